package nl.leiden.internationals.attack;

import java.util.List;
import nl.leiden.internationals.population.disclosure.PerturbationParameters;
import nl.leiden.internationals.population.disclosure.PerturbationRow;
import nl.leiden.internationals.population.disclosure.PerturbationTable;

/** What an attacker knows of the noise, which is no secret: its largest value, and how probable each value is. */
final class Noise {

    private static final double KEYS = 0x1p64;

    private final PerturbationParameters parameters;
    private final List<PerturbationRow> rows;

    private Noise(PerturbationParameters parameters) {
        this.parameters = parameters;
        this.rows = PerturbationTable.solve(parameters).rows();
    }

    static Noise strict() {
        return new Noise(PerturbationParameters.strict());
    }

    /** D: no published count lies further from the true one, in persons. */
    int largest() {
        return parameters.d();
    }

    /** js: the counts of 1 to this are never published. */
    int largestSmall() {
        return parameters.js();
    }

    /** From this number of people on the noise is symmetric, and the same for every larger number. */
    int firstSymmetric() {
        return rows.size();
    }

    /** Probability of this noise for so many people, the last row standing for all that are more. */
    double chanceOf(int noise) {
        return row(rows.size()).outcomes().stream()
                .filter(outcome -> outcome.v() == noise)
                .mapToDouble(PerturbationRow.Outcome::p)
                .sum();
    }

    /** Σp² of the symmetric row: the probability that two independent draws are equal. */
    double chanceOfEqualDraws() {
        return row(rows.size()).outcomes().stream()
                .mapToDouble(outcome -> outcome.p() * outcome.p())
                .sum();
    }

    /** Mean squared noise of a large count, in persons squared. */
    double variance() {
        return row(rows.size()).meanSquare();
    }

    double meanAbsolute() {
        return row(rows.size()).meanAbsolute();
    }

    /** Fourth moment by the square of the second, of the symmetric row. */
    double kurtosis() {
        double fourth = row(rows.size()).outcomes().stream()
                .mapToDouble(outcome -> outcome.p() * Math.pow(outcome.v(), 4))
                .sum();
        return fourth / (variance() * variance());
    }

    /** The count that the method publishes for so many people under an unsigned key: the model of a monitor. */
    int published(int number, long key) {
        if (number == 0) {
            return 0;
        }
        double place = ((key >>> 1) * 2.0 + (key & 1)) / KEYS;
        List<PerturbationRow.Outcome> outcomes = row(number).outcomes();
        return number
                + outcomes.stream()
                        .filter(outcome -> place < outcome.ub())
                        .findFirst()
                        .orElse(outcomes.getLast())
                        .v();
    }

    private PerturbationRow row(int number) {
        return rows.get(Math.min(number, rows.size()) - 1);
    }
}
