package nl.leiden.internationals.population.disclosure;

import java.util.Arrays;

/**
 * How well a reader who knows all published figures and all identities between them can estimate a true count: the variance of
 * the best linear unbiased estimate, by generalised least squares with independent noise of equal variance.
 *
 * <p>The estimates of all counts together are the projection of the published figures onto the tables that add up. So the variance
 * for one count, as a part of the variance of the noise, is its diagonal element of the projection. It is found without forming the
 * projection, by conjugate gradients on the normal equations of the identities; identities that follow from others do no harm.
 *
 * <p>Source: Björck, Å. (1996), <em>Numerical methods for least squares problems</em>, algorithm 7.4.1 (CGLS).
 */
final class BestLinearEstimate {

    /** Squared distance from the exact projection, as a part of the first, at which the search ends. */
    private static final double CLOSE = 1e-12;

    private static final int MOST_STEPS = 10_000;

    private final LinearIdentities identities;
    private final double[] rest;
    private final double[] spread;
    private final double[] off;
    private final double[] direction;

    BestLinearEstimate(LinearIdentities identities) {
        this.identities = identities;
        this.rest = new double[identities.quantities()];
        this.spread = new double[identities.quantities()];
        this.off = new double[identities.size()];
        this.direction = new double[identities.size()];
    }

    /** What remains of the noise's variance for this quantity, above 0 to 1; 1 when no identity contains it. */
    double remainingVariance(int quantity) {
        Arrays.fill(rest, 0);
        rest[quantity] = 1;
        identities.differences(rest, off);
        System.arraycopy(off, 0, direction, 0, off.length);
        double distance = squared(off);
        double close = distance * CLOSE;
        for (int step = 0; distance > close; step++) {
            if (step == MOST_STEPS) {
                throw new IllegalStateException("no estimate for quantity " + quantity + " after " + step + " steps");
            }
            identities.spread(direction, spread);
            add(rest, spread, -distance / squared(spread));
            identities.differences(rest, off);
            double next = squared(off);
            for (int k = 0; k < direction.length; k++) {
                direction[k] = off[k] + next / distance * direction[k];
            }
            distance = next;
        }
        return rest[quantity];
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double squared(double[] vector) {
        double sum = 0;
        for (double element : vector) {
            sum += element * element;
        }
        return sum;
    }
}
