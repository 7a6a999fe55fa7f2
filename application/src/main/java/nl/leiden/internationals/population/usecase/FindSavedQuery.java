package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.leiden.internationals.population.port.SavedQueries;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;

/** Gives a saved query as it was saved. */
@Singleton
public class FindSavedQuery {

    private final SavedQueries queries;

    @Inject
    public FindSavedQuery(SavedQueries queries) {
        this.queries = queries;
    }

    @Transactional
    public Optional<SavedQuery> find(SavedQueryId id) {
        return queries.find(id);
    }
}
