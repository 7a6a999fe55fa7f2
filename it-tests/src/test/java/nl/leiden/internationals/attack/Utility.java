package nl.leiden.internationals.attack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No attack, but what protection costs those who use the figures: mean, variance and size of the noise on large counts, and how far
 * the published map of blocs over districts is from the true one.
 */
final class Utility implements Attack {

    private static final double MOST_MEAN = 0.05;
    private static final double MOST_VARIANCE_OFF = 0.03;
    private static final double MOST_ABSOLUTE_OFF = 0.03;
    private static final double MOST_HELLINGER = 0.10;

    private final Noise noise;

    Utility(Noise noise) {
        this.noise = noise;
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        Set<People> seen = new HashSet<>();
        long groups = 0;
        double sum = 0;
        double squares = 0;
        double absolute = 0;
        for (Map.Entry<Cell, Integer> entry : harvest.counts().entrySet()) {
            People people = truth.in(entry.getKey());
            if (people.number() >= noise.firstSymmetric() && seen.add(people)) {
                int drawn = entry.getValue() - people.number();
                groups++;
                sum += drawn;
                squares += (double) drawn * drawn;
                absolute += Math.abs(drawn);
            }
        }
        double mean = sum / groups;
        // promised over 100,000 cells; over fewer, chance has its share
        double chance = Margin.DEVIATIONS / Math.sqrt((double) groups);
        double ofMean = Math.max(MOST_MEAN, chance * Math.sqrt(noise.variance()));
        double ofVariance = Math.max(MOST_VARIANCE_OFF, chance * Math.sqrt(noise.kurtosis() - 1));
        double ofAbsolute = Math.max(MOST_ABSOLUTE_OFF, chance * Math.sqrt(noise.variance()));
        return List.of(
                Outcome.between("noise of large counts: mean", mean, -ofMean, ofMean, groups),
                Outcome.between(
                        "noise of large counts: variance",
                        squares / groups - mean * mean,
                        noise.variance() * (1 - ofVariance),
                        noise.variance() * (1 + ofVariance),
                        groups),
                Outcome.between(
                        "noise of large counts: mean size",
                        absolute / groups,
                        noise.meanAbsolute() - ofAbsolute,
                        noise.meanAbsolute() + ofAbsolute,
                        groups),
                hellinger(harvest, truth));
    }

    /** √(1 − Σ√(p·q)), the largest of all states, over the cells of a bloc in a district. */
    private static Outcome hellinger(Harvest harvest, Truth truth) {
        TableShape blocs = harvest.tables().stream()
                .filter(table ->
                        table.axes().stream().map(Axis::id).toList().equals(List.of("nationality", "district")))
                .findFirst()
                .orElseThrow();
        double farthest = 0;
        long cells = 0;
        for (String state : harvest.newestStates()) {
            double counted = 0;
            double published = 0;
            double shared = 0;
            for (String bloc : List.of("eu", "efta", "other", "stateless", "unknown")) {
                for (String district : blocs.axes().getLast().leaves()) {
                    Cell cell = blocs.cell(state, List.of(bloc, district));
                    int people = truth.in(cell).number();
                    int count = harvest.count(cell);
                    counted += people;
                    published += count;
                    shared += Math.sqrt((double) people * count);
                    cells++;
                }
            }
            farthest = Math.max(farthest, Math.sqrt(Math.max(0, 1 - shared / Math.sqrt(counted * published))));
        }
        return Outcome.between("bloc by district: Hellinger distance", farthest, 0, MOST_HELLINGER, cells);
    }
}
