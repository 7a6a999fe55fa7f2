package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;

/** The publication time has come: what was signed off is published, and what it replaces is superseded, in one step. */
@Singleton
public class PublishDueReleases {

    private final Releases releases;

    @Inject
    public PublishDueReleases(Releases releases) {
        this.releases = releases;
    }

    /** All releases after everything that was due has been published. */
    @Transactional
    public List<Release> publish(Instant now) {
        List<Release> all = releases.all();
        List<Release.SignedOff> due = all.stream()
                .filter(Release.SignedOff.class::isInstance)
                .map(Release.SignedOff.class::cast)
                .filter(r -> r.isDue(now))
                .sorted(Comparator.comparing(Release.SignedOff::publication).thenComparing(Release::id))
                .toList();
        due.forEach(signedOff -> publish(signedOff, now));
        return due.isEmpty() ? all : releases.all();
    }

    private void publish(Release.SignedOff signedOff, Instant now) {
        Release.Published published = signedOff.publish(now);
        try {
            releases.replace(signedOff, published);
        } catch (ChangedMeanwhile decidedElsewhere) {
            // another server, or a transaction that began a moment earlier, published it with all that belongs to it,
            // or recalled it
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
}
