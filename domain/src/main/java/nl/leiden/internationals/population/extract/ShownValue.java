package nl.leiden.internationals.population.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report may show of a column that holds codes. In a file whose columns are shifted a first name, a street or a date
 * of birth stands there; of what is no code only the shape is told, {@code ‹Aaaa›} for a capital and three letters,
 * {@code ‹99999999›} for eight digits, which helps to find the mistake and is the same in every language.
 */
final class ShownValue {

    /** Longer shapes and lists of codes are cut, and end in an ellipsis. */
    static final int LONGEST = 40;

    /** Stands for what is not shown. */
    static final String WITHHELD = "…";

    /** Nothing, one or two characters, numbers too short for a date, also several as the nationalities of one person, or an area. */
    private static final Pattern CODE =
            Pattern.compile("|[A-Za-z0-9]{1,2}|[0-9]{1,7}(\\|[0-9]{1,7})*|(BU|WK|GM)[0-9]{4,10}");

    private static final Pattern SOURCE = Pattern.compile("[A-Z][A-Z0-9-]{0,11}");

    private ShownValue() {}

    /** The value if it is a code, else its shape; never more than {@value #LONGEST} characters. */
    static String of(String value) {
        return CODE.matcher(value).matches() ? cut(value, LONGEST) : "‹" + cut(shape(value), LONGEST - 2) + "›";
    }

    /** The short code of a source outside the register; empty if it is none. */
    static Optional<String> ofSource(String code) {
        return SOURCE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    private static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints().forEach(character -> shape.append(shape(character)));
        return shape.toString();
    }

    /** A for capitals, a for other letters, 9 for digits; what ASCII has besides, as it is, and a question mark for the rest. */
    private static char shape(int character) {
        if (Character.isUpperCase(character)) {
            return 'A';
        }
        if (Character.isLetter(character)) {
            return 'a';
        }
        if (Character.isDigit(character)) {
            return '9';
        }
        return character >= ' ' && character < 127 ? (char) character : '?';
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + WITHHELD;
    }
}
