package nl.leiden.internationals.population.register;

import nl.leiden.internationals.language.BilingualText;

/**
 * The continent of a nationality as Statistics Netherlands counts: Cyprus and Russia in Europe; Turkey, Georgia, Armenia
 * and Azerbaijan in Asia.
 */
public enum Continent {
    EUROPE("Europa", "Europe"),
    ASIA("Azië", "Asia"),
    AFRICA("Afrika", "Africa"),
    AMERICA("Amerika", "America"),
    OCEANIA("Oceanië", "Oceania"),
    /** Stateless, unknown, or a code whose country is not known yet. */
    NONE("Geen werelddeel", "No continent");

    private final String nl;
    private final String en;

    Continent(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    public BilingualText names() {
        return new BilingualText(nl, en);
    }
}
