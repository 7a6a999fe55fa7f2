package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.extract.ExtractCount;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.population.port.ExtractImports;
import org.jspecify.annotations.Nullable;

/**
 * From a register extract to a draft release. The file is counted while it streams by; no resident is stored, and nothing is left
 * behind unless the whole file was counted.
 */
@Singleton
public class ImportExtract {

    private final BeginImport beginImport;
    private final FinishImport finishImport;
    private final BreakOffImport breakOffImport;
    private final ReadReferenceData referenceData;
    private final ExtractImports imports;
    private final Settings settings;
    private final InstantSource clock;
    private final Map<ExtractId, ImportProgress> progress = new ConcurrentHashMap<>();
    private final Map<ExtractId, ExtractImport.Running> notYetBrokenOff = new ConcurrentHashMap<>();

    @Inject
    public ImportExtract(
            BeginImport beginImport,
            FinishImport finishImport,
            BreakOffImport breakOffImport,
            ReadReferenceData referenceData,
            ExtractImports imports,
            Settings settings,
            InstantSource clock) {
        this.beginImport = beginImport;
        this.finishImport = finishImport;
        this.breakOffImport = breakOffImport;
        this.referenceData = referenceData;
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks whether the file may come.
     *
     * @param bytesExpected length of the upload; null if it is not announced
     */
    public ImportStart begin(ImportOrder order, @Nullable Long bytesExpected) {
        ImportStart start = beginImport.begin(order);
        if (start instanceof ImportStart.Begun) {
            progress.put(order.id(), new ImportProgress(order.by().at(), bytesExpected));
        }
        return start;
    }

    /**
     * Counts the file and makes the draft. Returns what came of it in any case; if something other than the file goes wrong, the
     * import is broken off and the exception thrown on.
     */
    public ExtractImport run(ExtractImport.Running running, ImportOrder order, RegisterExtract extract) {
        try {
            ExtractReading reading = count(running, extract);
            return finishImport.finish(running, order, reading, clock.instant());
        } catch (Throwable failure) {
            // not only unchecked ones: a transaction that cannot be committed throws what no signature names
            breakOff(running, failure);
            throw failure;
        } finally {
            progress.remove(running.id());
        }
    }

    private ExtractReading count(ExtractImport.Running running, RegisterExtract extract) {
        ReferenceData data = referenceData.read();
        ExtractCount count = new ExtractCount(
                running.referenceDate(),
                data.rulesOn(running.referenceDate()),
                settings.recordKeys(),
                Tallies.empty(running.referenceDate(), data.tablesOn(running.referenceDate())));
        ImportProgress ownProgress = progress.computeIfAbsent(
                running.id(), id -> new ImportProgress(running.begun().at(), null));
        return extract.countInto(count, ownProgress);
    }

    private void breakOff(ExtractImport.Running running, Throwable failure) {
        try {
            breakOffImport.breakOff(running, Message.of("import.broken-off"), clock.instant());
        } catch (Exception second) {
            failure.addSuppressed(second);
            notYetBrokenOff.put(running.id(), running);
        }
    }

    /** Notes imports as broken off whose end could not be noted when it came, because the store was gone as well. */
    public void noteBrokenOff(Instant now) {
        for (ExtractImport.Running running : List.copyOf(notYetBrokenOff.values())) {
            breakOffImport.breakOff(running, Message.of("import.broken-off"), now);
            notYetBrokenOff.remove(running.id());
        }
    }

    /** How far a running import is; empty if it is not running on this server. */
    public Optional<ImportProgress.Snapshot> progressOf(ExtractId id, Instant now) {
        return Optional.ofNullable(progress.get(id)).map(p -> p.at(now));
    }

    public Optional<ExtractImport> find(ExtractId id) {
        return imports.find(id);
    }

    /** The newest imports first, at most that many. */
    public List<ExtractImport> newest(int most) {
        return imports.newest(most);
    }

    /** The same, without as many that come before. */
    public List<ExtractImport> newest(int without, int most) {
        return imports.newest(without, most);
    }

    /** How many there are. */
    public int count() {
        return imports.count();
    }
}
