package nl.leiden.internationals.population.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.port.Announcements;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Release;

/**
 * What all steps of an announcement have in common: it must be there and open, no release may tell readers more exactly what it tells, and
 * nobody else may change it meanwhile, neither since the one who asks saw it nor while the step is taken.
 */
final class AnnouncementSteps {

    private AnnouncementSteps() {}

    static AnnouncementOutcome fromOpen(
            Announcements announcements,
            Releases releases,
            AnnouncementId id,
            Predicate<Announcement> asSeen,
            Function<Announcement.Open, AnnouncementOutcome> step) {
        Optional<Announcement> found = announcements.find(id);
        if (found.isEmpty()) {
            return new AnnouncementOutcome.NotFound(id);
        }
        if (!asSeen.test(found.get())) {
            return new AnnouncementOutcome.ChangedMeanwhile(id);
        }
        return switch (found.get()) {
            case Announcement.Open open ->
                coming(id.referenceDate(), releases)
                        .<AnnouncementOutcome>map(AnnouncementOutcome.Refused::new)
                        .orElseGet(() -> unlessChangedMeanwhile(id, () -> step.apply(open)));
            case Announcement.Cancelled cancelled ->
                new AnnouncementOutcome.Refused(Message.of(
                        "announcement.cancelled-already",
                        id.toString(),
                        cancelled.cancelled().at()));
            case Announcement.Fulfilled fulfilled ->
                new AnnouncementOutcome.Refused(
                        Message.of("announcement.fulfilled-already", id.toString(), fulfilled.at()));
        };
    }

    static AnnouncementOutcome unlessChangedMeanwhile(AnnouncementId id, Supplier<AnnouncementOutcome> step) {
        try {
            return step.get();
        } catch (ChangedMeanwhile meanwhile) {
            return new AnnouncementOutcome.ChangedMeanwhile(id);
        }
    }

    /** What to say if readers wait for a release of this date already. */
    static Optional<Message> coming(ReferenceDate date, Releases releases) {
        return releases.all().stream()
                .filter(release -> release.id().referenceDate().equals(date))
                .filter(Release.SignedOff.class::isInstance)
                .map(Release.SignedOff.class::cast)
                .findFirst()
                .map(coming -> Message.of("announcement.coming-already", date.date(), coming.publication()));
    }

    /** The announcements of this date, the newest first. */
    static List<Announcement> of(ReferenceDate date, Announcements announcements) {
        return announcements.all().stream()
                .filter(announcement -> announcement.id().referenceDate().equals(date))
                .toList();
    }

    /** The day by the calendar of those who wait for the figures. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BeginImport.CALENDAR);
    }
}
