package nl.leiden.internationals.population.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.register.ReferenceDate;

/** When figures are expected, as exactly as it is known. */
public sealed interface Expectation {

    /** Nobody knows further ahead when figures will be ready. */
    int MOST_YEARS_AHEAD = 2;

    LocalDate firstDay();

    LocalDate lastDay();

    /**
     * Everything that is wrong with expecting figures of this date then.
     *
     * @param today on which somebody says so
     */
    default List<Message> objections(ReferenceDate date, LocalDate today) {
        List<Message> objections = objections(today);
        if (!lastDay().isAfter(date.date())) {
            objections.add(Message.of("announcement.before-reference-date", toString(), date.date()));
        }
        return objections;
    }

    /** The same for figures of whichever reference date. */
    default List<Message> objections(LocalDate today) {
        List<Message> objections = new ArrayList<>();
        if (lastDay().isBefore(today)) {
            objections.add(Message.of("announcement.in-the-past", toString()));
        }
        if (firstDay().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            objections.add(Message.of("announcement.too-far-ahead", toString(), MOST_YEARS_AHEAD));
        }
        return objections;
    }

    /** On a day; written {@code 2025-06-12}. */
    record OnDay(LocalDate day) implements Expectation {

        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public LocalDate lastDay() {
            return day;
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** In the course of a month; written {@code 2025-06}. */
    record InMonth(YearMonth month) implements Expectation {

        @Override
        public LocalDate firstDay() {
            return month.atDay(1);
        }

        @Override
        public LocalDate lastDay() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /**
     * A day or a month as it is written.
     *
     * @throws IllegalArgumentException for anything else, and for days the calendar does not have
     */
    static Expectation parse(String text) {
        String written = text.strip();
        if (!written.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")) {
            throw new IllegalArgumentException("neither a day (yyyy-mm-dd) nor a month (yyyy-mm): '" + text + "'");
        }
        try {
            return written.length() == 7 ? new InMonth(YearMonth.parse(written)) : new OnDay(LocalDate.parse(written));
        } catch (DateTimeException notInTheCalendar) {
            throw new IllegalArgumentException("the calendar does not have '" + text + "'", notInTheCalendar);
        }
    }
}
