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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Writes views as JSON and reads the small JSON bodies that the API takes. What a view does not have is left out. */
public final class Json {

    private static final int LONGEST_BODY = 64 * 1024;

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
     * @throws JsonProcessingException if it is not JSON, or longer than 64 KiB
     */
    public static JsonNode read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_BODY);
        JsonNode node = MAPPER.readTree(bytes);
        return node == null || node.isMissingNode() ? MAPPER.createObjectNode() : node;
    }

    /** Reads a file of the application, however long. */
    public static JsonNode readOwn(InputStream file) throws IOException {
        return MAPPER.readTree(file);
    }
}
