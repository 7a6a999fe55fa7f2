package nl.leiden.internationals.population.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a workbook of Excel by its own rules, without a line of what wrote it. */
final class WorkbookReader {

    private WorkbookReader() {}

    static ReadFigures figures(byte[] bytes) throws IOException {
        List<List<String>> rows = sheets(bytes).getFirst();
        List<String> header = rows.getFirst();
        int value = header.indexOf("value");
        ReadFigures read = ReadFigures.empty();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < value; i += 2) {
                codes.add(row.get(i));
                read.label(header.get(i), row.get(i), row.get(i + 1));
            }
            String figure = row.get(value);
            read.add(codes, figure.isEmpty() ? null : new BigDecimal(figure), row.get(value + 1));
        }
        return read;
    }

    /** The cells of every sheet: texts and numbers as they are stored. */
    static List<List<List<String>>> sheets(byte[] bytes) throws IOException {
        Map<String, Document> parts = parts(bytes);
        List<String> texts = new ArrayList<>();
        elements(document(parts, "xl/sharedStrings.xml"), "si").forEach(si -> texts.add(si.getTextContent()));
        List<List<List<String>>> sheets = new ArrayList<>();
        for (int sheet = 1; parts.containsKey("xl/worksheets/sheet" + sheet + ".xml"); sheet++) {
            List<List<String>> rows = new ArrayList<>();
            for (Element row : elements(document(parts, "xl/worksheets/sheet" + sheet + ".xml"), "row")) {
                List<String> cells = new ArrayList<>();
                NodeList children = row.getElementsByTagName("c");
                for (int i = 0; i < children.getLength(); i++) {
                    Element cell = (Element) children.item(i);
                    int column = column(cell.getAttribute("r"));
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    String stored = cell.getTextContent();
                    cells.add(cell.getAttribute("t").equals("s") ? texts.get(Integer.parseInt(stored)) : stored);
                }
                rows.add(cells);
            }
            sheets.add(rows);
        }
        return sheets;
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A') {
                column = column * 26 + c - 'A' + 1;
            }
        }
        return column - 1;
    }

    static Document document(Map<String, Document> parts, String name) {
        @Nullable Document found = parts.get(name);
        if (found == null) {
            throw new AssertionError("no part " + name + " among " + parts.keySet());
        }
        return found;
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static Map<String, Document> parts(byte[] bytes) throws IOException {
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("a part is no XML", e);
        }
        return parts;
    }
}
