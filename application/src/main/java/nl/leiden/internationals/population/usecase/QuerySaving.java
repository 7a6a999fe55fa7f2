package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.SavedQuery;

/** What comes of saving a query. */
public sealed interface QuerySaving {

    /** It is kept, now or since somebody saved the same. */
    record Saved(SavedQuery query, boolean isNew) implements QuerySaving {}

    /** There is no such table. */
    record NoSuchTable(String table) implements QuerySaving {}

    /** It cannot be read on its table; everything that is wrong. */
    record Unfit(List<QueryProblem> problems) implements QuerySaving {}

    /** It says more than is kept, in characters. */
    record TooLong(int length, int most) implements QuerySaving {}

    /** So many queries are kept that there is no room for another. */
    record NoRoom(long most) implements QuerySaving {}
}
