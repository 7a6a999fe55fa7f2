package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Subtracts two counts of groups that differ by one person: two cells of one date, in one table or in two, a year from the year
 * before, a revision from what it replaced.
 *
 * <p>The difference is exact when both groups drew the same noise: at most Σp² of the time. It is certain only when it could not have
 * come about otherwise, D above and −D below: p(D)² of the time. Both bounds are of the symmetric row, so only groups are taken that
 * are large enough for it, and each group in one pair only, so that the trials are independent.
 */
final class Differencing implements Attack {

    private final Noise noise;

    Differencing(Noise noise) {
        this.noise = noise;
    }

    /** Two published counts and who is behind them. */
    record Pair(int larger, int smaller) {

        int difference() {
            return larger - smaller;
        }
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.addAll(outcomes("two cells of one date", ofOneDate(harvest, truth)));
        outcomes.addAll(outcomes("a year and the next", overTime(harvest, truth, false)));
        outcomes.addAll(outcomes("a revision and what it replaced", overTime(harvest, truth, true)));
        return outcomes;
    }

    private List<Outcome> outcomes(String between, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        long exact = pairs.stream().filter(pair -> pair.difference() == 1).count();
        long certain = pairs.stream()
                .filter(pair -> pair.difference() == 1 + 2 * noise.largest())
                .count();
        double chanceOfLargest = noise.chanceOf(noise.largest());
        return List.of(
                Outcome.rate(
                        "one person more, " + between + ": exact", exact, pairs.size(), noise.chanceOfEqualDraws()),
                Outcome.rate(
                        "one person more, " + between + ": certain",
                        certain,
                        pairs.size(),
                        chanceOfLargest * chanceOfLargest));
    }

    /** Whatever two cells of one date count, in one table or in two. */
    private List<Pair> ofOneDate(Harvest harvest, Truth truth) {
        Pairs pairs = new Pairs(harvest, truth);
        for (String state : harvest.newestStates()) {
            Map<Integer, Map<People, Cell>> bySize = new TreeMap<>();
            for (TableShape table : harvest.tables()) {
                for (List<String> codes : table.combinations()) {
                    Cell cell = table.cell(state, codes);
                    People people = truth.in(cell);
                    if (harvest.counts().containsKey(cell) && people.number() >= noise.firstSymmetric()) {
                        bySize.computeIfAbsent(people.number(), size -> new LinkedHashMap<>())
                                .putIfAbsent(people, cell);
                    }
                }
            }
            bySize.forEach((size, smaller) -> bySize.getOrDefault(size + 1, Map.of())
                    .values()
                    .forEach(larger -> smaller.values().forEach(cell -> pairs.add(larger, cell))));
        }
        return pairs.found;
    }

    private List<Pair> overTime(Harvest harvest, Truth truth, boolean revisions) {
        Pairs pairs = new Pairs(harvest, truth);
        for (Harvest.Step step : harvest.steps()) {
            if (step.isRevision() == revisions) {
                for (TableShape table : harvest.tables()) {
                    for (List<String> codes : table.combinations()) {
                        Cell before = table.cell(step.before(), codes);
                        Cell after = table.cell(step.after(), codes);
                        pairs.add(after, before);
                        pairs.add(before, after);
                    }
                }
            }
        }
        return pairs.found;
    }

    /** Collects pairs of groups one person apart, each group once. */
    private final class Pairs {

        private final Map<Cell, Integer> counts;
        private final Truth truth;
        private final Set<People> taken = new HashSet<>();
        private final List<Pair> found = new ArrayList<>();

        Pairs(Harvest harvest, Truth truth) {
            this.counts = harvest.counts();
            this.truth = truth;
        }

        void add(Cell larger, Cell smaller) {
            Integer more = counts.get(larger);
            Integer less = counts.get(smaller);
            People all = truth.in(larger);
            People withoutOne = truth.in(smaller);
            if (more != null
                    && less != null
                    && withoutOne.number() >= noise.firstSymmetric()
                    && truth.areOnePersonApart(all, withoutOne)
                    && !taken.contains(all)
                    && !taken.contains(withoutOne)) {
                taken.add(all);
                taken.add(withoutOne);
                found.add(new Pair(more, less));
            }
        }
    }
}
