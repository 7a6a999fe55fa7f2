package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * Cells chosen from a table: for every dimension, then the year, then the measure, some of its codes. Choosing only picks published
 * cells; it never adds any up.
 */
public final class Selection implements Selected {

    /** Stands for all codes of a dimension. */
    public static final String ALL = "*";

    /** What was meant is searched for so many codes that do not exist; ten thousand would keep the server busy for seconds. */
    private static final int MOST_EXPLAINED = 100;

    private static final BilingualText YEAR_LABEL = new BilingualText("Peildatum", "Reference date");
    private static final BilingualText MEASURE_LABEL = new BilingualText("Maat", "Measure");
    private static final CodeList MEASURES = CodeList.of(Arrays.stream(Measure.values())
            .map(m -> new Category(new Code(m.code()), m.label(), 1, List.of()))
            .toList());

    private final FigureTable table;
    private final List<Axis> axes;
    private final int[][] positions;
    /** What each chosen category of each dimension adds to the number of a cell. */
    private final int[][] steps;

    private final List<Measure> measures;

    private Selection(FigureTable table, List<Axis> axes, int[][] positions) {
        this.table = table;
        this.axes = axes;
        this.positions = positions;
        this.steps = steps(table.definition().dimensions(), positions);
        this.measures = axes.getLast().categories().stream()
                .flatMap(c -> Measure.find(c.code().value()).stream())
                .toList();
    }

    /**
     * Chooses by the names of dimensions ({@code year} and {@code measure} among them) and codes.
     *
     * @param wanted codes per dimension, {@code *} for all; a dimension that is not named gives all its codes, and the measure the
     *     count alone
     * @param mostCells the largest selection that is allowed
     */
    public static Selected of(FigureTable table, Map<String, List<String>> wanted, int mostCells) {
        List<Axis> whole = wholeAxes(table);
        List<SelectionProblem> problems = new ArrayList<>();
        for (String name : wanted.keySet()) {
            if (whole.stream().noneMatch(a -> a.id().value().equals(name))) {
                problems.add(new SelectionProblem.UnknownDimension(
                        name,
                        Nearest.to(
                                name,
                                whole.stream()
                                        .map(a -> new Nearest.Candidate(
                                                a.id().value(),
                                                List.of(
                                                        a.label().nl(),
                                                        a.label().en())))
                                        .toList())));
            }
        }
        List<Axis> axes = new ArrayList<>();
        long cells = 1;
        for (Axis axis : whole) {
            List<String> codes = wanted.getOrDefault(axis.id().value(), defaultCodes(axis));
            Axis chosen = choose(axis, codes, problems);
            axes.add(chosen);
            cells *= Math.max(1, chosen.size());
        }
        if (problems.isEmpty() && cells > mostCells) {
            problems.add(new SelectionProblem.TooManyCells(cells, mostCells));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return new Selection(table, axes, positions(table, axes));
    }

    private static List<String> defaultCodes(Axis axis) {
        return List.of(axis.id().equals(DimensionId.MEASURE) ? Measure.COUNT.code() : ALL);
    }

    private static List<Axis> wholeAxes(FigureTable table) {
        List<Axis> axes = new ArrayList<>();
        for (Dimension dimension : table.definition().dimensions()) {
            axes.add(new Axis(
                    dimension.id(), dimension.label(), dimension.codes().categories()));
        }
        axes.add(new Axis(DimensionId.YEAR, YEAR_LABEL, table.years().categories()));
        axes.add(new Axis(DimensionId.MEASURE, MEASURE_LABEL, MEASURES.categories()));
        return axes;
    }

    private static Axis choose(Axis axis, List<String> codes, List<SelectionProblem> problems) {
        SequencedSet<Category> chosen = new LinkedHashSet<>();
        for (String code : codes) {
            if (code.equals(ALL)) {
                chosen.addAll(axis.categories());
            } else {
                Optional<Category> found = axis.categories().stream()
                        .filter(c -> c.code().value().equals(code))
                        .findFirst();
                found.ifPresent(chosen::add);
                if (found.isEmpty()) {
                    problems.add(new SelectionProblem.UnknownCode(
                            axis.id(), code, problems.size() < MOST_EXPLAINED ? nearest(axis, code) : List.of()));
                }
            }
        }
        if (codes.isEmpty()) {
            problems.add(new SelectionProblem.NothingChosen(axis.id()));
        }
        return new Axis(axis.id(), axis.label(), List.copyOf(chosen));
    }

    private static List<String> nearest(Axis axis, String code) {
        return Nearest.to(
                code,
                axis.categories().stream()
                        .map(c -> new Nearest.Candidate(
                                c.code().value(),
                                List.of(c.label().nl(), c.label().en())))
                        .toList());
    }

    private static int[][] positions(FigureTable table, List<Axis> axes) {
        int[][] positions = new int[axes.size()][];
        List<Dimension> dimensions = table.definition().dimensions();
        for (int a = 0; a < positions.length; a++) {
            CodeList codes = a < dimensions.size()
                    ? dimensions.get(a).codes()
                    : a == dimensions.size() ? table.years() : MEASURES;
            positions[a] = axes.get(a).categories().stream()
                    .mapToInt(c -> codes.position(c.code()))
                    .toArray();
        }
        return positions;
    }

    private static int[][] steps(List<Dimension> dimensions, int[][] positions) {
        int[][] steps = new int[dimensions.size()][];
        int step = 1;
        for (int d = steps.length - 1; d >= 0; d--) {
            int size = step;
            steps[d] = Arrays.stream(positions[d]).map(p -> p * size).toArray();
            step *= dimensions.get(d).codes().size();
        }
        return steps;
    }

    public FigureTable table() {
        return table;
    }

    /** The dimensions of the table in order, then the year, then the measure. */
    public List<Axis> axes() {
        return axes;
    }

    /** Number of cells: the product of the sizes of the axes. */
    public int size() {
        return axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
    }

    /** Reads every cell, the last axis (the measure) running fastest. */
    public void read(CellReader reader) {
        int last = positions.length - 1;
        int[] at = new int[positions.length];
        if (size() == 0) {
            return;
        }
        while (true) {
            int cell = 0;
            for (int d = 0; d < steps.length; d++) {
                cell += steps[d][at[d]];
            }
            int year = positions[last - 1][at[last - 1]];
            for (Measure measure : measures) {
                read(reader, measure, year, cell);
            }
            int a = last - 1;
            while (a >= 0 && ++at[a] == positions[a].length) {
                at[a--] = 0;
            }
            if (a < 0) {
                return;
            }
        }
    }

    private void read(CellReader reader, Measure measure, int year, int cell) {
        switch (measure) {
            case COUNT -> {
                OptionalInt count = table.count(year, cell);
                if (count.isPresent()) {
                    reader.count(count.getAsInt());
                } else {
                    reader.absent();
                }
            }
            case SHARE -> {
                Optional<BigDecimal> share = table.share(year, cell);
                if (share.isPresent()) {
                    reader.share(share.get());
                } else {
                    reader.absent();
                }
            }
        }
    }

    /** Takes the cells of a selection one after the other. */
    public interface CellReader {

        /** Number of people, 0 or more. */
        void count(int people);

        /** Per cent with one decimal. */
        void share(BigDecimal percent);

        /** There is no such figure. */
        void absent();
    }

    @Override
    public String toString() {
        return table.id() + " "
                + axes.stream().map(a -> a.id() + "=" + a.size()).toList();
    }
}
