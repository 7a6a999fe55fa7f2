package nl.leiden.internationals.site;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All pages and the API, at the root of the server; resources and providers are found by their annotations. */
@ApplicationPath("/")
public class MonitorApplication extends Application {}
