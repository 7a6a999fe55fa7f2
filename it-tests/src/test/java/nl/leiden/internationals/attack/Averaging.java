package nl.leiden.internationals.attack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Averages every number that is published of the same people: in all tables, levels, years, revisions, formats and languages. All of
 * them are one draw, so that the average is no better than any of them.
 */
final class Averaging implements Attack {

    private final Noise noise;

    Averaging(Noise noise) {
        this.noise = noise;
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        Map<People, Set<Integer>> draws = new HashMap<>();
        long numbers = 0;
        for (Cell cell : harvest.counts().keySet()) {
            Set<Integer> drawn = draws.computeIfAbsent(truth.in(cell), people -> new HashSet<>());
            Map<String, Integer> tellings = harvest.tellings(cell);
            numbers += tellings.size();
            drawn.addAll(tellings.values());
        }
        long severalDraws =
                draws.values().stream().filter(drawn -> drawn.size() > 1).count();
        long groups = 0;
        long exact = 0;
        double squares = 0;
        for (Map.Entry<People, Set<Integer>> group : draws.entrySet()) {
            int people = group.getKey().number();
            if (people >= noise.firstSymmetric()) {
                double mean = group.getValue().stream()
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElseThrow();
                groups++;
                exact += Math.rint(mean) == people ? 1 : 0;
                squares += (mean - people) * (mean - people);
            }
        }
        double least = noise.variance() * Margin.leastShareOfVariance(groups, noise.kurtosis());
        return List.of(
                Outcome.never(
                        "groups of people with several numbers, in " + numbers + " tellings",
                        severalDraws,
                        draws.size()),
                Outcome.rate("average of all tellings: exact", exact, groups, noise.chanceOf(0)),
                Outcome.remaining(
                        "average of all tellings: variance left", squares / groups, noise.variance(), least, groups));
    }
}
