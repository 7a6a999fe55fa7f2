package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.PlainText;
import nl.leiden.internationals.site.Texts;

/** A text in both languages, as two fields of a form say it. */
sealed interface BothHalves {

    /** What is asked for; its fields have its name with {@code Nl} and {@code En} after it. Two forms on one page have different ones. */
    enum Asked {
        REASON("reason", "reason.nl-missing", "reason.en-missing"),
        REASON_OF_MOVE("moveReason", "reason.nl-missing", "reason.en-missing"),
        REASON_OF_CANCELLATION("cancellationReason", "reason.nl-missing", "reason.en-missing"),
        NOTE("note", "note.nl-missing", "note.en-missing");

        private final String name;
        private final String nlMissing;
        private final String enMissing;

        Asked(String name, String nlMissing, String enMissing) {
            this.name = name;
            this.nlMissing = nlMissing;
            this.enMissing = enMissing;
        }

        String nl() {
            return name + "Nl";
        }

        String en() {
            return name + "En";
        }
    }

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

    static BothHalves read(Asked asked, Form form, Texts texts) {
        String nl = form.value(asked.nl());
        String en = form.value(asked.en());
        if (nl.isBlank() && en.isBlank()) {
            return new Nothing();
        }
        if (nl.isBlank()) {
            return new HalfMissing(asked.nl(), texts.of(asked.nlMissing));
        }
        if (en.isBlank()) {
            return new HalfMissing(asked.en(), texts.of(asked.enMissing));
        }
        String field = asked.nl();
        try {
            String dutch = PlainText.parse(nl);
            field = asked.en();
            return new Complete(new BilingualText(dutch, PlainText.parse(en)));
        } catch (IllegalArgumentException notText) {
            return new HalfMissing(field, texts.of("reason.not-text"));
        }
    }

    /** What to say where the text cannot be left out. */
    static Form needed(Asked asked, Form form, Texts texts) {
        return form.wrong(asked.nl(), texts.of(asked.nlMissing)).wrong(asked.en(), texts.of(asked.enMissing));
    }
}
