package nl.leiden.internationals.population.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.site.IfMatch;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues can change, as it is now, with the tag by which {@code If-Match} names it. The tag changes when anything of the view
 * changes, and is the same in both languages: the view holds both or neither.
 */
final class Tagged {

    private final ReadyAnswer ready;

    private Tagged(ReadyAnswer ready) {
        this.ready = ready;
    }

    static Tagged of(Object view) {
        return new Tagged(ReadyAnswer.of(out -> out.write(Json.bytes(view))));
    }

    String tag() {
        return ready.tag();
    }

    Response response() {
        return with(Response.ok(ready.plain(), MediaType.APPLICATION_JSON_TYPE));
    }

    /** The same for who asks whether it is still what he has. */
    Response unlessKnown(@Nullable String ifNoneMatch) {
        return Answers.has(ifNoneMatch, tag())
                ? with(Response.notModified().header(HttpHeaders.CONTENT_LENGTH, ready.plain().length))
                : response();
    }

    /** An answer that says something else, of which the view is what there is now. */
    Response around(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.ETAG, '"' + tag() + '"')
                .build();
    }

    private Response with(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.ETAG, '"' + tag() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The refusal of who said what he had seen asks under a condition; who did not say meets a conflict. */
    static Response changedMeanwhile(Message why, IfMatch ifMatch) {
        Problem problem = ifMatch.isCondition()
                ? Problem.of(ProblemError.of(
                        ProblemError.In.HEADER, HttpHeaders.IF_MATCH, ProblemType.PRECONDITION_FAILED.slug(), why))
                : Problem.of(ProblemType.CONFLICT, why);
        return problem.response();
    }
}
