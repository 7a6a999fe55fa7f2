package nl.leiden.internationals.language;

import java.util.Locale;
import java.util.Optional;

/** A language of the platform. Dutch is the language of a reader who asks for none of the two. */
public enum Language {
    NL("nl", "NL"),
    EN("en", "GB");

    private final String tag;
    private final Locale locale;

    Language(String tag, String country) {
        this.tag = tag;
        this.locale = Locale.of(tag, country);
    }

    /**
     * The language a tag names; only its first part counts, so {@code en-US} is English.
     *
     * @param text a BCP 47 language tag such as {@code nl}, {@code EN} or {@code nl-BE}
     * @return empty for every other language
     */
    public static Optional<Language> find(String text) {
        String primary = text.strip().split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language with this tag.
     *
     * @throws IllegalArgumentException for anything but {@code nl} and {@code en}, in any case of letters
     */
    public static Language parse(String text) {
        return find(text)
                .filter(language -> language.tag.equalsIgnoreCase(text.strip()))
                .orElseThrow(
                        () -> new IllegalArgumentException("not a language of the monitor, nl or en: '" + text + "'"));
    }

    /** BCP 47 tag of the language alone: {@code nl} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** How numbers and dates are written for readers of this language: as in the Netherlands, or as in Great Britain. */
    public Locale locale() {
        return locale;
    }

    /** The one other language. */
    public Language other() {
        return this == NL ? EN : NL;
    }

    @Override
    public String toString() {
        return tag;
    }
}
