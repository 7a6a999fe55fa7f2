package nl.leiden.internationals.population.queries;

import java.math.BigInteger;
import java.util.Locale;
import nl.leiden.internationals.population.queries.SyntaxError.Expected;

/** Reads one value expression from left to right. */
final class ExpressionReader {

    private static final String MARKS = "()[],";

    private final String text;
    private int at;

    ExpressionReader(String text) {
        this.text = text;
    }

    /** Leaves the reading where something else stands than could. */
    private static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1;
        private final transient SyntaxError error;

        Unexpected(SyntaxError error) {
            super(null, null, false, false);
            this.error = error;
        }
    }

    ExpressionReading read() {
        try {
            boolean inBrackets = take('[');
            ValueExpression expression = expression();
            if (inBrackets) {
                need(']', Expected.CLOSING_BRACKET);
            }
            skipBlanks();
            if (at < text.length()) {
                throw unexpected(at, Expected.END);
            }
            return expression;
        } catch (Unexpected unexpected) {
            return unexpected.error;
        }
    }

    private ValueExpression expression() throws Unexpected {
        skipBlanks();
        int start = at;
        String word = word();
        if (take('(')) {
            return function(word.toLowerCase(Locale.ROOT), start);
        }
        if (word.isEmpty()) {
            throw unexpected(start, Expected.CODE);
        }
        if (word.equals("*")) {
            return new ValueExpression.All();
        }
        return word.contains("*") || word.contains("?")
                ? new ValueExpression.Mask(word)
                : new ValueExpression.OneCode(word);
    }

    private ValueExpression function(String name, int start) throws Unexpected {
        return switch (name) {
            case "top" -> {
                Counted counted = counted();
                yield new ValueExpression.Top(counted.count(), counted.offset());
            }
            case "bottom" -> {
                Counted counted = counted();
                yield new ValueExpression.Bottom(counted.count(), counted.offset());
            }
            case "from" -> new ValueExpression.From(onlyCode());
            case "to" -> new ValueExpression.To(onlyCode());
            case "range" -> {
                String first = code();
                need(',', Expected.COMMA);
                yield new ValueExpression.Range(first, onlyCode());
            }
            default -> throw unexpected(start, Expected.FUNCTION);
        };
    }

    /** What stands in the parentheses of top and bottom. */
    private record Counted(int count, int offset) {}

    private Counted counted() throws Unexpected {
        int count = number(1, Expected.COUNT);
        if (!take(',')) {
            need(')', Expected.COMMA_OR_CLOSING_PARENTHESIS);
            return new Counted(count, 0);
        }
        int offset = number(0, Expected.OFFSET);
        need(')', Expected.CLOSING_PARENTHESIS);
        return new Counted(count, offset);
    }

    private String onlyCode() throws Unexpected {
        String code = code();
        need(')', Expected.CLOSING_PARENTHESIS);
        return code;
    }

    private String code() throws Unexpected {
        skipBlanks();
        int start = at;
        String code = word();
        if (code.isEmpty()) {
            throw unexpected(start, Expected.CODE);
        }
        return code;
    }

    private int number(int least, Expected expected) throws Unexpected {
        skipBlanks();
        int start = at;
        String digits = word();
        if (!digits.matches("[0-9]+")) {
            throw unexpected(start, expected);
        }
        BigInteger number = new BigInteger(digits);
        if (number.compareTo(BigInteger.valueOf(SyntaxError.MOST)) > 0) {
            throw unexpected(start, Expected.SMALLER_NUMBER);
        }
        if (number.intValueExact() < least) {
            throw unexpected(start, expected);
        }
        return number.intValueExact();
    }

    /** Up to the next mark, without the blanks around it. */
    private String word() {
        int start = at;
        while (at < text.length() && MARKS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private boolean take(char mark) {
        skipBlanks();
        boolean there = at < text.length() && text.charAt(at) == mark;
        if (there) {
            at++;
        }
        return there;
    }

    private void need(char mark, Expected expected) throws Unexpected {
        if (!take(mark)) {
            throw unexpected(at, expected);
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Unexpected unexpected(int where, Expected expected) {
        return new Unexpected(new SyntaxError(text, where + 1, expected));
    }
}
