package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** What the figures of a release would be if it were signed off as it is: exactly those that would be published. */
@Singleton
public class DraftFigures {

    private final KeptTallies tallies;
    private final ReadReferenceData referenceData;
    private final Settings settings;

    @Inject
    public DraftFigures(KeptTallies tallies, ReadReferenceData referenceData, Settings settings) {
        this.tallies = tallies;
        this.referenceData = referenceData;
        this.settings = settings;
    }

    /**
     * One vintage per registered table.
     *
     * @return empty if the tallies were forgotten, or were counted under reference tables that are not in force any more
     */
    @Transactional
    public Optional<List<Vintage>> of(Release release) {
        return tallies.find(release.id())
                .flatMap(bytes -> Tallies.ofBytes(
                        bytes,
                        release.id().referenceDate(),
                        referenceData.read().tablesOn(release.id().referenceDate())))
                .map(found -> protect(release.id(), found));
    }

    List<Vintage> protect(ReleaseId id, Tallies counted) {
        return settings.disclosure().protect(counted).stream()
                .map(table -> Vintage.of(id, table))
                .toList();
    }
}
