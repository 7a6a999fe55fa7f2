package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Embeddable;
import nl.leiden.internationals.language.BilingualText;

/** The two halves of a bilingual text, in two columns or within JSON. */
@Embeddable
record StoredText(String nl, String en) {

    static StoredText from(BilingualText text) {
        return new StoredText(text.nl(), text.en());
    }

    BilingualText toText() {
        return new BilingualText(nl, en);
    }
}
