package nl.leiden.internationals.population.disclosure;

/**
 * How much the noise changed a table, summed up over its cells for the analyst who decides on its release. Not for the
 * public: over very few cells it would tell the noise itself.
 *
 * @param cells number of cells compared; 1 or more
 * @param mean mean noise in persons, published minus true; near 0
 * @param meanSquare mean squared noise, in persons squared; near V on large counts
 * @param meanAbsolute mean noise regardless of its sign, in persons
 * @param hellinger distance between the true and the published distribution over the cells, 0 (the same) to 1 (nothing in
 *     common): √(½ Σ(√p − √q)²), each divided by its own total. 0 when both tables are empty, 1 when only one is
 */
public record NoiseQuality(long cells, double mean, double meanSquare, double meanAbsolute, double hellinger) {

    public NoiseQuality {
        if (cells < 1) {
            throw new IllegalArgumentException("no quality without cells: " + cells);
        }
    }

    /** Compares true counts with published ones, cell by cell; both 0 or more. */
    static NoiseQuality of(long[] counted, long[] published) {
        if (counted.length != published.length) {
            throw new IllegalArgumentException(
                    counted.length + " cells cannot be compared with " + published.length + " published ones");
        }
        double sum = 0;
        double squares = 0;
        double absolute = 0;
        double countedTotal = 0;
        double publishedTotal = 0;
        double shared = 0;
        for (int cell = 0; cell < counted.length; cell++) {
            double noise = (double) published[cell] - counted[cell];
            sum += noise;
            squares += noise * noise;
            absolute += Math.abs(noise);
            countedTotal += counted[cell];
            publishedTotal += published[cell];
            shared += Math.sqrt((double) counted[cell] * published[cell]);
        }
        double cells = counted.length;
        return new NoiseQuality(
                counted.length,
                sum / cells,
                squares / cells,
                absolute / cells,
                hellinger(shared, countedTotal, publishedTotal));
    }

    /** Mean squared deviation from the mean noise, in persons squared. */
    public double variance() {
        return meanSquare - mean * mean;
    }

    /** ½ Σ(√p − √q)² = 1 − Σ√(p·q), as both sum to 1. */
    private static double hellinger(double shared, double one, double other) {
        if (one == 0 || other == 0) {
            return one == other ? 0 : 1;
        }
        return Math.sqrt(Math.max(0, 1 - shared / Math.sqrt(one * other)));
    }
}
