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
import java.util.Set;
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
    private final ImportFaults faults;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private @Nullable Boolean allValues;

    private JsonStatDocument(JsonNode document, Language language, String part, ImportFaults faults) {
        this.document = document;
        this.language = language;
        this.part = part;
        this.faults = faults;
    }

    /** Empty, and a fault for everything that keeps it from being a dataset, if it is none. */
    static Optional<JsonStatDocument> of(JsonNode document, Language language, String part, ImportFaults faults) {
        JsonStatDocument read = new JsonStatDocument(document, language, part, faults);
        int before = faults.count();
        read.check();
        return faults.count() == before ? Optional.of(read) : Optional.empty();
    }

    private void check() {
        expect(document.path("version").asText().equals("2.0"), "/version", "outside.expected-version");
        expect(document.path("class").asText().equals("dataset"), "/class", "outside.expected-class");
        JsonNode id = document.path("id");
        boolean named = id.isArray()
                && !id.isEmpty()
                && id.valueStream().allMatch(JsonNode::isTextual)
                && id.valueStream().distinct().count() == id.size();
        expect(named, "/id", "outside.expected-names");
        JsonNode size = document.path("size");
        boolean sized = size.isArray() && (!named || size.size() == id.size());
        expect(sized, "/size", "outside.expected-size");
        expect(document.path("dimension").isObject(), "/dimension", "expected.object");
        JsonNode value = document.path("value");
        expect(value.isArray() || value.isObject(), "/value", "outside.expected-values");
        JsonNode status = document.path("status");
        boolean canBeStatus =
                status.isMissingNode() || status.isNull() || status.isTextual() || status.isContainerNode();
        expect(canBeStatus, "/status", "outside.expected-statuses");
        if (named && sized && document.path("dimension").isObject()) {
            for (int i = 0; i < id.size(); i++) {
                readCodes(id.get(i).textValue(), size.get(i), i);
            }
            checkRoles();
        }
    }

    private void expect(boolean met, String pointer, String expected) {
        if (!met) {
            faults.inDocument(
                    part, pointer, "not-json-stat", Message.of("problem.field-not", pointer, Message.of(expected)));
        }
    }

    private void readCodes(String id, JsonNode size, int number) {
        JsonNode category = dimension(id).path("category");
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
        boolean each = !list.isEmpty()
                && (!index.isObject() || list.size() == index.size())
                && list.size() == Set.copyOf(list).size();
        expect(each, pointer("dimension", id, "category", "index"), "outside.expected-index");
        if (each && size.asInt(-1) != list.size()) {
            faults.inDocument(
                    part,
                    "/size/" + number,
                    "not-json-stat",
                    Message.of("outside.size-differs", "/size/" + number, size.toString(), id, list.size()));
        }
        ids.add(id);
        codes.put(id, list);
        category.path("child").properties().forEach(entry -> {
            String[] of = {"dimension", id, "category", "child", entry.getKey()};
            checkCode(id, entry.getKey(), pointer(of));
            for (int i = 0; i < entry.getValue().size(); i++) {
                checkCode(id, entry.getValue().get(i).asText(), pointer(of) + '/' + i);
            }
        });
    }

    private void checkCode(String id, String code, String pointer) {
        if (!codes(id).contains(code)) {
            faults.inDocument(part, pointer, "unknown-code", Message.of("outside.unknown-code", pointer, code, id));
        }
    }

    private void checkRoles() {
        document.path("role").properties().forEach(role -> {
            for (int i = 0; i < role.getValue().size(); i++) {
                String id = role.getValue().get(i).asText();
                String pointer = pointer("role", role.getKey(), Integer.toString(i));
                if (!ids.contains(id)) {
                    faults.inDocument(
                            part, pointer, "not-json-stat", Message.of("outside.no-such-dimension", pointer, id, ids));
                }
            }
        });
    }

    /** Where a code stands. */
    FoundAt place(String id, String code) {
        JsonNode index = dimension(id).path("category").path("index");
        String list = index.isMissingNode() ? "label" : "index";
        String name = index.isArray() ? Integer.toString(codes(id).indexOf(code)) : code;
        return new FoundAt.Node(part, pointer("dimension", id, "category", list, name));
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

    /** Number of a cell as it is written in the document; null if there is none. */
    @Nullable
    String value(int cell) {
        JsonNode value = at(document.path("value"), cell);
        return value.isNumber() ? plain(value.decimalValue()) : text(value);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.isTextual() ? node.textValue() : node.toString();
    }

    /** Without an exponent, unless that would fill the memory with zeros. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_NUMBER ? number.toString() : number.toPlainString();
    }

    /** Whether there is a value, or a place for one, for each of its cells; a fault if not, once. */
    boolean hasAllValues() {
        Boolean known = allValues;
        if (known == null) {
            int before = faults.count();
            checkValues(document.path("value"), size());
            known = faults.count() == before;
            allValues = known;
        }
        return known;
    }

    private void checkValues(JsonNode values, long cells) {
        if (values.isArray() && values.size() != cells) {
            faults.inDocument(
                    part,
                    "/value",
                    "wrong-number-of-values",
                    Message.of("outside.wrong-number-of-values", values.size(), cells));
        }
        values.properties().forEach(entry -> {
            String number = entry.getKey();
            if (!number.matches("[0-9]{1,10}") || Long.parseLong(number) >= cells) {
                faults.inDocument(
                        part,
                        pointer("value", number),
                        "wrong-number-of-values",
                        Message.of("outside.no-such-cell", pointer("value", number), cells - 1));
            }
        });
    }

    /** Status of a cell, or of all cells. */
    @Nullable
    String status(int cell) {
        JsonNode status = document.path("status");
        return text(status.isTextual() ? status : at(status, cell));
    }

    /** Where that stands. */
    FoundAt ofStatus(int cell) {
        return document.path("status").isTextual() ? new FoundAt.Node(part, "/status") : FoundAt.status(cell);
    }

    private static JsonNode at(JsonNode list, int cell) {
        return list.isArray() ? list.path(cell) : list.path(Integer.toString(cell));
    }
}
