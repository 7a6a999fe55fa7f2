package nl.leiden.internationals.population.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.register.ReferenceDate;

/**
 * What readers are told about figures to come.
 *
 * @param note what they are about, for readers
 */
public record Plan(Expectation expected, BilingualText note) {

    /** Nobody knows further ahead when figures will be ready. */
    private static final int MOST_YEARS_AHEAD = 2;

    /**
     * Everything that is wrong with this plan for figures of a date.
     *
     * @param today on which it is made
     */
    public List<Message> objections(ReferenceDate date, LocalDate today) {
        List<Message> objections = new ArrayList<>();
        if (expected.lastDay().isBefore(today)) {
            objections.add(Message.of("announcement.in-the-past", expected.toString()));
        }
        if (expected.firstDay().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            objections.add(Message.of("announcement.too-far-ahead", expected.toString(), MOST_YEARS_AHEAD));
        }
        if (!expected.lastDay().isAfter(date.date())) {
            objections.add(Message.of("announcement.before-reference-date", expected.toString(), date.date()));
        }
        return objections;
    }
}
