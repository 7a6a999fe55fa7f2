package nl.leiden.internationals.population.tables;

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
}
