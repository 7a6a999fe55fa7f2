package nl.leiden.internationals.population.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.tables.Category;

/** What stands for a category where a format leaves the choice. */
public enum Labels {
    /** Its code, for programs. */
    CODES,
    /** Its label in the language of the reader. */
    LABELS,
    /** Both. */
    BOTH;

    /** The one with this name; empty if there is none. */
    public static Optional<Labels> find(String code) {
        return Arrays.stream(values())
                .filter(labels -> labels.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Labels::code).toList();
    }

    /** Its name in queries. */
    public String code() {
        return switch (this) {
            case CODES -> "codes";
            case LABELS -> "labels";
            case BOTH -> "both";
        };
    }

    boolean haveCodes() {
        return this != LABELS;
    }

    boolean haveLabels() {
        return this != CODES;
    }

    /** A category in one piece of text: {@code 0064}, {@code Italy} or {@code Italy (0064)}. */
    String text(Category category, Language language) {
        String label = category.label().in(language);
        String code = category.code().value();
        return switch (this) {
            case CODES -> code;
            case LABELS -> label;
            case BOTH -> label.equals(code) ? label : label + " (" + code + ')';
        };
    }
}
