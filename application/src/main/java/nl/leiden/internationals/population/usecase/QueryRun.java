package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.release.Release;

/** What comes of running a saved query. */
public sealed interface QueryRun {

    /**
     * The cells that it chooses.
     *
     * @param state of the table from which they are, by which they can be had again
     */
    record Ran(SavedQuery query, PublishedTable table, Chosen chosen, String state) implements QueryRun {}

    /** Nobody saved it. */
    record NoSuchQuery() implements QueryRun {}

    /** It is frozen, and figures of its state were withdrawn. */
    record Withdrawn(SavedQuery query, Release.Withdrawn release) implements QueryRun {}

    /** Its table is not public any more, or not in the state that it froze. */
    record NoTable(SavedQuery query) implements QueryRun {}

    /** The table has changed so that it cannot be read on it any more. */
    record FitsNoMore(SavedQuery query, PublishedTable table, List<QueryProblem> problems) implements QueryRun {}
}
