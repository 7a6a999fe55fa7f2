package nl.leiden.internationals.population.usecase;

import java.time.Instant;

/** Which state of a table a reader asks for. */
public sealed interface WantedState {

    /** What is public now. */
    record Now() implements WantedState {}

    /**
     * The state with this name.
     *
     * @param name of a state, such as {@code 2024-01-01-r1}, or the first 12 digits or more of the checksum of the table in that state
     */
    record Vintage(String name) implements WantedState {}

    /** What was public at a moment. */
    record AsOf(Instant moment) implements WantedState {}
}
