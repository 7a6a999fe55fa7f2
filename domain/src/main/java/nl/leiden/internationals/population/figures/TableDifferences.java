package nl.leiden.internationals.population.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
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
     * @param place what it is the text of: {@code title}, {@code description}, a dimension such as {@code district}, or a category such as
     *     {@code district/WK054600}
     */
    public record TextChange(String place, BilingualText before, BilingualText after) {}

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
        return new TableDifferences(
                texts(before, after), codes(before, after), notes(before, after), cells(before, after, measures));
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
        for (Axis axis : Selection.wholeAxes(table)) {
            texts.put(axis.id().value(), axis.label());
            axis.categories().forEach(c -> texts.put(axis.id() + "/" + c.code(), c.label()));
        }
        for (Measure measure : table.measures()) {
            texts.put(DimensionId.MEASURE + "/" + measure.code() + "/unit", measure.unit());
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

    private static List<CellChange> cells(PublishedTable before, PublishedTable after, List<Code> measures) {
        List<CellChange> changes = new ArrayList<>();
        if (!ids(before).equals(ids(after))) {
            return changes;
        }
        Places then = new Places(after, before, measures);
        for (int year = 0; year < after.time().codes().size(); year++) {
            for (int cell = 0; cell < after.cells(); cell++) {
                for (int measure = 0; measure < measures.size(); measure++) {
                    Cell now = then.here(measure, year, cell);
                    Cell old = then.there(measure, year, cell);
                    if (now != null && !now.equals(old)) {
                        changes.add(new CellChange(codes(after, year, cell, measures.get(measure)), old, now));
                    }
                }
            }
        }
        Places now = new Places(before, after, measures);
        for (int year = 0; year < before.time().codes().size(); year++) {
            for (int cell = 0; cell < before.cells(); cell++) {
                for (int measure = 0; measure < measures.size(); measure++) {
                    Cell old = now.here(measure, year, cell);
                    if (old != null && now.there(measure, year, cell) == null) {
                        changes.add(new CellChange(codes(before, year, cell, measures.get(measure)), old, null));
                    }
                }
            }
        }
        return changes;
    }

    private static List<DimensionId> ids(PublishedTable table) {
        return table.dimensions().stream().map(Dimension::id).toList();
    }

    private static int position(PublishedTable table, Code measure) {
        return IntStream.range(0, table.measures().size())
                .filter(i -> table.measures().get(i).code().equals(measure))
                .findFirst()
                .orElse(-1);
    }

    /** Where the cells of one state of a table are in another. */
    private static final class Places {

        /** For each dimension, and each of its categories, its position in the other state, or -1. */
        private final int[][] dimensions;

        /** Of the dimensions in the other state. */
        private final int[] sizes;

        private final int[] years;
        private final int[] measuresHere;
        private final int[] measuresThere;
        private final PublishedTable table;
        private final PublishedTable other;

        Places(PublishedTable table, PublishedTable other, List<Code> measures) {
            this.table = table;
            this.other = other;
            this.measuresHere = positions(table, measures);
            this.measuresThere = positions(other, measures);
            List<Dimension> there = other.dimensions();
            this.dimensions = IntStream.range(0, there.size())
                    .mapToObj(d -> positions(table.dimensions().get(d), there.get(d)))
                    .toArray(int[][]::new);
            this.sizes = there.stream().mapToInt(d -> d.codes().size()).toArray();
            this.years = positions(table.time(), other.time());
        }

        private static int[] positions(Dimension here, Dimension there) {
            Map<Code, Integer> positions = new HashMap<>();
            for (int i = 0; i < there.codes().size(); i++) {
                positions.put(there.codes().at(i).code(), i);
            }
            return here.codes().categories().stream()
                    .mapToInt(c -> positions.getOrDefault(c.code(), -1))
                    .toArray();
        }

        private static int[] positions(PublishedTable table, List<Code> measures) {
            return measures.stream().mapToInt(m -> position(table, m)).toArray();
        }

        /** A cell of a measure by its place among those that are compared; null if it is not in this state. */
        @Nullable
        Cell here(int measure, int year, int cell) {
            return measuresHere[measure] < 0 ? null : Cell.of(table, measuresHere[measure], year, cell);
        }

        /** The same cell in the other state; null if it is not there. */
        @Nullable
        Cell there(int measure, int year, int cell) {
            int place = measuresThere[measure] < 0 || years[year] < 0 ? -1 : placeThere(cell);
            return place < 0 ? null : Cell.of(other, measuresThere[measure], years[year], place);
        }

        /** Position of a cell within a year of the other state, or -1. */
        private int placeThere(int cell) {
            int rest = cell;
            int place = 0;
            int step = 1;
            for (int d = dimensions.length - 1; d >= 0; d--) {
                int position = dimensions[d][rest % dimensions[d].length];
                if (position < 0) {
                    return -1;
                }
                place += position * step;
                step *= sizes[d];
                rest /= dimensions[d].length;
            }
            return place;
        }
    }

    private static Map<DimensionId, Code> codes(PublishedTable table, int year, int cell, Code measure) {
        List<Dimension> dimensions = table.dimensions();
        Code[] codes = new Code[dimensions.size()];
        int rest = cell;
        for (int d = codes.length - 1; d >= 0; d--) {
            int size = dimensions.get(d).codes().size();
            codes[d] = dimensions.get(d).codes().at(rest % size).code();
            rest /= size;
        }
        Map<DimensionId, Code> named = new LinkedHashMap<>();
        for (int d = 0; d < codes.length; d++) {
            named.put(dimensions.get(d).id(), codes[d]);
        }
        named.put(DimensionId.YEAR, table.time().codes().at(year).code());
        named.put(DimensionId.MEASURE, measure);
        return named;
    }
}
