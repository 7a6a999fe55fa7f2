package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dimension of a published table, as its code list tells everybody.
 *
 * @param codes in the order of the code list
 * @param parents of each code the coarser codes directly above it; none above the total
 */
record Axis(String id, List<String> codes, Map<String, List<String>> parents) {

    static final String TOTAL = "T";

    Axis {
        codes = List.copyOf(codes);
        parents = Map.copyOf(parents);
        if (!codes.contains(TOTAL)) {
            throw new IllegalArgumentException("no total in dimension " + id + ": " + codes);
        }
    }

    List<String> parentsOf(String code) {
        return parents.getOrDefault(code, List.of());
    }

    /** The code and everything coarser that its people are counted in, each once. */
    Set<String> selfAndAncestors(String code) {
        Set<String> found = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(List.of(code));
        while (!left.isEmpty()) {
            String next = left.removeLast();
            if (found.add(next)) {
                left.addAll(parentsOf(next));
            }
        }
        return found;
    }

    /** The codes that no other code lies under. */
    List<String> leaves() {
        return codes.stream()
                .filter(code -> !code.equals(TOTAL)
                        && codes.stream().noneMatch(other -> parentsOf(other).contains(code)))
                .toList();
    }
}
