package nl.leiden.internationals.population.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * What a reader gets who asks for nothing in particular: the first measure; of a table with one dimension the newest years, of any other
 * the newest; the first and the last dimension whole, or on their coarsest level if they are long, and the others at their total. It
 * follows the algorithm of PxWeb for tables with time and contents.
 */
public final class UsualQuery {

    private static final int MOST_YEARS = 13;
    private static final int LONG = 60;

    private UsualQuery() {}

    public static TableQuery of(PublishedTable table) {
        List<Dimension> dimensions = table.dimensions();
        List<VariableChoice> choices = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            boolean shown = i == 0 || i == dimensions.size() - 1 || !dimension.canBeEliminated();
            choices.add(
                    shown
                            ? whole(table, dimension)
                            : VariableChoice.of(dimension.id().value()));
        }
        choices.add(
                VariableChoice.of(DimensionId.YEAR.value(), "top(" + (dimensions.size() == 1 ? MOST_YEARS : 1) + ")"));
        choices.add(VariableChoice.of(
                DimensionId.MEASURE.value(), table.measures().getFirst().code().value()));
        return new TableQuery(choices, Placement.USUAL);
    }

    private static VariableChoice whole(PublishedTable table, Dimension dimension) {
        String name = dimension.id().value();
        Optional<ValueSet> coarsest = dimension.codes().size() > LONG
                ? ValueSet.of(table, dimension).stream().findFirst()
                : Optional.empty();
        return coarsest.map(set -> new VariableChoice(name, set.id(), List.of("*")))
                .orElseGet(() -> VariableChoice.of(name, "*"));
    }
}
