package nl.leiden.internationals.population.formats;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.tables.DimensionId;

/** Reads each format by its own rules, without a line of what wrote it. */
final class FigureReaders {

    private FigureReaders() {}

    static ReadFigures jsonStat(byte[] bytes) throws IOException {
        JsonNode json = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(bytes);
        ReadFigures read = ReadFigures.empty();
        List<List<String>> axes = new ArrayList<>();
        json.get("id").forEach(id -> {
            JsonNode category = json.path("dimension").path(id.asText()).path("category");
            List<String> codes = new ArrayList<>();
            category.get("index").forEach(code -> {
                codes.add(code.asText());
                read.label(
                        id.asText(),
                        code.asText(),
                        category.path("label").path(code.asText()).asText());
            });
            axes.add(codes);
        });
        List<List<String>> cells = product(axes);
        for (int i = 0; i < cells.size(); i++) {
            JsonNode value = json.get("value").get(i);
            String status = json.path("status").path(Integer.toString(i)).asText("final");
            read.add(cells.get(i), value.isNull() ? null : new BigDecimal(value.asText()), status);
        }
        return read;
    }

    static ReadFigures geoJson(byte[] bytes) throws IOException {
        JsonNode json = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(bytes);
        ReadFigures read = ReadFigures.empty();
        json.get("dimensions")
                .forEach(dimension -> dimension
                        .get("labels")
                        .properties()
                        .forEach(label -> read.label(
                                dimension.get("id").asText(),
                                label.getKey(),
                                label.getValue().asText())));
        json.get("features").forEach(feature -> {
            JsonNode properties = feature.get("properties");
            String district = feature.get("id").asText();
            read.label("district", district, properties.get("statnaam").asText());
            properties.properties().forEach(property -> {
                JsonNode status = properties.path(property.getKey() + "/status");
                if (!status.isMissingNode()) {
                    List<String> codes = new ArrayList<>(List.of(district));
                    codes.addAll(List.of(property.getKey().split("/")));
                    JsonNode value = property.getValue();
                    read.add(codes, value.isNull() ? null : new BigDecimal(value.asText()), status.asText());
                }
            });
        });
        return read;
    }

    private static List<List<String>> product(List<List<String>> axes) {
        List<List<String>> all = List.of(List.of());
        for (List<String> axis : axes) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : all) {
                for (String code : axis) {
                    List<String> one = new ArrayList<>(before);
                    one.add(code);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    static ReadFigures csv(byte[] bytes, char separator, char decimals) {
        List<List<String>> records = records(bytes, separator);
        List<String> header = records.getFirst();
        ReadFigures read = ReadFigures.empty();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                fields.put(header.get(i), record.get(i));
            }
            String value = Objects.requireNonNull(fields.remove("value"));
            String status = Objects.requireNonNull(fields.remove("status"));
            List<String> codes = new ArrayList<>();
            fields.forEach((name, field) -> {
                if (!name.endsWith("_label")) {
                    codes.add(field);
                    String label = fields.get(name + "_label");
                    if (label != null) {
                        read.label(name, field, unguarded(label));
                    }
                }
            });
            read.add(codes, value.isEmpty() ? null : new BigDecimal(value.replace(decimals, '.')), status);
        }
        return read;
    }

    /** Without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    private static String unguarded(String field) {
        return field.matches("'[=+\\-@].*") ? field.substring(1) : field;
    }

    /** RFC 4180, with comments before the header. */
    static List<List<String>> records(byte[] bytes, char separator) {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("(?m)^#.*\r\n", "");
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == separator || c == '\r') {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    records.add(record);
                    record = new ArrayList<>();
                    i++;
                }
            } else {
                field.append(c);
            }
        }
        return records;
    }

    static ReadFigures sdmxCsv(byte[] bytes) {
        List<List<String>> records = sdmxRecords(bytes);
        List<String> header =
                records.getFirst().stream().map(name -> name.split(": ", 2)[0]).toList();
        int value = header.indexOf("OBS_VALUE");
        ReadFigures read = ReadFigures.empty();
        for (List<String> record : records.subList(2, records.size())) {
            List<String> codes = new ArrayList<>();
            for (int i = 3; i < value; i++) {
                String[] field = record.get(i).split(": ", 2);
                String code = field[0].replace('@', '+').replace('$', '.');
                codes.add(code);
                if (field.length == 2) {
                    read.label(header.get(i).equals("TIME_PERIOD") ? "year" : camel(header.get(i)), code, field[1]);
                }
            }
            String status = record.get(header.indexOf("FIGURE_STATUS")).split(": ", 2)[0];
            String figure = record.get(value);
            read.add(codes, figure.equals("NaN") ? null : new BigDecimal(figure), status);
            CellStatus said = CellStatus.find(status).orElseThrow();
            String observed = record.get(header.indexOf("OBS_STATUS"));
            if (observed.matches("[LMQ]") == said.hasFigure()) {
                throw new AssertionError(observed + " does not go with " + said);
            }
        }
        return read;
    }

    /** Names in columns of their own are put behind what they are the names of. */
    private static List<List<String>> sdmxRecords(byte[] bytes) {
        List<List<String>> records = records(bytes, ',');
        if (!records.getFirst().get(2).equals("STRUCTURE_NAME")) {
            return records;
        }
        return records.stream()
                .map(record -> {
                    List<String> together = new ArrayList<>();
                    together.add(record.getFirst());
                    together.add(record.get(1) + ": " + record.get(2));
                    together.add(record.get(3));
                    for (int i = 4; i < record.size(); i += 2) {
                        String name = record.get(i + 1);
                        together.add(name.isEmpty() ? record.get(i) : record.get(i) + ": " + unguarded(name));
                    }
                    return together;
                })
                .toList();
    }

    private static String camel(String name) {
        Matcher matcher = Pattern.compile("_(.)").matcher(name.toLowerCase(Locale.ROOT));
        return matcher.replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    static ReadFigures html(byte[] bytes) {
        String html = new String(bytes, StandardCharsets.UTF_8);
        List<List<String>> heading = new ArrayList<>();
        ReadFigures read = ReadFigures.empty();
        for (String row : all("<tr>(.*?)</tr>", html)) {
            Matcher over = Pattern.compile("colspan=\"(\\d+)\" class=\"over\" data-code=\"([^\"]*)\"")
                    .matcher(row);
            List<String> codes = new ArrayList<>();
            while (over.find()) {
                for (int i = 0; i < Integer.parseInt(over.group(1)); i++) {
                    codes.add(over.group(2));
                }
            }
            if (!codes.isEmpty()) {
                heading.add(codes);
                continue;
            }
            List<String> before = all("<th scope=\"row\" data-code=\"([^\"]*)\"", row);
            Matcher cell = Pattern.compile("<td data-status=\"([^\"]*)\">(.*?)</td>", Pattern.DOTALL)
                    .matcher(row);
            for (int column = 0; cell.find(); column++) {
                List<String> at = new ArrayList<>(before);
                for (List<String> line : heading) {
                    at.add(line.get(column));
                }
                List<String> value = all("<data value=\"([^\"]*)\">", cell.group(2));
                read.add(at, value.isEmpty() ? null : new BigDecimal(value.getFirst()), cell.group(1));
            }
        }
        return read;
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static ReadFigures px(byte[] bytes, Language language) {
        PxReader px = PxReader.of(bytes);
        List<String> names = new ArrayList<>(px.texts("STUB"));
        names.addAll(px.texts("HEADING"));
        Map<String, String> ids = ids(language);
        ReadFigures read = ReadFigures.empty();
        List<List<String>> axes = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        for (String name : names) {
            axes.add(px.texts("CODES(\"" + name + "\")"));
            labels.add(px.texts("VALUES(\"" + name + "\")"));
            for (int i = 0; i < axes.getLast().size(); i++) {
                read.label(
                        ids.getOrDefault(name, name),
                        axes.getLast().get(i),
                        labels.getLast().get(i));
            }
        }
        List<List<String>> cells = product(axes);
        List<List<String>> places = product(labels);
        Map<String, String> statuses = Arrays.stream(CellStatus.values())
                .collect(Collectors.toMap(status -> status.label().in(language), CellStatus::code));
        for (int i = 0; i < cells.size(); i++) {
            String written = px.data().get(i);
            if (written.startsWith("\"")) {
                String symbol = px.text("DATASYMBOL" + (written.length() - 2));
                read.add(cells.get(i), null, Objects.requireNonNull(statuses.get(symbol)));
            } else {
                String status = px.noteOn(places.get(i), statuses.keySet());
                read.add(
                        cells.get(i),
                        new BigDecimal(written),
                        statuses.getOrDefault(status == null ? "" : status, "final"));
            }
        }
        return read;
    }

    /** Dimensions by their label in one language. */
    private static Map<String, String> ids(Language language) {
        Map<String, String> ids = new HashMap<>();
        SampleTable.asItIs().dimensions().forEach(d -> ids.put(d.label().in(language), d.id().value()));
        ids.put(SampleTable.asItIs().time().label().in(language), DimensionId.YEAR.value());
        ids.put(language == Language.NL ? "Maat" : "Measure", DimensionId.MEASURE.value());
        return ids;
    }
}
