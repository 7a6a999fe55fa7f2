package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.register.ReferenceDate;

/**
 * What moved more than is plausible since the release before.
 *
 * @param against the reference date compared with; empty if there is none before it
 * @param deviations residents first, then districts, then nationalities
 */
public record Plausibility(Optional<ReferenceDate> against, List<Deviation> deviations) {

    public Plausibility {
        deviations = List.copyOf(deviations);
    }

    /**
     * One figure that moved more than its limit.
     *
     * @param limit in per cent, up or down
     */
    public record Deviation(Comparison.Line line, BigDecimal limit) {}

    /** Looks at all residents, every district, and every nationality that is or was large enough. */
    public static Plausibility of(Comparison comparison, PlausibilityLimits limits) {
        List<Deviation> deviations = new ArrayList<>();
        for (Comparison.Line line : comparison.lines()) {
            limit(line, limits)
                    .filter(line::movedMoreThan)
                    .ifPresent(limit -> deviations.add(new Deviation(line, limit)));
        }
        return new Plausibility(comparison.against(), deviations);
    }

    private static Optional<BigDecimal> limit(Comparison.Line line, PlausibilityLimits limits) {
        return switch (line.subject()) {
            case RESIDENTS -> Optional.of(limits.totalPercent());
            case DISTRICT -> Optional.of(limits.districtPercent());
            case NATIONALITY ->
                Math.max(line.before().orElse(0), line.now()) > limits.nationalityFrom()
                        ? Optional.of(limits.nationalityPercent())
                        : Optional.empty();
            case INTERNATIONALS, GROUP -> Optional.empty();
        };
    }
}
