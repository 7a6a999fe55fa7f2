package nl.leiden.internationals.population.outside;

import java.math.BigDecimal;
import java.util.List;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.tables.Dimension;
import org.jspecify.annotations.Nullable;

/** The cells of one measure of a table, by period and by their place within it. */
final class MeasureCells {

    private final OutsideContent content;
    private final int measure;

    MeasureCells(OutsideContent content, int measure) {
        this.content = content;
        this.measure = measure;
    }

    Measure measure() {
        return content.definition().measures().get(measure);
    }

    List<SeriesPeriod> periods() {
        return content.definition().periods();
    }

    List<Dimension> dimensions() {
        return content.definition().dimensions();
    }

    /** Of one period. */
    int size() {
        return content.definition().cells();
    }

    /** The number that a cell has in its table. */
    int number(int period, int cell) {
        return (measure * periods().size() + period) * size() + cell;
    }

    CellStatus status(int period, int cell) {
        return content.cells().statusOf(number(period, cell));
    }

    /** Null where there is none. */
    @Nullable
    BigDecimal figure(int period, int cell) {
        return CellValue.of(content, number(period, cell)).number();
    }

    /** The step to which figures were rounded if the table says so; 1 if not. */
    int roundedTo() {
        Yardstick yardstick = content.definition().yardstick();
        return yardstick != null && yardstick.measure().equals(measure().code()) ? yardstick.roundedTo() : 1;
    }
}
