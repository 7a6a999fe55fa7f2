package nl.leiden.internationals.attack;

import java.util.List;

/**
 * One cell of one published state of a table.
 *
 * @param state the release, such as {@code 2023-10-01-r2}
 * @param codes one per dimension of the table
 */
record Cell(String table, String state, List<String> codes) {

    Cell {
        codes = List.copyOf(codes);
    }

    /** How many dimensions stand at their total. */
    long totals() {
        return codes.stream().filter(Axis.TOTAL::equals).count();
    }

    @Override
    public String toString() {
        return table + " " + state + " " + codes;
    }
}
