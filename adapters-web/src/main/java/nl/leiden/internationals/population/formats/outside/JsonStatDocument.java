package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of JSON-stat 2.0 in one language: its dimensions, codes and cells.
 *
 * @see <a href="https://json-stat.org/full/">JSON-stat 2.0</a>
 */
final class JsonStatDocument {

    /** Digits before or behind the point; what is longer is no number of a table. */
    private static final int LONGEST_NUMBER = 40;

    private final JsonNode document;
    private final Language language;
    private final String part;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<String>> codes = new HashMap<>();

    private JsonStatDocument(JsonNode document, Language language, String part) {
        this.document = document;
        this.language = language;
        this.part = part;
    }

    /** Empty, and a fault, if it is not a dataset. */
    static Optional<JsonStatDocument> of(JsonNode document, Language language, String part, ImportFaults faults) {
        JsonStatDocument read = new JsonStatDocument(document, language, part);
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

    /** JSON pointer to what stands under these names in each other. */
    static String pointer(String... names) {
        return Arrays.stream(names)
                .map(name -> '/' + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    JsonNode node() {
        return document;
    }

    Language language() {
        return language;
    }

    /** Of what was sent. */
    String part() {
        return part;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    List<String> codes(String id) {
        return codes.getOrDefault(id, List.of());
    }

    JsonNode dimension(String id) {
        return document.path("dimension").path(id);
    }

    /** What a category is called; JSON-stat leaves it out where the code says enough. */
    Optional<String> label(String id, String code) {
        JsonNode label = dimension(id).path("category").path("label").path(code);
        return label.isTextual() && !label.textValue().isBlank() ? Optional.of(label.textValue()) : Optional.empty();
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
        return dimension(id).path("category").path("child");
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
}
