package nl.leiden.internationals.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads files that can be downloaded as a program of others would, which knows the format and nothing of the monitor. */
final class AnsweredFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TIME = "year";
    private static final Pattern TABLE_ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern DIMENSION = Pattern.compile("data-dimension=\"([^\"]*)\"");
    private static final Pattern ROW_HEADING = Pattern.compile("<th scope=\"row\" data-code=\"([^\"]*)\"");
    private static final Pattern FIGURE = Pattern.compile("<data value=\"([0-9]+)\">");

    private AnsweredFiles() {}

    /** A format that is read: from a file with the counts of one year. */
    interface Format {
        Map<Cell, Integer> read(byte[] file, TableShape table, String year, String state) throws IOException;
    }

    /** SDMX-CSV 2.0: the record behind the header is of the whole; {@code @} stands for the plus that SDMX has not in codes. */
    static Map<Cell, Integer> ofSdmxCsv(byte[] file, TableShape table, String year, String state) {
        List<List<String>> records = AnsweredCounts.csv(new String(file, StandardCharsets.UTF_8));
        List<String> header = records.getFirst();
        Map<String, String> dimensions = new HashMap<>(Map.of("TIME_PERIOD", TIME, "MEASURE", AnsweredCounts.MEASURE));
        for (Axis axis : table.axes()) {
            dimensions.put(axis.id().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT), axis.id());
        }
        Map<Cell, Integer> counts = new HashMap<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> coordinates = new HashMap<>();
            String value = "";
            for (int field = 0; field < header.size(); field++) {
                String dimension = dimensions.get(header.get(field));
                if (dimension != null) {
                    coordinates.put(dimension, record.get(field).replace('@', '+'));
                } else if (header.get(field).equals("OBS_VALUE")) {
                    value = record.get(field);
                }
            }
            if (value.matches("[0-9]+")) {
                AnsweredCounts.put(counts, coordinates, Integer.parseInt(value), table, year, state);
            }
        }
        return counts;
    }

    /** A PX file: the codes of its dimensions in the order of stub and heading, the last changing quickest. */
    static Map<Cell, Integer> ofPx(byte[] file, TableShape table, String year, String state) {
        String px = new String(file, StandardCharsets.UTF_8);
        List<List<String>> codes = new ArrayList<>();
        for (String name :
                Stream.concat(pxList(px, "STUB"), pxList(px, "HEADING")).toList()) {
            codes.add(pxList(px, "CODES(\"" + name + "\")").toList());
        }
        String[] data = px.substring(px.indexOf("\nDATA=") + "\nDATA=".length(), px.lastIndexOf(';'))
                .strip()
                .split("\\s+", -1);
        List<String> ids = Stream.concat(table.axes().stream().map(Axis::id), Stream.of(TIME, AnsweredCounts.MEASURE))
                .toList();
        Map<Cell, Integer> counts = new HashMap<>();
        int[] at = new int[codes.size()];
        for (String figure : data) {
            if (figure.matches("[0-9]+")) {
                Map<String, String> coordinates = new HashMap<>();
                for (int d = 0; d < at.length; d++) {
                    coordinates.put(ids.get(d), codes.get(d).get(at[d]));
                }
                AnsweredCounts.put(counts, coordinates, Integer.parseInt(figure), table, year, state);
            }
            int d = at.length - 1;
            while (d >= 0 && ++at[d] == codes.get(d).size()) {
                at[d--] = 0;
            }
        }
        return counts;
    }

    /** The texts behind a keyword, which may go on over lines. */
    private static Stream<String> pxList(String px, String keyword) {
        int from = px.indexOf("\n" + keyword + "=") + keyword.length() + 2;
        String list = px.substring(from, px.indexOf("\";", from));
        return Stream.of(list.substring(list.indexOf('"') + 1).split("\"\\s*,\\s*\""));
    }

    /** The first sheet of a workbook: codes under the names of dimensions, and the figure under {@code value}. */
    static Map<Cell, Integer> ofXlsx(byte[] file, TableShape table, String year, String state) throws IOException {
        List<String> texts = new ArrayList<>();
        eachCell(file, "xl/sharedStrings.xml", "si", (reference, kind, text) -> texts.add(text));
        Map<String, String> columns = new HashMap<>();
        Map<String, String> coordinates = new HashMap<>();
        Map<Cell, Integer> counts = new HashMap<>();
        eachCell(file, "xl/worksheets/sheet1.xml", "c", (reference, kind, stored) -> {
            String column = reference.replaceAll("[0-9]", "");
            String text = kind.equals("s") ? texts.get(Integer.parseInt(stored)) : stored;
            if (reference.equals(column + "1")) {
                columns.put(column, text);
            } else if (!"value".equals(columns.get(column))) {
                coordinates.put(columns.getOrDefault(column, ""), text);
            } else if (text.matches("[0-9]+")) {
                AnsweredCounts.put(counts, coordinates, Integer.parseInt(text), table, year, state);
            }
        });
        return counts;
    }

    private interface Cells {
        void cell(String reference, String kind, String text);
    }

    private static void eachCell(byte[] file, String part, String element, Cells cells) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    read(zip, element, cells);
                    return;
                }
            }
        } catch (XMLStreamException noXml) {
            throw new IOException(part + " of the workbook is no XML", noXml);
        }
        throw new IOException("no part " + part + " in the workbook");
    }

    private static void read(InputStream part, String element, Cells cells) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(part);
        StringBuilder text = new StringBuilder();
        String reference = "";
        String kind = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
                text.setLength(0);
                reference = String.valueOf(xml.getAttributeValue(null, "r"));
                kind = String.valueOf(xml.getAttributeValue(null, "t"));
            } else if (event == XMLStreamReader.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                cells.cell(reference, kind, text.toString());
            }
        }
    }

    /** A page with one table: the dimensions of a row in its headings, and one figure, since one year was asked for. */
    static Map<Cell, Integer> ofHtml(byte[] file, TableShape table, String year, String state) {
        String html = new String(file, StandardCharsets.UTF_8);
        List<String> dimensions =
                DIMENSION.matcher(html).results().map(found -> found.group(1)).toList();
        Map<Cell, Integer> counts = new HashMap<>();
        Matcher rows = TABLE_ROW.matcher(html);
        while (rows.find()) {
            List<String> codes = ROW_HEADING
                    .matcher(rows.group(1))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            Matcher figure = FIGURE.matcher(rows.group(1));
            if (codes.size() == dimensions.size() && figure.find()) {
                Map<String, String> coordinates = new HashMap<>();
                for (int d = 0; d < codes.size(); d++) {
                    coordinates.put(dimensions.get(d), codes.get(d));
                }
                AnsweredCounts.put(counts, coordinates, Integer.parseInt(figure.group(1)), table, year, state);
            }
        }
        return counts;
    }

    /** Features are districts, their properties figures under the codes of all other dimensions. */
    static Map<Cell, Integer> ofGeoJson(byte[] file, TableShape table, String year, String state) throws IOException {
        JsonNode collection = JSON.readTree(file);
        List<String> dimensions = new ArrayList<>();
        collection
                .path("dimensions")
                .forEach(dimension -> dimensions.add(dimension.path("id").asText()));
        Map<Cell, Integer> counts = new HashMap<>();
        for (JsonNode feature : collection.path("features")) {
            for (Map.Entry<String, JsonNode> property :
                    feature.path("properties").properties()) {
                String[] codes = property.getKey().split("/", -1);
                if (codes.length == dimensions.size() && property.getValue().isInt()) {
                    Map<String, String> coordinates = new HashMap<>();
                    coordinates.put("district", feature.path("id").asText());
                    for (int d = 0; d < codes.length; d++) {
                        coordinates.put(dimensions.get(d), codes[d]);
                    }
                    AnsweredCounts.put(counts, coordinates, property.getValue().asInt(), table, year, state);
                }
            }
        }
        return counts;
    }
}
