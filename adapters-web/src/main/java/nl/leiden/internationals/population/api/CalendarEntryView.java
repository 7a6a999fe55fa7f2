package nl.leiden.internationals.population.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.usecase.ReadReleaseCalendar.TableOfRelease;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the release calendar as the API shows it to everybody.
 *
 * @param title in the reader's language
 * @param publicationTime when its figures became visible, become so, or were to become so; null while it is only announced
 * @param moves of the publication time
 * @param announcement how it was announced before it had a publication time
 * @param reason why the figures were made again
 * @param ended that its figures are not what readers see, or will not be
 * @param tables in it; null in lists
 */
record CalendarEntryView(
        String id,
        String title,
        String status,
        String referenceDate,
        @Nullable Integer revision,
        @Nullable String publicationTime,
        @Nullable List<MoveView> moves,
        @Nullable AnnouncedView announcement,
        @Nullable Names reason,
        @Nullable EndView ended,
        @Nullable List<TableOfReleaseView> tables,
        Map<String, String> links) {

    /** The publication time was moved. */
    record MoveView(String at, String from, String to, Names reason) {

        static @Nullable List<MoveView> of(Embargo embargo) {
            return embargo.moves().isEmpty()
                    ? null
                    : embargo.moves().stream()
                            .map(move -> new MoveView(
                                    move.by().at().toString(),
                                    move.from().toString(),
                                    move.to().toString(),
                                    Names.of(move.why())))
                            .toList();
        }
    }

    /** What readers were told before there was a publication time. */
    record AnnouncedView(
            String id,
            String announcedAt,
            String expected,
            Names note,
            @Nullable List<ChangedPlanView> changes) {

        static AnnouncedView of(Announcement announcement) {
            List<ChangedPlanView> changes =
                    announcement.changes().stream().map(ChangedPlanView::of).toList();
            return new AnnouncedView(
                    announcement.id().toString(),
                    announcement.announced().at().toString(),
                    announcement.plan().expected().toString(),
                    Names.of(announcement.plan().note()),
                    changes.isEmpty() ? null : changes);
        }
    }

    /** The announcement was changed. */
    record ChangedPlanView(String at, PlanView from, PlanView to, Names reason) {

        static ChangedPlanView of(Announcement.Change change) {
            return new ChangedPlanView(
                    change.by().at().toString(),
                    PlanView.of(change.from()),
                    PlanView.of(change.to()),
                    Names.of(change.why()));
        }
    }

    /** What was planned. */
    record PlanView(String expected, Names note) {

        static PlanView of(Plan plan) {
            return new PlanView(plan.expected().toString(), Names.of(plan.note()));
        }
    }

    /**
     * It is over.
     *
     * @param reason null where a revision, which has its own, took its place
     * @param replacedBy the release whose figures of the same date readers see now
     */
    record EndView(
            String at, @Nullable Names reason, @Nullable String replacedBy) {

        private static EndView ended(Instant at, @Nullable BilingualText reason, @Nullable ReleaseId replacedBy) {
            return new EndView(
                    at.toString(), Names.ofNullable(reason), replacedBy == null ? null : replacedBy.toString());
        }

        static @Nullable EndView of(CalendarEntry entry) {
            return switch (entry) {
                case CalendarEntry.Expected it -> null;
                case CalendarEntry.Coming it -> null;
                case CalendarEntry.Public it -> null;
                case CalendarEntry.Cancelled it ->
                    ended(it.announcement().cancelled().at(), it.announcement().why(), null);
                case CalendarEntry.CalledOff it ->
                    ended(it.release().recalled().at(), it.release().why(), null);
                case CalendarEntry.Replaced it ->
                    ended(it.release().at(), null, it.release().by());
                case CalendarEntry.TakenBack it ->
                    ended(it.release().withdrawn().at(), it.release().why(), it.instead());
            };
        }
    }

    /** A table that comes with a release. */
    record TableOfReleaseView(
            String id, Names title, @Nullable String checksum) {

        static TableOfReleaseView of(TableOfRelease table) {
            return new TableOfReleaseView(
                    table.id().value(),
                    Names.of(table.title()),
                    table.checksum() == null ? null : table.checksum().value());
        }
    }

    /** As it stands in the list. */
    static CalendarEntryView of(CalendarEntry entry, Texts texts) {
        return view(entry, null, texts);
    }

    /** The whole entry. */
    static CalendarEntryView of(CalendarEntry entry, List<TableOfRelease> tables, Texts texts) {
        return view(entry, tables.stream().map(TableOfReleaseView::of).toList(), texts);
    }

    private static CalendarEntryView view(CalendarEntry entry, @Nullable List<TableOfReleaseView> tables, Texts texts) {
        Release.@Nullable Timed release = entry instanceof CalendarEntry.OfRelease of ? of.release() : null;
        return new CalendarEntryView(
                entry.id(),
                texts.of(CalendarWords.title(entry)),
                CalendarWords.status(entry),
                entry.referenceDate().toString(),
                release == null ? null : release.id().revision(),
                release == null ? null : release.publication().toString(),
                release == null ? null : MoveView.of(release.embargo()),
                announced(entry),
                CalendarWords.reasonOfRevision(entry).map(Names::of).orElse(null),
                EndView.of(entry),
                tables,
                links(entry, texts));
    }

    private static @Nullable AnnouncedView announced(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Expected it -> AnnouncedView.of(it.announcement());
            case CalendarEntry.Cancelled it -> AnnouncedView.of(it.announcement());
            case CalendarEntry.OfRelease it -> it.announcement() == null ? null : AnnouncedView.of(it.announcement());
        };
    }

    static Map<String, String> links(CalendarEntry entry, Texts texts) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", Paths.calendarEntry(entry.id()));
        links.put("page", Place.PUBLICATION.at(entry.id()).in(texts.language()));
        return links;
    }
}
