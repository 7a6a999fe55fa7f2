package nl.leiden.internationals.population.register;

import nl.leiden.internationals.language.BilingualText;

/**
 * How long a person has lived in the municipality without a break on the reference date, in completed years since the
 * date of settlement, LO BRP element 08.09.20.
 */
public enum LengthOfStay {
    UNDER_ONE("0", "Korter dan 1 jaar", "Less than 1 year"),
    ONE_TO_TWO("1", "1 tot 2 jaar", "1 to 2 years"),
    TWO_TO_FIVE("2-4", "2 tot 5 jaar", "2 to 5 years"),
    FIVE_TO_TEN("5-9", "5 tot 10 jaar", "5 to 10 years"),
    TEN_OR_MORE("10+", "10 jaar of langer", "10 years or longer"),
    UNKNOWN("unknown", "Verblijfsduur onbekend", "Length of stay unknown");

    private final String code;
    private final String nl;
    private final String en;

    LengthOfStay(String code, String nl, String en) {
        this.code = code;
        this.nl = nl;
        this.en = en;
    }

    /**
     * The band of a stay.
     *
     * @param years completed years, not negative
     */
    public static LengthOfStay of(int years) {
        if (years < 0) {
            throw new IllegalArgumentException("not a length of stay in completed years: " + years);
        }
        if (years >= 10) {
            return TEN_OR_MORE;
        }
        if (years >= 5) {
            return FIVE_TO_TEN;
        }
        if (years >= 2) {
            return TWO_TO_FIVE;
        }
        return years == 1 ? ONE_TO_TWO : UNDER_ONE;
    }

    /** The completed years of the band, such as {@code 2-4}; {@code 10+}; or {@code unknown}. */
    public String code() {
        return code;
    }

    public BilingualText names() {
        return new BilingualText(nl, en);
    }
}
