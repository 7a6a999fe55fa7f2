package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.port.ExtractImports;

/** Notes that an import came to nothing, for a reason that is not in the file. */
@Singleton
public class BreakOffImport {

    private final ExtractImports imports;

    @Inject
    public BreakOffImport(ExtractImports imports) {
        this.imports = imports;
    }

    /** Leaves an import as it is stored if it has come to its end: its end may have been kept although nobody heard of it. */
    @Transactional
    public ExtractImport breakOff(ExtractImport.Running running, Message why, Instant now) {
        Optional<ExtractImport> stored = imports.find(running.id());
        if (stored.isPresent() && !(stored.get() instanceof ExtractImport.Running)) {
            return stored.get();
        }
        ExtractImport.BrokenOff brokenOff = running.breakOff(now, why);
        imports.put(brokenOff);
        return brokenOff;
    }

    /** At start-up: whatever was running when the server stopped is not running any more. */
    @Transactional
    public List<ExtractImport.Running> breakOffAll(Instant now) {
        List<ExtractImport.Running> orphans = imports.running();
        orphans.forEach(orphan -> imports.put(orphan.breakOff(now, Message.of("import.server-stopped"))));
        return orphans;
    }
}
