package nl.leiden.internationals.population.jpa;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.Origin;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A release in whatever state; columns that its state does not have are null. */
@Entity
@Table(name = "release")
class ReleaseRow {

    enum State {
        DRAFT,
        SUBMITTED,
        SIGNED_OFF,
        RECALLED,
        PUBLISHED,
        SUPERSEDED,
        WITHDRAWN
    }

    @EmbeddedId
    private ReleaseKey id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    private State state;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "imported_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "imported_at"))
    private SignatureColumns imported;

    @Embedded
    @AttributeOverride(name = "nl", column = @Column(name = "reason_nl", length = Length.LONG32))
    @AttributeOverride(name = "en", column = @Column(name = "reason_en", length = Length.LONG32))
    private @Nullable StoredText reason;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "submitted_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "submitted_at"))
    private @Nullable SignatureColumns submitted;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "signed_off_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "signed_off_at"))
    private @Nullable SignatureColumns signedOff;

    @Column(name = "publication")
    private @Nullable Instant publication;

    @Column(name = "moves", length = Length.LONG32)
    private @Nullable String moves;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "recalled_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "recalled_at"))
    private @Nullable SignatureColumns recalled;

    @Embedded
    @AttributeOverride(name = "nl", column = @Column(name = "recalled_why_nl", length = Length.LONG32))
    @AttributeOverride(name = "en", column = @Column(name = "recalled_why_en", length = Length.LONG32))
    private @Nullable StoredText recalledWhy;

    @Column(name = "superseded_by")
    private @Nullable String supersededBy;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "withdrawn_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "withdrawn_at"))
    private @Nullable SignatureColumns withdrawn;

    @Embedded
    @AttributeOverride(name = "nl", column = @Column(name = "withdrawn_why_nl", length = Length.LONG32))
    @AttributeOverride(name = "en", column = @Column(name = "withdrawn_why_en", length = Length.LONG32))
    private @Nullable StoredText withdrawnWhy;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ReleaseRow() {}

    private ReleaseRow(State state, Release release) {
        this.state = state;
        this.id = ReleaseKey.from(release.id());
        this.imported = SignatureColumns.from(release.origin().imported());
        this.reason = release.origin().reason() == null
                ? null
                : StoredText.from(release.origin().reason());
    }

    static ReleaseRow from(Release release) {
        return switch (release) {
            case Release.Draft draft -> new ReleaseRow(State.DRAFT, draft);
            case Release.Submitted r -> {
                ReleaseRow row = new ReleaseRow(State.SUBMITTED, r);
                row.submitted = SignatureColumns.from(r.submitted());
                yield row;
            }
            case Release.SignedOff r -> timed(State.SIGNED_OFF, r);
            case Release.Recalled r -> {
                ReleaseRow row = timed(State.RECALLED, r);
                row.recalled = SignatureColumns.from(r.recalled());
                row.recalledWhy = StoredText.from(r.why());
                yield row;
            }
            case Release.Published r -> timed(State.PUBLISHED, r);
            case Release.Superseded r -> {
                ReleaseRow row = timed(State.SUPERSEDED, r);
                row.supersededBy = r.by().toString();
                row.supersededAt = r.at().truncatedTo(ChronoUnit.MICROS);
                yield row;
            }
            case Release.Withdrawn r -> {
                ReleaseRow row = timed(State.WITHDRAWN, r);
                row.withdrawn = SignatureColumns.from(r.withdrawn());
                row.withdrawnWhy = StoredText.from(r.why());
                yield row;
            }
        };
    }

    private static ReleaseRow timed(State state, Release.Timed release) {
        ReleaseRow row = new ReleaseRow(state, release);
        row.submitted = SignatureColumns.from(release.submitted());
        row.signedOff = SignatureColumns.from(release.signedOff());
        row.publication = release.publication().truncatedTo(ChronoUnit.MICROS);
        StoredMoves stored = StoredMoves.from(release.embargo());
        row.moves = stored == null ? null : JsonText.of(stored);
        return row;
    }

    Release toRelease() {
        return switch (state) {
            case DRAFT -> new Release.Draft(id.toId(), origin());
            case SUBMITTED -> submitted();
            case SIGNED_OFF -> signedOff();
            case RECALLED -> {
                Release.SignedOff was = signedOff();
                yield new Release.Recalled(
                        was.id(),
                        was.origin(),
                        was.submitted(),
                        was.signedOff(),
                        was.embargo(),
                        requireNonNull(recalled).toSignature(),
                        requireNonNull(recalledWhy).toText());
            }
            case PUBLISHED -> published();
            case SUPERSEDED -> {
                Release.Published was = published();
                yield new Release.Superseded(
                        was.id(),
                        was.origin(),
                        was.submitted(),
                        was.signedOff(),
                        was.embargo(),
                        ReleaseId.parse(requireNonNull(supersededBy)),
                        requireNonNull(supersededAt));
            }
            case WITHDRAWN ->
                published()
                        .withdraw(
                                requireNonNull(withdrawn).toSignature(),
                                requireNonNull(withdrawnWhy).toText());
        };
    }

    private Origin origin() {
        return new Origin(imported.toSignature(), reason == null ? null : reason.toText());
    }

    private Release.Submitted submitted() {
        return new Release.Submitted(
                id.toId(), origin(), requireNonNull(submitted).toSignature());
    }

    private Release.SignedOff signedOff() {
        Release.Submitted was = submitted();
        return new Release.SignedOff(
                was.id(),
                was.origin(),
                was.submitted(),
                requireNonNull(signedOff).toSignature(),
                embargo());
    }

    private Embargo embargo() {
        Instant end = requireNonNull(publication);
        return moves == null
                ? Embargo.until(end)
                : JsonText.read(moves, StoredMoves.class).toEmbargo(end);
    }

    private Release.Published published() {
        Release.SignedOff was = signedOff();
        return was.publish(was.publication());
    }
}
