package nl.leiden.internationals.population.outside;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;

/** The cells of an outside table: measure after measure, within it period after period, within that row-major over the dimensions. */
public final class OutsideCells {

    private final long[] unscaled;
    private final byte[] statuses;

    private OutsideCells(long[] unscaled, byte[] statuses) {
        this.unscaled = unscaled;
        this.statuses = statuses;
    }

    /** Cells that are found one after the other, in any order, each once. */
    public static final class Gathering {

        private static final byte NOTHING_YET = -1;

        private final long[] unscaled;
        private final byte[] statuses;
        private int left;

        /** @param cells how many there are in all */
        public Gathering(int cells) {
            this.unscaled = new long[cells];
            this.statuses = new byte[cells];
            this.left = cells;
            Arrays.fill(statuses, NOTHING_YET);
        }

        /** Whether something is known of this cell already. */
        public boolean has(int cell) {
            return statuses[cell] != NOTHING_YET;
        }

        /** How many cells nothing is known of. */
        public int left() {
            return left;
        }

        /** The first cells that nothing is known of, at most that many. */
        public List<Integer> firstLeft(int most) {
            return IntStream.range(0, statuses.length)
                    .filter(cell -> !has(cell))
                    .limit(most)
                    .boxed()
                    .toList();
        }

        /**
         * A figure: {@code number} divided by ten to the power of the decimals of its measure.
         *
         * @throws IllegalArgumentException for a status that has no figure
         */
        public void figure(int cell, long number, CellStatus status) {
            require(status, true);
            put(cell, number, status);
        }

        /**
         * No figure.
         *
         * @throws IllegalArgumentException for a status that has one
         */
        public void nothing(int cell, CellStatus status) {
            require(status, false);
            put(cell, 0, status);
        }

        private static void require(CellStatus status, boolean figure) {
            if (status.hasFigure() != figure) {
                throw new IllegalArgumentException("value and status do not fit: " + status);
            }
        }

        private void put(int cell, long number, CellStatus status) {
            if (has(cell)) {
                throw new IllegalStateException("cell " + cell + " is there twice");
            }
            unscaled[cell] = number;
            statuses[cell] = number(status);
            left--;
        }

        /** All of them; what nothing is known of was not collected. */
        public OutsideCells all() {
            byte[] all = statuses.clone();
            for (int cell = 0; cell < all.length; cell++) {
                if (all[cell] == NOTHING_YET) {
                    all[cell] = number(CellStatus.NOT_COLLECTED);
                }
            }
            return new OutsideCells(unscaled.clone(), all);
        }
    }

    /** How a status is stored, for ever. */
    static byte number(CellStatus status) {
        return switch (status) {
            case FINAL -> 0;
            case PROVISIONAL -> 1;
            case REVISED -> 2;
            case BREAK_IN_SERIES -> 3;
            case WITHHELD -> 4;
            case NOT_APPLICABLE -> 5;
            case NOT_COLLECTED -> 6;
        };
    }

    private static CellStatus status(int number) {
        for (CellStatus status : CellStatus.values()) {
            if (number(status) == number) {
                return status;
            }
        }
        throw new IllegalArgumentException("no status has the number " + number);
    }

    static OutsideCells stored(long[] unscaled, byte[] statuses) {
        for (byte number : statuses) {
            status(number);
        }
        return new OutsideCells(unscaled, statuses);
    }

    public int size() {
        return statuses.length;
    }

    public CellStatus statusOf(int cell) {
        return status(statuses[cell]);
    }

    long unscaled(int cell) {
        return unscaled[cell];
    }

    byte statusNumber(int cell) {
        return statuses[cell];
    }

    void read(int cell, int decimals, CellReader reader) {
        CellStatus status = statusOf(cell);
        if (status.hasFigure()) {
            reader.figure(unscaled[cell], decimals, status);
        } else {
            reader.nothing(status);
        }
    }
}
