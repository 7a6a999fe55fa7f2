package nl.leiden.internationals.population.formats;

import java.math.BigDecimal;
import java.util.Optional;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Selection;

/** The cells of a selection, for formats that need them in another order than that in which they are read. */
public final class Cells {

    private final long[] unscaled;
    private final byte[] decimals;
    private final CellStatus[] statuses;

    private Cells(int size) {
        this.unscaled = new long[size];
        this.decimals = new byte[size];
        this.statuses = new CellStatus[size];
    }

    public static Cells of(Selection selection) {
        Cells cells = new Cells(selection.size());
        selection.read(cells.new Taking());
        return cells;
    }

    /**
     * How the cell is to be read.
     *
     * @param cell row-major position over the axes of the selection
     */
    public CellStatus status(int cell) {
        return statuses[cell];
    }

    /** The figure with the decimals of its measure; empty if there is none. */
    public Optional<BigDecimal> figure(int cell) {
        return statuses[cell].hasFigure()
                ? Optional.of(BigDecimal.valueOf(unscaled[cell], decimals[cell]))
                : Optional.empty();
    }

    /** A figure as programs read it: digits, a point before the decimals, a hyphen before what is less than 0. */
    static String plain(long unscaled, int decimals) {
        return decimals == 0 ? Long.toString(unscaled) : withPoint(unscaled, decimals);
    }

    private static String withPoint(long unscaled, int decimals) {
        String digits = Long.toString(Math.abs(unscaled));
        StringBuilder plain = new StringBuilder(digits.length() + decimals + 2);
        if (unscaled < 0) {
            plain.append('-');
        }
        plain.repeat('0', Math.max(0, decimals + 1 - digits.length())).append(digits);
        return plain.insert(plain.length() - decimals, '.').toString();
    }

    private final class Taking implements CellReader {

        private int cell;

        @Override
        public void figure(long figure, int scale, CellStatus status) {
            unscaled[cell] = figure;
            decimals[cell] = (byte) scale;
            statuses[cell++] = status;
        }

        @Override
        public void nothing(CellStatus status) {
            statuses[cell++] = status;
        }
    }
}
