package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.port.Announcements;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;

/** Readers are told when to expect figures that are not there yet. */
@Singleton
public class AnnounceRelease {

    private final Announcements announcements;
    private final Releases releases;
    private final ReadFigures figures;

    @Inject
    public AnnounceRelease(Announcements announcements, Releases releases, ReadFigures figures) {
        this.announcements = announcements;
        this.releases = releases;
        this.figures = figures;
    }

    /** Readers wait for one thing of a date at a time: an announcement, or a release with its publication time. */
    @Transactional
    public AnnouncementOutcome announce(ReferenceDate date, Signature by, Plan plan) {
        List<Message> objections = plan.objections(date, AnnouncementSteps.day(by.at()));
        if (!objections.isEmpty()) {
            return new AnnouncementOutcome.Impossible(objections);
        }
        List<Announcement> earlier = AnnouncementSteps.of(date, announcements);
        Optional<Message> inTheWay = inTheWay(date, earlier);
        if (inTheWay.isPresent()) {
            return new AnnouncementOutcome.Refused(inTheWay.get());
        }
        AnnouncementId id = earlier.isEmpty()
                ? AnnouncementId.first(date)
                : earlier.getFirst().id().next();
        return AnnouncementSteps.unlessChangedMeanwhile(id, () -> {
            Announcement.Open open = new Announcement.Open(id, by, plan, List.of());
            announcements.add(open);
            figures.lookAgain();
            return new AnnouncementOutcome.Changed(open);
        });
    }

    private Optional<Message> inTheWay(ReferenceDate date, List<Announcement> earlier) {
        Optional<Message> open = earlier.stream()
                .filter(Announcement.Open.class::isInstance)
                .findFirst()
                .map(found -> Message.of(
                        "announcement.open-already", date.date(), found.id().toString()));
        return open.or(() -> AnnouncementSteps.coming(date, releases));
    }
}
