package nl.leiden.internationals.site;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;

/** Finds out in which language to answer before anything else happens, so that every error can be told in it. */
@Provider
@PreMatching
@Singleton
@Priority(BeginVisit.FIRST)
public class BeginVisit implements ContainerRequestFilter {

    /** Before whoever is asking is looked at. */
    public static final int FIRST = 100;

    static final String PARAMETER = "lang";

    /** Where the path "/" of the description of the API leads. */
    private static final String ROOT_OF_API = "/api/v1/";

    private static final Pattern PAGE_WITH_SLASH =
            Pattern.compile("/(?:nl|en)(?:/.*)?/|/(?:robots\\.txt|sitemap\\.xml)/+");

    /** A quality that is not a number from 0 to 1, RFC 9110, section 12.4.2. */
    private static final Pattern UNREADABLE_QUALITY = Pattern.compile(
            ";\\s*q\\s*=(?!\\s*(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*(?:[;,]|$))", Pattern.CASE_INSENSITIVE);

    private final Visit visit;

    @Inject
    public BeginVisit(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        String named = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        Language language = ReaderLanguage.ofPath(path)
                .orElseGet(() -> ReaderLanguage.of(named, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        visit.begin(path, language);
        if (visit.isOfApi() && isNoAddress(path)) {
            request.abortWith(Problem.of(ProblemType.NOT_FOUND, Message.of("problem.not-found.detail", path))
                    .response());
        } else if (!visit.isOfApi() && PAGE_WITH_SLASH.matcher(path).matches()) {
            request.abortWith(withoutSlash(request));
        } else if (isTooLongAForm(request)) {
            request.abortWith(CheckLength.tooLong().response());
        } else if (hasUnreadableAccept(request)) {
            request.abortWith(Problem.of(ProblemType.NOT_ACCEPTABLE).response());
        }
    }

    /** Nothing of the API ends with a slash but its root, nor has it parameters within its path, which JAX-RS would overlook. */
    private static boolean isNoAddress(String path) {
        return (path.endsWith("/") && !path.equals(ROOT_OF_API)) || path.contains(";");
    }

    /** A page has one address; a form that is sent to another is sent to nowhere. */
    private static Response withoutSlash(ContainerRequestContext request) {
        if (!Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod())) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        URI asked = request.getUriInfo().getRequestUri();
        String path = asked.getRawPath().replaceFirst("/+$", "");
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(path + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery())))
                .build();
    }

    /** Forms without a file are short; the server would keep a long one in memory. */
    private static boolean isTooLongAForm(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return type != null
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                && !type.isWildcardType()
                && (length == null || CheckLength.isTooLong(length));
    }

    private static boolean hasUnreadableAccept(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && UNREADABLE_QUALITY.matcher(accept).find();
    }
}
