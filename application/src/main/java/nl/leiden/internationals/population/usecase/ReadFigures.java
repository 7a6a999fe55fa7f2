package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * Gives everything that is public at a moment, always as one whole. It is kept in memory and looked up again when a publication
 * time comes, and once a second, so that what another server published or withdrew is seen here too.
 */
@Singleton
public class ReadFigures {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final PublishDueReleases publishDueReleases;
    private final Vintages vintages;
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(
            PublishedFigures figures, List<Release.Published> published, Optional<Instant> nextDue, Instant checked) {

        boolean holdsAt(Instant now) {
            return now.isBefore(checked.plus(FRESH))
                    && nextDue.filter(due -> !now.isBefore(due)).isEmpty();
        }
    }

    @Inject
    public ReadFigures(PublishDueReleases publishDueReleases, Vintages vintages) {
        this.publishDueReleases = publishDueReleases;
        this.vintages = vintages;
    }

    public PublishedFigures at(Instant now) {
        Snapshot current = snapshot;
        return current != null && current.holdsAt(now) ? current.figures() : refreshed(now);
    }

    /** Something was signed off or withdrawn: the next reader looks at the store. */
    void lookAgain() {
        Snapshot current = snapshot;
        if (current != null) {
            snapshot = new Snapshot(current.figures(), current.published(), current.nextDue(), Instant.EPOCH);
        }
    }

    private synchronized PublishedFigures refreshed(Instant now) {
        Snapshot before = snapshot;
        if (before != null && before.holdsAt(now)) {
            return before.figures();
        }
        List<Release> releases = publishDueReleases.publish(now);
        List<Release.Published> published = releases.stream()
                .filter(Release.Published.class::isInstance)
                .map(Release.Published.class::cast)
                .toList();
        Optional<Instant> nextDue = releases.stream()
                .filter(Release.SignedOff.class::isInstance)
                .map(r -> ((Release.SignedOff) r).publication())
                .min(Comparator.naturalOrder());
        PublishedFigures figures =
                before != null && before.published().equals(published) ? before.figures() : load(published);
        snapshot = new Snapshot(figures, published, nextDue, now);
        return figures;
    }

    private PublishedFigures load(List<Release.Published> published) {
        List<PublishedVintage> all = new ArrayList<>();
        for (Release.Published release : published) {
            vintages.of(release.id()).forEach(vintage -> all.add(new PublishedVintage(vintage, release.publication())));
        }
        return PublishedFigures.of(all);
    }
}
