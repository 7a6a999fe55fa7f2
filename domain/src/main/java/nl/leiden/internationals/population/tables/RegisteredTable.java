package nl.leiden.internationals.population.tables;

import java.util.List;

/**
 * A table as it is counted: its definition for one reference date and, per dimension, how a resident finds her leaf.
 *
 * @param variables one per dimension, in the same order
 * @param acceptedSoleCells how large a share of its cells may be the only non-empty one of a parent, 0 to 1, where the reason
 *     stands in the register; 0 for the general limit
 */
public record RegisteredTable(TableDefinition definition, List<Variable> variables, double acceptedSoleCells) {

    public RegisteredTable {
        variables = List.copyOf(variables);
        if (variables.size() != definition.dimensions().size()) {
            throw new IllegalArgumentException(
                    "one variable per dimension in " + definition.id() + ": " + variables.size());
        }
    }
}
