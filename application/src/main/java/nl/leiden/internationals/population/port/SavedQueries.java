package nl.leiden.internationals.population.port;

import java.time.Instant;
import java.util.Optional;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;

/** The queries that readers saved. They never change, and each is kept once. */
public interface SavedQueries {

    /**
     * Keeps a query; one that is kept already stays as it is, whoever keeps it again.
     *
     * @return whether it was not kept before
     */
    boolean keep(SavedQuery query, Instant at);

    Optional<SavedQuery> find(SavedQueryId id);

    /** How many are kept. */
    long count();
}
