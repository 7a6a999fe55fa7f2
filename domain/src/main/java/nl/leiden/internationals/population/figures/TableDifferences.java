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

/**
 * What changed about a table between two of its states: texts, codes, notes, and the cells that both have.
 *
 * @param texts titles and labels that read otherwise
 * @param codes that came or went; the cells that came or went with them are not among {@code cells}
 * @param notes that came or went
 * @param cells that both states have and that hold another figure or status, in the order of the newer one
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
     * A cell that holds something else.
     *
     * @param codes by dimension, in order: those of the table, then the year, then the measure
     */
    public record CellChange(Map<DimensionId, Code> codes, Cell before, Cell after) {

        public CellChange {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }
    }

    /**
     * Compares two states of one table.
     *
     * @param measure the code of the measure whose cells are compared; a measure that one of them lacks has no cells in common
     */
    public static TableDifferences between(PublishedTable before, PublishedTable after, Code measure) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException("two tables: " + before.id() + ", " + after.id());
        }
        return new TableDifferences(
                texts(before, after), codes(before, after), notes(before, after), cells(before, after, measure));
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

    private static List<CellChange> cells(PublishedTable before, PublishedTable after, Code measure) {
        int measureThen = position(before, measure);
        int measureNow = position(after, measure);
        List<CellChange> changes = new ArrayList<>();
        if (measureThen < 0 || measureNow < 0 || !ids(before).equals(ids(after))) {
            return changes;
        }
        int[][] then = positions(before, after);
        int[] years = positions(before.time(), after.time());
        for (int year = 0; year < years.length; year++) {
            for (int cell = 0; years[year] >= 0 && cell < after.cells(); cell++) {
                int earlier = cellThen(before, after, then, cell);
                if (earlier >= 0) {
                    Cell old = Cell.of(before, measureThen, years[year], earlier);
                    Cell now = Cell.of(after, measureNow, year, cell);
                    if (!old.equals(now)) {
                        changes.add(new CellChange(codes(after, year, cell, measure), old, now));
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

    private static int[][] positions(PublishedTable before, PublishedTable after) {
        return IntStream.range(0, after.dimensions().size())
                .mapToObj(d ->
                        positions(before.dimensions().get(d), after.dimensions().get(d)))
                .toArray(int[][]::new);
    }

    /** For each category now its position then, or -1. */
    private static int[] positions(Dimension before, Dimension after) {
        Map<Code, Integer> then = new HashMap<>();
        for (int i = 0; i < before.codes().size(); i++) {
            then.put(before.codes().at(i).code(), i);
        }
        return after.codes().categories().stream()
                .mapToInt(c -> then.getOrDefault(c.code(), -1))
                .toArray();
    }

    private static int cellThen(PublishedTable before, PublishedTable after, int[][] then, int cell) {
        int rest = cell;
        int earlier = 0;
        int step = 1;
        for (int d = then.length - 1; d >= 0; d--) {
            int size = after.dimensions().get(d).codes().size();
            int position = then[d][rest % size];
            if (position < 0) {
                return -1;
            }
            earlier += position * step;
            step *= before.dimensions().get(d).codes().size();
            rest /= size;
        }
        return earlier;
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
