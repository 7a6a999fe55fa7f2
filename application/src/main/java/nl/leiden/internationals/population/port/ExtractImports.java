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
    default List<ExtractImport> newest(int most) {
        return newest(0, most);
    }

    /** The newest first, without those that come before, at most that many; the order never changes. */
    List<ExtractImport> newest(int without, int most);

    /** How many there are. */
    int count();

    /** Those that are running, oldest first: after a crash, those that were. */
    List<ExtractImport.Running> running();
}
