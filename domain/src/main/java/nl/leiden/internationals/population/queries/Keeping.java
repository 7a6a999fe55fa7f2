package nl.leiden.internationals.population.queries;

import nl.leiden.internationals.population.figures.Checksum;

/** Which figures a saved query gives. */
public sealed interface Keeping {

    /** Those that are public when it is run. */
    record Live() implements Keeping {}

    /**
     * Those that were public when it was saved, for ever, unless they are withdrawn.
     *
     * @param state of the table by which the figures are had again, such as {@code 2024-01-01-r1}
     * @param checksum of the table in that state
     */
    record Frozen(String state, Checksum checksum) implements Keeping {}
}
