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
        return problem(unreadable).response();
    }

    /** Says where it stops being JSON. */
    public static Problem problem(JsonProcessingException unreadable) {
        JsonLocation place = unreadable.getLocation();
        return place == null
                ? Problem.of(ProblemType.MALFORMED_JSON)
                : Problem.of(
                        ProblemType.MALFORMED_JSON,
                        Message.of("problem.malformed-json.at", place.getLineNr(), place.getColumnNr()));
    }
}
