package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.release.ReleaseId;
import org.hibernate.Length;

/** The quality of one release at its sign-off. */
@Entity
@Table(name = "release_quality")
class ReleaseQualityRow {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by the persistence provider
    private ReleaseKey id;

    @Column(name = "content", length = Length.LONG32)
    private String content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ReleaseQualityRow() {}

    ReleaseQualityRow(ReleaseId id, ReleaseQuality quality) {
        this.id = ReleaseKey.from(id);
        this.content = JsonText.of(StoredQuality.from(quality));
    }

    ReleaseQuality toQuality() {
        return JsonText.read(content, StoredQuality.class).toQuality();
    }
}
