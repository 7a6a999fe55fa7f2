package nl.leiden.internationals.population.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date of the register of which the day, the month or all may be unknown, as the Logisch Ontwerp BRP writes it.
 *
 * @param number yyyymmdd as one number, zeros for what is unknown: 19851201, 19851200, 19850000, or 0
 */
public record RegisterDate(int number) {

    /** A date of which nothing is known, written {@code 00000000}. */
    public static final RegisterDate UNKNOWN = new RegisterDate(0);

    static final int NOT_A_DATE = -1;

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    public RegisterDate {
        if (!exists(number)) {
            throw new IllegalArgumentException(
                    "not a date of the register (yyyymmdd, zeros for unknown): '" + number + "'");
        }
    }

    /**
     * The date written as {@code yyyymmdd}, {@code yyyymm00}, {@code yyyy0000}, {@code yyyy} or {@code 00000000}.
     *
     * @throws IllegalArgumentException for anything else, and for days the calendar does not have
     */
    public static RegisterDate parse(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        int number = read(bytes, 0, bytes.length);
        if (number == NOT_A_DATE) {
            throw new IllegalArgumentException(
                    "not a date of the register (yyyymmdd, zeros for unknown): '" + text + "'");
        }
        return new RegisterDate(number);
    }

    /** The number of the date that is written from start (inclusive) to end (exclusive), or {@link #NOT_A_DATE}. */
    static int read(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length != 8 && length != 4) {
            return NOT_A_DATE;
        }
        int number = Digits.number(bytes, start, end);
        if (length == 4) {
            return number < 1000 ? NOT_A_DATE : number * 10_000;
        }
        return exists(number) ? number : NOT_A_DATE;
    }

    private static boolean exists(int number) {
        if (number <= 0) {
            return number == 0;
        }
        int year = number / 10_000;
        int month = number / 100 % 100;
        int day = number % 100;
        if (year == 0 || year > 9999 || month > 12) {
            return false;
        }
        if (month == 0) {
            return day == 0;
        }
        return day <= 28 || (day <= DAYS[month - 1] && YearMonth.of(year, month).isValidDay(day));
    }

    /**
     * The whole date that stands for a partly unknown one, the middle of what is known: 1 July of a year, the 15th of a
     * month. Unknown stays unknown.
     */
    static int middle(int number) {
        if (number == 0 || number % 100 != 0) {
            return number;
        }
        return number / 100 % 100 == 0 ? number + 701 : number + 15;
    }

    /** Whether what is known of the date lies after this day, so that the unknown part cannot make it earlier. */
    static boolean liesAfter(int number, int day) {
        if (number % 100 != 0) {
            return number > day;
        }
        return number % 10_000 != 0 ? number / 100 > day / 100 : number / 10_000 > day / 10_000;
    }

    /** Completed years from the middle of a date to a later day; 0 if the middle lies after that day. */
    static int completedYears(int number, int day) {
        return Math.max(0, (day - middle(number)) / 10_000);
    }

    /** The age on a later day of somebody born on this date, or in the middle of what is known of it. */
    static Age age(int number, int day) {
        return new Age(completedYears(number, day));
    }

    public boolean isUnknown() {
        return number == 0;
    }

    /**
     * The whole date that stands for it: itself, or the middle of what is known, 1 July of a year, the 15th of a month.
     *
     * @throws IllegalStateException if nothing is known
     */
    public LocalDate middle() {
        if (isUnknown()) {
            throw new IllegalStateException("an unknown date has no middle");
        }
        int whole = middle(number);
        return LocalDate.of(whole / 10_000, whole / 100 % 100, whole % 100);
    }

    /** The date as {@code yyyymmdd}, zeros for what is unknown. */
    @Override
    public String toString() {
        return "%08d".formatted(number);
    }
}
