package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as RFC 4180 has them, in UTF-8 with commas or another separator and CRLF. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front, as OWASP advises; one that holds the sign of comments is quoted, so that who skips comments keeps the record whole.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection, OWASP</a>
 */
public final class Csv {

    /** What a line begins with that is no record. */
    static final char COMMENT = '#';

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";
    /** What a spreadsheet that takes a comment apart would take for a formula in one of the parts. */
    private static final Pattern FORMULA_IN_A_PART = Pattern.compile("([,;\t]\\s*\"?\\s*)(?=[=+\\-@])");

    /** So many characters are gathered before they go out; a writer would look at every one of them on its way. */
    private static final int MOST_GATHERED = 1 << 14;

    private final OutputStream stream;
    private final StringBuilder out = new StringBuilder(MOST_GATHERED + 1024);
    private final Separator separator;
    private boolean recordBegun;

    /** Writes to a stream that stays open, with commas; see {@link #end}. */
    public Csv(OutputStream stream) {
        this(stream, Separator.COMMA);
    }

    /** The same with another separator. */
    public Csv(OutputStream stream, Separator separator) {
        this.separator = separator;
        this.stream = stream;
    }

    /** The next field of the record; null is an empty one. */
    public Csv text(@Nullable String text) {
        separate();
        if (text != null) {
            out.append(quoted(safe(text), separator));
        }
        return this;
    }

    /** The next field of the record as it is, which must be a number or nothing. */
    public Csv number(String number) {
        separate();
        out.append(number);
        return this;
    }

    /** Fields as {@link #fields} gave them. */
    Csv written(String fields) {
        separate();
        out.append(fields);
        return this;
    }

    /** Texts as they are written into a record, for fields that come again and again. */
    static String fields(Separator separator, String... texts) {
        return Arrays.stream(texts)
                .map(text -> quoted(safe(text), separator))
                .collect(Collectors.joining(String.valueOf(separator.character())));
    }

    /** A line that is no record: {@code # } and the text, in one line whatever it holds. */
    public Csv comment(String text) throws IOException {
        out.append(COMMENT).append(' ').append(harmless(text));
        return record();
    }

    static String harmless(String comment) {
        return FORMULA_IN_A_PART.matcher(comment.replaceAll("\\R", " ")).replaceAll("$1'");
    }

    public Csv record() throws IOException {
        out.append("\r\n");
        recordBegun = false;
        if (out.length() >= MOST_GATHERED) {
            send();
        }
        return this;
    }

    /** Everything has been written. */
    public void end() throws IOException {
        send();
        stream.flush();
    }

    private void send() throws IOException {
        stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }

    private void separate() {
        if (recordBegun) {
            out.append(separator.character());
        }
        recordBegun = true;
    }

    static String safe(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String quoted(String text, Separator separator) {
        boolean plain = text.chars()
                .noneMatch(c -> c == ','
                        || c == '"'
                        || c == '\n'
                        || c == '\r'
                        || c == ';'
                        || c == COMMENT
                        || c == separator.character());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
