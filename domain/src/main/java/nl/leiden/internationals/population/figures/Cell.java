package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell for itself, where few are read; a {@link CellReader} reads many.
 *
 * @param number with the decimals of its measure; null where there is no figure
 * @param status that says how to read it, or why there is none
 */
public record Cell(@Nullable BigDecimal number, CellStatus status) {

    public Cell {
        if ((number != null) != status.hasFigure()) {
            throw new IllegalArgumentException("a figure and its status do not fit: " + number + ", " + status);
        }
    }

    /** Reads a cell, as {@link PublishedTable#read} numbers it. */
    public static Cell of(PublishedTable table, int measure, int year, int cell) {
        Reading reading = new Reading();
        table.read(measure, year, cell, reading);
        return reading.read;
    }

    /** The number; empty where there is no figure. */
    public Optional<BigDecimal> figure() {
        return Optional.ofNullable(number);
    }

    /** Whether a reader learns the same from both: the same number, however many decimals it has, and the same status. */
    public boolean saysTheSameAs(Cell theirs) {
        return status == theirs.status
                && (number == null || theirs.number == null || number.compareTo(theirs.number) == 0);
    }

    private static final class Reading implements CellReader {

        private Cell read = new Cell(null, CellStatus.NOT_COLLECTED);

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            read = new Cell(BigDecimal.valueOf(unscaled, decimals), status);
        }

        @Override
        public void nothing(CellStatus status) {
            read = new Cell(null, status);
        }
    }
}
