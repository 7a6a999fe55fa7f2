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
import java.util.List;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.release.ReleaseId;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An announcement in whatever state; columns that its state does not have are null. */
@Entity
@Table(name = "announcement")
class AnnouncementRow {

    enum State {
        OPEN,
        CANCELLED,
        FULFILLED
    }

    @EmbeddedId
    private AnnouncementKey id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    private State state;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "announced_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "announced_at"))
    private SignatureColumns announced;

    @Column(name = "expected")
    private String expected;

    @Embedded
    @AttributeOverride(name = "nl", column = @Column(name = "note_nl", length = Length.LONG32))
    @AttributeOverride(name = "en", column = @Column(name = "note_en", length = Length.LONG32))
    private StoredText note;

    @Column(name = "changes", length = Length.LONG32)
    private @Nullable String changes;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "cancelled_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "cancelled_at"))
    private @Nullable SignatureColumns cancelled;

    @Embedded
    @AttributeOverride(name = "nl", column = @Column(name = "cancelled_why_nl", length = Length.LONG32))
    @AttributeOverride(name = "en", column = @Column(name = "cancelled_why_en", length = Length.LONG32))
    private @Nullable StoredText cancelledWhy;

    @Column(name = "fulfilled_by")
    private @Nullable String fulfilledBy;

    @Column(name = "fulfilled_at")
    private @Nullable Instant fulfilledAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected AnnouncementRow() {}

    private AnnouncementRow(State state, Announcement announcement) {
        this.state = state;
        this.id = AnnouncementKey.from(announcement.id());
        this.announced = SignatureColumns.from(announcement.announced());
        this.expected = announcement.plan().expected().toString();
        this.note = StoredText.from(announcement.plan().note());
        StoredPlanChanges stored = StoredPlanChanges.from(announcement.changes());
        this.changes = stored == null ? null : JsonText.of(stored);
    }

    static AnnouncementRow from(Announcement announcement) {
        return switch (announcement) {
            case Announcement.Open open -> new AnnouncementRow(State.OPEN, open);
            case Announcement.Cancelled it -> {
                AnnouncementRow row = new AnnouncementRow(State.CANCELLED, it);
                row.cancelled = SignatureColumns.from(it.cancelled());
                row.cancelledWhy = StoredText.from(it.why());
                yield row;
            }
            case Announcement.Fulfilled it -> {
                AnnouncementRow row = new AnnouncementRow(State.FULFILLED, it);
                row.fulfilledBy = it.by().toString();
                row.fulfilledAt = it.at().truncatedTo(ChronoUnit.MICROS);
                yield row;
            }
        };
    }

    Announcement toAnnouncement() {
        Announcement.Open open = new Announcement.Open(
                id.toId(), announced.toSignature(), new Plan(Expectation.parse(expected), note.toText()), changes());
        return switch (state) {
            case OPEN -> open;
            case CANCELLED ->
                open.cancel(
                        requireNonNull(cancelled).toSignature(),
                        requireNonNull(cancelledWhy).toText());
            case FULFILLED -> open.fulfil(ReleaseId.parse(requireNonNull(fulfilledBy)), requireNonNull(fulfilledAt));
        };
    }

    private List<Announcement.Change> changes() {
        return changes == null
                ? List.of()
                : JsonText.read(changes, StoredPlanChanges.class).toChanges();
    }
}
