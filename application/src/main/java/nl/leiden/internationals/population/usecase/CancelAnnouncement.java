package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.Predicate;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.port.Announcements;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Signature;

/** Figures that were announced will not come, and readers are told why. */
@Singleton
public class CancelAnnouncement {

    private final Announcements announcements;
    private final Releases releases;
    private final ReadFigures figures;

    @Inject
    public CancelAnnouncement(Announcements announcements, Releases releases, ReadFigures figures) {
        this.announcements = announcements;
        this.releases = releases;
        this.figures = figures;
    }

    /**
     * Cancels an open announcement.
     *
     * @param asSeen whether the announcement is still what the one who asks has seen; {@code any -> true} for who does not say
     */
    @Transactional
    public AnnouncementOutcome cancel(
            AnnouncementId id, Signature by, BilingualText why, Predicate<Announcement> asSeen) {
        return AnnouncementSteps.fromOpen(announcements, releases, id, asSeen, open -> {
            Announcement.Cancelled cancelled = open.cancel(by, why);
            announcements.replace(open, cancelled);
            figures.lookAgain();
            return new AnnouncementOutcome.Changed(cancelled);
        });
    }
}
