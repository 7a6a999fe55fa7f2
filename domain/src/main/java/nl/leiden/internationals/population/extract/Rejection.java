package nl.leiden.internationals.population.extract;

import nl.leiden.internationals.population.register.RegisterColumn;
import nl.leiden.internationals.population.register.RegisterRow;
import nl.leiden.internationals.population.register.RejectionRule;
import org.jspecify.annotations.Nullable;

/**
 * A row that was rejected, as the report lists it.
 *
 * @param line of the file where the row begins; the header stands in line 1
 * @param column the readable name of the column that breaks the rule; empty when the row as a whole does
 * @param rule {@link RejectionRule#registerCode()} of the rule
 * @param value what the row says there if it is a code, else its shape such as {@code ‹Aaaa 99›}, at most 40 characters; null
 *     for columns that hold no codes
 */
public record Rejection(
        long line, String column, String rule, @Nullable String value) {

    public Rejection {
        if (line < 1) {
            throw new IllegalArgumentException("lines are counted from 1, not '" + line + "'");
        }
        if (value != null && value.length() > ShownValue.LONGEST) {
            throw new IllegalArgumentException("longer than a value in a report may be: " + value.length());
        }
    }

    /** The rejection of this row, its line counted from 1 at the start of its chunk. */
    static Rejection of(RegisterRow row, RejectionRule rule) {
        String value = rule.column()
                .filter(RegisterColumn::holdsCodes)
                .map(row::code)
                .map(ShownValue::of)
                .orElse(null);
        String column = rule.column().map(RegisterColumn::header).orElse("");
        return new Rejection(row.lineInChunk(), column, rule.registerCode(), value);
    }

    /** The same rejection so many lines further down. */
    Rejection after(long lines) {
        return new Rejection(lines + line, column, rule, value);
    }
}
