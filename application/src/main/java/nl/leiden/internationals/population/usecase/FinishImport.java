package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.ExtractImports;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Origin;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;

/** Makes a draft release of what was counted, or notes why there is none: all of it or nothing. */
@Singleton
public class FinishImport {

    private final Releases releases;
    private final KeptTallies keptTallies;
    private final ExtractImports imports;
    private final DraftFigures draftFigures;
    private final ReadFigures figures;
    private final Settings settings;

    @Inject
    public FinishImport(
            Releases releases,
            KeptTallies keptTallies,
            ExtractImports imports,
            DraftFigures draftFigures,
            ReadFigures figures,
            Settings settings) {
        this.releases = releases;
        this.keptTallies = keptTallies;
        this.imports = imports;
        this.draftFigures = draftFigures;
        this.figures = figures;
        this.settings = settings;
    }

    @Transactional
    public ExtractImport finish(ExtractImport.Running running, ImportOrder order, ExtractReading reading, Instant now) {
        ExtractImport finished = switch (reading) {
            case ExtractReading.Refused refused ->
                running.refuse(now, refused.refusal().message(), null);
            case ExtractReading.Counted counted -> judge(running, order, counted, now);
        };
        imports.put(finished);
        return finished;
    }

    private ExtractImport judge(
            ExtractImport.Running running, ImportOrder order, ExtractReading.Counted counted, Instant now) {
        ImportReport report = counted.report();
        BigDecimal limit =
                order.maxRejectedPercent() == null ? settings.maxRejectedPercent() : order.maxRejectedPercent();
        if (exceeds(report, limit)) {
            ExtractRefusal refusal = new ExtractRefusal.TooManyRejectedRows(
                    report.rejected(), report.rows(), report.rejectedPercent(), limit.doubleValue());
            return running.refuse(now, refusal.message(), report);
        }
        if (report.residents() == 0) {
            return running.refuse(
                    now,
                    Message.of(
                            "import.no-residents",
                            settings.areas().municipality().value()),
                    report);
        }
        List<Release> revisions = BeginImport.revisions(releases, order.referenceDate());
        Optional<Message> objection = BeginImport.objection(revisions, order);
        if (objection.isPresent()) {
            return running.refuse(now, objection.get(), report);
        }
        Optional<Release> newest = revisions.stream().findFirst();
        return keep(running, draft(newest, order), newest, counted, now);
    }

    private static boolean exceeds(ImportReport report, BigDecimal limitPercent) {
        BigDecimal rejected = BigDecimal.valueOf(report.rejected()).multiply(BigDecimal.valueOf(100));
        return rejected.compareTo(limitPercent.multiply(BigDecimal.valueOf(report.rows()))) > 0;
    }

    private static Release.Draft draft(Optional<Release> newest, ImportOrder order) {
        BilingualText reason = order.reason();
        if (newest.isPresent() && newest.get() instanceof Release.Draft replaced) {
            BilingualText kept = reason == null ? replaced.origin().reason() : reason;
            return new Release.Draft(replaced.id(), new Origin(order.by(), kept));
        }
        if (reason == null && newest.isPresent() && newest.get() instanceof Release.Recalled recalled) {
            reason = recalled.reasonOfNext();
        }
        ReleaseId id = newest.map(release -> release.id().next()).orElse(new ReleaseId(order.referenceDate(), 1));
        return new Release.Draft(id, new Origin(order.by(), reason));
    }

    private ExtractImport keep(
            ExtractImport.Running running,
            Release.Draft draft,
            Optional<Release> newest,
            ExtractReading.Counted counted,
            Instant now) {
        Tallies tallies = counted.tallies();
        List<Vintage> vintages = draftFigures.protect(draft.id(), tallies);
        Plausibility plausibility = Plausibility.of(Comparison.of(vintages, figures.at(now)), settings.limits());
        if (newest.isPresent() && newest.get() instanceof Release.Draft replaced) {
            releases.replace(replaced, draft);
        } else {
            releases.add(draft);
        }
        keptTallies.keep(draft.id(), tallies.toBytes());
        return running.draft(now, draft.id(), counted.report(), plausibility);
    }
}
