package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.util.List;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;

/**
 * How well the figures of a release keep secrets, as it is written.
 *
 * @param objections why they must not be published; none if they may
 */
public record QualityView(String limits, List<String> objections, List<Row> rows) {

    /** One table; {@code noise} and {@code distance} are a dash when nobody was counted. */
    public record Row(String title, String meanCell, String sole, String falseZeros, String noise, String distance) {

        static Row of(TableQuality quality, Frame frame) {
            Numbers numbers = frame.numbers();
            return new Row(
                    frame.texts().of(quality.title()),
                    numbers.decimal(quality.meanCell(), 1),
                    numbers.percent(percent(quality.soleCells())) + " → "
                            + numbers.percent(percent(quality.soleCellsPublished())),
                    numbers.decimal(quality.expectedFalseZeros(), 1),
                    quality.noise()
                            .map(NoiseQuality::meanAbsolute)
                            .map(noise -> numbers.decimal(noise, 2))
                            .orElse(Numbers.NONE),
                    quality.noise()
                            .map(NoiseQuality::hellinger)
                            .map(distance -> numbers.decimal(distance, 3))
                            .orElse(Numbers.NONE));
        }
    }

    static QualityView of(ReleaseQuality quality, Frame frame) {
        ReleaseLimits limits = quality.limits();
        Numbers numbers = frame.numbers();
        return new QualityView(
                frame.say(
                        "quality.limits",
                        numbers.decimal(limits.leastMeanCell(), 1),
                        numbers.percent(percent(limits.mostSoleCells()))),
                quality.objections().stream().map(frame.texts()::of).toList(),
                quality.tables().stream().map(table -> Row.of(table, frame)).toList());
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share);
    }
}
