package nl.leiden.internationals.population.demo;

import java.time.LocalDate;

/** Days counted from 1 January 1970, the way the demo town keeps dates. */
final class Days {

    /** Days of a year on average (Gregorian calendar). */
    static final double OF_A_YEAR = 365.2425;

    private Days() {}

    /** 1 January. */
    static int newYear(int year) {
        return (int) LocalDate.of(year, 1, 1).toEpochDay();
    }

    /** One of the days of a month. */
    static int within(int year, int month, Chance chance) {
        LocalDate first = LocalDate.of(year, month, 1);
        return (int) first.toEpochDay() + chance.below(first.lengthOfMonth());
    }

    /** One of the days of a year. */
    static int within(int year, Chance chance) {
        return newYear(year) + chance.below(365);
    }

    static int year(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    /** The same day so many years later. */
    static int plusYears(int day, int years) {
        return (int) LocalDate.ofEpochDay(day).plusYears(years).toEpochDay();
    }

    /** The day as the register writes it, yyyymmdd. */
    static String written(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return Integer.toString(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
    }
}
