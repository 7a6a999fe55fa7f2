package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** Sets the figures of a release beside those published for the reference date before, as readers would see both. */
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
    public Optional<Comparison> compare(ReleaseId id, Instant now) {
        return releases.find(id).flatMap(this::figuresOf).map(own -> Comparison.of(own, figures.at(now)));
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
