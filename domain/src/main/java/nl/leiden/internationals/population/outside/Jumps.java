package nl.leiden.internationals.population.outside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.figures.CellStatus;

/**
 * Figures beside those of a year before. What goes wrong in a file (a digit too many or too few, a separator of thousands, persons for
 * thousands of persons, the column beside it) makes a figure some ten times too large or too small; what happens in a town in a year
 * doubles or halves it at most, as with exchange students in 2020. More than three times lies between the two, so that a slip is
 * still seen where the figure truly halved. A break in the series says by itself that the two do not compare.
 */
final class Jumps {

    private static final BigDecimal FACTOR = BigDecimal.valueOf(3);

    /** The larger of the two is at least this: under it one new house full of people, or rounding, is threefold already. */
    private static final BigDecimal LEAST_COUNT = BigDecimal.valueOf(100);

    /** The same for shares and for what has decimals, such as thousands of persons. */
    private static final BigDecimal LEAST_SHARE = BigDecimal.TEN;

    private final MeasureCells cells;
    private final BigDecimal least;

    private Jumps(MeasureCells cells, OddFigure.Kind kind) {
        this.cells = cells;
        this.least = kind == OddFigure.Kind.SHARE || cells.measure().decimals() > 0 ? LEAST_SHARE : LEAST_COUNT;
    }

    static List<OddFigure> in(MeasureCells cells, OddFigure.Kind kind) {
        return new Jumps(cells, kind).all();
    }

    private List<OddFigure> all() {
        List<OddFigure> all = new ArrayList<>();
        List<SeriesPeriod> periods = cells.periods();
        for (int period = 1; period < periods.size(); period++) {
            int before = periods.indexOf(periods.get(period).yearBefore().orElse(null));
            for (int cell = 0; before >= 0 && cell < cells.size(); cell++) {
                BigDecimal now = cells.figure(period, cell);
                BigDecimal was = cells.figure(before, cell);
                if (now != null
                        && was != null
                        && cells.status(period, cell) != CellStatus.BREAK_IN_SERIES
                        && isJump(now, was)) {
                    all.add(new OddFigure.Jump(cells.number(period, cell), now, was, periods.get(before)));
                }
            }
        }
        return all;
    }

    private boolean isJump(BigDecimal now, BigDecimal was) {
        BigDecimal larger = now.max(was);
        return larger.compareTo(least) >= 0 && larger.compareTo(now.min(was).multiply(FACTOR)) > 0;
    }
}
