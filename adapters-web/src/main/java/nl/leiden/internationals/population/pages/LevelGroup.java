package nl.leiden.internationals.population.pages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose categories do not overlap: the total, and then each level of a code list for itself.
 *
 * @param heading what the categories are; null where the table has one kind only
 * @param <R> a row
 */
public record LevelGroup<R>(@Nullable String heading, List<R> rows) {

    /** A row and the category that it is about. */
    record Line<R>(Category category, R row) {}

    /** @param lines about categories of this dimension, in the order of its code list */
    static <R> List<LevelGroup<R>> of(Dimension dimension, List<Line<R>> lines, Frame frame) {
        int levels =
                lines.stream().mapToInt(line -> line.category().level()).max().orElse(0);
        if (levels <= 1) {
            return List.of(new LevelGroup<>(null, lines.stream().map(Line::row).toList()));
        }
        return IntStream.rangeClosed(0, levels)
                .mapToObj(level -> new LevelGroup<>(
                        heading(dimension, level, frame),
                        ordered(
                                level,
                                lines.stream().filter(line -> line.category().level() == level),
                                frame)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static @Nullable String heading(Dimension dimension, int level, Frame frame) {
        return dimension.codes().levels().stream()
                .filter(l -> l.number() == level)
                .map(l -> frame.texts().of(l.heading()))
                .findFirst()
                .orElse(null);
    }

    /** Single nationalities are looked up by name; everything else has an order of its own. */
    private static <R> List<R> ordered(int level, Stream<Line<R>> lines, Frame frame) {
        Collator alphabet = Collator.getInstance(frame.language().locale());
        Stream<Line<R>> ordered = level == CodeLists.NATIONALITY_LEVEL
                ? lines.sorted(Comparator.comparing(
                        (Line<R> line) -> frame.texts().of(line.category().label()), alphabet))
                : lines;
        return ordered.map(Line::row).toList();
    }
}
