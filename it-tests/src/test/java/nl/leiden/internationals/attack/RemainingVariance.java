package nl.leiden.internationals.attack;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * How much of the noise of each group of people is left to the best linear estimate, as a part of the whole: the diagonal of the
 * projection onto everything that adds up.
 */
final class RemainingVariance {

    /** Random signs tried: enough to find the weakest groups, whose variance is then computed exactly. */
    private static final int TRIALS = 60;

    private final Identities identities;
    /** Estimates of the diagonal from random signs (Hutchinson 1990), one per group. */
    private final double[] roughly;

    RemainingVariance(Identities identities) {
        this.identities = identities;
        this.roughly = new double[identities.size()];
        SplittableRandom random = new SplittableRandom(20240101);
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] signs = new double[roughly.length];
            Arrays.setAll(signs, g -> random.nextBoolean() ? 1 : -1);
            double[] projected = identities.nearestThatAddsUp(signs);
            for (int g = 0; g < roughly.length; g++) {
                roughly[g] += signs[g] * projected[g] / TRIALS;
            }
        }
    }

    Identities identities() {
        return identities;
    }

    /** The least that is left of any of these groups, exactly, of the so many that seem weakest. */
    double least(Collection<Integer> groups, int weakest) {
        return groups.stream()
                .sorted(Comparator.comparingDouble(group -> roughly[group]))
                .limit(weakest)
                .toList()
                .parallelStream()
                .mapToDouble(this::exactly)
                .min()
                .orElse(1);
    }

    private double exactly(int group) {
        double[] unit = new double[roughly.length];
        unit[group] = 1;
        return identities.nearestThatAddsUp(unit)[group];
    }
}
