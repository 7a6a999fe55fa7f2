package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.PlainText;
import nl.leiden.internationals.site.Texts;

/** A reason in both languages, as the fields {@code reasonNl} and {@code reasonEn} of a form say it. */
sealed interface BothHalves {

    /** Both are there. */
    record Complete(BilingualText text) implements BothHalves {}

    /** None of the two is there. */
    record Nothing() implements BothHalves {}

    /**
     * One language is missing, or not a text.
     *
     * @param field of that language
     * @param error to show there
     */
    record HalfMissing(String field, String error) implements BothHalves {}

    static BothHalves read(String nl, String en, Texts texts) {
        if (nl.isBlank() && en.isBlank()) {
            return new Nothing();
        }
        if (nl.isBlank()) {
            return new HalfMissing("reasonNl", texts.of("reason.nl-missing"));
        }
        if (en.isBlank()) {
            return new HalfMissing("reasonEn", texts.of("reason.en-missing"));
        }
        String field = "reasonNl";
        try {
            String dutch = PlainText.parse(nl);
            field = "reasonEn";
            return new Complete(new BilingualText(dutch, PlainText.parse(en)));
        } catch (IllegalArgumentException notText) {
            return new HalfMissing(field, texts.of("reason.not-text"));
        }
    }

    /** What to say where a reason cannot be left out. */
    static Form needed(Form form, Texts texts) {
        return form.wrong("reasonNl", texts.of("reason.nl-missing")).wrong("reasonEn", texts.of("reason.en-missing"));
    }
}
