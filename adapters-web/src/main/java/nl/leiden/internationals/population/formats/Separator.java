package nl.leiden.internationals.population.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands between the fields of a CSV record. Where that is a semicolon the decimals stand behind a comma, as spreadsheets in the
 * Netherlands and {@code read.csv2} of R expect.
 */
public enum Separator {
    COMMA("comma", ',', '.'),
    SEMICOLON("semicolon", ';', ','),
    TAB("tab", '\t', '.'),
    SPACE("space", ' ', '.');

    private final String code;
    private final char character;
    private final char decimalMark;

    Separator(String code, char character, char decimalMark) {
        this.code = code;
        this.character = character;
        this.decimalMark = decimalMark;
    }

    /** The one with this name; empty if there is none. */
    public static Optional<Separator> find(String code) {
        return Arrays.stream(values())
                .filter(separator -> separator.code.equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Separator::code).toList();
    }

    /** Its name in queries. */
    public String code() {
        return code;
    }

    public char character() {
        return character;
    }

    /** What stands before the decimals of a number. */
    public char decimalMark() {
        return decimalMark;
    }
}
