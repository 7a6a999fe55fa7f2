package nl.leiden.internationals.population.tables;

import java.util.List;
import java.util.Locale;
import nl.leiden.internationals.language.BilingualText;

/** One way in which a table divides people: by nationality, by district, by age. */
public record Dimension(DimensionId id, BilingualText label, CodeList codes) {

    /** Whether it can be left out of an answer, which then holds it at its total. Every dimension of a registered table can. */
    public boolean canBeEliminated() {
        return codes.contains(Code.TOTAL);
    }

    /** Position of the total in the code list; throws {@code IllegalArgumentException} where there is none. */
    public int total() {
        return codes.position(Code.TOTAL);
    }

    /** The levels that hold categories, coarsest first; a list whose single level has no name of its own lends it that of the dimension. */
    public List<Level> levels() {
        List<Level> named = codes.levels().isEmpty() ? List.of(new Level(1, words(), label, label)) : codes.levels();
        return named.stream()
                .filter(level -> !codes.ofLevel(level.number()).isEmpty())
                .toList();
    }

    /** {@code length-of-stay} for {@code lengthOfStay}. */
    private String words() {
        return id.value().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
