package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;

/** One figure before and now, as it is written. */
public record ComparisonRow(String label, String before, String now, String change, String percent) {

    /** The biggest changes first, up or down; what cannot be compared last. */
    static List<ComparisonRow> of(List<Comparison.Line> lines, Frame frame) {
        return lines.stream()
                .filter(line -> line.now() != 0 || line.before().orElse(0) != 0)
                .sorted(Comparator.comparing((Comparison.Line l) -> l.before().isEmpty())
                        .thenComparing(Comparator.comparingInt((Comparison.Line l) ->
                                        Math.abs(change(l).orElse(0)))
                                .reversed()))
                .map(line -> of(line, frame))
                .toList();
    }

    static ComparisonRow of(Comparison.Line line, Frame frame) {
        Numbers numbers = frame.numbers();
        Optional<BigDecimal> percent = line.percent();
        return new ComparisonRow(
                frame.texts().of(line.label()),
                line.before().isPresent() ? numbers.whole(line.before().getAsInt()) : Numbers.NONE,
                numbers.whole(line.now()),
                numbers.change(change(line)),
                numbers.changePercent(percent));
    }

    /** A deviation with the limit that it passed. */
    static DeviationRow of(Plausibility.Deviation deviation, Frame frame) {
        String subject = frame.say(
                switch (deviation.line().subject()) {
                    case RESIDENTS -> "subject.residents";
                    case INTERNATIONALS -> "subject.internationals";
                    case DISTRICT -> "subject.district";
                    case GROUP -> "subject.group";
                    case NATIONALITY -> "subject.nationality";
                });
        return new DeviationRow(
                subject, of(deviation.line(), frame), "± " + frame.numbers().percent(deviation.limit()));
    }

    /** A figure that moved more than is plausible. */
    public record DeviationRow(String subject, ComparisonRow row, String limit) {}

    private static OptionalInt change(Comparison.Line line) {
        return line.before().isPresent()
                ? OptionalInt.of(line.now() - line.before().getAsInt())
                : OptionalInt.empty();
    }
}
