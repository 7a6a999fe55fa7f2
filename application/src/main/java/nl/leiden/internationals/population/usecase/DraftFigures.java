package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.ProtectedTable;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.port.ReleaseQualities;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** What the figures of a release would be if it were signed off as it is: exactly those that would be published. */
@Singleton
public class DraftFigures {

    private final KeptTallies tallies;
    private final ReleaseQualities qualities;
    private final ReadReferenceData referenceData;
    private final AuditRegister auditRegister;
    private final Settings settings;

    @Inject
    public DraftFigures(
            KeptTallies tallies,
            ReleaseQualities qualities,
            ReadReferenceData referenceData,
            AuditRegister auditRegister,
            Settings settings) {
        this.tallies = tallies;
        this.qualities = qualities;
        this.referenceData = referenceData;
        this.auditRegister = auditRegister;
        this.settings = settings;
    }

    /**
     * One vintage per registered table.
     *
     * @return empty if the tallies were forgotten, or were counted under reference tables that are not in force any more
     */
    @Transactional
    public Optional<List<Vintage>> of(Release release) {
        return protectedTables(release).map(tables -> vintages(release.id(), tables));
    }

    /**
     * How well these figures keep secrets.
     *
     * @return as it was at the sign-off, whatever the limits are today; before that as it is now, or empty if it cannot be computed
     */
    @Transactional
    public Optional<ReleaseQuality> quality(Release release) {
        return qualities.find(release.id()).or(() -> protectedTables(release).map(this::quality));
    }

    /**
     * Why the figures of a release must not be published: what its tables tell one by one, and what they would tell together as they
     * are counted on its reference date. None if they may.
     */
    List<Message> objections(Release release, ReleaseQuality quality) {
        List<Message> objections = new ArrayList<>(quality.objections());
        auditRegister.objection(release.id().referenceDate()).ifPresent(objections::add);
        return List.copyOf(objections);
    }

    /** The figures with their quality, computed once; empty under the same conditions. */
    Optional<Computed> computed(Release release) {
        return protectedTables(release).map(tables -> new Computed(vintages(release.id(), tables), quality(tables)));
    }

    /**
     * What a release would publish.
     *
     * @param vintages one per registered table
     */
    record Computed(List<Vintage> vintages, ReleaseQuality quality) {

        Computed {
            vintages = List.copyOf(vintages);
        }
    }

    List<Vintage> protect(ReleaseId id, Tallies counted) {
        return vintages(id, settings.disclosure().protect(counted));
    }

    private Optional<List<ProtectedTable>> protectedTables(Release release) {
        return tallies.find(release.id())
                .flatMap(bytes -> Tallies.ofBytes(
                        bytes,
                        release.id().referenceDate(),
                        referenceData.read().tablesOn(release.id().referenceDate())))
                .map(settings.disclosure()::protect);
    }

    private ReleaseQuality quality(List<ProtectedTable> tables) {
        return new ReleaseQuality(tables.stream().map(ProtectedTable::quality).toList(), settings.releaseLimits());
    }

    private static List<Vintage> vintages(ReleaseId id, List<ProtectedTable> tables) {
        return tables.stream().map(table -> Vintage.of(id, table)).toList();
    }
}
