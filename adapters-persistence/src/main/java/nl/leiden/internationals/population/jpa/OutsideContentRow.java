package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** What a version of an outside table says, which is written once. */
@Entity
@Immutable
@Table(name = "outside_content")
class OutsideContentRow {

    @EmbeddedId
    private OutsideKey id;

    @Column(name = "content", length = Length.LONG32)
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected OutsideContentRow() {}

    private OutsideContentRow(OutsideKey id, byte[] content) {
        this.id = id;
        this.content = content;
    }

    static OutsideContentRow from(OutsideVersionId id, OutsideContent content) {
        return new OutsideContentRow(OutsideKey.from(id), content.bytes());
    }

    /** Throws {@code IllegalStateException} if the content is not the one that was stored here. */
    OutsideContent toContent(Checksum checksum) {
        try {
            return OutsideContent.stored(content, checksum);
        } catch (IllegalArgumentException tampered) {
            throw new IllegalStateException(id.toId() + " was changed after it was published", tampered);
        }
    }
}
