package nl.leiden.internationals.population.tables;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;

/**
 * One entry of a code list.
 *
 * @param code unique in the list
 * @param label what people read
 * @param level 0 for the total, higher numbers for finer levels; categories of one level do not overlap
 * @param parents the codes of the coarser categories that this one counts towards, in the same list; the total has none
 */
public record Category(Code code, BilingualText label, int level, List<Code> parents) {

    public Category {
        parents = List.copyOf(parents);
        if (level < 0) {
            throw new IllegalArgumentException("a level is 0 or more: " + level + " of " + code);
        }
        if (parents.contains(code)) {
            throw new IllegalArgumentException("a category cannot be its own parent: " + code);
        }
    }

    /** The total of a list. */
    public static Category total(BilingualText label) {
        return new Category(Code.TOTAL, label, 0, List.of());
    }

    /** A category that counts directly, and only, towards the total. */
    public static Category underTotal(String code, BilingualText label) {
        return new Category(new Code(code), label, 1, List.of(Code.TOTAL));
    }
}
