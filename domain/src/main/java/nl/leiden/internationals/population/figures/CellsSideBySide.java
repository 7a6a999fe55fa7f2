package nl.leiden.internationals.population.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.TableDifferences.CellChange;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import org.jspecify.annotations.Nullable;

/**
 * Finds for every cell of one state of a table the same cell of another. Where both have it, it changed if its number or its status did;
 * more or fewer decimals of its measure make no other number of it. States with other dimensions have no cell in common.
 */
public final class CellsSideBySide {

    private final PublishedTable table;
    private final PublishedTable other;
    private final List<Code> measures;
    /** For each dimension, and each of its categories, what it adds to the number of a cell in the other state, or -1. */
    private final int[][] dimensions;

    private final boolean sameDimensions;
    private final int[] years;
    private final int[] measuresHere;
    private final int[] measuresThere;

    private CellsSideBySide(PublishedTable table, PublishedTable other, List<Code> measures) {
        this.table = table;
        this.other = other;
        this.measures = measures;
        this.measuresHere = positions(table, measures);
        this.measuresThere = positions(other, measures);
        Map<DimensionId, Integer> steps = steps(other);
        this.sameDimensions = steps.keySet()
                .equals(table.dimensions().stream().map(Dimension::id).collect(Collectors.toSet()));
        this.dimensions = table.dimensions().stream()
                .map(d -> other.dimension(d.id().value())
                        .map(there -> positions(d, there, steps.getOrDefault(d.id(), 0)))
                        .orElseGet(() -> new int[d.codes().size()]))
                .toArray(int[][]::new);
        this.years = positions(table.time(), other.time(), 1);
    }

    /** Tells of the cells that changed or came, in the order of the newer state, and then of those that went, in the order of the older. */
    public static void compare(
            PublishedTable before, PublishedTable after, List<Code> measures, Consumer<CellChange> told) {
        new CellsSideBySide(after, before, measures).walk((codes, now, then) -> {
            if (then == null || !now.saysTheSameAs(then)) {
                told.accept(new CellChange(codes.get(), then, now));
            }
        });
        new CellsSideBySide(before, after, measures).walk((codes, then, now) -> {
            if (now == null) {
                told.accept(new CellChange(codes.get(), then, null));
            }
        });
    }

    private interface Pairs {

        void pair(Supplier<Map<DimensionId, Code>> codes, Cell here, @Nullable Cell there);
    }

    private void walk(Pairs pairs) {
        for (int y = 0; y < table.time().codes().size(); y++) {
            for (int c = 0; c < table.cells(); c++) {
                for (int m = 0; m < measuresHere.length; m++) {
                    if (measuresHere[m] >= 0) {
                        int year = y;
                        int cell = c;
                        Code measure = measures.get(m);
                        pairs.pair(
                                () -> codes(year, cell, measure),
                                Cell.of(table, measuresHere[m], year, cell),
                                there(m, year, cell));
                    }
                }
            }
        }
    }

    private static Map<DimensionId, Integer> steps(PublishedTable table) {
        Map<DimensionId, Integer> steps = new HashMap<>();
        int step = 1;
        for (Dimension dimension : table.dimensions().reversed()) {
            steps.put(dimension.id(), step);
            step *= dimension.codes().size();
        }
        return steps;
    }

    private static int[] positions(Dimension here, Dimension there, int step) {
        return here.codes().categories().stream()
                .mapToInt(c -> there.codes().contains(c.code()) ? there.codes().position(c.code()) * step : -1)
                .toArray();
    }

    private static int[] positions(PublishedTable table, List<Code> measures) {
        return measures.stream()
                .mapToInt(code -> IntStream.range(0, table.measures().size())
                        .filter(i -> table.measures().get(i).code().equals(code))
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    /** The same cell in the other state; null if it is not there. */
    private @Nullable Cell there(int measure, int year, int cell) {
        int place = measuresThere[measure] < 0 || years[year] < 0 ? -1 : placeThere(cell);
        return place < 0 ? null : Cell.of(other, measuresThere[measure], years[year], place);
    }

    /** Position of a cell within a year of the other state, or -1. */
    private int placeThere(int cell) {
        if (!sameDimensions) {
            return -1;
        }
        int rest = cell;
        int place = 0;
        for (int d = dimensions.length - 1; d >= 0; d--) {
            int adds = dimensions[d][rest % dimensions[d].length];
            if (adds < 0) {
                return -1;
            }
            place += adds;
            rest /= dimensions[d].length;
        }
        return place;
    }

    private Map<DimensionId, Code> codes(int year, int cell, Code measure) {
        List<Dimension> all = table.dimensions();
        Code[] codes = new Code[all.size()];
        int rest = cell;
        for (int d = codes.length - 1; d >= 0; d--) {
            int size = all.get(d).codes().size();
            codes[d] = all.get(d).codes().at(rest % size).code();
            rest /= size;
        }
        Map<DimensionId, Code> named = new LinkedHashMap<>();
        for (int d = 0; d < codes.length; d++) {
            named.put(all.get(d).id(), codes[d]);
        }
        named.put(DimensionId.YEAR, table.time().codes().at(year).code());
        named.put(DimensionId.MEASURE, measure);
        return named;
    }
}
