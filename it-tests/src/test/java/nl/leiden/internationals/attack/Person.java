package nl.leiden.internationals.attack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody as the extract tells of her, known to the test because it wrote or read the extract itself.
 *
 * @param universes those of {@link TableShape#universe()} to which she belongs
 * @param leaves her code in every dimension that she has
 */
record Person(String pseudonym, List<String> universes, Map<String, String> leaves) {

    /** Her leaves in a table; empty if it does not count her. */
    Optional<List<String>> leavesIn(TableShape table) {
        if (!universes.contains(table.universe())) {
            return Optional.empty();
        }
        return Optional.of(table.axes().stream()
                .map(axis -> Optional.ofNullable(leaves.get(axis.id()))
                        .orElseThrow(() -> new IllegalStateException(
                                "the test does not know what " + axis.id() + " of " + table.id() + " means")))
                .toList());
    }
}
