package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts on every answer what the browser needs to keep it safe, and on those of the API its version. */
@Provider
@Singleton
public class CommonHeaders implements ContainerResponseFilter {

    /** Full version of the API; its first number stands in every address. */
    public static final String API_VERSION = "1.1.0";

    static final String CONTENT_SECURITY_POLICY_OF_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final List<String> METHODS = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> READING_AND_SELECTING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.POST);

    /** Addresses of open data that take a selection in a body. */
    private static final Pattern TAKES_SELECTIONS = Pattern.compile("/pxweb/.*|/api/v1/saved-queries");

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** Headers that a resource may have set otherwise, such as the policy of a document that has its look in itself. */
    private static final Set<String> MAY_DIFFER =
            Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY, CONTENT_SECURITY_POLICY);

    private final Visit visit;

    @Inject
    public CommonHeaders(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        of(visit.isOfApi()).forEach((name, value) -> {
            if (!MAY_DIFFER.contains(name) || !headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
        if (headers.getFirst(HttpHeaders.LOCATION) instanceof URI location) {
            headers.putSingle(HttpHeaders.LOCATION, withoutHost(location));
        }
        if (visit.isOfApi() && response.hasEntity() && !headers.containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag());
        }
        if (headers.getFirst(HttpHeaders.ALLOW) instanceof String allowed) {
            headers.putSingle(HttpHeaders.ALLOW, inOrder(allowed));
        }
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            answerOptions(response);
        }
    }

    /** What may be asked at an address stands in the headers; JAX-RS would say it once more as a text. */
    private void answerOptions(ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (response.getStatus() == Response.Status.OK.getStatusCode()) {
            response.setEntity(null);
            response.setStatus(Response.Status.NO_CONTENT.getStatusCode());
            headers.remove(HttpHeaders.CONTENT_TYPE);
            headers.remove(HttpHeaders.CONTENT_LANGUAGE);
        }
        if (visit.isOfApi()) {
            headers.putSingle(
                    "Access-Control-Allow-Methods",
                    fromElsewhere(visit.path(), headers.getFirst(HttpHeaders.ALLOW) instanceof String all ? all : ""));
            headers.putSingle(
                    "Access-Control-Allow-Headers", "Accept, Accept-Crs, Accept-Language, Content-Type, If-None-Match");
            headers.putSingle("Access-Control-Max-Age", "86400");
        }
    }

    /**
     * What other sites may have their pages ask of an address: to read, and to send what chooses published figures. Nothing that needs
     * credentials.
     *
     * @param allowed methods of the address, separated by commas; empty if they are not known
     */
    static String fromElsewhere(String path, String allowed) {
        Set<String> open = TAKES_SELECTIONS.matcher(path).matches() ? READING_AND_SELECTING : READING;
        String both = Arrays.stream(allowed.split(",", -1))
                .map(String::strip)
                .filter(open::contains)
                .collect(Collectors.joining(","));
        return inOrder(both.isEmpty() ? HttpMethod.OPTIONS : both);
    }

    /** Methods as people list them: reading before writing. */
    static String inOrder(String methods) {
        return Arrays.stream(methods.split(",", -1))
                .map(String::strip)
                .sorted(Comparator.comparingInt(
                        method -> METHODS.contains(method) ? METHODS.indexOf(method) : METHODS.size()))
                .collect(Collectors.joining(", "));
    }

    /**
     * From the root of the server, RFC 9110, section 10.2.2: JAX-RS puts the host before it that the caller named, which may be anything. The
     * monitor leads to nowhere but itself.
     */
    static URI withoutHost(URI location) {
        return URI.create(location.getRawPath()
                + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery())
                + (location.getRawFragment() == null ? "" : "#" + location.getRawFragment()));
    }

    /** By name, for answers of the API or of pages. */
    static Map<String, String> of(boolean api) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.put("Referrer-Policy", api ? "no-referrer" : "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (api) {
            headers.put(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
            headers.put("API-Version", API_VERSION);
            headers.put("Access-Control-Allow-Origin", "*");
            headers.put(
                    "Access-Control-Expose-Headers",
                    "API-Version, Content-Crs, Content-Disposition, Content-Language, ETag, Link, Location, Retry-After, Vintages");
            headers.put(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
        } else {
            headers.put(CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY_OF_PAGES);
        }
        return headers;
    }
}
