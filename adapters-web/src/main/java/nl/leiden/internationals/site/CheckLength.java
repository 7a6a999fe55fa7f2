package nl.leiden.internationals.site;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import nl.leiden.internationals.language.Message;
import org.jspecify.annotations.Nullable;

/** Refuses a body by the length it is announced with, before a byte of it is waited for. */
@Provider
@Singleton
@Priority(BeginVisit.FIRST)
public class CheckLength implements ContainerRequestFilter {

    /** In bytes, unless the method takes a file. */
    static final int LONGEST_BODY = 64 * 1024;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean takesFile = resource.getResourceMethod().isAnnotationPresent(TakesFile.class);
        if (!takesFile && isTooLong(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            request.abortWith(tooLong().response());
        }
    }

    /** Whether it announces more than fits; the server lets nothing through that is not a number. */
    static boolean isTooLong(@Nullable String contentLength) {
        return contentLength != null && Long.parseLong(contentLength.strip()) > LONGEST_BODY;
    }

    static Problem tooLong() {
        return Problem.of(ProblemType.UPLOAD_TOO_LARGE, Message.of("problem.body-longer-than", LONGEST_BODY));
    }
}
