package nl.leiden.internationals.population.register;

import nl.leiden.internationals.language.Message;

/**
 * What came of reading a table of the register authority.
 *
 * @param <T> the table
 */
public sealed interface TableReading<T> {

    /** The table is whole. */
    record Read<T>(T table) implements TableReading<T> {}

    /**
     * The file is not such a table; nothing of it is used.
     *
     * @param line where it goes wrong, from 1; 0 if that is the file as a whole
     * @param column the number of the element where it goes wrong, such as {@code 05.11}; empty if that is the whole line
     * @param expectation what was expected there; its arguments are the line, the column and what was found
     */
    record Unreadable<T>(int line, String column, Message expectation) implements TableReading<T> {}
}
