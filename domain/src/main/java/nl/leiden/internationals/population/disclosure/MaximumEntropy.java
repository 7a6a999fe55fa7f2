package nl.leiden.internationals.population.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The least informative noise for one count: of all distributions over the allowed results with mean 0, variance at
 * most V, every probability at least 1e-8 and, under {@code mono}, probabilities that do not fall towards 0 from below,
 * the one of maximum entropy.
 *
 * <p>Its probabilities are exp(μ + a·v + b·v²), so that the convex dual has the two unknowns a and b ≤ 0 (μ follows from
 * Σp = 1). They are found by Newton's method with step halving. Under {@code mono} the exponents left of 0 are pooled
 * until they no longer fall, which solves the inner problem for given a and b exactly; probabilities below the
 * floor are lifted to it.
 *
 * <p>Only {@link StrictMath} is used, because a table must be the same on every machine that republishes a series.
 *
 * <p>The method is the one of the R package ptable 1.0.0; Giessing, S. (2016), <em>Computational issues in the design of
 * transition probabilities and disclosure risk estimation for additive noise</em>.
 */
final class MaximumEntropy {

    private static final double FLOOR = 1e-8;
    private static final double TOLERANCE = 1e-12;
    private static final int LARGEST_NUMBER_OF_STEPS = 200;

    private final int[] noise;
    private final double variance;
    /** How many of the outcomes, from the left, have probabilities that must not fall. */
    private final int rising;

    private MaximumEntropy(int[] noise, double variance, boolean mono) {
        this.noise = noise;
        this.variance = variance;
        this.rising = mono && contains(noise, 0)
                ? (int) Arrays.stream(noise).filter(v -> v <= 0).count()
                : 0;
    }

    /** The row for a count of {@code i}, 1 ≤ i ≤ {@link PerturbationParameters#lastRow()}. */
    static PerturbationRow row(PerturbationParameters parameters, int i) {
        int[] noise = allowedNoise(parameters, i);
        if (parameters.v() <= leastVarianceAboveFloor(noise)) {
            return narrowest(i, noise);
        }
        double[] probability = new MaximumEntropy(noise, parameters.v(), parameters.mono()).probabilities();
        return PerturbationRow.of(i, noise, probability);
    }

    private static int[] allowedNoise(PerturbationParameters parameters, int i) {
        return IntStream.rangeClosed(Math.max(i - parameters.d(), 0), i + parameters.d())
                .filter(j -> j == 0 || j > parameters.js())
                .map(j -> j - i)
                .toArray();
    }

    /** At this variance or below there is no room left to give every outcome the smallest probability. */
    private static double leastVarianceAboveFloor(int[] noise) {
        if (noise[0] >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double least = -(double) lower(noise) * upper(noise);
        double squares = Arrays.stream(noise).mapToDouble(v -> (double) v * v).sum();
        double furthest = Math.max(-noise[0], noise[noise.length - 1]);
        return least
                + FLOOR * (squares + furthest * Math.abs(Arrays.stream(noise).sum()));
    }

    /** No noise where that is allowed, else the two values nearest to it: the only row of least variance. */
    private static PerturbationRow narrowest(int i, int[] noise) {
        int lower = lower(noise);
        int upper = upper(noise);
        if (lower == upper) {
            return PerturbationRow.of(i, new int[] {0}, new double[] {1});
        }
        double width = (double) upper - lower;
        return PerturbationRow.of(i, new int[] {lower, upper}, new double[] {upper / width, -lower / width});
    }

    private static int lower(int[] noise) {
        return Arrays.stream(noise).filter(v -> v <= 0).max().orElseThrow();
    }

    private static int upper(int[] noise) {
        return Arrays.stream(noise).filter(v -> v >= 0).min().orElseThrow();
    }

    private static boolean contains(int[] noise, int wanted) {
        return Arrays.stream(noise).anyMatch(v -> v == wanted);
    }

    private double[] probabilities() {
        Point unbounded = minimum(new Point(0, 0), false);
        if (unbounded.slopeB <= 0) {
            return unbounded.p;
        }
        return minimum(unbounded, true).p;
    }

    /** Minimises the dual over a alone, or over a and b where the bound on the variance is reached. */
    private Point minimum(Point start, boolean bounded) {
        Point here = start;
        for (int step = 0; step < LARGEST_NUMBER_OF_STEPS && !here.settled(bounded); step++) {
            double[] direction = here.newtonStep(bounded);
            double length = 1;
            Point next = new Point(here.a + direction[0], here.b + direction[1]);
            while (next.height > here.height + TOLERANCE && length > TOLERANCE) {
                length /= 2;
                next = new Point(here.a + length * direction[0], here.b + length * direction[1]);
            }
            here = next;
        }
        if (!here.settled(bounded)) {
            throw new IllegalStateException("no convergence for the noise " + Arrays.toString(noise) + " with V = "
                    + variance + ": mean " + here.slopeA + ", variance above V by " + here.slopeB);
        }
        return here;
    }

    /** The dual at (a, b): its height, slopes and curvature, and the probabilities that belong to it. */
    private final class Point {
        private final double a;
        private final double b;
        private final double[] p;
        private final double height;
        private final double slopeA;
        private final double slopeB;
        private final double curvatureAA;
        private final double curvatureAB;
        private final double curvatureBB;

        Point(double a, double b) {
            this.a = a;
            this.b = b;
            int size = noise.length;
            double[] first = new double[size];
            double[] second = new double[size];
            double[] exponent = new double[size];
            for (int k = 0; k < size; k++) {
                first[k] = noise[k];
                second[k] = (double) noise[k] * noise[k];
                exponent[k] = a * first[k] + b * second[k];
            }
            pool(exponent, first, second);
            boolean[] lifted = new boolean[size];
            this.p = normalised(exponent, lifted);

            double entropy = 0;
            double mean = 0;
            double square = 0;
            double mass = 0;
            double massFirst = 0;
            double massSecond = 0;
            double aa = 0;
            double ab = 0;
            double bb = 0;
            for (int k = 0; k < size; k++) {
                entropy += p[k] * (exponent[k] - StrictMath.log(p[k]));
                mean += p[k] * first[k];
                square += p[k] * second[k];
                if (!lifted[k]) {
                    mass += p[k];
                    massFirst += p[k] * first[k];
                    massSecond += p[k] * second[k];
                    aa += p[k] * first[k] * first[k];
                    ab += p[k] * first[k] * second[k];
                    bb += p[k] * second[k] * second[k];
                }
            }
            this.height = entropy - b * variance;
            this.slopeA = mean;
            this.slopeB = square - variance;
            this.curvatureAA = aa - massFirst * massFirst / mass;
            this.curvatureAB = ab - massFirst * massSecond / mass;
            this.curvatureBB = bb - massSecond * massSecond / mass;
        }

        boolean settled(boolean bounded) {
            return Math.abs(slopeA) < TOLERANCE && (!bounded || Math.abs(slopeB) < TOLERANCE * (1 + variance));
        }

        double[] newtonStep(boolean bounded) {
            double aa = curvatureAA * (1 + TOLERANCE) + Double.MIN_NORMAL;
            if (!bounded) {
                return new double[] {-slopeA / aa, 0};
            }
            double bb = curvatureBB * (1 + TOLERANCE) + Double.MIN_NORMAL;
            double determinant = aa * bb - curvatureAB * curvatureAB;
            return new double[] {
                -(bb * slopeA - curvatureAB * slopeB) / determinant, -(aa * slopeB - curvatureAB * slopeA) / determinant
            };
        }
    }

    /** Pool-adjacent-violators: replaces falling stretches of the exponent left of 0 by their mean. */
    private void pool(double[] exponent, double[]... along) {
        int[] start = new int[rising];
        int blocks = 0;
        for (int k = 0; k < rising; k++) {
            start[blocks++] = k;
            double level = exponent[k];
            while (blocks > 1 && exponent[start[blocks - 2]] > level) {
                blocks--;
                level = mean(exponent, start[blocks - 1], k + 1);
                flatten(exponent, start[blocks - 1], k + 1, level);
            }
        }
        for (int block = 0; block < blocks; block++) {
            int end = block + 1 < blocks ? start[block + 1] : rising;
            for (double[] values : along) {
                flatten(values, start[block], end, mean(values, start[block], end));
            }
        }
    }

    private static double mean(double[] values, int start, int end) {
        double sum = 0;
        for (int k = start; k < end; k++) {
            sum += values[k];
        }
        return sum / (end - start);
    }

    private static void flatten(double[] values, int start, int end, double level) {
        Arrays.fill(values, start, end, level);
    }

    /** exp(μ + exponent), lifted to the floor where it lies below, with μ such that the sum is 1. */
    private static double[] normalised(double[] exponent, boolean[] lifted) {
        double highest = Arrays.stream(exponent).max().orElseThrow();
        double[] p = new double[exponent.length];
        boolean more = true;
        while (more) {
            more = false;
            double free = 1;
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                free -= lifted[k] ? FLOOR : 0;
                sum += lifted[k] ? 0 : StrictMath.exp(exponent[k] - highest);
            }
            for (int k = 0; k < p.length; k++) {
                p[k] = lifted[k] ? FLOOR : free * StrictMath.exp(exponent[k] - highest) / sum;
                if (p[k] < FLOOR) {
                    lifted[k] = true;
                    more = true;
                }
            }
        }
        return p;
    }
}
