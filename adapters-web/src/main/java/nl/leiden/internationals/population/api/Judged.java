package nl.leiden.internationals.population.api;

import java.util.Locale;
import nl.leiden.internationals.population.disclosure.Verdict;
import nl.leiden.internationals.site.Texts;

/** What comes of a value beside its bound: a code for programs and the words of the reader's language. */
record Judged(String verdict, String verdictText) {

    static Judged as(Verdict verdict, Texts texts) {
        String code = code(verdict);
        return new Judged(code, texts.of("verdict." + code));
    }

    static String code(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
