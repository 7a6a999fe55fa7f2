package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A release beside what was published before it, as it is written.
 *
 * @param against the reference date before; null if there is none
 */
public record ComparisonView(
        @Nullable String against,
        List<ComparisonRow> totals,
        List<ComparisonRow> districts,
        List<ComparisonRow> groups,
        List<ComparisonRow> nationalities) {

    static ComparisonView of(Comparison comparison, Frame frame) {
        List<Comparison.Line> totals = new ArrayList<>(comparison.about(Comparison.Subject.RESIDENTS));
        totals.addAll(comparison.about(Comparison.Subject.INTERNATIONALS));
        return new ComparisonView(
                comparison.against().map(d -> frame.texts().of(d.date())).orElse(null),
                totals.stream().map(line -> ComparisonRow.of(line, frame)).toList(),
                ComparisonRow.of(comparison.about(Comparison.Subject.DISTRICT), frame),
                ComparisonRow.of(comparison.about(Comparison.Subject.GROUP), frame),
                ComparisonRow.of(comparison.about(Comparison.Subject.NATIONALITY), frame));
    }
}
