package nl.leiden.internationals.language;

import java.util.Locale;

/** The languages in which everything is published, always both. */
public enum Language {
    NL("nl", Locale.of("nl", "NL")),
    EN("en", Locale.of("en", "GB"));

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** BCP 47 tag of the language alone: {@code nl} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** The locale whose names, numbers and dates a reader of this language expects. */
    public Locale locale() {
        return locale;
    }
}
