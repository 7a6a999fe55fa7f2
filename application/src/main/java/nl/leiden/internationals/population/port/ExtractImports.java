package nl.leiden.internationals.population.port;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;

/** Every import that was begun, with what came of it. Holds reports, never a resident. Moments are kept to the microsecond. */
public interface ExtractImports {

    /** Adds an import, or puts its new state in the place of the one before. */
    void put(ExtractImport extractImport);

    Optional<ExtractImport> find(ExtractId id);

    /** The newest first, at most that many. */
    List<ExtractImport> newest(int most);

    /** Those that are running, oldest first: after a crash, those that were. */
    List<ExtractImport.Running> running();
}
