package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.port.Announcements;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;

/**
 * The publication time has come: what was signed off is published, what it replaces is superseded and what was announced is fulfilled, in
 * one step.
 */
@Singleton
public class PublishDueReleases {

    private final Releases releases;
    private final Announcements announcements;

    @Inject
    public PublishDueReleases(Releases releases, Announcements announcements) {
        this.releases = releases;
        this.announcements = announcements;
    }

    /** All releases and announcements, in the order of their ports. */
    public record Everything(List<Release> releases, List<Announcement> announcements) {

        public Everything {
            releases = List.copyOf(releases);
            announcements = List.copyOf(announcements);
        }
    }

    /** How everything is after everything that was due has been published. */
    @Transactional
    public Everything publish(Instant now) {
        List<Release> all = releases.all();
        List<Release.SignedOff> due = all.stream()
                .filter(Release.SignedOff.class::isInstance)
                .map(Release.SignedOff.class::cast)
                .filter(r -> r.isDue(now))
                .sorted(Comparator.comparing(Release.SignedOff::publication).thenComparing(Release::id))
                .toList();
        due.forEach(signedOff -> publish(signedOff, now));
        List<Release> after = due.isEmpty() ? all : releases.all();
        return new Everything(after, fulfilled(after));
    }

    private void publish(Release.SignedOff signedOff, Instant now) {
        Release.Published published = signedOff.publish(now);
        try {
            releases.replace(signedOff, published);
        } catch (ChangedMeanwhile decidedElsewhere) {
            // another server, or a transaction that began a moment earlier, published it with all that belongs to it,
            // recalled it or moved its publication time
            return;
        }
        supersedeOlder(published);
    }

    private void supersedeOlder(Release.Published published) {
        for (Release other : releases.all()) {
            boolean sameDate = other.id().referenceDate().equals(published.id().referenceDate());
            if (sameDate
                    && other instanceof Release.Published older
                    && !older.id().equals(published.id())) {
                releases.replace(older, older.supersede(published.id(), published.publication()));
            }
        }
    }

    private List<Announcement> fulfilled(List<Release> after) {
        List<Announcement> all = announcements.all();
        boolean changed = false;
        for (Announcement announcement : all) {
            if (announcement instanceof Announcement.Open open) {
                Optional<Release.Published> fulfilling = fulfilling(open, after);
                changed |= fulfilling.isPresent() && fulfil(open, fulfilling.get());
            }
        }
        return changed ? announcements.all() : all;
    }

    /** Figures that were public already when it was announced are not those that readers wait for. */
    private static Optional<Release.Published> fulfilling(Announcement.Open open, List<Release> after) {
        return after.stream()
                .filter(Release.Published.class::isInstance)
                .map(Release.Published.class::cast)
                .filter(release -> release.id().referenceDate().equals(open.id().referenceDate()))
                .filter(release ->
                        !release.publication().isBefore(open.announced().at()))
                .findFirst();
    }

    private boolean fulfil(Announcement.Open open, Release.Published release) {
        try {
            announcements.replace(open, open.fulfil(release.id(), release.publication()));
            return true;
        } catch (ChangedMeanwhile changing) {
            // looked at again in a second
            return false;
        }
    }
}
