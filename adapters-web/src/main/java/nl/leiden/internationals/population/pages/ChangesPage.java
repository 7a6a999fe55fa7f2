package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.population.api.CalendarWords;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.site.Frame;

/**
 * Everything that readers were told about publications and about tables that others brought.
 *
 * @param changes the last first
 * @param older how many more there are, which the page does not show; 0 if it shows all
 */
public record ChangesPage(Frame frame, List<Line> changes, int older) {

    /** What a page holds before it is too long to read. */
    private static final int MOST = 100;

    /**
     * One change.
     *
     * @param reason why, or what readers were told besides; empty if the sentence says it all
     * @param address of the page of what it is about
     */
    public record Line(String at, String sentence, String reason, String address) {

        static Line of(PublicChange change, Frame frame) {
            return new Line(
                    frame.texts().of(change.at()),
                    frame.texts().of(CalendarWords.sentence(change)),
                    CalendarWords.reason(change)
                            .map(why -> frame.texts().of(why))
                            .orElse(""),
                    CalendarWords.page(change).in(frame.language()));
        }
    }

    static ChangesPage of(Frame frame, List<PublicChange> changes) {
        return new ChangesPage(
                frame,
                changes.stream()
                        .limit(MOST)
                        .map(change -> Line.of(change, frame))
                        .toList(),
                Math.max(0, changes.size() - MOST));
    }

    public String feed() {
        return Paths.changes() + "?format=atom&lang=" + frame.language();
    }

    public String data() {
        return Paths.changes() + "?lang=" + frame.language();
    }
}
