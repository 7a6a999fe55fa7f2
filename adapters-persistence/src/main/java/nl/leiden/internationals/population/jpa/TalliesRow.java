package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.leiden.internationals.population.release.ReleaseId;
import org.hibernate.Length;

/** The confidential tallies of one release. */
@Entity
@Table(name = "tallies")
class TalliesRow {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by the persistence provider
    private ReleaseKey id;

    @Column(name = "content", length = Length.LONG32)
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected TalliesRow() {}

    TalliesRow(ReleaseId id, byte[] content) {
        this.id = ReleaseKey.from(id);
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
