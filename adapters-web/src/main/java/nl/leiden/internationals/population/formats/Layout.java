package nl.leiden.internationals.population.formats;

import java.util.List;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * How dimensions are laid out on a page or in a sheet.
 *
 * @param stub those that stand before the rows, the first outermost; dimensions that are named nowhere come behind them
 * @param heading those that stand over the columns, the first at the top
 */
public record Layout(List<DimensionId> stub, List<DimensionId> heading) {

    /** Years and measures over the columns, everything else before the rows. */
    public static final Layout USUAL = new Layout(List.of(), List.of(DimensionId.YEAR, DimensionId.MEASURE));

    public Layout {
        stub = List.copyOf(stub);
        heading = List.copyOf(heading);
    }
}
