package nl.leiden.internationals.population.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of Office Open XML row by row, so that only its distinct texts are held in memory. It knows texts and numbers and no
 * formulas: a text is a text whatever it begins with, also when somebody edits its cell. The same content gives the same bytes.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>
 */
final class Workbook {

    private static final LocalDateTime DATE_OF_PARTS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";
    /** More than a cell can hold. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int PLAIN = 0;
    private static final int BOLD = 1;
    private static final int QUOTED = 2;
    private static final int WRAPPED = 3;
    private static final int FIRST_NUMBER = 4;
    private static final int MOST_DECIMALS = 9;

    private final ZipOutputStream zip;
    private final Writer out;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private int row;
    private String rowNumber = "";
    private int column;

    Workbook(OutputStream stream) {
        this.zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
    }

    /**
     * Begins a sheet.
     *
     * @param name up to 31 characters, none of them {@code []:*?/\}
     * @param widths of its columns, in characters
     */
    Workbook sheet(String name, List<Integer> widths) throws IOException {
        sheets.add(name);
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.write(
                "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < widths.size(); i++) {
            int number = i + 1;
            out.write("<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + widths.get(i)
                    + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
        row = 0;
        return this;
    }

    Workbook endSheet() throws IOException {
        out.write("</sheetData></worksheet>");
        return this;
    }

    Workbook row() throws IOException {
        rowNumber = Integer.toString(++row);
        column = 0;
        out.write("<row r=\"");
        out.write(rowNumber);
        out.write("\">");
        return this;
    }

    Workbook endRow() throws IOException {
        out.write("</row>");
        return this;
    }

    Workbook heading(String text) throws IOException {
        return text(text, BOLD);
    }

    /** One that is long: it is broken into lines. */
    Workbook longText(String text) throws IOException {
        return text(text, isLikeFormula(text) ? QUOTED : WRAPPED);
    }

    Workbook text(String text) throws IOException {
        return text(text, isLikeFormula(text) ? QUOTED : PLAIN);
    }

    private static boolean isLikeFormula(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    private Workbook text(String text, int style) throws IOException {
        int known = texts.computeIfAbsent(text, t -> texts.size());
        beginCell(style);
        out.write("\" t=\"s\"><v>");
        out.write(Integer.toString(known));
        out.write("</v></c>");
        return this;
    }

    /** @param decimals 0–9, as many as are shown */
    Workbook number(String number, int decimals) throws IOException {
        beginCell(FIRST_NUMBER + decimals);
        out.write("\"><v>");
        out.write(number);
        out.write("</v></c>");
        return this;
    }

    /** A cell without anything. */
    Workbook nothing() {
        column++;
        return this;
    }

    private void beginCell(int style) throws IOException {
        while (letters.size() <= column) {
            letters.add(letters(letters.size()));
        }
        out.write("<c r=\"");
        out.write(letters.get(column++));
        out.write(rowNumber);
        out.write("\" s=\"");
        out.write(Integer.toString(style));
    }

    /** The name of a column, counted from 0: A to Z, then AA. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Writes what belongs to all sheets; the stream stays open. */
    void end(String title, String creator, Instant created) throws IOException {
        begin("xl/sharedStrings.xml");
        out.write("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + texts.size() + "\">");
        for (String text : texts.keySet()) {
            out.write("<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>");
        }
        out.write("</sst>");
        begin("xl/styles.xml");
        out.write(styles());
        begin("xl/workbook.xml");
        out.write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            out.write(
                    "<sheet name=\"" + escaped(sheets.get(i - 1)) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        out.write("</sheets></workbook>");
        begin("xl/_rels/workbook.xml.rels");
        out.write(relations(sheets.size()));
        begin("docProps/core.xml");
        out.write(
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escaped(title)
                        + "</dc:title><dc:creator>" + escaped(creator)
                        + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created
                        + "</dcterms:created></cp:coreProperties>");
        begin("_rels/.rels");
        out.write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                + " Target=\"docProps/core.xml\"/></Relationships>");
        begin("[Content_Types].xml");
        out.write(contentTypes(sheets.size()));
        out.flush();
        zip.finish();
    }

    private void begin(String part) throws IOException {
        out.flush();
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(DATE_OF_PARTS);
        zip.putNextEntry(entry);
        out.write(HEAD);
    }

    private static String styles() {
        StringBuilder styles =
                new StringBuilder("<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"" + MOST_DECIMALS + "\">");
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            styles.append(
                    "<numFmt numFmtId=\"" + (163 + decimals) + "\" formatCode=\"0." + "0".repeat(decimals) + "\"/>");
        }
        styles.append("</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (FIRST_NUMBER + MOST_DECIMALS + 1) + "\">"
                + xf(0, 0, "/>")
                + xf(0, 1, " applyFont=\"1\"/>")
                + xf(0, 0, " quotePrefix=\"1\"/>")
                + xf(0, 0, " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>")
                + xf(1, 0, " applyNumberFormat=\"1\"/>"));
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            styles.append(xf(163 + decimals, 0, " applyNumberFormat=\"1\"/>"));
        }
        // without a style named Normal, programs that read workbooks for Python and R warn at every file
        return styles.append("</cellXfs><cellStyles count=\"1\">"
                        + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>")
                .toString();
    }

    private static String xf(int format, int font, String rest) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\"" + rest;
    }

    private static String relations(int sheets) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= sheets; i++) {
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        return relations
                .append("<Relationship Id=\"rId" + (sheets + 1) + "\" Type=\"" + RELATIONS
                        + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId" + (sheets + 2) + "\" Type=\""
                        + RELATIONS + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")
                .toString();
    }

    private static String contentTypes(int sheets) {
        StringBuilder types = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPES
                        + "sharedStrings+xml\"/>"
                        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPES
                    + "worksheet+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    /** Characters that XML cannot hold are left out; a text that no cell can hold is cut off. */
    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().limit(LONGEST_TEXT).forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> {
                    boolean allowed = c >= 0x20
                            ? c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)
                            : c == '\t' || c == '\n';
                    if (allowed) {
                        xml.appendCodePoint(c);
                    }
                }
            }
        });
        return xml.toString();
    }
}
