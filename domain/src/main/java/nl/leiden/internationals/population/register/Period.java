package nl.leiden.internationals.population.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first to the last, both included.
 *
 * @param from null if it has always been so
 * @param until null if it has no end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Period ALWAYS = new Period(null, null);

    private static final String OPEN = "..";

    public Period {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: '" + from + "/" + until + "'");
        }
    }

    /**
     * The period written as an ISO 8601-2 interval: {@code 1973-01-01/2020-01-31}, or {@code 1973-01-01/..} without an
     * end.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Period parse(String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not a period (yyyy-mm-dd/yyyy-mm-dd, .. for open): '" + text + "'");
        }
        try {
            return new Period(day(ends[0]), day(ends[1]));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "not a period (yyyy-mm-dd/yyyy-mm-dd, .. for open): '" + text + "'", unreadable);
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals(OPEN) ? null : LocalDate.parse(text);
    }

    public boolean contains(ReferenceDate date) {
        return (from == null || !date.date().isBefore(from)) && !hasEndedBefore(date);
    }

    /** Whether the last day lies before the date. */
    public boolean hasEndedBefore(ReferenceDate date) {
        return until != null && until.isBefore(date.date());
    }

    @Override
    public String toString() {
        return (from == null ? OPEN : from) + "/" + (until == null ? OPEN : until);
    }
}
