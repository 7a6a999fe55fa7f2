package nl.leiden.internationals.attack;

import java.util.HashSet;
import java.util.Set;

/**
 * What must not be found anywhere.
 *
 * @param pseudonym how the pseudonyms of planted people begin
 * @param numbers true counts that stand out, none of them published
 * @param municipal those of them that colleagues may see in the report of an import: all residents, all internationals
 */
record Secrets(String pseudonym, Set<Integer> numbers, Set<Integer> municipal) {

    Secrets {
        numbers = Set.copyOf(numbers);
        municipal = Set.copyOf(municipal);
    }

    /** The numbers that are not allowed even in a report of an import. */
    Set<Integer> forColleagues() {
        Set<Integer> numbers = new HashSet<>(this.numbers);
        numbers.removeAll(municipal);
        return numbers;
    }
}
