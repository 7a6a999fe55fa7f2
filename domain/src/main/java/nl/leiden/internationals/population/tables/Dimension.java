package nl.leiden.internationals.population.tables;

import nl.leiden.internationals.language.BilingualText;

/** One way in which a table divides people: by nationality, by district, by age. */
public record Dimension(DimensionId id, BilingualText label, CodeList codes) {

    /** Position of the total in the code list; every dimension has one. */
    public int total() {
        return codes.position(Code.TOTAL);
    }
}
