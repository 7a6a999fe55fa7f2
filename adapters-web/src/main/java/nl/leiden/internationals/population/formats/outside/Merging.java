package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Entries entries = new Entries(base);
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : over) {
            merged.add(entries.take(item).map(found -> merge(found, item)).orElse(item));
        }
        entries.left().forEach(merged::add);
        return merged;
    }

    /** The entries of a list, found by what they are known by; code lists may be long. */
    private static final class Entries {

        private final Map<Integer, JsonNode> left = new LinkedHashMap<>();
        private final Map<String, Map<JsonNode, Integer>> byKey = new HashMap<>();

        Entries(JsonNode list) {
            for (JsonNode entry : list) {
                int number = left.size();
                left.put(number, entry);
                for (String key : KEYS) {
                    if (entry.has(key)) {
                        byKey.computeIfAbsent(key, k -> new HashMap<>()).putIfAbsent(entry.get(key), number);
                    }
                }
            }
        }

        /** The entry that says the same thing as this one, once. */
        Optional<JsonNode> take(JsonNode item) {
            for (String key : KEYS) {
                Integer number =
                        item.has(key) ? byKey.getOrDefault(key, Map.of()).get(item.get(key)) : null;
                if (number != null && left.containsKey(number)) {
                    return Optional.ofNullable(left.remove(number));
                }
            }
            boolean named = KEYS.stream().anyMatch(item::has);
            return named || item.path("text").size() != 1
                    ? Optional.empty()
                    : left.entrySet().stream()
                            .filter(entry -> translates(entry.getValue(), item))
                            .findFirst()
                            .map(entry -> left.remove(entry.getKey()));
        }

        private static boolean translates(JsonNode entry, JsonNode item) {
            return entry.path("text").size() == 1 && entry.path("about").equals(item.path("about"));
        }

        Collection<JsonNode> left() {
            return left.values();
        }
    }
}
