package nl.leiden.internationals.population.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/**
 * A published figure of one reference date.
 *
 * @param count number of people
 * @param share in per cent, one decimal, of what the table takes shares of; null if there is nothing to take a share of
 */
record FigureView(String referenceDate, int count, @Nullable BigDecimal share) {

    /** The figures of one category over all published reference dates, oldest first; other dimensions at their total. */
    static List<FigureView> series(PublishedFigures figures, TableId id, int dimension, Code code) {
        Optional<FigureTable> found = figures.table(id);
        if (found.isEmpty()
                || !found.get().definition().dimensions().get(dimension).codes().contains(code)) {
            return List.of();
        }
        FigureTable table = found.get();
        int[] positions = table.definition().dimensions().stream()
                .mapToInt(d -> d.codes().position(Code.TOTAL))
                .toArray();
        positions[dimension] =
                table.definition().dimensions().get(dimension).codes().position(code);
        return series(table, table.definition().cell(positions));
    }

    /** The figures of the cell of these codes, one per dimension of the table. */
    static List<FigureView> series(PublishedFigures figures, TableId id, Code... codes) {
        Optional<FigureTable> found = figures.table(id);
        if (found.isEmpty()) {
            return List.of();
        }
        FigureTable table = found.get();
        List<Dimension> dimensions = table.definition().dimensions();
        int[] positions = new int[codes.length];
        for (int d = 0; d < codes.length; d++) {
            if (!dimensions.get(d).codes().contains(codes[d])) {
                return List.of();
            }
            positions[d] = dimensions.get(d).codes().position(codes[d]);
        }
        return series(table, table.definition().cell(positions));
    }

    private static List<FigureView> series(FigureTable table, int cell) {
        List<FigureView> series = new ArrayList<>();
        for (int year = 0; year < table.years().size(); year++) {
            OptionalInt count = table.count(year, cell);
            if (count.isPresent()) {
                series.add(new FigureView(
                        table.referenceDates().get(year).toString(),
                        count.getAsInt(),
                        table.share(year, cell).orElse(null)));
            }
        }
        return series;
    }

    /** The newest of a series; null if there is none. */
    static @Nullable FigureView newest(List<FigureView> series) {
        return series.isEmpty() ? null : series.getLast();
    }
}
