package nl.leiden.internationals.population.pages;

import java.net.URI;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.site.Frame;

/**
 * The release calendar: which figures come when, and which came.
 *
 * @param toCome the next first
 * @param past the last first
 * @param site address under which readers know the monitor, for programs to which they copy addresses
 */
public record CalendarPage(Frame frame, List<CalendarLine> toCome, List<CalendarLine> past, URI site) {

    static CalendarPage of(Frame frame, ReleaseCalendar calendar, URI site) {
        return new CalendarPage(
                frame,
                calendar.toCome().stream()
                        .map(entry -> CalendarLine.of(entry, frame))
                        .toList(),
                calendar.past().stream()
                        .map(entry -> CalendarLine.of(entry, frame))
                        .toList(),
                site);
    }

    /** Where calendar programs subscribe. */
    public String subscription() {
        return subscription(frame.language());
    }

    static String subscription(Language language) {
        return Paths.calendar() + "?format=ics&lang=" + language;
    }

    public String data() {
        return Paths.calendar() + "?lang=" + frame.language();
    }

    public String changes() {
        return Paths.changes() + "?lang=" + frame.language();
    }

    /** Where feed readers subscribe. */
    public String feed() {
        return Paths.changes() + "?format=atom&lang=" + frame.language();
    }
}
