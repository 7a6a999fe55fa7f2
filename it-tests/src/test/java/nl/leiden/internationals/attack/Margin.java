package nl.leiden.internationals.attack;

/**
 * How far chance alone may carry a measured value beyond its bound: four standard deviations of a normal distribution to one side,
 * which it exceeds once in 31,574 times. Everything that is random here has a fixed seed, so a test that passed passes again.
 */
final class Margin {

    static final double DEVIATIONS = 4;
    /** Probability of a value more than four standard deviations above the mean. */
    static final double CHANCE = 3.167e-5;

    private Margin() {}

    /** The most successes in so many independent trials that a chance of success {@code p} still explains. */
    static long mostSuccesses(long trials, double p) {
        if (p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return trials;
        }
        double log = trials * Math.log1p(-p);
        double upTo = Math.exp(log);
        long successes = 0;
        while (1 - upTo > CHANCE && successes < trials) {
            log += Math.log((double) (trials - successes) / (successes + 1)) + Math.log(p) - Math.log1p(-p);
            successes++;
            upTo += Math.exp(log);
        }
        return successes;
    }

    /**
     * The smallest part of a variance that a mean of squares may show by chance.
     *
     * @param independent number of independent values that the mean is over
     * @param kurtosis of one value; 3 for sums of several
     */
    static double leastShareOfVariance(long independent, double kurtosis) {
        return Math.max(0, 1 - DEVIATIONS * Math.sqrt((kurtosis - 1) / Math.max(1, independent)));
    }
}
