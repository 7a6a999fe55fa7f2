package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Uses that true counts add up and published ones do not: takes the tables that add up and lie nearest to what was published
 * (generalised least squares), of one table at a time and of all tables together. What remains of the noise, as a mean square over the
 * large counts of a table, must not be less than the audit of the register promises for the weakest cell of that table.
 *
 * <p>The mean square of an estimate of r independent counts strays by √(2/r) of itself, so the margin is four times that.
 */
final class LeastSquares implements Attack {

    /** "What may be asked" of the disclosure control: less variance than this must remain of no cell. */
    private static final double LEAST_VARIANCE = 1.0;

    private final Noise noise;
    private final Map<String, Double> audited;

    /** @param audited the least variance of each table, in persons squared, as the monitor's own audit of the register has it */
    LeastSquares(Noise noise, Map<String, Double> audited) {
        this.noise = noise;
        this.audited = Map.copyOf(audited);
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        List<TableShape> tables = harvest.tables();
        Identities together = Identities.among(tables);
        List<Left> alone = tables.stream().map(table -> new Left()).toList();
        List<Left> all = tables.stream().map(table -> new Left()).toList();
        List<Left> knowing = tables.stream().map(table -> new Left()).toList();
        for (String state : harvest.newestStates()) {
            double[] estimate = estimate(together, tables, state, harvest);
            Identities withoutEmpty = Identities.among(tables, empty(tables, state, truth));
            double[] knowingEmpty = estimate(withoutEmpty, tables, state, harvest);
            for (int t = 0; t < tables.size(); t++) {
                TableShape table = tables.get(t);
                Identities own = Identities.among(List.of(table));
                judge(own, estimate(own, List.of(table), state, harvest), table, state, truth, alone.get(t));
                judge(together, estimate, table, state, truth, all.get(t));
                judge(withoutEmpty, knowingEmpty, table, state, truth, knowing.get(t));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            String id = tables.get(t).id();
            double bound = audited.getOrDefault(id, noise.variance());
            outcomes.add(alone.get(t).outcome("least squares, " + id + " alone", bound));
            outcomes.add(all.get(t).outcome("least squares, all tables, " + id, bound));
        }
        Left every = new Left();
        knowing.forEach(every::add);
        outcomes.add(every.outcome("least squares, all tables, knowing every empty cell", LEAST_VARIANCE));
        return outcomes;
    }

    /** Published counts of each group of people; the mean where several numbers are told of one group. */
    private static double[] estimate(Identities identities, List<TableShape> tables, String state, Harvest harvest) {
        double[] published = new double[identities.size()];
        int[] numbers = new int[published.length];
        for (TableShape table : tables) {
            List<Integer> groups = identities.groups(table);
            List<List<String>> combinations = table.combinations();
            for (int c = 0; c < combinations.size(); c++) {
                published[groups.get(c)] += harvest.count(table.cell(state, combinations.get(c)));
                numbers[groups.get(c)]++;
            }
        }
        for (int g = 0; g < published.length; g++) {
            published[g] /= Math.max(1, numbers[g]);
        }
        return identities.nearestThatAddsUp(published);
    }

    private static Set<SortedSet<String>> empty(List<TableShape> tables, String state, Truth truth) {
        Set<String> blocs = new LinkedHashSet<>();
        tables.forEach(table -> table.axes().stream()
                .filter(axis -> axis.id().equals("bloc"))
                .forEach(axis -> blocs.addAll(axis.codes())));
        Set<SortedSet<String>> empty = new HashSet<>();
        for (TableShape table : tables) {
            for (List<String> codes : table.combinations()) {
                if (truth.in(table.cell(state, codes)).number() == 0) {
                    empty.add(Identities.people(table, codes, blocs));
                }
            }
        }
        return empty;
    }

    /** Compares estimates of large counts with the truth, each group of people once. */
    private void judge(
            Identities identities, double[] estimate, TableShape table, String state, Truth truth, Left left) {
        boolean[] seen = new boolean[estimate.length];
        List<List<String>> combinations = table.combinations();
        Set<List<String>> leaves = new HashSet<>(table.leaves());
        for (int c = 0; c < combinations.size(); c++) {
            People people = truth.in(table.cell(state, combinations.get(c)));
            int group = identities.groups(table).get(c);
            if (people.number() >= noise.firstSymmetric() && !seen[group]) {
                seen[group] = true;
                double off = estimate[group] - people.number();
                left.squares += off * off;
                left.counts++;
            }
            if (leaves.contains(combinations.get(c)) && people.number() > 0) {
                left.independent.add(people);
            }
        }
    }

    /** What is left of the noise of a table, summed up over its large counts. */
    private static final class Left {

        private double squares;
        private long counts;
        private final Set<People> independent = new HashSet<>();

        void add(Left other) {
            squares += other.squares;
            counts += other.counts;
            independent.addAll(other.independent);
        }

        Outcome outcome(String attack, double bound) {
            double least = bound * Margin.leastShareOfVariance(independent.size(), 3);
            return Outcome.remaining(attack + ": variance left", squares / counts, bound, least, counts);
        }
    }
}
