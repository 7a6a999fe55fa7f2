package nl.leiden.internationals.population.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Records as JSON text and back. The text is plain ASCII, so that every database keeps every character, even one that is no letter
 * in any encoding.
 */
final class JsonText {

    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    static String of(Record shape) {
        try {
            return MAPPER.writeValueAsString(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + shape.getClass(), e);
        }
    }

    static <T extends Record> T read(String text, Class<T> shape) {
        try {
            return MAPPER.readValue(text, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is not a " + shape.getSimpleName(), e);
        }
    }
}
