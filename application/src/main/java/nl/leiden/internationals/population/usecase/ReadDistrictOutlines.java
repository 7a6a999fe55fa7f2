package nl.leiden.internationals.population.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.leiden.internationals.population.port.ReferenceTables;

/** Gives the outlines of districts as an administrator loaded them. */
@Singleton
public class ReadDistrictOutlines {

    private final ReferenceTables tables;

    @Inject
    public ReadDistrictOutlines(ReferenceTables tables) {
        this.tables = tables;
    }

    /** The file with its version; empty if none was loaded. */
    @Transactional
    public Optional<LoadedOutlines> read() {
        return tables.find(ReferenceTables.Table.DISTRICT_OUTLINES)
                .map(loaded -> new LoadedOutlines(loaded.version(), loaded.file()));
    }
}
