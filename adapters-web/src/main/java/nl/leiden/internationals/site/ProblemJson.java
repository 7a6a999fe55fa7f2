package nl.leiden.internationals.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a problem as JSON, worded in one language. */
final class ProblemJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemJson() {}

    /**
     * Writes it in UTF-8.
     *
     * @param instance path of the request that met the problem
     * @param number under which the request can be found in the log
     */
    static void write(Problem problem, Texts texts, String instance, String number, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("type", problem.type().uri());
            json.writeStringField("title", texts.of(problem.type().titleKey()));
            json.writeNumberField("status", problem.status());
            json.writeStringField("detail", wellFormed(texts.of(problem.detail())));
            json.writeStringField("instance", instance);
            json.writeStringField("correlationId", number);
            for (var member : problem.members().entrySet()) {
                json.writeStringField(member.getKey(), member.getValue());
            }
            if (!problem.errors().isEmpty()) {
                json.writeArrayFieldStart("errors");
                for (ProblemError error : problem.errors()) {
                    write(error, texts, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void write(ProblemError error, Texts texts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("in", error.in().toString());
        json.writeStringField("name", wellFormed(error.name()));
        json.writeStringField("code", error.code());
        json.writeStringField("detail", wellFormed(texts.of(error.detail())));
        if (!error.nearest().isEmpty()) {
            json.writeArrayFieldStart("nearest");
            for (String nearest : error.nearest()) {
                json.writeString(nearest);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** What was sent may hold halves of characters, which UTF-8 cannot say; they become question marks. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
