package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
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
     * @param fixed whether it was frozen or asked for, so that the cells stay the same whatever is published
     */
    record Ran(SavedQuery query, PublishedTable table, Chosen chosen, String state, boolean fixed)
            implements QueryRun {}

    /** Nobody saved it. */
    record NoSuchQuery() implements QueryRun {}

    /** It is frozen, and figures of its state were withdrawn. */
    record Withdrawn(SavedQuery query, Release.Withdrawn release) implements QueryRun {}

    /** Others counted its table, and the version that it reads was withdrawn. */
    record WithdrawnVersion(SavedQuery query, OutsideVersion.Withdrawn version) implements QueryRun {}

    /** A state is asked for that there is not, or not any more. */
    record NotInState(SavedQuery query, FoundState why) implements QueryRun {}

    /** It is frozen, and another state is asked for than the one that it froze. */
    record FrozenOtherwise(SavedQuery query, String frozen) implements QueryRun {}

    /** Its table is not public any more, or not in the state that it froze. */
    record NoTable(SavedQuery query) implements QueryRun {}

    /** The table has changed so that it cannot be read on it any more. */
    record FitsNoMore(SavedQuery query, PublishedTable table, List<QueryProblem> problems) implements QueryRun {}
}
