package nl.leiden.internationals.population.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;

/**
 * Two things that stand side by side under the same label, so that nobody who reads labels can tell them apart, and a file of PX or of CSV
 * with labels is ambiguous. Labels are compared as they are read: capitals, blanks and characters that are not seen make no difference.
 *
 * @param label of the second
 */
public record EqualLabels<T>(T first, T second, Language language, String label) {

    /** Of things in their order every one whose label an earlier one has, in either language. */
    public static <T> List<EqualLabels<T>> among(List<T> things, Function<T, BilingualText> label) {
        List<EqualLabels<T>> found = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, T> byLabel = HashMap.newHashMap(things.size());
            for (T thing : things) {
                String text = label.apply(thing).in(language);
                T earlier = byLabel.putIfAbsent(asRead(text), thing);
                if (earlier != null) {
                    found.add(new EqualLabels<>(earlier, thing, language, text));
                }
            }
        }
        return found;
    }

    private static String asRead(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
