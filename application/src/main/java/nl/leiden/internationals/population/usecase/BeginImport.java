package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
    static final ZoneId CALENDAR = ZoneId.of("Europe/Amsterdam");

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
        objection(revisions(releases, date), order).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new ImportStart.Refused(refusals);
        }
        ExtractImport.Running running = new ExtractImport.Running(order.id(), date, order.by());
        imports.put(running);
        return new ImportStart.Begun(running);
    }

    /** The revisions of this date, the newest first. */
    static List<Release> revisions(Releases releases, ReferenceDate date) {
        return releases.all().stream()
                .filter(r -> r.id().referenceDate().equals(date))
                .toList();
    }

    /** Why no draft can be made beside these releases, all of one date and the newest first. */
    static Optional<Message> objection(List<Release> revisions, ImportOrder order) {
        return revisions.stream().findFirst().flatMap(newest -> objection(newest, revisions, order));
    }

    private static Optional<Message> objection(Release newest, List<Release> revisions, ImportOrder order) {
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
            case Release.Recalled recalled -> tellsReadersWhy(recalled, revisions) ? Optional.empty() : lacksReason;
            case Release.Published published -> lacksReason;
            case Release.Superseded superseded -> lacksReason;
            case Release.Withdrawn withdrawn -> lacksReason;
        };
    }

    /** Whether its reason still holds for what follows it: what readers have seen come or go since, that reason does not explain. */
    private static boolean tellsReadersWhy(Release.Recalled recalled, List<Release> revisions) {
        Instant given = recalled.origin().imported().at();
        boolean ownReason = recalled.origin().reason() != null;
        return revisions.stream()
                .flatMap(revision -> revision.lastChangeInPublic().stream())
                .allMatch(change -> ownReason && change.isBefore(given));
    }
}
