package nl.leiden.internationals.population.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an outside table says otherwise than the one before.
 *
 * @param cellsAdded how many cells only the newer one has
 * @param cellsRemoved how many only the older one has
 * @param cellsChanged how many both have with another figure or status
 * @param cells the first of these, at most {@link #MOST_CELLS_SHOWN}, those of the newer version first
 * @param codes that came or went
 * @param texts titles, labels, units and the like that read otherwise
 */
public record OutsideDifferences(
        int cellsAdded,
        int cellsRemoved,
        int cellsChanged,
        List<ChangedCell> cells,
        List<ChangedCode> codes,
        List<ChangedText> texts,
        List<Note> notesAdded,
        List<Note> notesRemoved) {

    /** More than these nobody reads; all are counted. */
    public static final int MOST_CELLS_SHOWN = 200;

    public OutsideDifferences {
        cells = List.copyOf(cells);
        codes = List.copyOf(codes);
        texts = List.copyOf(texts);
        notesAdded = List.copyOf(notesAdded);
        notesRemoved = List.copyOf(notesRemoved);
    }

    /**
     * A cell that is new, gone, or another.
     *
     * @param at code per dimension, time and measure among them
     * @param before null where it is new
     * @param after null where it is gone
     */
    public record ChangedCell(
            Map<DimensionId, Code> at,
            @Nullable CellValue before,
            @Nullable CellValue after) {}

    /** A category, period or measure that is new or gone. */
    public record ChangedCode(DimensionId dimension, Code code, BilingualText label, boolean added) {}

    /**
     * A text that reads otherwise.
     *
     * @param what it is: {@code title}, {@code source}, or a dimension with the code, such as {@code faculty=LAW}
     */
    public record ChangedText(String what, BilingualText before, BilingualText after) {}

    /** Whether the two say the same. */
    public boolean isNothing() {
        return cellsAdded + cellsRemoved + cellsChanged == 0
                && codes.isEmpty()
                && texts.isEmpty()
                && notesAdded.isEmpty()
                && notesRemoved.isEmpty();
    }

    /** Of a newer content to an older one of the same table. */
    public static OutsideDifferences between(OutsideContent before, OutsideContent after) {
        CellsSideBySide cells = new CellsSideBySide(before, after);
        cells.compare();
        List<Note> older = before.definition().notes();
        List<Note> newer = after.definition().notes();
        return new OutsideDifferences(
                cells.added,
                cells.removed,
                cells.changed,
                cells.shown,
                codes(before.definition(), after.definition()),
                texts(before.definition(), after.definition()),
                newer.stream().filter(note -> !older.contains(note)).toList(),
                older.stream().filter(note -> !newer.contains(note)).toList());
    }

    private static List<ChangedCode> codes(OutsideDefinition before, OutsideDefinition after) {
        List<ChangedCode> all = new ArrayList<>();
        Map<DimensionId, CodeList> older = axes(before);
        Map<DimensionId, CodeList> newer = axes(after);
        newer.forEach((id, codes) -> addOnlyIn(codes, older.get(id), id, true, all));
        older.forEach((id, codes) -> addOnlyIn(codes, newer.get(id), id, false, all));
        return all;
    }

    private static void addOnlyIn(
            CodeList codes, @Nullable CodeList other, DimensionId id, boolean added, List<ChangedCode> into) {
        codes.categories().stream()
                .filter(c -> other == null || !other.contains(c.code()))
                .forEach(c -> into.add(new ChangedCode(id, c.code(), c.label(), added)));
    }

    /** Measure, time and dimensions, as the cells are numbered. */
    static Map<DimensionId, CodeList> axes(OutsideDefinition definition) {
        Map<DimensionId, CodeList> axes = new LinkedHashMap<>();
        axes.put(
                DimensionId.MEASURE,
                CodeList.of(
                        definition.measures().stream().map(Measure::category).toList()));
        axes.put(DimensionId.YEAR, definition.time().codes());
        definition.dimensions().forEach(d -> axes.put(d.id(), d.codes()));
        return axes;
    }

    private static List<ChangedText> texts(OutsideDefinition before, OutsideDefinition after) {
        List<ChangedText> all = new ArrayList<>();
        add("title", before.title(), after.title(), all);
        add("description", before.description(), after.description(), all);
        add("source", before.source().name(), after.source().name(), all);
        add("licence", same(before.source().licence()), same(after.source().licence()), all);
        add("address", address(before.source()), address(after.source()), all);
        add("referenceDate", same(before.referenceDate()), same(after.referenceDate()), all);
        add(DimensionId.YEAR.value(), before.timeLabel(), after.timeLabel(), all);
        for (Dimension dimension : after.dimensions()) {
            before.dimensions().stream()
                    .filter(d -> d.id().equals(dimension.id()))
                    .forEach(d -> {
                        add(d.id().value(), d.label(), dimension.label(), all);
                        for (Category category : dimension.codes().categories()) {
                            d.codes()
                                    .find(category.code())
                                    .ifPresent(c -> add(d.id() + "=" + c.code(), c.label(), category.label(), all));
                        }
                    });
        }
        for (Measure measure : after.measures()) {
            before.measures().stream()
                    .filter(m -> m.code().equals(measure.code()))
                    .forEach(m -> {
                        String what = DimensionId.MEASURE + "=" + m.code();
                        add(what, m.label(), measure.label(), all);
                        add(what + " unit", m.unit(), measure.unit(), all);
                        add(what + " decimals", same(m.decimals()), same(measure.decimals()), all);
                        add(what + " meaning", m.meaning(), measure.meaning(), all);
                    });
        }
        return all;
    }

    private static BilingualText same(Object value) {
        return BilingualText.same(value.toString());
    }

    private static BilingualText address(Source source) {
        return same(Optional.<Object>ofNullable(source.address()).orElse("–"));
    }

    private static void add(String what, BilingualText before, BilingualText after, List<ChangedText> into) {
        if (!before.equals(after)) {
            into.add(new ChangedText(what, before, after));
        }
    }

    /** Finds for every cell of one content the same cell of the other. */
    private static final class CellsSideBySide {

        private final OutsideContent before;
        private final OutsideContent after;
        private final List<ChangedCell> shown = new ArrayList<>();
        private int added;
        private int removed;
        private int changed;

        CellsSideBySide(OutsideContent before, OutsideContent after) {
            this.before = before;
            this.after = after;
        }

        void compare() {
            Walk forward = new Walk(after.definition(), before.definition());
            for (int cell = 0; cell < after.cells().size(); cell++) {
                int other = forward.inOther(cell);
                CellValue now = CellValue.of(after, cell);
                CellValue then = other < 0 ? null : CellValue.of(before, other);
                if (then == null) {
                    added++;
                    show(forward, cell, null, now);
                } else if (!then.saysTheSameAs(now)) {
                    changed++;
                    show(forward, cell, then, now);
                }
            }
            Walk back = new Walk(before.definition(), after.definition());
            for (int cell = 0; cell < before.cells().size(); cell++) {
                if (back.inOther(cell) < 0) {
                    removed++;
                    show(back, cell, CellValue.of(before, cell), null);
                }
            }
        }

        private void show(Walk walk, int cell, @Nullable CellValue then, @Nullable CellValue now) {
            if (shown.size() < MOST_CELLS_SHOWN) {
                shown.add(new ChangedCell(walk.codes(cell), then, now));
            }
        }
    }

    /** Numbers of cells of one definition as numbers of another. */
    private static final class Walk {

        private final List<DimensionId> ids;
        private final List<CodeList> lists;
        private final int[] steps;
        /** For each axis and code what the same code adds to the number in the other; negative if it is not there. */
        private final int[][] inOther;

        private final boolean sameDimensions;

        Walk(OutsideDefinition one, OutsideDefinition other) {
            Map<DimensionId, CodeList> mine = axes(one);
            Map<DimensionId, CodeList> others = axes(other);
            this.ids = List.copyOf(mine.keySet());
            this.lists = List.copyOf(mine.values());
            this.steps = steps(lists);
            this.sameDimensions = mine.keySet().equals(others.keySet());
            List<DimensionId> otherIds = List.copyOf(others.keySet());
            int[] otherSteps = steps(List.copyOf(others.values()));
            this.inOther = new int[ids.size()][];
            for (int axis = 0; axis < ids.size(); axis++) {
                CodeList there = others.get(ids.get(axis));
                int step = there == null ? 0 : otherSteps[otherIds.indexOf(ids.get(axis))];
                inOther[axis] = lists.get(axis).categories().stream()
                        .mapToInt(
                                c -> there == null || !there.contains(c.code()) ? -1 : there.position(c.code()) * step)
                        .toArray();
            }
        }

        private static int[] steps(List<CodeList> lists) {
            int[] steps = new int[lists.size()];
            int step = 1;
            for (int axis = lists.size() - 1; axis >= 0; axis--) {
                steps[axis] = step;
                step *= lists.get(axis).size();
            }
            return steps;
        }

        private int position(int cell, int axis) {
            return cell / steps[axis] % lists.get(axis).size();
        }

        int measure(int cell) {
            return position(cell, 0);
        }

        int inOther(int cell) {
            if (!sameDimensions) {
                return -1;
            }
            int number = 0;
            for (int axis = 0; axis < steps.length; axis++) {
                int step = inOther[axis][position(cell, axis)];
                if (step < 0) {
                    return -1;
                }
                number += step;
            }
            return number;
        }

        Map<DimensionId, Code> codes(int cell) {
            Map<DimensionId, Code> codes = new LinkedHashMap<>();
            for (int axis = 1; axis < steps.length; axis++) {
                codes.put(
                        ids.get(axis), lists.get(axis).at(position(cell, axis)).code());
            }
            codes.put(ids.getFirst(), lists.getFirst().at(measure(cell)).code());
            return codes;
        }
    }
}
