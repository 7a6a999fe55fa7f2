package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what is said in one place over what is said in another: the halves of texts, and what a document lacks. */
final class Merging {

    /** By which entries of lists are known to be the same; first what stands in the file, then what it is called. */
    private static final List<String> KEYS = List.of("inFile", "column", "code", "id");

    private Merging() {}

    /** What {@code over} says, and what only {@code base} says. Entries stand in the order of {@code over}, then of {@code base}. */
    static JsonNode merge(JsonNode base, JsonNode over) {
        if (base.isObject() && over.isObject()) {
            ObjectNode merged = base.deepCopy();
            over.properties()
                    .forEach(entry -> merged.set(
                            entry.getKey(),
                            base.has(entry.getKey())
                                    ? merge(base.get(entry.getKey()), entry.getValue())
                                    : entry.getValue()));
            return merged;
        }
        if (base.isArray() && over.isArray() && areObjects(base) && areObjects(over)) {
            return lists(base, over);
        }
        return over.isMissingNode() || over.isNull() ? base : over;
    }

    private static boolean areObjects(JsonNode list) {
        for (JsonNode item : list) {
            if (!item.isObject()) {
                return false;
            }
        }
        return true;
    }

    private static ArrayNode lists(JsonNode base, JsonNode over) {
        List<JsonNode> left = new ArrayList<>();
        base.forEach(left::add);
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : over) {
            Optional<JsonNode> same = sameAs(item, left);
            same.ifPresent(left::remove);
            merged.add(same.map(found -> merge(found, item)).orElse(item));
        }
        left.forEach(merged::add);
        return merged;
    }

    private static Optional<JsonNode> sameAs(JsonNode item, List<JsonNode> candidates) {
        for (String key : KEYS) {
            if (item.has(key)) {
                for (JsonNode candidate : candidates) {
                    if (candidate.path(key).equals(item.get(key))) {
                        return Optional.of(candidate);
                    }
                }
            }
        }
        boolean named = KEYS.stream().anyMatch(item::has);
        boolean translates = !named && item.path("text").size() == 1;
        return translates
                ? candidates.stream()
                        .filter(candidate -> candidate.path("text").size() == 1
                                && candidate.path("about").equals(item.path("about")))
                        .findFirst()
                : Optional.empty();
    }
}
