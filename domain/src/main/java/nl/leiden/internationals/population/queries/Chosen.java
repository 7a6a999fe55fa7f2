package nl.leiden.internationals.population.queries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * The cells that a query chooses, and where its variables are to stand.
 *
 * @param valueSets per variable the value set that it was chosen from
 * @param heading variables above the figures; with the stub every axis of the selection once
 * @param stub variables before the figures
 */
public record Chosen(
        Selection selection, Map<DimensionId, ValueSet> valueSets, List<DimensionId> heading, List<DimensionId> stub)
        implements QueryReading {

    public Chosen {
        valueSets = Map.copyOf(valueSets);
        heading = List.copyOf(heading);
        stub = List.copyOf(stub);
    }

    /** The value set that a variable was chosen from; empty if it was chosen from all its values. */
    public Optional<ValueSet> valueSet(DimensionId variable) {
        return Optional.ofNullable(valueSets.get(variable));
    }
}
