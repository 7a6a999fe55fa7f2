package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What JSON-stat documents say about their table in the shape of a description, each with texts in its own language only. */
final class JsonStatDescription {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int MOST_LEVELS = 10;

    private final JsonStatDocument document;
    private final List<JsonStatDocument> all;

    private JsonStatDescription(JsonStatDocument document, List<JsonStatDocument> all) {
        this.document = document;
        this.all = all;
    }

    /** What they say together; what none of them says is left out. A code is the label of what has a label in none of them. */
    static JsonNode of(List<JsonStatDocument> documents) {
        JsonNode said = JSON.objectNode();
        for (JsonStatDocument one : documents) {
            said = Merging.merge(said, new JsonStatDescription(one, documents).description());
        }
        return said;
    }

    private ObjectNode description() {
        ObjectNode said = JSON.objectNode();
        JsonNode node = document.node();
        set(said, "title", node.path("label"));
        if (node.path("source").isTextual()) {
            set(said.putObject("source"), "name", node.path("source"));
        }
        notes(said.putArray("notes"), node.path("note"), JSON.objectNode());
        ArrayNode dimensions = said.putArray("dimensions");
        Optional<String> time = document.time();
        Optional<String> metric = document.metric();
        for (String id : document.ids()) {
            JsonNode dimension = document.dimension(id);
            if (time.filter(id::equals).isPresent()) {
                ObjectNode period = said.putObject("time");
                period.put("column", id);
                set(period, "label", dimension.path("label"));
            } else if (metric.filter(id::equals).isPresent()) {
                measures(said.putArray("measures"), id, dimension);
            } else {
                ObjectNode one = dimensions.addObject();
                one.put("id", name(id));
                one.put("column", id);
                set(one, "label", dimension.path("label"));
                categories(one.putArray("categories"), id, dimension);
                notes(
                        (ArrayNode) said.get("notes"),
                        dimension.path("note"),
                        JSON.objectNode().put(name(id), "*"));
            }
        }
        return said;
    }

    private void notes(ArrayNode into, JsonNode notes, ObjectNode about) {
        for (JsonNode note : notes) {
            if (note.isTextual() && !note.textValue().isBlank()) {
                ObjectNode one = into.addObject();
                set(one, "text", note);
                one.set("about", about);
            }
        }
    }

    private void measures(ArrayNode into, String id, JsonNode dimension) {
        for (String code : document.codes(id)) {
            ObjectNode one = into.addObject();
            one.put("code", code(code));
            one.put("column", code);
            set(one, "label", dimension.path("category").path("label").path(code));
            document.unitLabel(code).ifPresent(label -> set(one, "unit", JSON.textNode(label)));
            JsonNode decimals = document.unit(code).path("decimals");
            if (decimals.isInt()) {
                one.put("decimals", decimals.intValue());
            }
        }
    }

    private void categories(ArrayNode into, String id, JsonNode dimension) {
        Map<String, List<String>> parents = new HashMap<>();
        dimension.path("category").path("child").properties().forEach(entry -> {
            for (JsonNode child : entry.getValue()) {
                parents.computeIfAbsent(child.asText(), code -> new ArrayList<>())
                        .add(entry.getKey());
            }
        });
        Map<String, Integer> levels = new HashMap<>();
        for (String code : document.codes(id)) {
            ObjectNode one = into.addObject();
            one.put("code", code(code));
            one.put("inFile", code);
            JsonNode label = dimension.path("category").path("label").path(code);
            if (label.isTextual()) {
                set(one, "label", label);
            } else if (all.stream().allMatch(each -> each.label(id, code).isEmpty())) {
                set(one, "label", JSON.textNode(code));
            }
            if (parents.containsKey(code)) {
                ArrayNode above = one.putArray("parents");
                parents.get(code).forEach(parent -> above.add(code(parent)));
            }
            one.put("level", level(code, parents, levels, 0));
        }
    }

    /** 0 for the total; else one finer than the finest category above it. Deeper than tables go nothing is looked for. */
    private static int level(String code, Map<String, List<String>> parents, Map<String, Integer> known, int depth) {
        if (code(code).equals("T") || depth > MOST_LEVELS) {
            return 0;
        }
        Integer found = known.get(code);
        if (found != null) {
            return found;
        }
        int above = 0;
        for (String parent : parents.getOrDefault(code, List.of())) {
            above = Math.max(above, level(parent, parents, known, depth + 1));
        }
        known.put(code, above + 1);
        return above + 1;
    }

    private void set(ObjectNode into, String name, JsonNode text) {
        if (text.isTextual() && !text.textValue().isBlank()) {
            into.putObject(name).put(document.language().tag(), text.textValue());
        }
    }

    /** The name of a dimension as the monitor writes such names. */
    static String name(String id) {
        String letters = id.replaceAll("[^A-Za-z]", "");
        return letters.isEmpty() ? id : letters.substring(0, 1).toLowerCase(Locale.ROOT) + letters.substring(1);
    }

    /** A code as the monitor writes codes. */
    private static String code(String code) {
        return code.strip().replaceAll("[^A-Za-z0-9+._-]", "-");
    }
}
