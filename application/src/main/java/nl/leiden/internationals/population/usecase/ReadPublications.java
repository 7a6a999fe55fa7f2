package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.release.Release;

/** Tells readers which releases are public, and which were and are not any more: superseded by a later one, or withdrawn. */
@Singleton
public class ReadPublications {

    private final ReadFigures figures;

    @Inject
    public ReadPublications(ReadFigures figures) {
        this.figures = figures;
    }

    /** Published, superseded and withdrawn releases only; newest reference date first, the newest revision of a date first. */
    public List<Release> at(Instant now) {
        return figures.snapshotAt(now).releases();
    }

    /**
     * The last withdrawal of a reference date.
     *
     * @param year the date as {@link FigureTable#yearCode} writes it; anything else is no date that was withdrawn
     */
    public Optional<Release.Withdrawn> withdrawal(String year, Instant now) {
        return at(now).stream()
                .filter(Release.Withdrawn.class::isInstance)
                .map(Release.Withdrawn.class::cast)
                .filter(release -> FigureTable.yearCode(release.id().referenceDate())
                        .value()
                        .equals(year))
                .findFirst();
    }
}
