package nl.leiden.internationals.population.pages;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.Level;
import nl.leiden.internationals.site.Frame;

/**
 * The categories of a dimension as they follow each other in the rows of a table's page, each with a name that no other has: those that are
 * called the same are told apart by their level, or else by their code.
 */
final class NamedCategories {

    private final Map<Code, String> names = new HashMap<>();
    private final Map<Code, Integer> places = new HashMap<>();

    private NamedCategories() {}

    static NamedCategories of(Dimension dimension, Frame frame) {
        NamedCategories named = new NamedCategories();
        Set<String> twice = twice(dimension.codes().categories(), frame);
        for (Category category : inOrder(dimension.codes(), frame)) {
            String label = frame.texts().of(category.label());
            named.names.put(
                    category.code(),
                    twice.contains(label) ? label + " (" + apart(category, dimension, frame) + ')' : label);
            named.places.put(category.code(), named.places.size());
        }
        return named;
    }

    /** The code itself for a category that there is not. */
    String name(Code code) {
        return names.getOrDefault(code, code.value());
    }

    /** From 0; behind all others for a category that there is not. */
    int place(Code code) {
        return places.getOrDefault(code, places.size());
    }

    /** Level by level where there are several: they overlap. Single nationalities are looked up by name. */
    private static List<Category> inOrder(CodeList codes, Frame frame) {
        Collator alphabet = Collator.getInstance(frame.language().locale());
        int levels = codes.categories().stream().mapToInt(Category::level).max().orElse(0);
        if (levels <= 1) {
            return codes.categories();
        }
        List<Category> ordered = new ArrayList<>();
        for (int level = 0; level <= levels; level++) {
            List<Category> same = codes.ofLevel(level);
            ordered.addAll(
                    level == CodeLists.NATIONALITY_LEVEL
                            ? same.stream()
                                    .sorted(Comparator.comparing(
                                            c -> frame.texts().of(c.label()), alphabet))
                                    .toList()
                            : same);
        }
        return ordered;
    }

    private static Set<String> twice(List<Category> categories, Frame frame) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Category category : categories) {
            String label = frame.texts().of(category.label());
            if (!seen.add(label)) {
                twice.add(label);
            }
        }
        return twice;
    }

    private static String apart(Category category, Dimension dimension, Frame frame) {
        boolean alone = dimension.codes().ofLevel(category.level()).stream()
                        .filter(other -> other.label().equals(category.label()))
                        .count()
                == 1;
        return dimension.levels().stream()
                .filter(level -> alone && level.number() == category.level())
                .findFirst()
                .map(Level::name)
                .map(frame.texts()::of)
                .orElse(category.code().value());
    }
}
