package nl.leiden.internationals.population.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself: the same seed gives the same answers in the same order. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 inclusive to 1 exclusive. */
    double fraction() {
        return random.nextDouble();
    }

    /** From 0 inclusive to the bound exclusive; 0 for a bound of 0. */
    int below(int bound) {
        return (int) (random.nextDouble() * bound);
    }

    <T> T oneOf(List<T> candidates) {
        return candidates.get(below(candidates.size()));
    }

    /** A number from least to most, most often near the usual one (triangular distribution). */
    double around(double least, double usual, double most) {
        double width = most - least;
        double turn = (usual - least) / width;
        double at = random.nextDouble();
        return at < turn
                ? least + Math.sqrt(at * width * (usual - least))
                : most - Math.sqrt((1 - at) * width * (most - usual));
    }

    /** The years that pass until something with this yearly probability happens, at most so many. */
    int yearsUntil(double probability, int most) {
        int years = 0;
        while (years < most && random.nextDouble() >= probability) {
            years++;
        }
        return years;
    }
}
