package nl.leiden.internationals.population.queries;

/**
 * The place at which a value expression stops making sense.
 *
 * @param text the whole expression, as it was sent
 * @param position of the character that cannot stand there, 1 for the first; one behind the last if something is lacking at the end
 * @param expected what could have stood there
 */
public record SyntaxError(String text, int position, Expected expected) implements ExpressionReading {

    /** The largest number that an expression can hold. */
    public static final int MOST = 999_999_999;

    /** What can stand at a place of an expression. */
    public enum Expected {
        /** A code of the variable, or a mask. */
        CODE,
        /** One of the names of functions. */
        FUNCTION,
        /** A whole number from 1. */
        COUNT,
        /** A whole number from 0. */
        OFFSET,
        /** A whole number of up to {@link #MOST}. */
        SMALLER_NUMBER,
        COMMA,
        CLOSING_PARENTHESIS,
        COMMA_OR_CLOSING_PARENTHESIS,
        CLOSING_BRACKET,
        END
    }

    public SyntaxError {
        if (position < 1 || position > text.length() + 1) {
            throw new IllegalArgumentException("no place in '" + text + "': " + position);
        }
    }
}
