package nl.leiden.internationals.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Writes views as JSON and reads the small JSON bodies that the API takes. What a view does not have is left out. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build();

    private Json() {}

    /** The view in UTF-8; its components are strings, numbers, truth values, and records, lists and maps of these. */
    public static byte[] bytes(Object view) {
        try {
            return MAPPER.writeValueAsBytes(view);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException("a view that cannot be written: " + view.getClass(), unwritable);
        }
    }

    /**
     * Reads a body; an empty one is an empty object.
     *
     * @throws JsonProcessingException if it is not JSON
     * @throws WebApplicationException with a problem, if it is longer than {@link CheckLength#LONGEST_BODY} or breaks off
     */
    public static JsonNode read(InputStream body) throws JsonProcessingException {
        byte[] bytes;
        try {
            bytes = body.readNBytes(CheckLength.LONGEST_BODY + 1);
        } catch (IOException brokenOff) {
            throw new WebApplicationException(
                    brokenOff, Problem.of(ProblemType.UPLOAD_CUT_OFF).response());
        }
        if (bytes.length > CheckLength.LONGEST_BODY) {
            throw new WebApplicationException(CheckLength.tooLong().response());
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node == null || node.isMissingNode() ? MAPPER.createObjectNode() : node;
        } catch (JsonProcessingException notJson) {
            throw notJson;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** The same; what is not JSON is none, and is added to the errors. */
    public static Optional<JsonNode> read(InputStream body, List<ProblemError> errors) {
        try {
            return Optional.of(read(body));
        } catch (JsonProcessingException notJson) {
            errors.add(UnreadableJson.error(notJson));
            return Optional.empty();
        }
    }

    /** Reads a file of the application, however long. */
    public static JsonNode readOwn(InputStream file) throws IOException {
        return MAPPER.readTree(file);
    }
}
