package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;

/**
 * One cell as a page shows it.
 *
 * @param text the figure with its per cent sign, or a dash
 * @param status what there is to say of it; empty for a figure that is final
 * @param present whether there is a figure
 */
public record CellText(String text, String status, boolean present) {

    private static final String PERCENT = "%";

    static CellText of(PublishedTable table, int measure, int year, int cell, Frame frame) {
        Cell read = Cell.of(table, measure, year, cell);
        String said = read.status() == CellStatus.FINAL
                ? ""
                : frame.texts().of(read.status().label());
        BigDecimal number = read.number();
        if (number == null) {
            return new CellText(Numbers.NONE, said, false);
        }
        boolean percent = table.measures().get(measure).unit().en().equals(PERCENT);
        String text = frame.numbers().scaled(number.unscaledValue().longValue(), number.scale());
        return new CellText(percent ? text + PERCENT : text, said, true);
    }
}
