package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import nl.leiden.internationals.population.port.SavedQueries;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;

/** {@link SavedQueries} on the table {@code saved_query}. */
@Singleton
public class JpaSavedQueries implements SavedQueries {

    private final EntityManager entityManager;

    @Inject
    public JpaSavedQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** On PostgreSQL neither of two fails who save the same at once; H2, which knows no such clause, is the database of one reader. */
    @Override
    public boolean keep(SavedQuery query, Instant at) {
        if (find(query.id()).isPresent()) {
            return false;
        }
        return entityManager
                        .createQuery("insert into SavedQueryRow (id, savedAt, content) values (:id, :savedAt, :content)"
                                + " on conflict (id) do nothing")
                        .setParameter("id", query.id().value())
                        .setParameter("savedAt", at)
                        .setParameter("content", JsonText.of(StoredQuery.from(query)))
                        .executeUpdate()
                > 0;
    }

    @Override
    public Optional<SavedQuery> find(SavedQueryId id) {
        return Optional.ofNullable(entityManager.find(SavedQueryRow.class, id.value()))
                .map(row -> {
                    entityManager.detach(row);
                    return row.toQuery();
                });
    }

    @Override
    public long count() {
        return entityManager
                .createQuery("select count(q) from SavedQueryRow q", Long.class)
                .getSingleResult();
    }
}
