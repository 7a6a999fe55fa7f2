package nl.leiden.internationals.population.outside;

import nl.leiden.internationals.population.tables.Code;

/**
 * Says that a table counts the residents of our districts too, so that ours can be laid beside them.
 *
 * @param measure the one that counts residents
 * @param roundedTo what its figures are rounded to, 1 for not at all, 5 as Statistics Netherlands does with districts
 */
public record Yardstick(Code measure, int roundedTo) {

    public Yardstick {
        if (roundedTo < 1 || roundedTo > 1_000) {
            throw new IllegalArgumentException("figures are rounded to 1 to 1000: " + roundedTo);
        }
    }
}
