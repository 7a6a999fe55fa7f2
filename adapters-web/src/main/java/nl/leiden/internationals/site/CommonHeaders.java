package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Puts on every answer what the browser needs to keep it safe, and on those of the API its version. */
@Provider
@Singleton
public class CommonHeaders implements ContainerResponseFilter {

    /** Full version of the API; its first number stands in every address. */
    public static final String API_VERSION = "1.0.0";

    static final String CONTENT_SECURITY_POLICY_OF_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final Visit visit;

    @Inject
    public CommonHeaders(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (visit.isOfApi()) {
            headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            headers.putSingle("API-Version", API_VERSION);
            // published figures are open data; what needs a sign-in is not sent along by browsers of other sites
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "API-Version, Content-Language, ETag, Link, Location");
            if (response.hasEntity() && !headers.containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
                headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag());
            }
            if (!headers.containsKey(HttpHeaders.VARY)) {
                headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
            }
        } else {
            headers.putSingle("Content-Security-Policy", CONTENT_SECURITY_POLICY_OF_PAGES);
        }
    }
}
