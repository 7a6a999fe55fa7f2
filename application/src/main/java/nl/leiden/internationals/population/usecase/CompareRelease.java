package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/**
 * Sets the figures of a release beside those published for the reference date before, and those of a revision beside the figures that it
 * corrects, as readers would see them.
 */
@Singleton
public class CompareRelease {

    private final Releases releases;
    private final Vintages vintages;
    private final DraftFigures draftFigures;
    private final ReadFigures figures;

    @Inject
    public CompareRelease(Releases releases, Vintages vintages, DraftFigures draftFigures, ReadFigures figures) {
        this.releases = releases;
        this.vintages = vintages;
        this.draftFigures = draftFigures;
        this.figures = figures;
    }

    /** Empty if there is no such release, or its figures cannot be computed any more. */
    @Transactional
    public Optional<ComparedRelease> compare(ReleaseId id, Instant now) {
        PublishedFigures published = figures.at(now);
        return releases.find(id)
                .flatMap(release -> figuresOf(release)
                        .map(own -> new ComparedRelease(
                                Comparison.of(own, published),
                                corrected(release)
                                        .map(other -> new ComparedRelease.Correction(
                                                other, Comparison.ofRevision(own, vintages.of(other))))
                                        .orElse(null))));
    }

    /** What readers see of the same date, or saw until this release took its place. */
    private Optional<ReleaseId> corrected(Release release) {
        return releases.all().stream()
                .filter(other -> isCorrected(other, release))
                .map(Release::id)
                .findFirst();
    }

    private static boolean isCorrected(Release other, Release by) {
        return other instanceof Release.Superseded superseded
                ? superseded.by().equals(by.id())
                : other instanceof Release.Published
                        && other.id().referenceDate().equals(by.id().referenceDate())
                        && other.id().revision() < by.id().revision();
    }

    private Optional<List<Vintage>> figuresOf(Release release) {
        return switch (release) {
            case Release.Draft draft -> draftFigures.of(draft);
            case Release.Submitted submitted -> draftFigures.of(submitted);
            case Release.SignedOff signedOff -> Optional.of(vintages.of(signedOff.id()));
            case Release.Recalled recalled -> Optional.empty();
            case Release.Published published -> Optional.of(vintages.of(published.id()));
            case Release.Superseded superseded -> Optional.of(vintages.of(superseded.id()));
            case Release.Withdrawn withdrawn -> Optional.of(vintages.of(withdrawn.id()));
        };
    }
}
