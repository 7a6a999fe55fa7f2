package nl.leiden.internationals.population.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;

/** What comes of a value beside its bound, from the least grave to the gravest. */
public enum Verdict {
    /** Nothing is judged: the bound was set so that every value keeps to it. */
    NO_BOUND,
    /** Nobody was counted, so the value tells of nobody. */
    NOBODY_COUNTED,
    KEPT,
    /** Beyond the general bound, within the one that the register accepts with a reason. */
    ACCEPTED,
    BROKEN;

    /** A value that must be no less than its bound, rounded so that one below it never looks like it. */
    public BigDecimal aboveBound(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, this == BROKEN ? RoundingMode.FLOOR : RoundingMode.HALF_UP);
    }

    /** A value that must be no more than its bound, rounded so that one beyond it never looks like it. */
    public BigDecimal belowBound(double value, int decimals) {
        boolean beyond = this == BROKEN || this == ACCEPTED;
        return BigDecimal.valueOf(value).setScale(decimals, beyond ? RoundingMode.CEILING : RoundingMode.HALF_UP);
    }

    /** The gravest of these. */
    static Verdict gravest(Verdict... verdicts) {
        return Arrays.stream(verdicts).max(Comparator.naturalOrder()).orElse(NO_BOUND);
    }
}
