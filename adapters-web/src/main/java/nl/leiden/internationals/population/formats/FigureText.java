package nl.leiden.internationals.population.formats;

import java.math.BigDecimal;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Numbers;

/** How people read the figures of one measure in one year: per cents with their sign, and a rise on another year with a plus sign. */
public enum FigureText {
    NUMBER(false, ""),
    PERCENT(false, "%"),
    CHANGE(true, ""),
    CHANGE_IN_PERCENT(true, "%");

    private final boolean ofChange;
    private final String unit;

    FigureText(boolean ofChange, String unit) {
        this.ofChange = ofChange;
        this.unit = unit;
    }

    /**
     * That of the figures of a table.
     *
     * @param measure position in the measures of the table
     * @param year position in its time
     */
    public static FigureText of(PublishedTable table, int measure, int year) {
        boolean percent = isPercent(table.measures().get(measure));
        if (table.alsoFrom(measure, year).isPresent()) {
            return percent ? CHANGE_IN_PERCENT : CHANGE;
        }
        return percent ? PERCENT : NUMBER;
    }

    private static boolean isPercent(Measure measure) {
        return measure.unit().en().equals(PERCENT.unit);
    }

    /** Such as {@code +8.7%}. */
    public String of(BigDecimal figure, Numbers numbers) {
        String plus = ofChange && figure.signum() > 0 ? "+" : "";
        return plus + numbers.scaled(figure.unscaledValue().longValue(), figure.scale()) + unit;
    }
}
