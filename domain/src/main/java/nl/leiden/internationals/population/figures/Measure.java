package nl.leiden.internationals.population.figures;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;

/**
 * What a figure says about a cell.
 *
 * @param code unique in its table, such as {@code shareOfResidents}
 * @param unit in which it is counted: persons, per cent
 * @param decimals how many its figures have, 0–9
 * @param meaning what it is a number or a share of, for readers
 */
public record Measure(Code code, BilingualText label, BilingualText unit, int decimals, BilingualText meaning) {

    private static final int MOST_DECIMALS = 9;

    public Measure {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("a figure has 0 to " + MOST_DECIMALS + " decimals: " + decimals);
        }
    }

    /** It as an entry of the dimension of measures. */
    public Category category() {
        return new Category(code, label, 1, List.of());
    }
}
