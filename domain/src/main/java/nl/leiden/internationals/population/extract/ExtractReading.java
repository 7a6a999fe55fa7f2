package nl.leiden.internationals.population.extract;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.leiden.internationals.population.disclosure.Tallies;

/** What reading an extract comes to: all of it was counted, or nothing of it is kept. */
public sealed interface ExtractReading {

    /**
     * Every row was counted, skipped or rejected.
     *
     * @param groupBasis internationals by what their group rests on; exact, to check the counting by, and kept nowhere
     */
    record Counted(ImportReport report, Tallies tallies, SortedMap<String, Long> groupBasis) implements ExtractReading {

        public Counted {
            groupBasis = Collections.unmodifiableSortedMap(new TreeMap<>(groupBasis));
        }
    }

    /** The file as a whole is refused. */
    record Refused(ExtractRefusal refusal) implements ExtractReading {}
}
