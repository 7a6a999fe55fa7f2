package nl.leiden.internationals.population.formats.outside;

import java.util.List;
import nl.leiden.internationals.population.outside.OutsideCells;
import nl.leiden.internationals.population.outside.SeriesPeriod;

/**
 * The cells of a file.
 *
 * @param periods oldest first
 * @param allPeriods whether these are all of them; not where a line is so faulty that its period cannot be read
 * @param places where each of them was found
 * @param rows how many lines or values were read
 * @param withoutRow how many cells nothing was said of, which therefore count as not collected
 * @param leftOut columns that were passed over
 */
record FoundCells(
        List<SeriesPeriod> periods,
        boolean allPeriods,
        OutsideCells cells,
        CellPlaces places,
        int rows,
        int withoutRow,
        List<String> leftOut) {

    FoundCells {
        periods = List.copyOf(periods);
        leftOut = List.copyOf(leftOut);
    }
}
