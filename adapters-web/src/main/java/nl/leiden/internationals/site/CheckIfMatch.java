package nl.leiden.internationals.site;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.Message;

/**
 * Refuses who reads with {@code If-Match} and would get something else than what he names, RFC 9110, section 13.1.1. Who changes something
 * under that condition is refused where it is changed. It comes before the filter that puts the common headers on an answer.
 */
@Provider
@Singleton
@Priority(Priorities.USER + 100)
public class CheckIfMatch implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> ANSWERED =
            Set.of(Response.Status.OK.getStatusCode(), Response.Status.NOT_MODIFIED.getStatusCode());

    /** What the tag of an answer that was packed ends with; whoever has the one has the content of the other. */
    private static final String PACKED = "-gz";

    private final Visit visit;

    @Inject
    public CheckIfMatch(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String header = request.getHeaderString(HttpHeaders.IF_MATCH);
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (header != null
                && tag != null
                && visit.isOfApi()
                && READING.contains(request.getMethod())
                && ANSWERED.contains(response.getStatus())) {
            refusal(header, tag)
                    .ifPresent(error -> answer(response, Problem.of(error).response()));
        }
    }

    private static Optional<ProblemError> refusal(String header, String tag) {
        Optional<IfMatch> condition = IfMatch.parse(header);
        if (condition.isEmpty()) {
            return Optional.of(IfMatch.unreadable(header));
        }
        String plain = tag.substring(1, tag.length() - 1).replaceFirst(PACKED + '$', "");
        return condition.get().names(plain) || condition.get().names(plain + PACKED)
                ? Optional.empty()
                : Optional.of(ProblemError.of(
                        ProblemError.In.HEADER,
                        HttpHeaders.IF_MATCH,
                        ProblemType.PRECONDITION_FAILED.slug(),
                        Message.of("problem.precondition-failed.read")));
    }

    private static void answer(ContainerResponseContext response, Response refusal) {
        response.getHeaders().clear();
        response.setStatusInfo(refusal.getStatusInfo());
        response.getHeaders().putAll(refusal.getHeaders());
        response.setEntity(refusal.getEntity(), new Annotation[0], refusal.getMediaType());
    }
}
