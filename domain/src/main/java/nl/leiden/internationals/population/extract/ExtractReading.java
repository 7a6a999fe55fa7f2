package nl.leiden.internationals.population.extract;

import nl.leiden.internationals.population.disclosure.Tallies;

/** What reading an extract comes to: all of it was counted, or nothing of it is kept. */
public sealed interface ExtractReading {

    /** Every row was counted, skipped or rejected. */
    record Counted(ImportReport report, Tallies tallies) implements ExtractReading {}

    /** The file as a whole is refused. */
    record Refused(ExtractRefusal refusal) implements ExtractReading {}
}
