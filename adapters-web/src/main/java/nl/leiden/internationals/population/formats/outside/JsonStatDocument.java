package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of JSON-stat 2.0 in one language: what it says about itself in the shape of a description, with texts in that language only,
 * and its cells.
 *
 * @see <a href="https://json-stat.org/full/">JSON-stat 2.0</a>
 */
final class JsonStatDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Digits before or behind the point; what is longer is no number of a table. */
    private static final int LONGEST_NUMBER = 40;

    private static final int MOST_LEVELS = 10;

    private final JsonNode document;
    private final Language language;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<String>> codes = new HashMap<>();

    private JsonStatDocument(JsonNode document, Language language) {
        this.document = document;
        this.language = language;
    }

    /** Empty, and a fault, if it is not a dataset. */
    static Optional<JsonStatDocument> of(JsonNode document, Language language, String part, ImportFaults faults) {
        JsonStatDocument read = new JsonStatDocument(document, language);
        boolean dataset = document.path("class").asText().equals("dataset")
                && document.path("version").asText().equals("2.0")
                && document.path("id").isArray()
                && document.path("size").isArray()
                && document.path("dimension").isObject()
                && read.readCodes();
        if (!dataset) {
            faults.in(part, "not-json-stat", Message.of("outside.not-json-stat"));
        }
        return dataset ? Optional.of(read) : Optional.empty();
    }

    private boolean readCodes() {
        for (int i = 0; i < document.path("id").size(); i++) {
            String id = document.path("id").get(i).asText();
            JsonNode category = document.path("dimension").path(id).path("category");
            List<String> list = new ArrayList<>();
            JsonNode index = category.path("index");
            if (index.isArray()) {
                index.forEach(code -> list.add(code.asText()));
            } else if (index.isObject()) {
                Map<Integer, String> inOrder = new TreeMap<>();
                index.properties().forEach(entry -> inOrder.put(entry.getValue().asInt(), entry.getKey()));
                list.addAll(inOrder.values());
            } else {
                category.path("label").fieldNames().forEachRemaining(list::add);
            }
            if (list.isEmpty() || list.size() != document.path("size").path(i).asInt(-1)) {
                return false;
            }
            ids.add(id);
            codes.put(id, list);
        }
        return !ids.isEmpty() && codes.size() == ids.size();
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    List<String> codes(String id) {
        return codes.getOrDefault(id, List.of());
    }

    /** Whether it has the same dimensions and codes; their parts and what they are for too, where both say it. */
    boolean hasTheShapeOf(JsonStatDocument other) {
        return ids.equals(other.ids)
                && codes.equals(other.codes)
                && agree(document.path("role"), other.document.path("role"))
                && ids.stream().allMatch(id -> agree(children(id), other.children(id)));
    }

    private static boolean agree(JsonNode one, JsonNode other) {
        return one.isMissingNode() || other.isMissingNode() || one.equals(other);
    }

    private JsonNode children(String id) {
        return document.path("dimension").path(id).path("category").path("child");
    }

    /** Number of cells, or one more than a table has if there are more. */
    long size() {
        long size = 1;
        for (String id : ids) {
            size = Math.min(size * codes(id).size(), OutsideDefinition.MOST_CELLS + 1L);
        }
        return size;
    }

    /** What is said of the unit of a measure. */
    JsonNode unit(String measure) {
        return document.path("dimension")
                .path(metric().orElse(""))
                .path("category")
                .path("unit")
                .path(measure);
    }

    /** What the unit of a measure is called. */
    Optional<String> unitLabel(String measure) {
        JsonNode unit = unit(measure);
        JsonNode label = unit.has("label") ? unit.path("label") : unit.path("base");
        return label.isTextual() && !label.textValue().isBlank()
                ? Optional.of(label.textValue().strip())
                : Optional.empty();
    }

    /** The dimension of time, by its role or its name. */
    Optional<String> time() {
        return role("time")
                .or(() -> ids.stream()
                        .filter(id ->
                                List.of("year", "time", "perioden", "tijd").contains(id.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    /** The dimension of measures, if there is one. */
    Optional<String> metric() {
        return role("metric");
    }

    private Optional<String> role(String name) {
        JsonNode role = document.path("role").path(name);
        return role.isEmpty()
                ? Optional.empty()
                : Optional.of(role.get(0).asText()).filter(ids::contains);
    }

    /** Number of a cell as it is written in the document. */
    @Nullable
    String value(int cell) {
        JsonNode value = at(document.path("value"), cell);
        return value.isNumber() ? plain(value.decimalValue()) : value.isTextual() ? value.textValue() : null;
    }

    /** Without an exponent, unless that would fill the memory with zeros. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_NUMBER ? number.toString() : number.toPlainString();
    }

    /** Whether there is a value, or a place for one, for each of so many cells. */
    boolean hasValuesFor(long cells) {
        JsonNode values = document.path("value");
        if (values.isArray()) {
            return values.size() == cells;
        }
        return values.isObject()
                && values.properties().stream()
                        .allMatch(entry ->
                                entry.getKey().matches("[0-9]{1,10}") && Long.parseLong(entry.getKey()) < cells);
    }

    /** Status of a cell, or of all cells. */
    @Nullable
    String status(int cell) {
        JsonNode status = document.path("status");
        JsonNode of = status.isTextual() ? status : at(status, cell);
        return of.isTextual() ? of.textValue() : null;
    }

    private static JsonNode at(JsonNode list, int cell) {
        return list.isArray() ? list.path(cell) : list.path(Integer.toString(cell));
    }

    /** What it says about itself; what it does not say is left out. */
    ObjectNode description() {
        ObjectNode said = JSON.objectNode();
        set(said, "title", document.path("label"));
        if (document.path("source").isTextual()) {
            set(said.putObject("source"), "name", document.path("source"));
        }
        notes(said.putArray("notes"), document.path("note"), JSON.objectNode());
        ArrayNode dimensions = said.putArray("dimensions");
        Optional<String> time = time();
        Optional<String> metric = metric();
        for (String id : ids) {
            JsonNode dimension = document.path("dimension").path(id);
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
        for (String code : codes(id)) {
            ObjectNode one = into.addObject();
            one.put("code", code(code));
            one.put("column", code);
            set(one, "label", dimension.path("category").path("label").path(code));
            unitLabel(code).ifPresent(label -> set(one, "unit", JSON.textNode(label)));
            JsonNode decimals = unit(code).path("decimals");
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
        for (String code : codes(id)) {
            ObjectNode one = into.addObject();
            one.put("code", code(code));
            one.put("inFile", code);
            JsonNode label = dimension.path("category").path("label").path(code);
            set(one, "label", label.isTextual() ? label : JSON.textNode(code));
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
            into.putObject(name).put(language.tag(), text.textValue());
        }
    }

    /** The name of a dimension as the monitor writes such names. */
    private static String name(String id) {
        String letters = id.replaceAll("[^A-Za-z]", "");
        return letters.isEmpty() ? id : letters.substring(0, 1).toLowerCase(Locale.ROOT) + letters.substring(1);
    }

    /** A code as the monitor writes codes. */
    private static String code(String code) {
        return code.strip().replaceAll("[^A-Za-z0-9+._-]", "-");
    }
}
