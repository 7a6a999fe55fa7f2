package nl.leiden.internationals.population.usecase;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/**
 * A state in which a table was public, without its cells: there may be hundreds.
 *
 * @param id by which it is cited: a release such as {@code 2024-01-01-r1}, or the version of an outside table such as {@code v2}
 * @param change what made it
 * @param withdrawn the period that went; null for a state in which something came
 * @param at when readers first saw it
 * @param why the reason that readers are told; null for what was published for the first time
 * @param periods of which it has figures still
 * @param lost periods of which it had figures that were withdrawn since
 * @param checksum of the table as it can be read
 * @param checksumAtFirst of the table as readers first saw it; another one if it has lost periods
 */
public record StateOfTable(
        TableId table,
        String id,
        PublicState.Change change,
        @Nullable Category withdrawn,
        Instant at,
        @Nullable BilingualText why,
        List<Category> periods,
        List<Category> lost,
        Checksum checksum,
        Checksum checksumAtFirst) {

    public StateOfTable {
        periods = List.copyOf(periods);
        lost = List.copyOf(lost);
    }

    /**
     * @param left of the vintages that the table had in that state, at least one, oldest reference date first
     * @param seen all that it had then
     */
    static StateOfTable of(PublicState state, List<Vintage> left, List<Vintage> seen) {
        return new StateOfTable(
                left.getFirst().definition().id(),
                state.id(),
                state.change(),
                state.change() == PublicState.Change.WITHDRAWN
                        ? FigureTable.year(state.release().referenceDate())
                        : null,
                state.at(),
                state.why(),
                periods(left.stream()),
                periods(seen.stream().filter(vintage -> !left.contains(vintage))),
                FigureTable.checksum(left),
                FigureTable.checksum(seen));
    }

    private static List<Category> periods(Stream<Vintage> vintages) {
        return vintages.map(vintage -> FigureTable.year(vintage.release().referenceDate()))
                .toList();
    }

    static StateOfTable of(OutsideTable table) {
        var version = table.version();
        return new StateOfTable(
                table.id(),
                version.id().name(),
                version.reason() == null ? PublicState.Change.PUBLISHED : PublicState.Change.REVISED,
                null,
                version.imported().at(),
                version.reason(),
                table.time().codes().categories(),
                List.of(),
                version.checksum(),
                version.checksum());
    }
}
