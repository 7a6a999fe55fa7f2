package nl.leiden.internationals.population.api;

import java.util.List;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.usecase.StateOfTable;

/** Two states of a table side by side. */
public final class SampleComparisons {

    private SampleComparisons() {}

    public static TwoStates.Answer.Compared between(PublishedTable before, PublishedTable after) {
        StateOfTable from = state("v1", before);
        StateOfTable to = state("v2", after);
        return new TwoStates.Answer.Compared(
                from,
                to,
                before,
                after,
                after.given(),
                "",
                TableDifferences.between(
                        before, after, after.given().stream().map(Measure::code).toList()),
                List.of(from, to));
    }

    private static StateOfTable state(String id, PublishedTable table) {
        return new StateOfTable(
                table.id(),
                id,
                PublicState.Change.PUBLISHED,
                null,
                table.publishedAt(),
                null,
                table.time().codes().categories(),
                List.of(),
                table.checksum(),
                table.checksum());
    }
}
