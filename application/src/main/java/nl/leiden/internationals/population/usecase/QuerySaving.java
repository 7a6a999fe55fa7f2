package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.population.queries.SavedQuery;

/** What comes of saving a query. */
public sealed interface QuerySaving {

    /** It is kept, now or since somebody saved the same. */
    record Saved(SavedQuery query, boolean isNew) implements QuerySaving {}

    /** It is not kept; everything that is wrong with it. */
    record Refused(List<QueryFault> faults) implements QuerySaving {}

    /** So many queries are kept that there is no room for another. */
    record NoRoom(long most) implements QuerySaving {}
}
