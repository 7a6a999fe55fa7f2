package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What least squares would leave of the noise if the true counts were published again and again under other keys, as the design page of
 * disclosure control has it. What was published once is judged beside that, kind by kind: the cells of a table that lie equally deep in
 * each dimension.
 */
final class Republished {

    private static final int TIMES = 40;
    /** A kind whose mean square strays by more than this part of itself says nothing. */
    private static final double STEADY = 1 / (Margin.DEVIATIONS + 0.5);

    private final Noise noise;
    private final Identities identities;
    private final List<TableShape> tables;

    Republished(Noise noise, Identities identities, List<TableShape> tables) {
        this.noise = noise;
        this.identities = identities;
        this.tables = List.copyOf(tables);
    }

    /** Squares of what the estimates of large counts of one kind are off by. */
    private static final class Kind {

        private double published;
        private final double[] again = new double[TIMES];
        private long cells;

        private double mean() {
            return Arrays.stream(again).average().orElseThrow() / cells;
        }

        private double deviation() {
            double mean = mean();
            double squares = Arrays.stream(again)
                    .map(sum -> sum / cells - mean)
                    .map(off -> off * off)
                    .sum();
            return Math.sqrt(squares / (TIMES - 1));
        }
    }

    /** One outcome per kind of which there are enough cells. */
    List<Outcome> judge(Harvest harvest, Truth truth, String attack) {
        Map<String, Kind> kinds = new TreeMap<>();
        harvest.newestStates().forEach(state -> estimate(state, harvest, truth, kinds));
        List<Outcome> outcomes = new ArrayList<>();
        kinds.forEach((name, kind) -> {
            double mean = kind.mean();
            double deviation = kind.deviation();
            if (deviation < mean * STEADY) {
                outcomes.add(Outcome.remaining(
                        attack + ", " + name + ": variance left",
                        kind.published / kind.cells,
                        mean,
                        mean - Margin.DEVIATIONS * deviation,
                        kind.cells));
            }
        });
        return outcomes;
    }

    private void estimate(String state, Harvest harvest, Truth truth, Map<String, Kind> kinds) {
        People[] people = new People[identities.size()];
        Arrays.fill(people, People.NOBODY);
        double[] published = new double[people.length];
        int[] numbers = new int[people.length];
        Map<Integer, Kind> kindOf = new HashMap<>();
        for (TableShape table : tables) {
            List<List<String>> combinations = table.combinations();
            List<Integer> groups = identities.groups(table);
            for (int c = 0; c < combinations.size(); c++) {
                int group = groups.get(c);
                Cell cell = table.cell(state, combinations.get(c));
                people[group] = truth.in(cell);
                published[group] += harvest.count(cell);
                numbers[group]++;
                if (people[group].number() >= noise.firstSymmetric() && !kindOf.containsKey(group)) {
                    kindOf.put(group, kinds.computeIfAbsent(kind(table, combinations.get(c)), name -> new Kind()));
                }
            }
        }
        for (int g = 0; g < published.length; g++) {
            published[g] /= Math.max(1, numbers[g]);
        }
        double[] estimate = identities.nearestThatAddsUp(published);
        kindOf.forEach((group, kind) -> {
            kind.cells++;
            kind.published += squared(estimate[group] - people[group].number());
        });
        for (int time = 0; time < TIMES; time++) {
            double[] again = new double[people.length];
            for (int g = 0; g < again.length; g++) {
                again[g] = noise.published(people[g].number(), key(people[g].mark(), time));
            }
            double[] estimateAgain = identities.nearestThatAddsUp(again);
            int at = time;
            kindOf.forEach((group, kind) -> kind.again[at] += squared(estimateAgain[group] - people[group].number()));
        }
    }

    private static String kind(TableShape table, List<String> codes) {
        List<String> depths = new ArrayList<>();
        for (int a = 0; a < codes.size(); a++) {
            int depth = table.axes().get(a).selfAndAncestors(codes.get(a)).size() - 1;
            depths.add(table.axes().get(a).id() + " " + depth);
        }
        return table.id() + " (" + String.join(", ", depths) + ")";
    }

    /** The same people have the same key whatever the state, and another one each time (the finaliser of SplitMix64). */
    private static long key(long mark, int time) {
        long mixed = mark + (time + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static double squared(double off) {
        return off * off;
    }
}
