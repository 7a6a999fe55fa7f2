package nl.leiden.internationals.population.register;

import nl.leiden.internationals.language.BilingualText;

/** The five age groups of the key figures on districts and neighbourhoods of Statistics Netherlands. */
public enum LifePhase {
    CHILD("0-14", "Kind (0–14 jaar)", "Child (0–14 years)"),
    YOUNG("15-24", "Jongere (15–24 jaar)", "Young person (15–24 years)"),
    YOUNGER_ADULT("25-44", "Jongere volwassene (25–44 jaar)", "Younger adult (25–44 years)"),
    OLDER_ADULT("45-64", "Oudere volwassene (45–64 jaar)", "Older adult (45–64 years)"),
    SENIOR("65+", "65 jaar of ouder", "65 years or older"),
    UNKNOWN("unknown", "Leeftijd onbekend", "Age unknown");

    private final String code;
    private final String nl;
    private final String en;

    LifePhase(String code, String nl, String en) {
        this.code = code;
        this.nl = nl;
        this.en = en;
    }

    /** The first and last age in completed years, {@code 65+}, or {@code unknown}. */
    public String code() {
        return code;
    }

    public BilingualText names() {
        return new BilingualText(nl, en);
    }
}
