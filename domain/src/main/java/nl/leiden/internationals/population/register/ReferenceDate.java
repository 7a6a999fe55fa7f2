package nl.leiden.internationals.population.register;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The day the population is counted on, normally 1 January.
 *
 * @param date a day in the years 1900 to 2199
 */
public record ReferenceDate(LocalDate date) implements Comparable<ReferenceDate> {

    public ReferenceDate {
        if (date.getYear() < 1900 || date.getYear() > 2199) {
            throw new IllegalArgumentException("not a reference date between 1900 and 2199: '" + date + "'");
        }
    }

    /**
     * The reference date written as {@code yyyy-mm-dd}.
     *
     * @throws IllegalArgumentException for anything else, and for days the calendar does not have
     */
    public static ReferenceDate parse(String text) {
        try {
            return new ReferenceDate(LocalDate.parse(text.strip()));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a reference date (yyyy-mm-dd): '" + text + "'", unreadable);
        }
    }

    public int year() {
        return date.getYear();
    }

    /** The same day one year earlier; 29 February becomes 28 February. */
    public ReferenceDate oneYearEarlier() {
        return new ReferenceDate(date.minusYears(1));
    }

    /** The date as the number yyyymmdd, the order of which is the order of time. */
    int number() {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    @Override
    public int compareTo(ReferenceDate other) {
        return date.compareTo(other.date);
    }

    /** The date as {@code yyyy-mm-dd}. */
    @Override
    public String toString() {
        return date.toString();
    }
}
