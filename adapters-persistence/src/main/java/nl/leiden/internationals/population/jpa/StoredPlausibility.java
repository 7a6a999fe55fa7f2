package nl.leiden.internationals.population.jpa;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Code;
import org.jspecify.annotations.Nullable;

/**
 * What moved more than is plausible, as JSON.
 *
 * @param against {@code yyyy-mm-dd}, null if there was nothing to compare with
 */
record StoredPlausibility(@Nullable String against, List<StoredDeviation> deviations) {

    /**
     * One figure that moved.
     *
     * @param before null if it was not published before
     * @param limit as text, so that its decimals stay as they are
     */
    record StoredDeviation(
            Comparison.Subject subject,
            String code,
            StoredText label,
            @Nullable Integer before,
            int now,
            String limit) {

        static StoredDeviation from(Plausibility.Deviation deviation) {
            Comparison.Line line = deviation.line();
            return new StoredDeviation(
                    line.subject(),
                    line.code().value(),
                    StoredText.from(line.label()),
                    line.before().isPresent() ? line.before().getAsInt() : null,
                    line.now(),
                    deviation.limit().toString());
        }

        Plausibility.Deviation toDeviation() {
            OptionalInt then = before == null ? OptionalInt.empty() : OptionalInt.of(before);
            return new Plausibility.Deviation(
                    new Comparison.Line(subject, new Code(code), label.toText(), then, now), new BigDecimal(limit));
        }
    }

    static StoredPlausibility from(Plausibility plausibility) {
        return new StoredPlausibility(
                plausibility.against().map(ReferenceDate::toString).orElse(null),
                plausibility.deviations().stream().map(StoredDeviation::from).toList());
    }

    Plausibility toPlausibility() {
        return new Plausibility(
                Optional.ofNullable(against).map(ReferenceDate::parse),
                deviations.stream().map(StoredDeviation::toDeviation).toList());
    }
}
