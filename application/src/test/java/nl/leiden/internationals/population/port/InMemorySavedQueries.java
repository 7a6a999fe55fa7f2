package nl.leiden.internationals.population.port;

import java.time.Instant;
import java.util.Optional;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;

/** {@link SavedQueries} in memory. */
public final class InMemorySavedQueries implements SavedQueries {

    private final InMemoryStore store;

    public InMemorySavedQueries(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean keep(SavedQuery query, Instant at) {
        return store.with(contents -> contents.queries.putIfAbsent(query.id(), query) == null);
    }

    @Override
    public Optional<SavedQuery> find(SavedQueryId id) {
        return store.with(contents -> Optional.ofNullable(contents.queries.get(id)));
    }

    @Override
    public long count() {
        return store.with(contents -> (long) contents.queries.size());
    }
}
