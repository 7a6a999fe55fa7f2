package nl.leiden.internationals.population.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;

/**
 * A date of the register of which the day, the month or all may be unknown, as the Logisch Ontwerp BRP writes it.
 *
 * @param number yyyymmdd as one number, zeros for what is unknown: 19851201, 19851200, 19850000, or 0
 */
public record RegisterDate(int number) {

    private static final byte EVERY_YEAR = 1;
    private static final byte LEAP_YEARS = 2;
    /** The years that have a day, by mmdd; 0 for none. An unknown day or month is 00, an unknown month has no known day. */
    private static final byte[] DAYS = days();

    /** A date of which nothing is known, written {@code 00000000}. */
    public static final RegisterDate UNKNOWN = new RegisterDate(0);

    static final int NOT_A_DATE = -1;

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
        int year = number / 10_000;
        if (number < 0 || year > 9999) {
            return false;
        }
        byte days = DAYS[number - year * 10_000];
        return year == 0 ? number == 0 : days == EVERY_YEAR || (days == LEAP_YEARS && Year.isLeap(year));
    }

    private static byte[] days() {
        byte[] days = new byte[10_000];
        days[0] = EVERY_YEAR;
        for (Month month : Month.values()) {
            Arrays.fill(days, month.getValue() * 100, month.getValue() * 100 + month.minLength() + 1, EVERY_YEAR);
        }
        days[229] = LEAP_YEARS;
        return days;
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
