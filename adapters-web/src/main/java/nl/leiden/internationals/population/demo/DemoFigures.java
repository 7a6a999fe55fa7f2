package nl.leiden.internationals.population.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.formats.ExtractMediaType;
import nl.leiden.internationals.population.formats.RegisterExtractReader;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.population.usecase.ImportOrder;
import nl.leiden.internationals.population.usecase.ImportOutsideTable;
import nl.leiden.internationals.population.usecase.ImportStart;
import nl.leiden.internationals.population.usecase.OutsideOrder;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.population.usecase.ReadReleases;
import nl.leiden.internationals.population.usecase.ReleaseOutcome;
import nl.leiden.internationals.population.usecase.SignOffRelease;
import nl.leiden.internationals.population.usecase.SubmitRelease;
import nl.leiden.internationals.site.Installation;
import org.jboss.logging.Logger;

/**
 * In demo mode the demo register goes through the real import, submission and sign-off when the monitor starts for the first time.
 * A start that was broken off is taken up again.
 */
@Singleton
public class DemoFigures {

    private static final Logger LOG = Logger.getLogger(DemoFigures.class);
    private static final AccountName ANALYST = new AccountName("analyst");
    private static final AccountName PUBLISHER = new AccountName("publisher");

    private final Installation installation;
    private final ReadReleases readReleases;
    private final ImportExtract importExtract;
    private final SubmitRelease submitRelease;
    private final SignOffRelease signOffRelease;
    private final ReadOutsideTables readOutsideTables;
    private final ImportOutsideTable importOutsideTable;
    private final InstantSource clock;

    @Inject
    public DemoFigures(
            Installation installation,
            ReadReleases readReleases,
            ImportExtract importExtract,
            SubmitRelease submitRelease,
            SignOffRelease signOffRelease,
            ReadOutsideTables readOutsideTables,
            ImportOutsideTable importOutsideTable,
            InstantSource clock) {
        this.installation = installation;
        this.readReleases = readReleases;
        this.importExtract = importExtract;
        this.submitRelease = submitRelease;
        this.signOffRelease = signOffRelease;
        this.readOutsideTables = readOutsideTables;
        this.importOutsideTable = importOutsideTable;
        this.clock = clock;
    }

    /** Publishes every date of the demo register that is not on its way or public yet; does nothing outside demo mode. */
    public void make() {
        if (!installation.demo()) {
            return;
        }
        Instant begin = clock.instant();
        DemoRegister register = DemoRegister.shipped();
        List<Release> releases = readReleases.all();
        List<ReferenceDate> missing = register.dates().stream()
                .filter(date -> releases.stream().allMatch(release -> isUnfinished(release, date)))
                .toList();
        try {
            for (ReferenceDate date : missing) {
                publish(register, date);
            }
            if (!missing.isEmpty()) {
                LOG.infof(
                        "The demo figures of %d reference dates are published, in %d ms.",
                        missing.size(), Duration.between(begin, clock.instant()).toMillis());
            }
            bringOutsideTables();
        } catch (RuntimeException | IOException failure) {
            LOG.error("The demo figures could not be made.", failure);
        }
    }

    /** A first revision that a broken-off start left as a draft does not count as there. */
    private static boolean isUnfinished(Release release, ReferenceDate date) {
        return !release.id().referenceDate().equals(date)
                || (release instanceof Release.Draft draft && draft.id().revision() == 1);
    }

    private void publish(DemoRegister register, ReferenceDate date) throws IOException {
        ExtractId id = new ExtractId(UUID.randomUUID().toString());
        ImportOrder order = new ImportOrder(id, date, null, null, signature(ANALYST));
        switch (importExtract.begin(order, null)) {
            case ImportStart.Begun begun -> {
                try (InputStream extract = register.open(date)) {
                    ReleaseId release = drafted(importExtract.run(
                            begun.running(), order, new RegisterExtractReader(extract, ExtractMediaType.CSV)));
                    done(submitRelease.submit(release, signature(ANALYST)));
                    Signature second = signature(PUBLISHER);
                    done(signOffRelease.signOff(release, second, second.at()));
                }
            }
            case ImportStart.Refused refused ->
                throw new IllegalStateException("the demo extract of " + date + " is not wanted: " + refused.why());
        }
    }

    /** The made-up tables of others that are not there yet, through the real import. */
    private void bringOutsideTables() {
        for (TableId id : DemoOutsideTables.ALL) {
            if (readOutsideTables.of(id.value(), clock.instant()).isEmpty()) {
                switch (OutsideReading.of(id, DemoOutsideTables.upload(id))) {
                    case OutsideReading.Refused refused ->
                        throw new IllegalStateException("the demo table " + id + " is wrong: "
                                + refused.faults().told());
                    case OutsideReading.Read read ->
                        importOutsideTable.importTable(
                                new OutsideOrder(read.content(), read.reason(), signature(ANALYST), false),
                                any -> true);
                }
            }
        }
    }

    private static ReleaseId drafted(ExtractImport done) {
        return switch (done) {
            case ExtractImport.Drafted drafted -> drafted.release();
            case ExtractImport.Refused refused -> throw new IllegalStateException("refused: " + refused.why());
            case ExtractImport.BrokenOff brokenOff -> throw new IllegalStateException("broken off: " + brokenOff.why());
            case ExtractImport.Running running -> throw new IllegalStateException("still running: " + running.id());
        };
    }

    private static void done(ReleaseOutcome outcome) {
        Optional<String> refusal = switch (outcome) {
            case ReleaseOutcome.Changed changed -> Optional.empty();
            case ReleaseOutcome.NotFound notFound -> Optional.of("no release " + notFound.id());
            case ReleaseOutcome.ChangedMeanwhile meanwhile ->
                Optional.of(meanwhile.why().toString());
            case ReleaseOutcome.Refused refused -> Optional.of(refused.why().toString());
        };
        refusal.ifPresent(why -> {
            throw new IllegalStateException("the demo release is refused: " + why);
        });
    }

    private Signature signature(AccountName name) {
        return new Signature(name, clock.instant());
    }
}
