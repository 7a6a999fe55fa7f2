package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;

/**
 * How far figures may move from one release to the next before an analyst has to look.
 *
 * @param totalPercent all residents, up or down, in per cent
 * @param districtPercent residents of any district
 * @param nationalityPercent any nationality of more than {@code nationalityFrom} people, before or now
 */
public record PlausibilityLimits(
        BigDecimal totalPercent, BigDecimal districtPercent, BigDecimal nationalityPercent, int nationalityFrom) {

    /** ± 5 %, ± 10 %, ± 25 % from 100 people on. */
    public static PlausibilityLimits usual() {
        return new PlausibilityLimits(BigDecimal.valueOf(5), BigDecimal.TEN, BigDecimal.valueOf(25), 100);
    }

    public PlausibilityLimits {
        if (totalPercent.signum() <= 0 || districtPercent.signum() <= 0 || nationalityPercent.signum() <= 0) {
            throw new IllegalArgumentException("limits are more than 0 per cent: " + totalPercent + ", "
                    + districtPercent + ", " + nationalityPercent);
        }
    }
}
