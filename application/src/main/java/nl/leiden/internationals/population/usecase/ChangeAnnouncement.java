package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.port.Announcements;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Signature;

/** Figures will come at another time than was announced, or other ones, and readers are told why. */
@Singleton
public class ChangeAnnouncement {

    private final Announcements announcements;
    private final Releases releases;
    private final ReadFigures figures;

    @Inject
    public ChangeAnnouncement(Announcements announcements, Releases releases, ReadFigures figures) {
        this.announcements = announcements;
        this.releases = releases;
        this.figures = figures;
    }

    /**
     * Changes the plan of an open announcement.
     *
     * @param asSeen whether the announcement is still what the one who asks has seen; {@code any -> true} for who does not say
     */
    @Transactional
    public AnnouncementOutcome change(
            AnnouncementId id, Signature by, Plan to, BilingualText why, Predicate<Announcement> asSeen) {
        return AnnouncementSteps.fromOpen(announcements, releases, id, asSeen, open -> {
            List<Message> objections = open.plan().equals(to)
                    ? List.of(Message.of("announcement.not-changed", id.toString()))
                    : to.objections(id.referenceDate(), AnnouncementSteps.day(by.at()));
            if (!objections.isEmpty()) {
                return new AnnouncementOutcome.Impossible(objections);
            }
            Announcement.Open changed = open.change(by, to, why);
            announcements.replace(open, changed);
            figures.lookAgain();
            return new AnnouncementOutcome.Changed(changed);
        });
    }
}
