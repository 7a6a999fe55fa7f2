package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Texts;

/** A reason in both languages, as the fields {@code reasonNl} and {@code reasonEn} of a form say it. */
sealed interface BothHalves {

    /** Both are there. */
    record Complete(BilingualText text, Form form) implements BothHalves {}

    /** None of the two is there. */
    record Nothing() implements BothHalves {}

    /** One language is missing. */
    record HalfMissing(Form form) implements BothHalves {}

    static BothHalves read(String nl, String en, Texts texts) {
        if (nl.isBlank() && en.isBlank()) {
            return new Nothing();
        }
        Form form = Form.empty().with("reasonNl", nl).with("reasonEn", en);
        if (nl.isBlank() || en.isBlank()) {
            return new HalfMissing(form.wrong(
                    nl.isBlank() ? "reasonNl" : "reasonEn",
                    texts.of(nl.isBlank() ? "reason.nl-missing" : "reason.en-missing")));
        }
        return new Complete(new BilingualText(nl.strip(), en.strip()), form);
    }

    /** What to say where a reason cannot be left out. */
    static Form needed(Texts texts) {
        return Form.empty()
                .wrong("reasonNl", texts.of("reason.nl-missing"))
                .wrong("reasonEn", texts.of("reason.en-missing"));
    }
}
