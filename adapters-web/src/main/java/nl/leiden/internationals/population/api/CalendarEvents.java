package nl.leiden.internationals.population.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.formats.ICalendar;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;

/**
 * Entries of the release calendar as events that readers put into calendars of their own.
 *
 * @param address under which readers know the monitor; its host is part of what the events are called for ever
 */
record CalendarEvents(Language language, URI address) {

    void write(List<CalendarEntry> entries, OutputStream out) throws IOException {
        ICalendar.write(
                "-//" + address.getHost() + "//Internationals Monitor//"
                        + language.tag().toUpperCase(language.locale()),
                texts().of("calendar.name"),
                language.tag(),
                entries.stream().map(this::event).toList(),
                out);
    }

    private Texts texts() {
        return Texts.in(language);
    }

    private ICalendar.Event event(CalendarEntry entry) {
        return new ICalendar.Event(
                entry.occasion().id() + '@' + address.getHost(),
                entry.occasion().version(),
                entry.occasion().lastChange(),
                when(entry),
                status(entry),
                texts().of("calendar.event", CalendarWords.title(entry)),
                String.join("\n", description(entry)),
                address + Place.PUBLICATION.at(entry.id()).in(language));
    }

    private static ICalendar.When when(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Expected it -> days(it.announcement().plan().expected());
            case CalendarEntry.Cancelled it -> days(it.announcement().plan().expected());
            case CalendarEntry.OfRelease it ->
                new ICalendar.When.At(it.release().publication());
        };
    }

    private static ICalendar.When days(Expectation expected) {
        return new ICalendar.When.Days(expected.firstDay(), expected.lastDay());
    }

    private static ICalendar.Status status(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Expected it -> ICalendar.Status.TENTATIVE;
            case CalendarEntry.Coming it -> ICalendar.Status.CONFIRMED;
            case CalendarEntry.Public it -> ICalendar.Status.CONFIRMED;
            case CalendarEntry.Replaced it -> ICalendar.Status.CONFIRMED;
            case CalendarEntry.Cancelled it -> ICalendar.Status.CANCELLED;
            case CalendarEntry.CalledOff it -> ICalendar.Status.CANCELLED;
            case CalendarEntry.TakenBack it -> ICalendar.Status.CANCELLED;
        };
    }

    private List<String> description(CalendarEntry entry) {
        List<String> sentences = new ArrayList<>();
        sentences.add(say(CalendarWords.sentence(entry)));
        CalendarWords.reasonOfEnd(entry).map(texts()::of).ifPresent(sentences::add);
        CalendarWords.reasonOfRevision(entry)
                .ifPresent(reason -> sentences.add(say(Message.of("calendar.reason", reason))));
        switch (entry) {
            case CalendarEntry.Expected it -> announced(it.announcement(), sentences);
            case CalendarEntry.Cancelled it -> announced(it.announcement(), sentences);
            case CalendarEntry.OfRelease it -> moves(it.release(), sentences);
        }
        return sentences;
    }

    private void announced(Announcement announcement, List<String> sentences) {
        sentences.add(texts().of(announcement.plan().note()));
        for (Announcement.Change change : announcement.changes().reversed()) {
            sentences.add(say(Message.of(
                    "calendar.changed",
                    change.by().at(),
                    CalendarWords.expected(change.from().expected()),
                    change.why())));
        }
    }

    private void moves(Release.Timed release, List<String> sentences) {
        for (Embargo.Move move : release.embargo().moves().reversed()) {
            sentences.add(say(Message.of("calendar.moved", move.by().at(), move.from(), move.to(), move.why())));
        }
    }

    private String say(Message message) {
        return texts().of(message);
    }
}
