package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Texts;

/**
 * One reference date in the table of the trend, as it is written.
 *
 * @param change of the number of internationals since exactly a year earlier; a dash where there are no figures of that date
 */
public record TrendRow(
        String date, String residents, String internationals, String change, String share, boolean newest) {

    static TrendRow of(KeyFigures.Point point, boolean newest, Texts texts, Numbers numbers) {
        return new TrendRow(
                texts.of(point.referenceDate().date()),
                numbers.whole(point.residents()),
                numbers.whole(point.internationals()),
                point.growth()
                        .filter(growth -> point.growsSinceAYear())
                        .map(growth -> numbers.change(growth.number()))
                        .orElse(Numbers.NONE),
                numbers.percent(point.share()),
                newest);
    }
}
