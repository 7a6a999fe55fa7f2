package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.formats.FigureText;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;

/**
 * One cell as a page shows it.
 *
 * @param text the figure with its signs, or a dash
 * @param status what there is to say of it; empty for a figure that is final
 * @param present whether there is a figure
 */
public record CellText(String text, String status, boolean present) {

    static CellText of(PublishedTable table, int measure, int year, int cell, Frame frame) {
        Cell read = Cell.of(table, measure, year, cell);
        String said = read.status() == CellStatus.FINAL
                ? ""
                : frame.texts().of(read.status().label());
        BigDecimal number = read.number();
        if (number == null) {
            return new CellText(Numbers.NONE, said, false);
        }
        return new CellText(FigureText.of(table, measure, year).of(number, frame.numbers()), said, true);
    }
}
