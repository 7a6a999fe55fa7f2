package nl.leiden.internationals.population.usecase;

import nl.leiden.internationals.population.queries.QueryProblem;

/** One reason why a query is not saved. */
public sealed interface QueryFault {

    /** There is no such table. */
    record NoSuchTable(String table) implements QueryFault {}

    /** It cannot be read on its table. */
    record Unfit(QueryProblem problem) implements QueryFault {}

    /** It says more than is kept, in characters. */
    record TooLong(int length, int most) implements QueryFault {}
}
