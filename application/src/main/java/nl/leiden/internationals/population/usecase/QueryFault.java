package nl.leiden.internationals.population.usecase;

import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.release.Release;

/** One reason why a query is not saved. */
public sealed interface QueryFault {

    /** There is no such table. */
    record NoSuchTable(String table) implements QueryFault {}

    /** Everything that its table held was withdrawn, lastly with this release. */
    record Withdrawn(Release.Withdrawn release) implements QueryFault {}

    /** Its table is one that others brought, of which the newest version was withdrawn. */
    record WithdrawnVersion(OutsideVersion.Withdrawn version) implements QueryFault {}

    /** It cannot be read on its table. */
    record Unfit(QueryProblem problem) implements QueryFault {}

    /** It says more than is kept, in characters. */
    record TooLong(int length, int most) implements QueryFault {}
}
