package nl.leiden.internationals.population.jpa;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.ReleaseId;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An import in whatever state; columns that its state does not have are null. */
@Entity
@Table(name = "extract_import")
class ExtractImportRow {

    enum State {
        RUNNING,
        DRAFTED,
        REFUSED,
        BROKEN_OFF
    }

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "reference_date")
    private LocalDate referenceDate;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    private State state;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "begun_by"))
    @AttributeOverride(name = "moment", column = @Column(name = "begun_at"))
    private SignatureColumns begun;

    @Column(name = "finished_at")
    private @Nullable Instant finished;

    @Column(name = "release")
    private @Nullable String release;

    @Column(name = "report", length = Length.LONG32)
    private @Nullable String report;

    @Column(name = "plausibility", length = Length.LONG32)
    private @Nullable String plausibility;

    @Column(name = "why", length = Length.LONG32)
    private @Nullable String why;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ExtractImportRow() {}

    private ExtractImportRow(State state, ExtractImport extractImport) {
        this.id = extractImport.id().value();
        this.referenceDate = extractImport.referenceDate().date();
        this.state = state;
        this.begun = SignatureColumns.from(extractImport.begun());
    }

    static ExtractImportRow from(ExtractImport extractImport) {
        return switch (extractImport) {
            case ExtractImport.Running running -> new ExtractImportRow(State.RUNNING, running);
            case ExtractImport.Drafted drafted -> {
                ExtractImportRow row = finished(State.DRAFTED, drafted, drafted.finished());
                row.release = drafted.release().toString();
                row.report = JsonText.of(StoredReport.from(drafted.report()));
                row.plausibility = JsonText.of(StoredPlausibility.from(drafted.plausibility()));
                yield row;
            }
            case ExtractImport.Refused refused -> {
                ExtractImportRow row = finished(State.REFUSED, refused, refused.finished());
                ImportReport found = refused.report();
                row.report = found == null ? null : JsonText.of(StoredReport.from(found));
                row.why = JsonText.of(StoredMessage.from(refused.why()));
                yield row;
            }
            case ExtractImport.BrokenOff brokenOff -> {
                ExtractImportRow row = finished(State.BROKEN_OFF, brokenOff, brokenOff.finished());
                row.why = JsonText.of(StoredMessage.from(brokenOff.why()));
                yield row;
            }
        };
    }

    private static ExtractImportRow finished(State state, ExtractImport extractImport, Instant at) {
        ExtractImportRow row = new ExtractImportRow(state, extractImport);
        row.finished = at.truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    ExtractImport toExtractImport() {
        return switch (state) {
            case RUNNING -> running();
            case DRAFTED ->
                running()
                        .draft(
                                requireNonNull(finished),
                                ReleaseId.parse(requireNonNull(release)),
                                report(requireNonNull(report)),
                                JsonText.read(requireNonNull(plausibility), StoredPlausibility.class)
                                        .toPlausibility());
            case REFUSED -> running().refuse(requireNonNull(finished), why(), report == null ? null : report(report));
            case BROKEN_OFF -> running().breakOff(requireNonNull(finished), why());
        };
    }

    ExtractImport.Running running() {
        return new ExtractImport.Running(new ExtractId(id), new ReferenceDate(referenceDate), begun.toSignature());
    }

    private Message why() {
        return JsonText.read(requireNonNull(why), StoredMessage.class).toMessage();
    }

    private static ImportReport report(String stored) {
        return JsonText.read(stored, StoredReport.class).toReport();
    }
}
