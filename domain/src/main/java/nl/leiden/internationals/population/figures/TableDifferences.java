package nl.leiden.internationals.population.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import org.jspecify.annotations.Nullable;

/**
 * What changed about a table between two of its states: texts, codes, notes and cells.
 *
 * @param texts titles and labels that read otherwise
 * @param codes that came or went; the cells that came or went with them, such as those of a year, are among {@code cells}
 * @param notes that came or went
 * @param cells that hold another figure or status, or that came, in the order of the newer state; then those that went, in the order of
 *     the older one
 */
public record TableDifferences(
        List<TextChange> texts, List<CodeChange> codes, List<NoteChange> notes, List<CellChange> cells) {

    public TableDifferences {
        texts = List.copyOf(texts);
        codes = List.copyOf(codes);
        notes = List.copyOf(notes);
        cells = List.copyOf(cells);
    }

    /**
     * A text that reads otherwise.
     *
     * @param place what it is the text of: {@code title}, {@code description}; of a table of others {@code source}, {@code licence},
     *     {@code address} and {@code referenceDate}; a dimension such as {@code district}, a category such as {@code district/WK054600},
     *     or what is said of a measure, such as {@code measure/residents/unit}
     */
    public record TextChange(String place, BilingualText before, BilingualText after) {

        /** The language in which it reads otherwise: the reader's own, if it does in that. */
        public Language language(Language own) {
            return before.in(own).equals(after.in(own)) ? own.other() : own;
        }
    }

    /** A category that came, if it was added, or went. */
    public record CodeChange(DimensionId dimension, Category category, boolean added) {}

    /** A note that came, if it was added, or went. */
    public record NoteChange(Note note, boolean added) {}

    /**
     * A cell that holds something else, that came or that went.
     *
     * @param codes by dimension, in order: those of the table, then the year, then the measure
     * @param before null for one that came
     * @param after null for one that went
     */
    public record CellChange(
            Map<DimensionId, Code> codes,
            @Nullable Cell before,
            @Nullable Cell after) {

        public CellChange {
            if (before == null && after == null) {
                throw new IllegalArgumentException("a cell of neither state: " + codes);
            }
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }
    }

    /**
     * Compares two states of one table.
     *
     * @param measures codes of those whose cells are compared; all cells of one that came or went did so with it
     */
    public static TableDifferences between(PublishedTable before, PublishedTable after, List<Code> measures) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException("two tables: " + before.id() + ", " + after.id());
        }
        List<CellChange> cells = new ArrayList<>();
        CellsSideBySide.compare(before, after, measures, cells::add);
        return new TableDifferences(texts(before, after), codes(before, after), notes(before, after), cells);
    }

    /** The same, and of these periods, that were withdrawn, nothing is left to compare: they went, and their cells are told to nobody. */
    public TableDifferences withGone(List<Category> periods) {
        return new TableDifferences(
                texts,
                Stream.concat(
                                codes.stream(),
                                periods.stream().map(period -> new CodeChange(DimensionId.YEAR, period, false)))
                        .toList(),
                notes,
                cells);
    }

    /** Whether nothing changed that readers could see. */
    public boolean isEmpty() {
        return texts.isEmpty() && codes.isEmpty() && notes.isEmpty() && cells.isEmpty();
    }

    private static List<TextChange> texts(PublishedTable before, PublishedTable after) {
        Map<String, BilingualText> then = texts(before);
        List<TextChange> changes = new ArrayList<>();
        texts(after).forEach((place, text) -> {
            BilingualText earlier = then.get(place);
            if (earlier != null && !earlier.equals(text)) {
                changes.add(new TextChange(place, earlier, text));
            }
        });
        return changes;
    }

    private static Map<String, BilingualText> texts(PublishedTable table) {
        Map<String, BilingualText> texts = new LinkedHashMap<>();
        texts.put("title", table.title());
        texts.put("description", table.description());
        table.source().ifPresent(source -> {
            texts.put("source", source.name());
            texts.put("licence", BilingualText.same(source.licence().toString()));
            texts.put("address", BilingualText.same(Objects.toString(source.address(), "–")));
            texts.put(
                    "referenceDate",
                    BilingualText.same(table.vintages().getLast().referenceDate()));
        });
        for (Axis axis : Selection.wholeAxes(table)) {
            texts.put(axis.id().value(), axis.label());
            axis.categories().forEach(c -> texts.put(axis.id() + "/" + c.code(), c.label()));
        }
        for (Measure measure : table.measures()) {
            texts.put(DimensionId.MEASURE + "/" + measure.code() + "/unit", measure.unit());
            texts.put(
                    DimensionId.MEASURE + "/" + measure.code() + "/decimals",
                    BilingualText.same(Integer.toString(measure.decimals())));
            texts.put(DimensionId.MEASURE + "/" + measure.code() + "/meaning", measure.meaning());
        }
        return texts;
    }

    private static List<CodeChange> codes(PublishedTable before, PublishedTable after) {
        List<CodeChange> changes = new ArrayList<>();
        List<Axis> then = Selection.wholeAxes(before);
        for (Axis axis : Selection.wholeAxes(after)) {
            List<Category> earlier = categories(then, axis.id());
            axis.categories().stream()
                    .filter(c -> !has(earlier, c.code()))
                    .forEach(c -> changes.add(new CodeChange(axis.id(), c, true)));
            earlier.stream()
                    .filter(c -> !has(axis.categories(), c.code()))
                    .forEach(c -> changes.add(new CodeChange(axis.id(), c, false)));
        }
        return changes;
    }

    private static List<Category> categories(List<Axis> axes, DimensionId id) {
        return axes.stream()
                .filter(a -> a.id().equals(id))
                .flatMap(a -> a.categories().stream())
                .toList();
    }

    private static boolean has(List<Category> categories, Code code) {
        return categories.stream().anyMatch(c -> c.code().equals(code));
    }

    private static List<NoteChange> notes(PublishedTable before, PublishedTable after) {
        return Stream.concat(
                        after.notes().stream()
                                .filter(note -> !before.notes().contains(note))
                                .map(note -> new NoteChange(note, true)),
                        before.notes().stream()
                                .filter(note -> !after.notes().contains(note))
                                .map(note -> new NoteChange(note, false)))
                .toList();
    }

    /** The measures that are given in either of two states: those of the newer one as they are now, then those that went. */
    public static List<Measure> given(PublishedTable before, PublishedTable after) {
        return measures(before.given(), after.given());
    }

    /** The same of any lists of them. */
    public static List<Measure> measures(List<Measure> before, List<Measure> after) {
        return Stream.concat(
                        after.stream(),
                        before.stream()
                                .filter(m -> after.stream()
                                        .noneMatch(other -> other.code().equals(m.code()))))
                .toList();
    }
}
