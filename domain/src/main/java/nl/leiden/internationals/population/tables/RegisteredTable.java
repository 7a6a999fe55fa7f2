package nl.leiden.internationals.population.tables;

import java.util.List;
import java.util.Optional;

/**
 * A table as it is counted: its definition for one reference date and, per dimension, how a resident finds her leaf.
 *
 * @param variables one per dimension, in the same order
 * @param acceptedSoleCells empty for the general limit
 */
public record RegisteredTable(
        TableDefinition definition, List<Variable> variables, Optional<AcceptedSoleCells> acceptedSoleCells) {

    public RegisteredTable {
        variables = List.copyOf(variables);
        if (variables.size() != definition.dimensions().size()) {
            throw new IllegalArgumentException(
                    "one variable per dimension in " + definition.id() + ": " + variables.size());
        }
    }
}
