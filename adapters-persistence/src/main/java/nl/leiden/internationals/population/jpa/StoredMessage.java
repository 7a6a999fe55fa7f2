package nl.leiden.internationals.population.jpa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;

/**
 * A message as JSON. A string stands for itself; everything else that a message may mention is an object with one field that says
 * what it is: {@code {"int": 5}}, {@code {"date": "2024-01-01"}}.
 */
record StoredMessage(String key, List<JsonNode> arguments) {

    static StoredMessage from(Message message) {
        return new StoredMessage(
                message.key(),
                message.arguments().stream().map(StoredMessage::stored).toList());
    }

    Message toMessage() {
        return new Message(key, arguments.stream().map(StoredMessage::argument).toList());
    }

    private static JsonNode stored(Object argument) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (argument) {
            case String text -> TextNode.valueOf(text);
            case Integer number -> node.put("int", number);
            case Long number -> node.put("long", number);
            case Double number -> node.put("double", number);
            case BigDecimal number -> node.put("decimal", number.toString());
            case LocalDate date -> node.put("date", date.toString());
            case Instant instant -> node.put("instant", instant.toString());
            case BilingualText text -> node.set("text", JsonText.MAPPER.valueToTree(StoredText.from(text)));
            case Message message -> node.set("message", JsonText.MAPPER.valueToTree(from(message)));
            default ->
                throw new IllegalArgumentException("a message mentions what cannot be stored: " + argument.getClass());
        };
    }

    private static Object argument(JsonNode stored) {
        if (stored.isTextual()) {
            return stored.textValue();
        }
        String kind = stored.fieldNames().next();
        JsonNode value = stored.get(kind);
        return switch (kind) {
            case "int" -> value.intValue();
            case "long" -> value.longValue();
            case "double" -> value.doubleValue();
            case "decimal" -> new BigDecimal(value.textValue());
            case "date" -> LocalDate.parse(value.textValue());
            case "instant" -> Instant.parse(value.textValue());
            case "text" -> JsonText.MAPPER.convertValue(value, StoredText.class).toText();
            case "message" ->
                JsonText.MAPPER.convertValue(value, StoredMessage.class).toMessage();
            default -> throw new IllegalStateException("a stored message mentions something unknown: '" + kind + "'");
        };
    }
}
