package nl.leiden.internationals.population.formats;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.leiden.internationals.population.figures.CellStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a format says: every cell by the codes of its dimensions in the order of the selection, and the label of every code.
 *
 * @param labels by name of dimension and code; only of formats that have them
 */
record ReadFigures(Map<List<String>, Cell> cells, Map<String, String> labels) {

    /** A cell as a reader of the format has it. */
    record Cell(@Nullable BigDecimal figure, CellStatus status) {

        static Cell of(@Nullable BigDecimal figure, String status) {
            return new Cell(
                    figure == null ? null : figure.stripTrailingZeros(),
                    CellStatus.find(status).orElseThrow(() -> new AssertionError("no status '" + status + "'")));
        }
    }

    static ReadFigures empty() {
        return new ReadFigures(new HashMap<>(), new TreeMap<>());
    }

    void add(List<String> codes, @Nullable BigDecimal figure, String status) {
        if (cells.put(List.copyOf(codes), Cell.of(figure, status)) != null) {
            throw new AssertionError("twice: " + codes);
        }
    }

    void label(String dimension, String code, String label) {
        String before = labels.put(dimension + '/' + code, label);
        if (before != null && !before.equals(label)) {
            throw new AssertionError("two labels of " + dimension + '/' + code + ": " + before + ", " + label);
        }
    }
}
