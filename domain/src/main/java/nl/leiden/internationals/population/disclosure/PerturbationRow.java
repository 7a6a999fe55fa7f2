package nl.leiden.internationals.population.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * The noise that a count of {@code i} persons may get, as one row of a {@link PerturbationTable}.
 *
 * @param i the count this row is for; 1 or more
 * @param outcomes in ascending order of noise, their intervals following one another from 0 to 1
 */
public record PerturbationRow(int i, List<Outcome> outcomes) {

    /** Tables of others are written with eight decimals, so that a row of twenty may miss 1 by ten millionths. */
    private static final double ROUNDING = 1e-6;

    /**
     * One possible noise.
     *
     * @param v noise in persons; the published count is {@code i + v}
     * @param p its probability, above 0 and at most 1
     * @param lb the first key, as a share of all keys, that leads to this noise
     * @param ub the first key, as a share of all keys, that leads to a larger noise
     */
    public record Outcome(int v, double p, double lb, double ub) {
        public Outcome {
            if (!(p > 0 && p <= 1)) {
                throw new IllegalArgumentException("a probability must lie above 0 and at most at 1: " + p);
            }
            if (Math.abs(lb + p - ub) > ROUNDING) {
                throw new IllegalArgumentException("the interval " + lb + "–" + ub + " is not as wide as " + p);
            }
        }
    }

    public PerturbationRow {
        outcomes = List.copyOf(outcomes);
        if (i < 1) {
            throw new IllegalArgumentException("a row is for a count of 1 or more: " + i);
        }
        double reached = 0;
        long previous = Long.MIN_VALUE;
        for (Outcome outcome : outcomes) {
            if (outcome.v() <= previous || i + outcome.v() < 0) {
                throw new IllegalArgumentException("row " + i + ": noise " + outcome.v() + " is out of place");
            }
            if (Math.abs(outcome.lb() - reached) > ROUNDING) {
                throw new IllegalArgumentException("row " + i + ": the interval of noise " + outcome.v() + " begins at "
                        + outcome.lb() + " and not at " + reached);
            }
            previous = outcome.v();
            reached = outcome.ub();
        }
        if (Math.abs(reached - 1) > ROUNDING) {
            throw new IllegalArgumentException("row " + i + ": the probabilities sum to " + reached);
        }
    }

    /** A row whose intervals are the running sums of the probabilities; {@code noise[k]} has {@code probability[k]}. */
    static PerturbationRow of(int i, int[] noise, double[] probability) {
        List<Outcome> outcomes = new ArrayList<>(noise.length);
        double lb = 0;
        for (int k = 0; k < noise.length; k++) {
            double ub = lb + probability[k];
            outcomes.add(new Outcome(noise[k], probability[k], lb, ub));
            lb = ub;
        }
        return new PerturbationRow(i, outcomes);
    }

    /** Mean noise in persons: 0 in a solved table, up to rounding. */
    public double mean() {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.p() * outcome.v())
                .sum();
    }

    /** Mean squared noise, in persons squared: at most V. */
    public double meanSquare() {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.p() * outcome.v() * outcome.v())
                .sum();
    }

    /** Mean noise regardless of its sign, in persons. */
    public double meanAbsolute() {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.p() * Math.abs(outcome.v()))
                .sum();
    }
}
