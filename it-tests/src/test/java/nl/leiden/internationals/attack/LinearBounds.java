package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Knows D and that true counts add up: every count of a table lies within D of what was published, and within the sums of the others.
 * A small count is found out when these inequalities leave one number for it.
 *
 * <p>The truth solves them. If it still does with one person more or fewer in the cell, the cell is not found out, and no linear program
 * need be asked. Of what is left, and of the emptiest small cell of each table in the newest state, the least and the most are computed.
 */
final class LinearBounds implements Attack {

    private static final double A_PERSON = 1 - 1e-6;

    private final Noise noise;

    LinearBounds(Noise noise) {
        this.noise = noise;
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        List<Outcome> outcomes = new ArrayList<>();
        Tried all = new Tried();
        for (TableShape table : harvest.tables()) {
            Tried tried = new Tried();
            for (String state : harvest.newestStates()) {
                attack(table, state, harvest, truth, tried);
            }
            all.add(tried);
        }
        outcomes.add(Outcome.never("counts further than D from the truth", all.beyond, all.counts));
        outcomes.add(Outcome.never("small counts found out by linear bounds", all.foundOut, all.small));
        if (all.programs > 0) {
            outcomes.add(Outcome.remaining(
                    "narrowest interval by linear programming, in persons", all.narrowest, 1, A_PERSON, all.programs));
        }
        return outcomes;
    }

    private void attack(TableShape table, String state, Harvest harvest, Truth truth, Tried tried) {
        long beyond = table.combinations().stream()
                .map(codes -> table.cell(state, codes))
                .filter(cell -> !isPossible(truth.in(cell).number(), harvest.count(cell)))
                .count();
        tried.counts += table.combinations().size();
        tried.beyond += beyond;
        if (beyond > 0) {
            // what an attacker concludes is wrong from the start
            return;
        }
        Bounds bounds = new Bounds(table, state, harvest);
        List<List<String>> small = table.leaves().stream()
                .filter(codes -> truth.in(table.cell(state, codes)).number() <= noise.largestSmall())
                .toList();
        tried.small += small.size();
        List<List<String>> toCompute = new ArrayList<>(small.stream()
                .filter(codes -> !hasNeighbour(table, state, codes, harvest, truth))
                .toList());
        if (state.equals(harvest.newestStates().getLast())) {
            emptiest(small, table, state, harvest).ifPresent(toCompute::add);
        }
        for (List<String> codes : toCompute) {
            double width = bounds.width(codes);
            tried.programs++;
            tried.narrowest = Math.min(tried.narrowest, width);
            tried.foundOut += width < A_PERSON ? 1 : 0;
        }
    }

    /** What became of a table. */
    private static final class Tried {

        private long small;
        private long foundOut;
        private long programs;
        private long counts;
        private long beyond;
        private double narrowest = Double.POSITIVE_INFINITY;

        void add(Tried other) {
            small += other.small;
            foundOut += other.foundOut;
            programs += other.programs;
            counts += other.counts;
            beyond += other.beyond;
            narrowest = Math.min(narrowest, other.narrowest);
        }
    }

    /** Only nobody is published as nobody for certain; who sees another number knows that there is somebody. */
    private int least(int count) {
        return count == 0 ? 0 : Math.max(1, count - noise.largest());
    }

    private int most(int count) {
        return count + noise.largest();
    }

    /** Whether one person more, or one fewer, in this cell and all that contain it would have explained everything as well. */
    private boolean hasNeighbour(TableShape table, String state, List<String> codes, Harvest harvest, Truth truth) {
        List<Cell> containing = new ArrayList<>();
        table.forEachCellOf(codes, containingCodes -> containing.add(table.cell(state, containingCodes)));
        boolean more =
                containing.stream().allMatch(cell -> isPossible(truth.in(cell).number() + 1, harvest.count(cell)));
        boolean fewer =
                containing.stream().allMatch(cell -> isPossible(truth.in(cell).number() - 1, harvest.count(cell)));
        return more || fewer;
    }

    private boolean isPossible(int number, int count) {
        return number >= least(count) && number <= most(count);
    }

    private static Optional<List<String>> emptiest(
            List<List<String>> cells, TableShape table, String state, Harvest harvest) {
        return cells.stream().min(Comparator.comparingLong(codes -> {
            long[] around = {0};
            table.forEachCellOf(codes, containing -> around[0] += harvest.count(table.cell(state, containing)));
            return around[0];
        }));
    }

    /** The inequalities of one state of a table. */
    private final class Bounds {

        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<List<String>, Variable> leaves = new HashMap<>();

        Bounds(TableShape table, String state, Harvest harvest) {
            Map<List<String>, Expression> wholes = new HashMap<>();
            for (List<String> leaf : table.leaves()) {
                int ofLeaf = harvest.count(table.cell(state, leaf));
                Variable variable = model.newVariable(String.join("/", leaf))
                        .lower(least(ofLeaf))
                        .upper(most(ofLeaf));
                leaves.put(leaf, variable);
                table.forEachCellOf(leaf, codes -> {
                    if (!codes.equals(leaf)) {
                        int count = harvest.count(table.cell(state, codes));
                        wholes.computeIfAbsent(
                                        codes,
                                        c -> model.newExpression(String.join("/", c))
                                                .lower(least(count))
                                                .upper(most(count)))
                                .set(variable, 1);
                    }
                });
            }
        }

        /** How far the least and the most that this cell can hold lie apart, in persons. */
        double width(List<String> codes) {
            leaves.values().forEach(variable -> variable.weight(0));
            Variable variable = Optional.ofNullable(leaves.get(codes)).orElseThrow();
            variable.weight(1);
            Optimisation.Result most = model.maximise();
            Optimisation.Result least = model.minimise();
            if (!most.getState().isOptimal() || !least.getState().isOptimal()) {
                throw new IllegalStateException("the truth solves it, and yet: " + most + least);
            }
            return most.getValue() - least.getValue();
        }
    }
}
