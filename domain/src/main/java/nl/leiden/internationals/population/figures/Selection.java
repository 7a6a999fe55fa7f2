package nl.leiden.internationals.population.figures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Level;
import nl.leiden.internationals.population.tables.Note;

/**
 * Cells chosen from a table: for every dimension, then the year, then the measure, some of its codes. A dimension can also be eliminated:
 * it is held at its published total and is no axis of the answer. Choosing only picks published cells; it never adds any up.
 */
public final class Selection implements Selected {

    /** Stands for all codes of a dimension. */
    public static final String ALL = "*";

    private static final Pattern LEVEL = Pattern.compile("level\\((?<id>[^()]*)\\)");

    /** What was meant is searched for so many codes that do not exist; ten thousand would keep the server busy for seconds. */
    private static final int MOST_EXPLAINED = 100;

    /** Over the measures of every table. */
    public static final BilingualText MEASURE_LABEL = new BilingualText("Maat", "Measure");

    private final PublishedTable table;
    private final List<Axis> axes;
    private final List<Dimension> eliminated;
    /** What each chosen category of each dimension that is an axis adds to the number of a cell. */
    private final int[][] steps;
    /** What the eliminated dimensions add to the number of every cell. */
    private final int base;

    private final int[] years;
    private final int[] measures;

    private Selection(PublishedTable table, List<Axis> axes, List<Dimension> eliminated) {
        this.table = table;
        this.axes = List.copyOf(axes);
        this.eliminated = List.copyOf(eliminated);
        List<Dimension> dimensions = table.dimensions();
        this.steps = new int[dimensions.size() - eliminated.size()][];
        int step = 1;
        int atTotals = 0;
        int axis = steps.length;
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            Dimension dimension = dimensions.get(d);
            if (eliminated.contains(dimension)) {
                atTotals += dimension.total() * step;
            } else {
                int size = step;
                steps[--axis] = positions(dimension.codes(), axes.get(axis))
                        .map(p -> p * size)
                        .toArray();
            }
            step *= dimension.codes().size();
        }
        this.base = atTotals;
        this.years = positions(table.time().codes(), axes.get(axes.size() - 2)).toArray();
        this.measures = positions(measureCodes(table), axes.getLast()).toArray();
    }

    private static IntStream positions(CodeList codes, Axis axis) {
        return axis.categories().stream().mapToInt(c -> codes.position(c.code()));
    }

    /**
     * Chooses by the names of dimensions ({@code year} and {@code measure} among them) and codes.
     *
     * @param wanted codes per dimension, {@code *} for all, or {@code level(continent)} for all of a level of its hierarchy; a dimension
     *     that is not named gives all its codes, and the measure the table's first alone
     * @param mostCells the largest selection that is allowed
     */
    public static Selected of(PublishedTable table, Map<String, List<String>> wanted, int mostCells) {
        return of(table, wanted, Set.of(), mostCells);
    }

    /**
     * The same with dimensions that are eliminated.
     *
     * @param toTotal names of dimensions to hold at their total; what has none, and what is named with other codes at the same time, is
     *     refused
     */
    public static Selected of(
            PublishedTable table, Map<String, List<String>> wanted, Set<String> toTotal, int mostCells) {
        List<Axis> whole = wholeAxes(table);
        List<SelectionProblem> problems = new ArrayList<>();
        SequencedSet<String> names = new LinkedHashSet<>(wanted.keySet());
        names.addAll(toTotal);
        for (String name : names) {
            if (whole.stream().noneMatch(a -> a.id().value().equals(name))) {
                problems.add(new SelectionProblem.UnknownDimension(name, nearestDimension(name, whole)));
            } else if (toTotal.contains(name)) {
                problems.addAll(hinderingElimination(table, name, wanted));
            }
        }
        List<Axis> axes = new ArrayList<>();
        long cells = 1;
        for (Axis axis : whole) {
            String id = axis.id().value();
            boolean eliminated = toTotal.contains(id);
            if (eliminated && !wanted.containsKey(id)) {
                continue;
            }
            Axis chosen = choose(axis, levels(table, axis), wanted.getOrDefault(id, defaultCodes(axis)), problems);
            // both chosen and eliminated is a contradiction; whoever takes it back should find the codes right
            if (!eliminated) {
                axes.add(chosen);
                cells *= Math.max(1, chosen.size());
            }
        }
        if (problems.isEmpty() && cells > mostCells) {
            problems.add(new SelectionProblem.TooManyCells(cells, mostCells));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return new Selection(
                table,
                axes,
                table.dimensions().stream()
                        .filter(d -> toTotal.contains(d.id().value()))
                        .toList());
    }

    private static List<SelectionProblem> hinderingElimination(
            PublishedTable table, String name, Map<String, List<String>> wanted) {
        List<SelectionProblem> problems = new ArrayList<>();
        DimensionId id = new DimensionId(name);
        if (table.dimension(name).filter(Dimension::canBeEliminated).isEmpty()) {
            problems.add(new SelectionProblem.NoTotal(id));
        } else if (wanted.containsKey(name)) {
            problems.add(new SelectionProblem.ChosenAndEliminated(id));
        }
        return problems;
    }

    private static List<String> defaultCodes(Axis axis) {
        return List.of(
                axis.id().equals(DimensionId.MEASURE)
                        ? axis.categories().getFirst().code().value()
                        : ALL);
    }

    /** All that can be chosen: the dimensions of the table, then its years, then its measures. */
    public static List<Axis> wholeAxes(PublishedTable table) {
        List<Axis> axes = new ArrayList<>();
        for (Dimension dimension : table.dimensions()) {
            axes.add(axis(dimension));
        }
        axes.add(axis(table.time()));
        axes.add(
                new Axis(DimensionId.MEASURE, MEASURE_LABEL, measureCodes(table).categories()));
        return axes;
    }

    private static Axis axis(Dimension dimension) {
        return new Axis(dimension.id(), dimension.label(), dimension.codes().categories());
    }

    private static CodeList measureCodes(PublishedTable table) {
        return CodeList.of(table.measures().stream().map(Measure::category).toList());
    }

    private static List<Level> levels(PublishedTable table, Axis axis) {
        return table.dimension(axis.id().value()).map(Dimension::levels).orElse(List.of());
    }

    private static Axis choose(Axis axis, List<Level> levels, List<String> codes, List<SelectionProblem> problems) {
        SequencedSet<Category> chosen = new LinkedHashSet<>();
        // as many codes may be named as the longest list has
        Map<String, Category> byCode = codes.equals(List.of(ALL)) ? Map.of() : byCode(axis);
        for (String code : codes) {
            List<Category> meant = meant(code, axis, levels, byCode);
            chosen.addAll(meant);
            if (meant.isEmpty()) {
                problems.add(new SelectionProblem.UnknownCode(
                        axis.id(), code, problems.size() < MOST_EXPLAINED ? nearest(axis, levels, code) : List.of()));
            }
        }
        if (codes.isEmpty()) {
            problems.add(new SelectionProblem.NothingChosen(axis.id()));
        }
        return new Axis(axis.id(), axis.label(), List.copyOf(chosen));
    }

    private static Map<String, Category> byCode(Axis axis) {
        Map<String, Category> byCode = HashMap.newHashMap(axis.size());
        axis.categories().forEach(category -> byCode.put(category.code().value(), category));
        return byCode;
    }

    private static List<Category> meant(String code, Axis axis, List<Level> levels, Map<String, Category> byCode) {
        if (code.equals(ALL)) {
            return axis.categories();
        }
        Matcher ofLevel = LEVEL.matcher(code);
        return ofLevel.matches()
                ? ofLevel(ofLevel.group("id"), axis, levels)
                : Optional.ofNullable(byCode.get(code)).stream().toList();
    }

    private static List<Category> ofLevel(String id, Axis axis, List<Level> levels) {
        return axis.categories().stream()
                .filter(c -> levels.stream().anyMatch(level -> level.id().equals(id) && level.number() == c.level()))
                .toList();
    }

    private static List<String> nearest(Axis axis, List<Level> levels, String code) {
        if (code.startsWith("level")) {
            return levels.stream().map(level -> "level(" + level.id() + ")").toList();
        }
        return Nearest.to(
                code,
                axis.categories().stream()
                        .map(c -> new Nearest.Candidate(
                                c.code().value(),
                                List.of(c.label().nl(), c.label().en())))
                        .toList());
    }

    private static List<String> nearestDimension(String name, List<Axis> axes) {
        return Nearest.to(
                name,
                axes.stream()
                        .map(a -> new Nearest.Candidate(
                                a.id().value(),
                                List.of(a.label().nl(), a.label().en())))
                        .toList());
    }

    public PublishedTable table() {
        return table;
    }

    /** The dimensions of the table in order, less the eliminated ones; then the year, then the measure. */
    public List<Axis> axes() {
        return axes;
    }

    /** The dimensions that are held at their total. */
    public List<Dimension> eliminated() {
        return eliminated;
    }

    /** The chosen measures, in the order of the choice. */
    public List<Measure> measures() {
        return Arrays.stream(measures).mapToObj(table.measures()::get).toList();
    }

    /** The vintages from which the chosen cells are made, oldest first; of a change also that of the year before. */
    public List<TableVintage> vintages() {
        return vintagesOf(Stream.concat(
                chosenYears(),
                Arrays.stream(years)
                        .boxed()
                        .flatMap(year -> Arrays.stream(measures)
                                .boxed()
                                .flatMap(measure ->
                                        table.alsoFrom(measure, year).stream().boxed()))
                        .map(year -> table.time().codes().at(year).code())));
    }

    /** The days on which the people of the chosen years were counted, such as {@code 2024-01-01}, oldest first. */
    public List<String> referenceDates() {
        return vintagesOf(chosenYears()).stream()
                .map(TableVintage::referenceDate)
                .distinct()
                .toList();
    }

    /** The codes of the chosen years, or other periods, in the order in which they were asked for. */
    public Stream<Code> chosenYears() {
        return axes.get(axes.size() - 2).categories().stream().map(Category::code);
    }

    private List<TableVintage> vintagesOf(Stream<Code> someYears) {
        Set<Code> wanted = someYears.collect(Collectors.toSet());
        return table.vintages().stream()
                .filter(vintage -> vintage.years().stream().anyMatch(wanted::contains))
                .toList();
    }

    /** The notes of the table that say something about the chosen cells, in order. */
    public List<Note> notes() {
        return table.notes().stream().filter(note -> concerns(note.about())).toList();
    }

    private boolean concerns(Note.Scope scope) {
        return switch (scope) {
            case Note.WholeTable whole -> true;
            case Note.OneDimension one -> axis(one.dimension()).isPresent();
            case Note.OneCategory one -> isChosen(one.dimension(), one.code());
            case Note.Cells cells ->
                cells.codes().entrySet().stream().allMatch(e -> isChosen(e.getKey(), e.getValue()));
        };
    }

    private boolean isChosen(DimensionId dimension, Code code) {
        return axis(dimension)
                .filter(a -> a.categories().stream().anyMatch(c -> c.code().equals(code)))
                .isPresent();
    }

    private Optional<Axis> axis(DimensionId dimension) {
        return axes.stream().filter(a -> a.id().equals(dimension)).findFirst();
    }

    /** Number of cells: the product of the sizes of the axes. */
    public int size() {
        return axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
    }

    /**
     * SHA-256 of the chosen cells as CSV with codes only, in UTF-8: a line with the names of the axes, {@code value} and {@code status},
     * then a line a cell, fields separated by commas, lines ended by CR and LF. Whoever has that file can check it.
     */
    public Checksum checksum() {
        return Checksum.of(new CellLines(this).text().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads every cell, the last axis (the measure) running fastest. */
    public void read(CellReader reader) {
        if (size() == 0) {
            return;
        }
        int[] at = new int[steps.length + 1];
        while (true) {
            int cell = base;
            for (int d = 0; d < steps.length; d++) {
                cell += steps[d][at[d]];
            }
            int year = years[at[steps.length]];
            for (int measure : measures) {
                table.read(measure, year, cell, reader);
            }
            int a = steps.length;
            while (a >= 0 && ++at[a] == (a == steps.length ? years.length : steps[a].length)) {
                at[a--] = 0;
            }
            if (a < 0) {
                return;
            }
        }
    }

    @Override
    public String toString() {
        return table.id() + " "
                + axes.stream().map(a -> a.id() + "=" + a.size()).toList();
    }
}
