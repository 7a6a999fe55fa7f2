package nl.leiden.internationals.population.queries;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * The variables of a table under the names by which readers know them: its dimensions, its time and its measures. Names are read in any
 * case.
 */
public final class TableVariables {

    /**
     * How scripts that were written for other statistical offices call time and measures. Clients of PxWebApi 2 find both by their role,
     * but their users have these names in their fingers; PxWeb itself reads {@code time} for any name of time.
     */
    private static final Map<String, DimensionId> OTHER_NAMES = Map.of(
            "tid", DimensionId.YEAR,
            "time", DimensionId.YEAR,
            "contentscode", DimensionId.MEASURE);

    private final PublishedTable table;
    private final List<Axis> axes;

    private TableVariables(PublishedTable table) {
        this.table = table;
        this.axes = Selection.wholeAxes(table);
    }

    public static TableVariables of(PublishedTable table) {
        return new TableVariables(table);
    }

    /** All of them with all their values: the dimensions, then time, then the measures. */
    public List<Axis> axes() {
        return axes;
    }

    /** The variable that a reader means. */
    public Optional<Axis> find(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        Optional<Axis> found = axes.stream()
                .filter(axis -> axis.id().value().toLowerCase(Locale.ROOT).equals(folded))
                .findFirst();
        return found.or(() -> Optional.ofNullable(OTHER_NAMES.get(folded))
                .flatMap(
                        id -> axes.stream().filter(axis -> axis.id().equals(id)).findFirst()));
    }

    /** Whether it can be left out of an answer, which then holds it at its total. */
    public boolean canBeEliminated(DimensionId variable) {
        return dimension(variable).filter(Dimension::canBeEliminated).isPresent();
    }

    /** The value sets of a variable; none of time and measures. */
    public List<ValueSet> valueSets(DimensionId variable) {
        return dimension(variable)
                .map(dimension -> ValueSet.of(table, dimension))
                .orElse(List.of());
    }

    private Optional<Dimension> dimension(DimensionId variable) {
        return table.dimension(variable.value());
    }

    List<String> nearest(String name) {
        return Nearest.to(
                name,
                axes.stream()
                        .map(a -> new Nearest.Candidate(
                                a.id().value(),
                                List.of(a.label().nl(), a.label().en())))
                        .toList());
    }
}
