package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.Vintage;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** One vintage, which is written once. */
@Entity
@Immutable
@Table(name = "vintage")
class VintageRow {

    @EmbeddedId
    private VintageKey id;

    @Column(name = "place")
    private int place;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "checksum")
    private String checksum;

    @Column(name = "content", length = Length.LONG32)
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected VintageRow() {}

    private VintageRow(Vintage vintage, int place) {
        this.id = VintageKey.from(vintage);
        this.place = place;
        this.fingerprint = vintage.fingerprint();
        this.checksum = vintage.checksum().value();
        this.content = vintage.content();
    }

    /**
     * @param place of the table in the register, from 0
     */
    static VintageRow from(Vintage vintage, int place) {
        return new VintageRow(vintage, place);
    }

    /** Throws {@code IllegalStateException} if the content is not the one that was stored here. */
    Vintage toVintage() {
        Vintage vintage;
        try {
            vintage = Vintage.stored(content, new Checksum(checksum));
        } catch (IllegalArgumentException tampered) {
            throw new IllegalStateException(this + " was changed after it was published", tampered);
        }
        if (!VintageKey.from(vintage).equals(id)) {
            throw new IllegalStateException(this + " holds " + vintage);
        }
        return vintage;
    }

    @Override
    public String toString() {
        return "table '%s' of release %s-r%d".formatted(id.table(), id.referenceDate(), id.revision());
    }
}
