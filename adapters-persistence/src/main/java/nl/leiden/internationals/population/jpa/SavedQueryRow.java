package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.leiden.internationals.population.queries.SavedQuery;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** One saved query, which is written once. */
@Entity
@Immutable
@Table(name = "saved_query")
class SavedQueryRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "saved_at")
    @SuppressWarnings("UnusedVariable") // for whoever looks after the store
    private Instant savedAt;

    @Column(name = "content", length = Length.LONG32)
    private String content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected SavedQueryRow() {}

    /** Throws {@code IllegalStateException} if the content is not the one that was stored here. */
    SavedQuery toQuery() {
        SavedQuery query = JsonText.read(content, StoredQuery.class).toQuery();
        if (!query.id().value().equals(id)) {
            throw new IllegalStateException("saved query " + id + " was changed after it was saved");
        }
        return query;
    }
}
