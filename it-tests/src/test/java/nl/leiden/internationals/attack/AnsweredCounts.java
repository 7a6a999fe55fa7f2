package nl.leiden.internationals.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.server.Monitor;

/** Reads answers of the monitor as somebody would who knows the format and nothing of the monitor. */
final class AnsweredCounts {

    static final String MEASURE = "measure";
    static final String COUNT = "count";
    private static final String YEAR = "year";

    private AnsweredCounts() {}

    /** A format that is read: from an answer to the counts of one year. */
    interface Format {
        Map<Cell, Integer> read(Monitor.Answer answer, TableShape table, String year, String state);
    }

    /** A dataset of JSON-stat 2.0; a cell without a value is left out. */
    static Map<Cell, Integer> ofJsonStat(Monitor.Answer answer, TableShape table, String year, String state) {
        Map<Cell, Integer> counts = new HashMap<>();
        readJsonStat(
                answer, (coordinates, value) -> put(counts, coordinates, (int) Math.rint(value), table, year, state));
        return counts;
    }

    /** What a dataset of JSON-stat 2.0 tells besides counts, by measure. */
    static Map<Cell, Map<String, Double>> derivedOfJsonStat(
            Monitor.Answer answer, TableShape table, String year, String state) {
        Map<Cell, Map<String, Double>> derived = new HashMap<>();
        readJsonStat(answer, (coordinates, value) -> {
            String measure = coordinates.getOrDefault(MEASURE, COUNT);
            if (!measure.equals(COUNT) && coordinates.getOrDefault(YEAR, year).equals(year)) {
                derived.computeIfAbsent(cell(coordinates, table, state), c -> new HashMap<>())
                        .put(measure, value);
            }
        });
        return derived;
    }

    private interface Values {
        void take(Map<String, String> coordinates, double value);
    }

    private static void readJsonStat(Monitor.Answer answer, Values into) {
        JsonNode dataset = answer.json();
        List<String> ids = texts(dataset.path("id"));
        List<List<String>> codes = ids.stream()
                .map(id -> codes(
                        dataset.path("dimension").path(id).path("category").path("index")))
                .toList();
        JsonNode values = dataset.path("value");
        int[] at = new int[ids.size()];
        int cells = codes.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        for (int cell = 0; cell < cells; cell++) {
            JsonNode value = values.isArray() ? values.path(cell) : values.path(Integer.toString(cell));
            Map<String, String> coordinates = new HashMap<>();
            for (int d = 0; d < at.length; d++) {
                coordinates.put(ids.get(d), codes.get(d).get(at[d]));
            }
            if (value.isNumber()) {
                into.take(coordinates, value.asDouble());
            }
            int d = at.length - 1;
            while (d >= 0 && ++at[d] == codes.get(d).size()) {
                at[d--] = 0;
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** JSON-stat knows an index as a list of codes, and as an object from codes to places. */
    private static List<String> codes(JsonNode index) {
        if (index.isArray()) {
            return texts(index);
        }
        List<String> codes = new ArrayList<>();
        index.fieldNames().forEachRemaining(codes::add);
        codes.sort((one, other) ->
                Integer.compare(index.path(one).asInt(), index.path(other).asInt()));
        return codes;
    }

    /** CSV with a header, one record per cell; a cell without a value is left out. */
    static Map<Cell, Integer> ofCsv(Monitor.Answer answer, TableShape table, String year, String state) {
        List<List<String>> records = csv(answer.body());
        List<String> header = records.getFirst();
        Map<Cell, Integer> counts = new HashMap<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> coordinates = new HashMap<>();
            for (int field = 0; field < header.size(); field++) {
                coordinates.put(header.get(field), record.get(field));
            }
            String value = coordinates.getOrDefault("value", "");
            if (value.matches("[0-9]+")) {
                put(counts, coordinates, Integer.parseInt(value), table, year, state);
            }
        }
        return counts;
    }

    /** The records of RFC 4180, without empty lines. */
    static List<List<String>> csv(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        return records;
    }

    /** Keeps counts of this year; a cell that tells no measure is a count. */
    static void put(
            Map<Cell, Integer> counts,
            Map<String, String> coordinates,
            int count,
            TableShape table,
            String year,
            String state) {
        if (coordinates.getOrDefault(MEASURE, COUNT).equals(COUNT)
                && coordinates.getOrDefault(YEAR, year).equals(year)) {
            counts.put(cell(coordinates, table, state), count);
        }
    }

    /** A dimension that is not told stands at its total. */
    private static Cell cell(Map<String, String> coordinates, TableShape table, String state) {
        return table.cell(
                state,
                table.axes().stream()
                        .map(axis -> coordinates.getOrDefault(axis.id(), Axis.TOTAL))
                        .toList());
    }
}
