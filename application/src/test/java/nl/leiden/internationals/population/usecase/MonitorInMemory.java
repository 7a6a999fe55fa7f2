package nl.leiden.internationals.population.usecase;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.RecordKeys;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.figures.PlausibilityLimits;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.port.Announcements;
import nl.leiden.internationals.population.port.ExtractImports;
import nl.leiden.internationals.population.port.InMemoryAnnouncements;
import nl.leiden.internationals.population.port.InMemoryExtractImports;
import nl.leiden.internationals.population.port.InMemoryKeptTallies;
import nl.leiden.internationals.population.port.InMemoryOutsideTables;
import nl.leiden.internationals.population.port.InMemoryReferenceTables;
import nl.leiden.internationals.population.port.InMemoryReleaseQualities;
import nl.leiden.internationals.population.port.InMemoryReleases;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.InMemoryVintages;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.port.ReferenceTables;
import nl.leiden.internationals.population.port.ReleaseQualities;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A whole monitor for tests, put together as the server does it. Its clock stands at 1 March 2024, eight o'clock, until a test moves
 * it.
 */
final class MonitorInMemory {

    static final AccountName ANALYST = new AccountName("analyst");
    static final AccountName PUBLISHER = new AccountName("publisher");
    static final ReferenceDate YEAR_2023 = ReferenceDate.parse("2023-01-01");
    static final ReferenceDate YEAR_2024 = ReferenceDate.parse("2024-01-01");
    static final BilingualText REASON = new BilingualText("Wijk 4 ontbrak.", "District 4 was missing.");

    private static final KnownAudits AUDITS = new KnownAudits();

    Instant now = Instant.parse("2024-03-01T08:00:00Z");

    final InMemoryStore store;
    final Releases releases;
    final ExtractImports imports;
    final KeptTallies tallies;
    final Vintages vintages;
    final OutsideTables outsideTables;
    final ReferenceTables referenceTables;
    final Announcements announcements;

    final ReadFigures readFigures;
    final ReadReferenceData referenceData;
    final DraftFigures draftFigures;
    final ImportExtract importExtract;
    final BreakOffImport breakOffImport;
    final SubmitRelease submitRelease;
    final SendBackRelease sendBackRelease;
    final SignOffRelease signOffRelease;
    final RecallRelease recallRelease;
    final MoveEmbargo moveEmbargo;
    final AnnounceRelease announceRelease;
    final ChangeAnnouncement changeAnnouncement;
    final CancelAnnouncement cancelAnnouncement;
    final ReadReleaseCalendar readReleaseCalendar;
    final DiscardDraft discardDraft;
    final WithdrawRelease withdrawRelease;
    final ForgetTallies forgetTallies;
    final CompareRelease compareRelease;
    final LoadReferenceTable loadReferenceTable;
    final AuditRegister auditRegister;
    final ImportOutsideTable importOutsideTable;
    final WithdrawOutsideTable withdrawOutsideTable;
    final ReadOutsideTables readOutsideTables;
    final ReadState readState;

    private int importsBegun;

    MonitorInMemory() {
        this(new InMemoryStore(), settings());
    }

    /** A monitor that starts on what another left in the store. */
    MonitorInMemory(InMemoryStore store, Settings settings) {
        this(
                store,
                settings,
                new InMemoryReleases(store),
                new InMemoryKeptTallies(store),
                new InMemoryExtractImports(store));
    }

    MonitorInMemory(
            InMemoryStore store, Settings settings, Releases releases, KeptTallies tallies, ExtractImports imports) {
        this.store = store;
        this.releases = releases;
        this.tallies = tallies;
        this.imports = imports;
        this.vintages = new InMemoryVintages(store);
        this.outsideTables = new InMemoryOutsideTables(store);
        this.referenceTables = new InMemoryReferenceTables(store);
        this.announcements = new InMemoryAnnouncements(store);
        this.readFigures = new ReadFigures(
                new PublishDueReleases(releases, announcements), vintages, outsideTables, Runnable::run);
        this.referenceData = new ReadReferenceData(referenceTables, settings, readFigures);
        ReleaseQualities qualities = new InMemoryReleaseQualities(store);
        this.auditRegister = new AuditRegister(referenceData, settings, AUDITS);
        this.draftFigures = new DraftFigures(tallies, qualities, referenceData, auditRegister, settings);
        this.breakOffImport = new BreakOffImport(imports);
        this.importExtract = new ImportExtract(
                new BeginImport(releases, imports),
                new FinishImport(releases, tallies, imports, draftFigures, readFigures, settings) {
                    @Override
                    public ExtractImport finish(
                            ExtractImport.Running running, ImportOrder order, ExtractReading reading, Instant at) {
                        return store.inTransaction(() -> super.finish(running, order, reading, at));
                    }
                },
                breakOffImport,
                referenceData,
                imports,
                settings,
                () -> now);
        this.submitRelease = new SubmitRelease(releases, draftFigures);
        this.sendBackRelease = new SendBackRelease(releases);
        this.signOffRelease =
                new SignOffRelease(releases, tallies, vintages, qualities, draftFigures, readFigures, settings);
        this.recallRelease = new RecallRelease(releases, tallies, vintages, readFigures);
        this.moveEmbargo = new MoveEmbargo(releases, readFigures);
        this.announceRelease = new AnnounceRelease(announcements, releases, readFigures);
        this.changeAnnouncement = new ChangeAnnouncement(announcements, releases, readFigures);
        this.cancelAnnouncement = new CancelAnnouncement(announcements, releases, readFigures);
        this.readReleaseCalendar = new ReadReleaseCalendar(readFigures, vintages);
        this.discardDraft = new DiscardDraft(releases, tallies);
        this.withdrawRelease = new WithdrawRelease(releases, readFigures);
        this.forgetTallies = new ForgetTallies(releases, tallies, settings);
        this.compareRelease = new CompareRelease(releases, vintages, draftFigures, readFigures);
        this.importOutsideTable =
                new ImportOutsideTable(outsideTables, new CheckOutsideTable(outsideTables, referenceData), readFigures);
        this.withdrawOutsideTable = new WithdrawOutsideTable(outsideTables, readFigures);
        this.readOutsideTables = new ReadOutsideTables(readFigures, settings);
        this.readState = new ReadState(readFigures);
        this.loadReferenceTable = new LoadReferenceTable(referenceTables, referenceData, settings, AUDITS, () -> now);
    }

    /** One rejected row in a hundred is allowed; tallies are kept for 30 days. */
    static Settings settings() {
        return settings(SampleFigures.disclosure(), Duration.ofDays(30));
    }

    static Settings settings(DisclosureControl disclosure, Duration keepTallies) {
        return settings(disclosure, keepTallies, ReleaseLimits.none());
    }

    static Settings settings(DisclosureControl disclosure, Duration keepTallies, ReleaseLimits releaseLimits) {
        return new Settings(
                Areas.official(),
                RecordKeys.of("a secret for tests, thirty-two bytes".getBytes(StandardCharsets.UTF_8)),
                disclosure,
                BigDecimal.ONE,
                releaseLimits,
                PlausibilityLimits.usual(),
                keepTallies);
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Signature by(AccountName name) {
        return new Signature(name, now);
    }

    ImportOrder order(ReferenceDate date) {
        return order(date, null, null);
    }

    ImportOrder order(ReferenceDate date, @Nullable BilingualText reason, @Nullable BigDecimal maxRejectedPercent) {
        importsBegun++;
        ExtractId id = new ExtractId("00000000-0000-4000-8000-%012d".formatted(importsBegun));
        return new ImportOrder(id, date, reason, maxRejectedPercent, by(ANALYST));
    }

    /** Begins the import and counts the extract. */
    ExtractImport run(ImportOrder order, RegisterExtract extract) {
        return switch (importExtract.begin(order, null)) {
            case ImportStart.Begun begun -> importExtract.run(begun.running(), order, extract);
            case ImportStart.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    /** The draft of a date, imported. */
    Release.Draft drafted(ReferenceDate date, RegisterExtract extract) {
        return drafted(order(date), extract);
    }

    Release.Draft drafted(ImportOrder order, RegisterExtract extract) {
        return switch (run(order, extract)) {
            case ExtractImport.Drafted drafted ->
                (Release.Draft) releases.find(drafted.release()).orElseThrow();
            case ExtractImport.Running running -> throw new AssertionError(running);
            case ExtractImport.Refused refused -> throw new AssertionError(refused.why());
            case ExtractImport.BrokenOff brokenOff -> throw new AssertionError(brokenOff.why());
        };
    }

    ReleaseOutcome submit(ReleaseId id) {
        return submitRelease.submit(id, by(ANALYST));
    }

    ReleaseOutcome signOff(ReleaseId id) {
        return signOffRelease.signOff(id, by(PUBLISHER), now);
    }

    /** Imported, submitted by the analyst, signed off by the publisher and visible at once. */
    ReleaseId published(ReferenceDate date, RegisterExtract extract) {
        return published(order(date), extract);
    }

    ReleaseId published(ImportOrder order, RegisterExtract extract) {
        ReleaseId id = drafted(order, extract).id();
        changed(submit(id));
        changed(signOff(id));
        figures();
        return id;
    }

    /** The release after a step that must have succeeded. */
    static Release changed(ReleaseOutcome outcome) {
        return switch (outcome) {
            case ReleaseOutcome.Changed changed -> changed.release();
            case ReleaseOutcome.NotFound notFound -> throw new AssertionError(notFound);
            case ReleaseOutcome.ChangedMeanwhile meanwhile -> throw new AssertionError(meanwhile);
            case ReleaseOutcome.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    PublishedFigures figures() {
        return readFigures.at(now);
    }

    List<ReferenceDate> publishedDates() {
        return figures().referenceDates();
    }
}
