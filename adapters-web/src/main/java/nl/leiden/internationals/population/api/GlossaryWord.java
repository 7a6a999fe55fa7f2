package nl.leiden.internationals.population.api;

import java.util.Locale;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.site.Texts;

/** The words of the figures: one word for one thing, in the API, on pages and in the catalogue. Their meanings stand in {@code glossary_nl.properties}. */
public enum GlossaryWord {
    RESIDENT,
    INTERNATIONAL,
    NEWCOMER,
    NATIONALITY,
    BLOC,
    GROUP,
    LENGTH_OF_STAY,
    AREA,
    REFERENCE_DATE,
    REGISTER_EXTRACT,
    FIGURE,
    SHARE,
    TABLE,
    RELEASE,
    VINTAGE,
    NOISE;

    /** Its name in addresses and in JSON, such as {@code reference-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public BilingualText word() {
        return Texts.bilingual("glossary." + id() + ".word");
    }

    public BilingualText meaning() {
        return Texts.bilingual("glossary." + id() + ".meaning");
    }
}
