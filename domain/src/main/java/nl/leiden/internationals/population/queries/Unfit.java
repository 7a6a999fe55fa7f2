package nl.leiden.internationals.population.queries;

import java.util.List;

/**
 * A query that cannot be read on its table.
 *
 * @param problems all of them, one or more
 */
public record Unfit(List<QueryProblem> problems) implements QueryReading {

    public Unfit {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a query that does not fit has a problem");
        }
    }
}
