package nl.leiden.internationals.population.api;

import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.site.Address;
import nl.leiden.internationals.site.Place;

/** What the release calendar and the changes say, the same on pages, in JSON, in iCalendar and in Atom. */
public final class CalendarWords {

    private CalendarWords() {}

    /** A day or a month within a sentence. */
    public static Message expected(Expectation expectation) {
        return switch (expectation) {
            case Expectation.OnDay on -> Message.of("calendar.on-day", on.day());
            case Expectation.InMonth in -> Message.of("calendar.in-month", in.month());
        };
    }

    /** Which figures a release brings. */
    public static Message figures(ReleaseId release) {
        return release.revision() == 1
                ? Message.of("calendar.figures", release.referenceDate().date())
                : Message.of(
                        "calendar.figures-revision", release.referenceDate().date(), release.revision());
    }

    /** Which figures an entry is about. */
    public static Message title(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Expected it ->
                Message.of("calendar.figures", it.referenceDate().date());
            case CalendarEntry.Cancelled it ->
                Message.of("calendar.figures", it.referenceDate().date());
            case CalendarEntry.OfRelease it -> figures(it.release().id());
        };
    }

    /** The state of an entry for programs, which is the same word as the release has for colleagues where it has one. */
    public static String status(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Expected it -> "announced";
            case CalendarEntry.Cancelled it -> "cancelled";
            case CalendarEntry.Coming it -> "coming";
            case CalendarEntry.CalledOff it -> "recalled";
            case CalendarEntry.Public it -> "published";
            case CalendarEntry.Replaced it -> "superseded";
            case CalendarEntry.TakenBack it -> "withdrawn";
        };
    }

    /** What became of it and when, in a sentence. */
    public static Message sentence(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Expected it ->
                Message.of(
                        "calendar.expected", expected(it.announcement().plan().expected()));
            case CalendarEntry.Cancelled it ->
                Message.of(
                        "calendar.cancelled",
                        expected(it.announcement().plan().expected()),
                        it.announcement().cancelled().at());
            case CalendarEntry.Coming it ->
                Message.of("calendar.coming", it.release().publication());
            case CalendarEntry.CalledOff it ->
                Message.of(
                        "calendar.called-off",
                        it.release().publication(),
                        it.release().recalled().at());
            case CalendarEntry.Public it ->
                Message.of("calendar.published", it.release().publication());
            case CalendarEntry.Replaced it ->
                Message.of(
                        "calendar.superseded",
                        it.release().publication(),
                        it.release().at());
            case CalendarEntry.TakenBack it ->
                Message.of(
                        "calendar.withdrawn",
                        it.release().publication(),
                        it.release().withdrawn().at());
        };
    }

    /** Why an entry is not, or not any more, what readers see or wait for. */
    public static Optional<BilingualText> reasonOfEnd(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Cancelled it -> Optional.of(it.announcement().why());
            case CalendarEntry.CalledOff it -> Optional.of(it.release().why());
            case CalendarEntry.TakenBack it -> Optional.of(it.release().why());
            case CalendarEntry.Expected it -> Optional.empty();
            case CalendarEntry.Coming it -> Optional.empty();
            case CalendarEntry.Public it -> Optional.empty();
            case CalendarEntry.Replaced it -> Optional.empty();
        };
    }

    /** Why figures were made again; empty if they are the first that readers saw of their date, or were not public yet. */
    public static Optional<BilingualText> reasonOfRevision(CalendarEntry entry) {
        return switch (entry) {
            case CalendarEntry.Public it -> Optional.ofNullable(it.reason());
            case CalendarEntry.Replaced it -> Optional.ofNullable(it.reason());
            case CalendarEntry.TakenBack it -> Optional.ofNullable(it.reason());
            case CalendarEntry.Expected it -> Optional.empty();
            case CalendarEntry.Cancelled it -> Optional.empty();
            case CalendarEntry.Coming it -> Optional.empty();
            case CalendarEntry.CalledOff it -> Optional.empty();
        };
    }

    /** What kind of change it is, for programs. */
    public static String type(PublicChange change) {
        return switch (change) {
            case PublicChange.Announced it -> "announced";
            case PublicChange.AnnouncementChanged it -> "announcement-changed";
            case PublicChange.AnnouncementCancelled it -> "announcement-cancelled";
            case PublicChange.Scheduled it -> "scheduled";
            case PublicChange.Moved it -> "moved";
            case PublicChange.CalledOff it -> "recalled";
            case PublicChange.Published it -> "published";
            case PublicChange.Revised it -> "revised";
            case PublicChange.Withdrawn it -> "withdrawn";
            case PublicChange.Brought it -> "outside-published";
            case PublicChange.OutsideWithdrawn it -> "outside-withdrawn";
        };
    }

    /** The same for people. */
    public static Message kind(PublicChange change) {
        return Message.of("change.kind." + type(change));
    }

    /** What was changed, in a sentence that stands for itself. */
    public static Message sentence(PublicChange change) {
        return switch (change) {
            case PublicChange.Announced it ->
                Message.of(
                        "change.announced",
                        it.referenceDate().date(),
                        expected(it.announcement().firstPlan().expected()));
            case PublicChange.AnnouncementChanged it ->
                Message.of(
                        "change.announcement-changed",
                        it.referenceDate().date(),
                        expected(it.change().from().expected()),
                        expected(it.change().to().expected()));
            case PublicChange.AnnouncementCancelled it ->
                Message.of("change.announcement-cancelled", it.referenceDate().date());
            case PublicChange.Scheduled it ->
                Message.of(
                        "change.scheduled",
                        figures(it.release().id()),
                        it.release().embargo().firstEnd());
            case PublicChange.Moved it ->
                Message.of(
                        "change.moved",
                        figures(it.release().id()),
                        it.move().from(),
                        it.move().to());
            case PublicChange.CalledOff it ->
                Message.of(
                        "change.recalled",
                        figures(it.release().id()),
                        it.release().publication());
            case PublicChange.Published it ->
                Message.of("change.published", figures(it.release().id()));
            case PublicChange.Revised it ->
                Message.of("change.revised", figures(it.release().id()));
            case PublicChange.Withdrawn it ->
                Message.of("change.withdrawn", figures(it.release().id()));
            case PublicChange.Brought it ->
                Message.of(
                        "change.outside-published",
                        it.title(),
                        it.version().id().number());
            case PublicChange.OutsideWithdrawn it ->
                Message.of(
                        "change.outside-withdrawn",
                        it.title(),
                        it.version().id().number());
        };
    }

    /** Where people read more about it. */
    public static Address page(PublicChange change) {
        return switch (change) {
            case PublicChange.OfFigures it -> Place.PUBLICATION.at(it.about());
            case PublicChange.Brought it -> Place.TABLE_STATES.at(it.about());
            case PublicChange.OutsideWithdrawn it -> Place.TABLE.at(it.about());
        };
    }

    /** Why, or what readers were told besides; empty if the sentence says it all. */
    public static Optional<BilingualText> reason(PublicChange change) {
        return switch (change) {
            case PublicChange.Announced it ->
                Optional.of(it.announcement().firstPlan().note());
            case PublicChange.AnnouncementChanged it -> Optional.of(it.change().why());
            case PublicChange.AnnouncementCancelled it ->
                Optional.of(it.announcement().why());
            case PublicChange.Moved it -> Optional.of(it.move().why());
            case PublicChange.CalledOff it -> Optional.of(it.release().why());
            case PublicChange.Revised it -> Optional.of(it.reason());
            case PublicChange.Withdrawn it -> Optional.of(it.release().why());
            case PublicChange.Scheduled it -> Optional.empty();
            case PublicChange.Published it -> Optional.empty();
            case PublicChange.Brought it -> Optional.ofNullable(it.version().reason());
            case PublicChange.OutsideWithdrawn it -> Optional.of(it.version().why());
        };
    }
}
