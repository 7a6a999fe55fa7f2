package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.Reconciliation;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.TableRegister;

/** Tells which outside tables there are in which versions, and lays ours beside those that count the same. */
@Singleton
public class ReadOutsideTables {

    private final ReadFigures figures;
    private final Settings settings;

    @Inject
    public ReadOutsideTables(ReadFigures figures, Settings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    /** Every version of every table, those of one table together and the oldest first; withdrawn ones too. */
    public List<OutsideVersion> all(Instant now) {
        return figures.snapshotAt(now).outside();
    }

    /** The versions of one table, oldest first. */
    public List<OutsideVersion> of(String table, Instant now) {
        return all(now).stream()
                .filter(version -> version.id().table().value().equals(table))
                .toList();
    }

    /** A table in a version that readers may see. */
    public OutsideTable table(OutsideVersion.Published version) {
        return figures.outside(version);
    }

    /** Why a table that was public is not any more; empty for one that is, or never was. */
    public Optional<OutsideVersion.Withdrawn> withdrawal(String table, Instant now) {
        return withdrawal(of(table, now));
    }

    private static Optional<OutsideVersion.Withdrawn> withdrawal(List<OutsideVersion> versions) {
        return versions.isEmpty() || !(versions.getLast() instanceof OutsideVersion.Withdrawn withdrawn)
                ? Optional.empty()
                : Optional.of(withdrawn);
    }

    /** Our residents per district beside theirs, for every outside table that counts them and every year that both have, the newest first. */
    public List<Reconciliation> reconcile(PublishedFigures published) {
        return published.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT).stream()
                .flatMap(ours -> published.tables().stream()
                        .filter(OutsideTable.class::isInstance)
                        .map(OutsideTable.class::cast)
                        .flatMap(theirs ->
                                Reconciliation.of(
                                        ours, theirs, settings.disclosure().largestNoise())
                                        .stream()))
                .toList();
    }

    /**
     * The withdrawals that took figures of ours away which would stand beside a table of others, the newest reference date first. A year
     * that came back in a later release is not among them, nor one that was first published after the moment of which the figures are.
     *
     * @param at of which the figures are
     */
    public List<OursWithdrawn> oursWithdrawnFromReconciliation(PublishedFigures published, Instant at, Instant now) {
        Optional<FigureTable> ours = published.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT);
        List<OutsideTable> theirs = published.tables().stream()
                .filter(OutsideTable.class::isInstance)
                .map(OutsideTable.class::cast)
                .toList();
        Map<Code, OursWithdrawn> byYear = new LinkedHashMap<>();
        for (Release release : figures.snapshotAt(now).releases()) {
            Code year = FigureTable.yearCode(release.id().referenceDate());
            List<OutsideTable> beside = theirs.stream()
                    .filter(table -> Reconciliation.years(table).contains(year))
                    .toList();
            if (release instanceof Release.Withdrawn withdrawn
                    && !withdrawn.embargo().end().isAfter(at)
                    && !beside.isEmpty()
                    && ours.filter(table -> table.year(year.value()).isPresent())
                            .isEmpty()) {
                byYear.putIfAbsent(year, new OursWithdrawn(withdrawn, beside));
            }
        }
        return List.copyOf(byYear.values());
    }

    /**
     * The withdrawals that took a table away which would stand beside ours, in the order of the tables. A table that came back in a
     * later version is not among them, nor one that was first brought after the moment of which the figures are.
     *
     * @param at of which the figures are
     */
    public List<PublicChange.OutsideWithdrawn> withdrawnFromReconciliation(
            PublishedFigures published, Instant at, Instant now) {
        List<OutsideVersion> versions = all(now).stream()
                .filter(version -> !version.imported().at().isAfter(at))
                .toList();
        return published.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT).stream()
                .flatMap(ours -> versions.stream()
                        .map(version -> version.id().table())
                        .distinct()
                        .flatMap(table ->
                                withdrawal(versions.stream()
                                                .filter(version ->
                                                        version.id().table().equals(table))
                                                .toList())
                                        .stream())
                        .flatMap(withdrawn -> {
                            OutsideTable theirs = figures.outside(withdrawn.published());
                            return Reconciliation.of(
                                                    ours,
                                                    theirs,
                                                    settings.disclosure().largestNoise())
                                            .isEmpty()
                                    ? Stream.empty()
                                    : Stream.of(new PublicChange.OutsideWithdrawn(withdrawn, theirs.title()));
                        }))
                .toList();
    }
}
