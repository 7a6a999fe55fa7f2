package nl.leiden.internationals.population.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes keywords of a PX file, version 2013, in UTF-8. A text may have 256 characters in a line, so a long one is written in pieces;
 * within a text a quotation mark cannot be written and becomes an apostrophe.
 *
 * @see <a href="https://www.scb.se/en/services/statistical-programs-for-px-files/px-file-format/">PX file format, Statistics Sweden</a>
 */
final class PxFile {

    /** Characters of one text in one line. */
    static final int LONGEST = 256;

    private static final String END = "\r\n";

    private final Writer out;

    PxFile(OutputStream stream) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
    }

    /** A keyword with a number or a word such as {@code YES}. */
    PxFile bare(String keyword, String value) throws IOException {
        out.write(keyword + '=' + value + ';' + END);
        return this;
    }

    /** A keyword with one text, however long. */
    PxFile text(String keyword, String text) throws IOException {
        List<String> pieces = pieces(clean(text));
        out.write(keyword + '=' + pieces.stream().map(PxFile::quoted).collect(Collectors.joining(END)) + ';' + END);
        return this;
    }

    /** A keyword with several texts, one to a line. */
    PxFile texts(String keyword, List<String> texts) throws IOException {
        out.write(keyword + '=');
        out.write(list(texts));
        out.write(';' + END);
        return this;
    }

    /** Several texts as they stand behind a keyword. */
    static String list(List<String> texts) {
        return texts.stream().map(text -> quoted(name(text))).collect(Collectors.joining("," + END));
    }

    /** A keyword about something: {@code UNITS("Share")}. */
    static String about(String keyword, String... names) {
        return keyword + Stream.of(names).map(name -> quoted(name(name))).collect(Collectors.joining(",", "(", ")"));
    }

    /** Lines of the data; everything has been written then. */
    void end() throws IOException {
        out.flush();
    }

    PxFile raw(String written) throws IOException {
        out.write(written);
        return this;
    }

    static String quoted(String clean) {
        return '"' + clean + '"';
    }

    /** A name that other keywords repeat, which must stand in one line. */
    static String name(String text) {
        String clean = clean(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** {@code #} is the sign for a new line. */
    private static String clean(String text) {
        return text.replace('"', '\'').replaceAll("\\R", "#").replaceAll("\\p{Cntrl}", " ");
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST) {
            int space = text.lastIndexOf(' ', from + LONGEST - 1);
            int to = space > from ? space + 1 : from + LONGEST;
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
