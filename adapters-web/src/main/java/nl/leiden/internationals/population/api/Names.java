package nl.leiden.internationals.population.api;

import nl.leiden.internationals.language.BilingualText;
import org.jspecify.annotations.Nullable;

/** A text in both languages as the API gives it. */
record Names(String nl, String en) {

    static Names of(BilingualText text) {
        return new Names(text.nl(), text.en());
    }

    static @Nullable Names ofNullable(@Nullable BilingualText text) {
        return text == null ? null : of(text);
    }
}
