package nl.leiden.internationals.population.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How well the figures of a release keep secrets.
 *
 * @param objections why they must not be published, in the reader's language; none if they may
 */
record ReleaseQualityView(
        BigDecimal leastMeanCell,
        BigDecimal mostSoleCellsPercent,
        List<String> objections,
        List<TableQualityView> tables) {

    /** One table; percentages of the cells of its base, noise in persons. */
    record TableQualityView(
            String table,
            String title,
            int baseCells,
            BigDecimal meanCell,
            BigDecimal soleCellsPercent,
            BigDecimal soleCellsPublishedPercent,
            BigDecimal expectedFalseZeros,
            @Nullable NoiseView noise) {

        static TableQualityView of(TableQuality quality, Texts texts) {
            return new TableQualityView(
                    quality.table().value(),
                    texts.of(quality.title()),
                    quality.baseCells(),
                    rounded(quality.meanCell(), 2),
                    rounded(100 * quality.soleCells(), 1),
                    rounded(100 * quality.soleCellsPublished(), 1),
                    rounded(quality.expectedFalseZeros(), 1),
                    quality.noise().map(NoiseView::of).orElse(null));
        }
    }

    /** The noise over all non-empty cells and totals of a table. */
    record NoiseView(long cells, BigDecimal mean, BigDecimal variance, BigDecimal meanAbsolute, BigDecimal hellinger) {

        static NoiseView of(NoiseQuality noise) {
            return new NoiseView(
                    noise.cells(),
                    rounded(noise.mean(), 3),
                    rounded(noise.variance(), 3),
                    rounded(noise.meanAbsolute(), 3),
                    rounded(noise.hellinger(), 4));
        }
    }

    static ReleaseQualityView of(ReleaseQuality quality, Texts texts) {
        return new ReleaseQualityView(
                rounded(quality.limits().leastMeanCell(), 2),
                rounded(100 * quality.limits().mostSoleCells(), 1),
                quality.objections().stream().map(texts::of).toList(),
                quality.tables().stream()
                        .map(table -> TableQualityView.of(table, texts))
                        .toList());
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
