package nl.leiden.internationals.population.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.disclosure.Verdict;
import nl.leiden.internationals.population.tables.AcceptedSoleCells;
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
        List<MeasureView> measures,
        List<TableQualityView> tables) {

    /**
     * What a measure means.
     *
     * @param judged whether a bound can be set for it, so that it has a verdict
     */
    record MeasureView(String measure, boolean judged, String meaning) {

        static List<MeasureView> all(Texts texts) {
            return List.of(
                    new MeasureView("meanCell", true, texts.of("quality.meaning.mean-cell")),
                    new MeasureView("soleCellsPublishedPercent", true, texts.of("quality.meaning.sole")),
                    new MeasureView("expectedFalseZeros", false, texts.of("quality.meaning.false-zeros")),
                    new MeasureView("noise.meanAbsolute", false, texts.of("quality.meaning.noise")),
                    new MeasureView("noise.hellinger", false, texts.of("quality.meaning.distance")));
        }
    }

    /**
     * One table; percentages of the cells of its base, noise in persons.
     *
     * @param verdict the gravest of its two verdicts
     * @param leastMeanCell null if no bound is set
     * @param mostSoleCellsPercent the bound of this table, null if none is set
     * @param acceptedReason why the register accepts more sole cells than in general; null if it does not
     */
    record TableQualityView(
            String table,
            String title,
            int baseCells,
            BigDecimal meanCell,
            BigDecimal soleCellsPercent,
            BigDecimal soleCellsPublishedPercent,
            BigDecimal expectedFalseZeros,
            @Nullable NoiseView noise,
            String verdict,
            String verdictText,
            @Nullable BigDecimal leastMeanCell,
            String meanCellVerdict,
            @Nullable BigDecimal mostSoleCellsPercent,
            @Nullable String acceptedReason,
            String soleCellsVerdict) {

        static TableQualityView of(TableQuality quality, ReleaseLimits limits, Texts texts) {
            Verdict ofMean = quality.meanCellVerdict(limits);
            Verdict ofSole = quality.soleCellsVerdict(limits);
            Judged judged = Judged.as(quality.verdict(limits), texts);
            return new TableQualityView(
                    quality.table().value(),
                    texts.of(quality.title()),
                    quality.baseCells(),
                    ofMean.aboveBound(quality.meanCell(), 2),
                    rounded(100 * quality.soleCells(), 1),
                    ofSole.belowBound(100 * quality.soleCellsPublished(), 1),
                    rounded(quality.expectedFalseZeros(), 1),
                    quality.noise().map(NoiseView::of).orElse(null),
                    judged.verdict(),
                    judged.verdictText(),
                    ofMean == Verdict.NO_BOUND ? null : limits.leastPeople(),
                    Judged.code(ofMean),
                    ofSole == Verdict.NO_BOUND ? null : quality.mostSolePercent(limits),
                    quality.acceptedSoleCells()
                            .map(AcceptedSoleCells::reason)
                            .map(texts::of)
                            .orElse(null),
                    Judged.code(ofSole));
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
                MeasureView.all(texts),
                quality.tables().stream()
                        .map(table -> TableQualityView.of(table, quality.limits(), texts))
                        .toList());
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
