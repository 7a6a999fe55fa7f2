package nl.leiden.internationals.population.tables;

/**
 * Identifies a registered table for ever, in addresses too: lower-case words joined by hyphens, 3–60 characters, such as
 * {@code internationals-by-nationality}.
 */
public record TableId(String value) implements Comparable<TableId> {

    public TableId {
        if (!value.matches("[a-z](?:[a-z0-9]|-(?=[a-z0-9])){2,59}")) {
            throw new IllegalArgumentException("not the id of a table: '" + value + "'");
        }
    }

    @Override
    public int compareTo(TableId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
