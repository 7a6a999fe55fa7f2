package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.population.api.CalendarWords;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.usecase.ReadReleaseCalendar.TableOfRelease;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * One publication for readers: what is in it, what became of it and why; of one that was withdrawn, what is left to say.
 *
 * @param line the same as in the calendar
 * @param withdrawn when and why its figures were taken back; null if they were not
 * @param next leads to what took its place; null if nothing did
 * @param tables in it
 * @param history everything that readers were told about it, the last first
 */
public record PublicationPage(
        Frame frame,
        String id,
        CalendarLine line,
        @Nullable Withdrawal withdrawn,
        @Nullable Next next,
        List<Table> tables,
        List<Step> history) {

    /** That its figures were taken back. */
    public record Withdrawal(String sentence, String reason) {}

    /** Where readers go on. */
    public record Next(String text, String address) {}

    /**
     * A table of the release.
     *
     * @param address of its page; empty if its figures are not what readers see
     * @param checksum empty before the publication
     * @param differences where the version stands that was published with it, beside the one before; empty if readers cannot have it
     */
    public record Table(String title, String address, String checksum, String differences) {}

    /** Something that readers were told. */
    public record Step(String at, String sentence, String reason) {}

    static PublicationPage of(
            Frame frame, CalendarEntry entry, List<TableOfRelease> tables, List<PublicChange> changes) {
        return new PublicationPage(
                frame,
                entry.id(),
                CalendarLine.of(entry, frame),
                withdrawal(entry, frame),
                next(entry, frame),
                tables.stream().map(table -> table(table, entry, frame)).toList(),
                changes.stream().map(change -> step(change, frame)).toList());
    }

    private static @Nullable Withdrawal withdrawal(CalendarEntry entry, Frame frame) {
        return entry instanceof CalendarEntry.TakenBack takenBack
                ? new Withdrawal(
                        frame.say(
                                "publication.withdrawn",
                                entry.referenceDate().date(),
                                takenBack.release().withdrawn().at()),
                        frame.texts().of(takenBack.release().why()))
                : null;
    }

    private static @Nullable Next next(CalendarEntry entry, Frame frame) {
        return switch (entry) {
            case CalendarEntry.Replaced it ->
                release("publication.replaced-by", it.release().by(), frame);
            case CalendarEntry.TakenBack it ->
                it.instead() == null
                        ? new Next(frame.say("publication.nothing-instead"), frame.to(Place.PUBLICATIONS))
                        : release("publication.instead", it.instead(), frame);
            case CalendarEntry.Public it -> new Next(frame.say("publication.to-figures"), frame.to(Place.FIGURES));
            case CalendarEntry.Expected it -> null;
            case CalendarEntry.Cancelled it -> null;
            case CalendarEntry.Coming it -> null;
            case CalendarEntry.CalledOff it -> null;
        };
    }

    private static Next release(String key, ReleaseId release, Frame frame) {
        return new Next(
                frame.say(key, frame.texts().of(CalendarWords.figures(release))),
                frame.to(Place.PUBLICATION, release.toString()));
    }

    private static Table table(TableOfRelease table, CalendarEntry entry, Frame frame) {
        boolean isCitable = entry instanceof CalendarEntry.Public || entry instanceof CalendarEntry.Replaced;
        return new Table(
                frame.texts().of(table.title()),
                entry instanceof CalendarEntry.Public
                        ? frame.to(Place.TABLE, table.id().value())
                        : "",
                table.checksum() == null ? "" : table.checksum().value(),
                isCitable
                        ? Place.TABLE_STATES
                                        .at(table.id().value())
                                        .with("to=" + entry.id())
                                        .in(frame.language())
                                + "#differences"
                        : "");
    }

    private static Step step(PublicChange change, Frame frame) {
        return new Step(
                frame.texts().of(change.at()),
                frame.texts().of(CalendarWords.sentence(change)),
                CalendarWords.reason(change)
                        .map(reason -> frame.texts().of(reason))
                        .orElse(""));
    }

    /** Whether there are checksums to compare a copy with. */
    public boolean hasChecksums() {
        return tables.stream().anyMatch(table -> !table.checksum().isEmpty());
    }

    /** Whether readers can put it into a calendar of their own. */
    public boolean isEvent() {
        return withdrawn == null;
    }

    public String event() {
        return Paths.calendarEntry(id) + "?format=ics&lang=" + frame.language();
    }

    public String data() {
        return Paths.calendarEntry(id) + "?lang=" + frame.language();
    }
}
