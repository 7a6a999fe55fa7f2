package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares and changes of published counts: the only arithmetic there is on figures. */
public final class Share {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
