package nl.leiden.internationals.language;

/**
 * A text in Dutch and in English, both always there.
 *
 * @param nl the Dutch text, not blank
 * @param en the English text, not blank
 */
public record BilingualText(String nl, String en) {

    public BilingualText {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a bilingual text needs both halves: nl '" + nl + "', en '" + en + "'");
        }
    }

    /** A text that is the same in both languages, such as the name of a district. */
    public static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    /** The half in the given language. */
    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN -> en;
        };
    }
}
