package nl.leiden.internationals.population.outside;

import nl.leiden.internationals.population.tables.TableId;

/**
 * Names one version of one outside table for ever.
 *
 * @param number 1 for the first
 */
public record OutsideVersionId(TableId table, int number) {

    public OutsideVersionId {
        if (number < 1) {
            throw new IllegalArgumentException("versions are numbered from 1: " + number);
        }
    }

    /** How it is cited within its table: {@code v2}. */
    public String name() {
        return "v" + number;
    }

    @Override
    public String toString() {
        return table + " " + name();
    }
}
