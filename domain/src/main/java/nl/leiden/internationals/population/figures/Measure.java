package nl.leiden.internationals.population.figures;

import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;

/** What a figure says about a cell. */
public enum Measure {
    /** Number of people, 0 or more, after disclosure control. */
    COUNT("count", 0, new BilingualText("Aantal", "Number"), new BilingualText("personen", "persons")),
    /** 0–100, one decimal, of published counts; absent where the published denominator is 0. */
    SHARE("share", 1, new BilingualText("Aandeel", "Share"), new BilingualText("%", "%"));

    private final String code;
    private final int decimals;
    private final BilingualText label;
    private final BilingualText unit;

    Measure(String code, int decimals, BilingualText label, BilingualText unit) {
        this.code = code;
        this.decimals = decimals;
        this.label = label;
        this.unit = unit;
    }

    public static Optional<Measure> find(String code) {
        for (Measure measure : values()) {
            if (measure.code.equals(code)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return code;
    }

    public int decimals() {
        return decimals;
    }

    public BilingualText label() {
        return label;
    }

    public BilingualText unit() {
        return unit;
    }
}
