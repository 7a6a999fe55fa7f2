package nl.leiden.internationals.site;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import nl.leiden.internationals.language.Message;

/** A body that is not JSON is answered with the place where it stops being JSON, and without repeating any of it. */
@Provider
@Singleton
public class UnreadableJson implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException unreadable) {
        return Problem.of(error(unreadable)).response();
    }

    /** Says where it stops being JSON. */
    static ProblemError error(JsonProcessingException unreadable) {
        JsonLocation place = unreadable.getLocation();
        return error(
                place == null
                        ? Message.of("problem.malformed-json.detail")
                        : Message.of("problem.malformed-json.at", place.getLineNr(), place.getColumnNr()));
    }

    /** The error of a body that is JSON, but no object. */
    static ProblemError noObject() {
        return error(Message.of("problem.malformed-json.detail"));
    }

    private static ProblemError error(Message why) {
        return ProblemError.of(ProblemError.In.BODY, "", ProblemType.MALFORMED_JSON.slug(), why);
    }
}
