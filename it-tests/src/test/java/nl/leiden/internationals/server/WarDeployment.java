package nl.leiden.internationals.server;

import java.io.File;
import java.net.URI;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build made it, deployed at the root of the tested server. */
public final class WarDeployment {
    private WarDeployment() {}

    /** For a test's {@code @Deployment(testable = false)} method. */
    public static WebArchive war() {
        File war = new File(System.getProperty("monitor.war"));
        if (!war.isFile())
            throw new IllegalStateException("no WAR at " + war + ": build it with mvn verify from the root");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war);
    }

    /** Where the deployed monitor answers, without a slash at the end, such as {@code http://localhost:18080}. */
    public static URI root() {
        return URI.create("http://localhost:" + (8080 + Integer.getInteger("monitor.port.offset", 0)));
    }
}
