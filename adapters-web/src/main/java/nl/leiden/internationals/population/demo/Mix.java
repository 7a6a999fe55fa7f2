package nl.leiden.internationals.population.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Things with weights, to draw from by chance. */
final class Mix<T> {

    private final List<T> things;
    private final double[] sums;

    private Mix(List<T> things, double[] sums) {
        this.things = things;
        this.sums = sums;
    }

    /** A mix in which a thing is the likelier the heavier it is; at least one must have a weight. */
    static <T> Mix<T> of(List<T> things, ToDoubleFunction<T> weight) {
        double[] sums = things.stream().mapToDouble(weight).toArray();
        Arrays.parallelPrefix(sums, Double::sum);
        if (sums.length == 0 || !(sums[sums.length - 1] > 0)) {
            throw new IllegalArgumentException("a mix without weights: '" + things + "'");
        }
        return new Mix<>(things, sums);
    }

    T draw(Chance chance) {
        double at = chance.fraction() * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, at);
        return things.get(Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1));
    }

    /**
     * Whole numbers in proportion to the weights that add up to the total; the largest remainders are rounded up.
     *
     * @param weights none below 0, at least one above
     */
    static int[] apportion(double[] weights, int total) {
        double whole = Arrays.stream(weights).sum();
        double[] exact =
                Arrays.stream(weights).map(weight -> weight * total / whole).toArray();
        int[] parts = Arrays.stream(exact).mapToInt(part -> (int) part).toArray();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> parts[i] - exact[i]))
                .limit(total - Arrays.stream(parts).sum())
                .forEach(i -> parts[i]++);
        return parts;
    }
}
