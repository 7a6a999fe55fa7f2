package nl.leiden.internationals.population.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.outside.OutsideVersion;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** A version of an outside table without what it says. */
@Entity
@Table(name = "outside_version")
class OutsideVersionRow {

    @EmbeddedId
    private OutsideKey id;

    @Column(name = "checksum")
    private String checksum;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "imported_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "imported_at"))
    private SignatureColumns imported;

    @Embedded
    @AttributeOverride(name = "nl", column = @Column(name = "reason_nl", length = Length.LONG32))
    @AttributeOverride(name = "en", column = @Column(name = "reason_en", length = Length.LONG32))
    private @Nullable StoredText reason;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "withdrawn_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "withdrawn_at"))
    private @Nullable SignatureColumns withdrawn;

    @Embedded
    @AttributeOverride(name = "nl", column = @Column(name = "withdrawn_why_nl", length = Length.LONG32))
    @AttributeOverride(name = "en", column = @Column(name = "withdrawn_why_en", length = Length.LONG32))
    private @Nullable StoredText withdrawnWhy;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected OutsideVersionRow() {}

    private OutsideVersionRow(OutsideVersion version) {
        this.id = OutsideKey.from(version.id());
        this.checksum = version.checksum().value();
        this.imported = SignatureColumns.from(version.imported());
        var why = version.reason();
        this.reason = why == null ? null : StoredText.from(why);
    }

    static OutsideVersionRow from(OutsideVersion version) {
        OutsideVersionRow row = new OutsideVersionRow(version);
        if (version instanceof OutsideVersion.Withdrawn gone) {
            row.withdrawn = SignatureColumns.from(gone.withdrawn());
            row.withdrawnWhy = StoredText.from(gone.why());
        }
        return row;
    }

    OutsideVersion toVersion() {
        OutsideVersion.Published published = new OutsideVersion.Published(
                id.toId(), new Checksum(checksum), imported.toSignature(), reason == null ? null : reason.toText());
        return withdrawn == null || withdrawnWhy == null
                ? published
                : published.withdraw(withdrawn.toSignature(), withdrawnWhy.toText());
    }
}
