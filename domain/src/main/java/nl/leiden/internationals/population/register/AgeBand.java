package nl.leiden.internationals.population.register;

import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;

/** Age on the reference date in bands of five completed years, the last one open. */
public enum AgeBand {
    FROM_0_TO_4("0-4", LifePhase.CHILD),
    FROM_5_TO_9("5-9", LifePhase.CHILD),
    FROM_10_TO_14("10-14", LifePhase.CHILD),
    FROM_15_TO_19("15-19", LifePhase.YOUNG),
    FROM_20_TO_24("20-24", LifePhase.YOUNG),
    FROM_25_TO_29("25-29", LifePhase.YOUNGER_ADULT),
    FROM_30_TO_34("30-34", LifePhase.YOUNGER_ADULT),
    FROM_35_TO_39("35-39", LifePhase.YOUNGER_ADULT),
    FROM_40_TO_44("40-44", LifePhase.YOUNGER_ADULT),
    FROM_45_TO_49("45-49", LifePhase.OLDER_ADULT),
    FROM_50_TO_54("50-54", LifePhase.OLDER_ADULT),
    FROM_55_TO_59("55-59", LifePhase.OLDER_ADULT),
    FROM_60_TO_64("60-64", LifePhase.OLDER_ADULT),
    FROM_65_TO_69("65-69", LifePhase.SENIOR),
    FROM_70_TO_74("70-74", LifePhase.SENIOR),
    FROM_75_TO_79("75-79", LifePhase.SENIOR),
    FROM_80_TO_84("80-84", LifePhase.SENIOR),
    FROM_85_TO_89("85-89", LifePhase.SENIOR),
    FROM_90_TO_94("90-94", LifePhase.SENIOR),
    FROM_95("95+", LifePhase.SENIOR),
    UNKNOWN("unknown", LifePhase.UNKNOWN);

    private static final int WIDTH = 5;
    private static final int LAST = 95 / WIDTH;
    private static final AgeBand[] BANDS = values();

    private final String code;
    private final LifePhase lifePhase;

    AgeBand(String code, LifePhase lifePhase) {
        this.code = code;
        this.lifePhase = lifePhase;
    }

    /**
     * The band of an age.
     *
     * @param years completed years, not negative
     */
    public static AgeBand of(int years) {
        if (years < 0) {
            throw new IllegalArgumentException("not an age in completed years: " + years);
        }
        return BANDS[Math.min(years / WIDTH, LAST)];
    }

    /** The band with this code. */
    public static Optional<AgeBand> find(String code) {
        for (AgeBand band : BANDS) {
            if (band.code.equals(code)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    public LifePhase lifePhase() {
        return lifePhase;
    }

    /** The first and last age of the band, such as {@code 0-4}; {@code 95+}; or {@code unknown}. */
    public String code() {
        return code;
    }

    public BilingualText names() {
        return switch (this) {
            case UNKNOWN -> lifePhase.names();
            case FROM_95 -> new BilingualText("95 jaar of ouder", "95 years or older");
            default -> {
                String ages = code.replace('-', '–');
                yield new BilingualText(ages + " jaar", ages + " years");
            }
        };
    }
}
