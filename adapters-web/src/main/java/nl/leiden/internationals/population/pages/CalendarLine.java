package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.CalendarWords;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/**
 * One publication as readers see it, as it is written.
 *
 * @param title which figures
 * @param address of its page
 * @param mark how its state is coloured
 * @param sentence what became of it and when
 * @param told what readers were told besides, the last first
 */
public record CalendarLine(String title, String address, String state, String mark, String sentence, List<Told> told) {

    /**
     * Something that readers were told.
     *
     * @param what happened
     * @param why or what it was about
     */
    public record Told(String what, String why) {}

    static CalendarLine of(CalendarEntry entry, Frame frame) {
        return new CalendarLine(
                capitalised(frame.texts().of(CalendarWords.title(entry))),
                frame.to(Place.PUBLICATION, entry.id()),
                frame.say("publication.state." + CalendarWords.status(entry)),
                mark(entry),
                frame.texts().of(CalendarWords.sentence(entry)),
                told(entry, frame));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String mark(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Expected it -> "state--draft";
            case CalendarEntry.Coming it -> "state--waiting";
            case CalendarEntry.Public it -> "state--public";
            case CalendarEntry.Replaced it -> "state--past";
            case CalendarEntry.Cancelled it -> "state--stopped";
            case CalendarEntry.CalledOff it -> "state--stopped";
            case CalendarEntry.TakenBack it -> "state--stopped";
        };
    }

    private static List<Told> told(CalendarEntry entry, Frame frame) {
        List<Told> told = new ArrayList<>();
        CalendarWords.reasonOfEnd(entry).ifPresent(why -> told.add(told("publication.because", why, frame)));
        CalendarWords.reasonOfRevision(entry)
                .ifPresent(why -> told.add(told("publication.revised-because", why, frame)));
        switch (entry) {
            case CalendarEntry.Expected it -> announced(it.announcement(), told, frame);
            case CalendarEntry.Cancelled it -> announced(it.announcement(), told, frame);
            case CalendarEntry.OfRelease it -> moves(it.release(), told, frame);
        }
        return told;
    }

    private static Told told(String key, BilingualText why, Frame frame) {
        return new Told(frame.say(key), frame.texts().of(why));
    }

    private static void announced(Announcement announcement, List<Told> told, Frame frame) {
        told.add(told("publication.note", announcement.plan().note(), frame));
        for (Announcement.Change change : announcement.changes().reversed()) {
            Message before = CalendarWords.expected(change.from().expected());
            told.add(new Told(
                    frame.say(
                            "publication.changed",
                            change.by().at(),
                            frame.texts().of(before)),
                    frame.texts().of(change.why())));
        }
    }

    private static void moves(Release.Timed release, List<Told> told, Frame frame) {
        for (Embargo.Move move : release.embargo().moves().reversed()) {
            told.add(new Told(
                    frame.say("publication.moved", move.by().at(), move.from(), move.to()),
                    frame.texts().of(move.why())));
        }
    }
}
