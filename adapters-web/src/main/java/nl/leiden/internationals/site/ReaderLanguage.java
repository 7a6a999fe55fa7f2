package nl.leiden.internationals.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.leiden.internationals.language.Language;
import org.jspecify.annotations.Nullable;

/** Finds the language of a reader: the one she names, else the best of those her browser accepts, else Dutch. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    /**
     * The language to answer in.
     *
     * @param named parameter {@code lang}; null, or another language than the monitor has, names none
     * @param acceptLanguage the header of that name; null or unreadable accepts any
     */
    public static Language of(@Nullable String named, @Nullable String acceptLanguage) {
        Optional<Language> asked = named == null ? Optional.empty() : Language.find(named);
        return asked.or(() -> accepted(acceptLanguage)).orElse(Language.NL);
    }

    /**
     * The language of a request of which nothing has been decoded yet.
     *
     * @param path as sent; that of a page says its language
     * @param query as sent; null if there is none
     */
    static Language ofRequest(String path, @Nullable String query, @Nullable String acceptLanguage) {
        return ofPath(path).orElseGet(() -> of(named(query), acceptLanguage));
    }

    private static @Nullable String named(@Nullable String query) {
        if (query == null) {
            return null;
        }
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith(BeginVisit.PARAMETER + "="))
                .map(parameter -> parameter.substring(BeginVisit.PARAMETER.length() + 1))
                .findFirst()
                .orElse(null);
    }

    /** The language of a page by the first part of its path, {@code /nl/…} or {@code /en/…}; empty for any other path. */
    public static Optional<Language> ofPath(String path) {
        String first = path.replaceFirst("^/", "").split("/", 2)[0];
        return first.length() == 2 ? Language.find(first) : Optional.empty();
    }

    private static Optional<Language> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Language.find(range.getRange()).stream())
                .findFirst();
    }
}
