package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.util.Optional;

/** Shares and changes of published counts: the only arithmetic there is on figures. */
public final class Share {

    private Share() {}

    /**
     * Part of whole in per cent with one decimal, halves rounded away from zero. Noise may make a part larger than its whole; the
     * share then is more than 100.
     *
     * @return empty if the whole is 0
     */
    public static Optional<BigDecimal> of(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of(percent(part, whole));
    }

    /**
     * Growth from the count before to the count now in per cent with one decimal.
     *
     * @return empty if there was nobody before
     */
    public static Optional<BigDecimal> change(int before, int now) {
        return before == 0 ? Optional.empty() : Optional.of(percent(now - before, before));
    }

    /** In whole numbers, as many shares are read at once; the whole is more than 0. */
    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(tenths(part, whole), 1);
    }

    /** Part per thousand of the whole, which is the per cent in tenths; the whole is more than 0. */
    static long tenths(int part, int whole) {
        long doubled = Math.abs(part) * 2_000L + whole;
        long tenths = doubled / (2L * whole);
        return part < 0 ? -tenths : tenths;
    }
}
