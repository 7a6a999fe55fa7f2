package nl.leiden.internationals.population.register;

import nl.leiden.internationals.language.BilingualText;

/** The bloc of states a nationality belongs to on the reference date. */
public enum Bloc {
    NETHERLANDS("Nederland", "Netherlands"),
    /** A member of the European Union, or of the Communities before it, other than the Netherlands. */
    EU("Europese Unie", "European Union"),
    /** A member of the European Free Trade Association. */
    EFTA("EVA", "EFTA"),
    /** Every other state, one that no longer exists included. */
    OTHER("Overige landen", "Other countries"),
    STATELESS("Staatlozen", "Stateless people"),
    /** Nationality unknown, or established not to be Dutch and not known further. */
    UNKNOWN("Blok onbekend", "Bloc unknown");

    private final String nl;
    private final String en;

    Bloc(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    public BilingualText names() {
        return new BilingualText(nl, en);
    }
}
