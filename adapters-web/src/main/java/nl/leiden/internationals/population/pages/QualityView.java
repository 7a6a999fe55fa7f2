package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.disclosure.Verdict;
import nl.leiden.internationals.population.tables.AcceptedSoleCells;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;

/**
 * How well the figures of a release keep secrets, as it is written.
 *
 * @param objections why they must not be published; none if they may
 * @param accepted what the register accepts beyond the general limit, a sentence with its reason for each table that makes use of it
 */
public record QualityView(String limits, List<String> objections, List<String> accepted, List<Row> rows) {

    /**
     * One table, each value that is judged with the bound that it must keep to; {@code noise} and {@code distance} are a dash when
     * nobody was counted.
     */
    public record Row(
            String title,
            VerdictMark verdict,
            String meanCell,
            String meanCellBound,
            String sole,
            String soleBound,
            String falseZeros,
            String noise,
            String distance) {

        static Row of(TableQuality quality, ReleaseLimits limits, Frame frame) {
            Numbers numbers = frame.numbers();
            Verdict ofMean = quality.meanCellVerdict(limits);
            Verdict ofSole = quality.soleCellsVerdict(limits);
            return new Row(
                    frame.texts().of(quality.title()),
                    VerdictMark.of(quality.verdict(limits), frame),
                    written(ofMean.aboveBound(quality.meanCell(), 1), numbers),
                    ofMean == Verdict.NO_BOUND
                            ? frame.say("verdict.no-bound")
                            : frame.say("quality.at-least", written(limits.leastPeople(), numbers)),
                    numbers.percent(BigDecimal.valueOf(100 * quality.soleCells())) + " → "
                            + numbers.percent(ofSole.belowBound(100 * quality.soleCellsPublished(), 1)),
                    ofSole == Verdict.NO_BOUND
                            ? frame.say("verdict.no-bound")
                            : frame.say("quality.at-most", percent(quality.mostSolePercent(limits), numbers)),
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
                        written(limits.leastPeople(), numbers),
                        percent(limits.mostSolePercent(), numbers)),
                quality.objections().stream().map(frame.texts()::of).toList(),
                quality.tables().stream()
                        .flatMap(table -> accepted(table, limits, frame).stream())
                        .toList(),
                quality.tables().stream()
                        .map(table -> Row.of(table, limits, frame))
                        .toList());
    }

    private static Optional<String> accepted(TableQuality table, ReleaseLimits limits, Frame frame) {
        Numbers numbers = frame.numbers();
        Verdict verdict = table.soleCellsVerdict(limits);
        return table.acceptedSoleCells()
                .filter(accepted -> verdict == Verdict.ACCEPTED)
                .map(AcceptedSoleCells::reason)
                .map(reason -> frame.say(
                        "quality.accepted",
                        frame.texts().of(table.title()),
                        numbers.percent(verdict.belowBound(100 * table.soleCellsPublished(), 1)),
                        percent(limits.mostSolePercent(), numbers),
                        percent(table.mostSolePercent(limits), numbers),
                        frame.texts().of(reason)));
    }

    /** With one decimal, or as many as it has. */
    private static String written(BigDecimal number, Numbers numbers) {
        BigDecimal scaled = number.setScale(Math.max(1, number.scale()));
        return numbers.scaled(scaled.unscaledValue().longValueExact(), scaled.scale());
    }

    private static String percent(BigDecimal percent, Numbers numbers) {
        return written(percent, numbers) + "%";
    }
}
