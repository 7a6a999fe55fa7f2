package nl.leiden.internationals.population.calendar;

import java.time.LocalDate;
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

    /** Everything that is wrong with this plan for figures of a date, when it is made today. */
    public List<Message> objections(ReferenceDate date, LocalDate today) {
        return expected.objections(date, today);
    }
}
