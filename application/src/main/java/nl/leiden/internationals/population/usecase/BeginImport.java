package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.port.ExtractImports;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Release;

/** Decides whether an extract may come at all, and notes that it is on its way. */
@Singleton
public class BeginImport {

    /** The calendar by which a reference date lies in the future. */
    private static final ZoneId CALENDAR = ZoneId.of("Europe/Amsterdam");

    private final Releases releases;
    private final ExtractImports imports;

    @Inject
    public BeginImport(Releases releases, ExtractImports imports) {
        this.releases = releases;
        this.imports = imports;
    }

    @Transactional
    public ImportStart begin(ImportOrder order) {
        List<Message> refusals = new ArrayList<>();
        ReferenceDate date = order.referenceDate();
        LocalDate today = LocalDate.ofInstant(order.by().at(), CALENDAR);
        if (date.date().isAfter(today)) {
            refusals.add(Message.of("import.date-in-the-future", date.date()));
        }
        if (imports.running().stream().anyMatch(r -> r.referenceDate().equals(date))) {
            refusals.add(Message.of("import.already-running", date.date()));
        }
        newest(releases, date).flatMap(release -> objection(release, order)).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new ImportStart.Refused(refusals);
        }
        ExtractImport.Running running = new ExtractImport.Running(order.id(), date, order.by());
        imports.put(running);
        return new ImportStart.Begun(running);
    }

    /** The newest revision of this date. */
    static Optional<Release> newest(Releases releases, ReferenceDate date) {
        return releases.all().stream()
                .filter(r -> r.id().referenceDate().equals(date))
                .findFirst();
    }

    /** Why no draft can be made beside this release, the newest of its date. */
    static Optional<Message> objection(Release newest, ImportOrder order) {
        Optional<Message> lacksReason = order.reason() == null
                ? Optional.of(Message.of(
                        "import.reason-needed", newest.id().referenceDate().date()))
                : Optional.empty();
        return switch (newest) {
            case Release.Draft draft -> Optional.empty();
            case Release.Submitted submitted ->
                Optional.of(Message.of("import.being-signed-off", submitted.id().toString()));
            case Release.SignedOff signedOff ->
                Optional.of(Message.of("import.being-signed-off", signedOff.id().toString()));
            case Release.Recalled recalled -> Optional.empty();
            case Release.Published published -> lacksReason;
            case Release.Superseded superseded -> lacksReason;
            case Release.Withdrawn withdrawn -> lacksReason;
        };
    }
}
