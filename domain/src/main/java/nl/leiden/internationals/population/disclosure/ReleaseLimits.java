package nl.leiden.internationals.population.disclosure;

import java.math.BigDecimal;

/**
 * What every table of a release must keep to ("What may be asked" of the disclosure control).
 *
 * @param leastMeanCell the mean true number of people in the cells of its base, 0 or more
 * @param mostSoleCells the share of the cells of its base that are published as the only non-empty one of their parent, 0 to 1
 */
public record ReleaseLimits(double leastMeanCell, double mostSoleCells) {

    public ReleaseLimits {
        if (!(leastMeanCell >= 0) || !(mostSoleCells >= 0 && mostSoleCells <= 1)) {
            throw new IllegalArgumentException("not limits of a release: " + leastMeanCell + ", " + mostSoleCells);
        }
    }

    /** Whether every mean keeps to the least one, so that it bounds nothing. */
    public boolean anyMeanCell() {
        return leastMeanCell == 0;
    }

    /** Whether every share keeps to the largest one, so that it bounds nothing. */
    public boolean anySoleCells() {
        return mostSoleCells == 1;
    }

    /** The least mean as it was set. */
    public BigDecimal leastPeople() {
        return BigDecimal.valueOf(leastMeanCell).stripTrailingZeros();
    }

    /** The largest share in per cent, as it was set. */
    public BigDecimal mostSolePercent() {
        return percent(mostSoleCells);
    }

    static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).scaleByPowerOfTen(2).stripTrailingZeros();
    }

    /** A mean of one person, and one cell in twenty. */
    public static ReleaseLimits usual() {
        return new ReleaseLimits(1.0, 0.05);
    }

    /** For registers so small that nothing could be published otherwise, such as those of tests. */
    public static ReleaseLimits none() {
        return new ReleaseLimits(0, 1);
    }
}
