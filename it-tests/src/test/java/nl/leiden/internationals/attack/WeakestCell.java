package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Computes how much of the noise of the weakest cell the best linear estimate from all tables leaves. By the attacker's own sums that
 * must be what the audit of the register says of each table, or one of the two has missed a sum. And of somebody who knows every empty
 * cell, and so which parts of a sum may be left out, the noise of no cell may be left with less than the least variance.
 */
final class WeakestCell implements Attack {

    /** "What may be asked" of the disclosure control: less variance than this must remain of no cell. */
    private static final double LEAST_VARIANCE = 1.0;
    /** How far the audit, as it is told in two decimals, may be from the attacker's own sums. */
    private static final double TOLERANCE = 0.01;
    /** Of so many cells that a trial finds weakest, the variance that remains is computed exactly. */
    private static final int WEAKEST = 40;

    private final Noise noise;
    private final Map<String, Double> audited;

    /** @param audited the least variance of each table, in persons squared, as the monitor's own audit of the register has it */
    WeakestCell(Noise noise, Map<String, Double> audited) {
        this.noise = noise;
        this.audited = Map.copyOf(audited);
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        List<Outcome> outcomes = new ArrayList<>(againstTheAudit(harvest.tables()));
        outcomes.add(knowingEveryEmptyCell(harvest, truth));
        return outcomes;
    }

    /** The weakest cell of each table, with and without the categories for what is unknown, beside what the audit tells of it. */
    private List<Outcome> againstTheAudit(List<TableShape> tables) {
        Set<String> blocs = Identities.blocs(tables);
        Map<String, Double> least = new TreeMap<>();
        for (Set<SortedSet<String>> empty : List.of(Set.<SortedSet<String>>of(), unknown(tables))) {
            RemainingVariance remaining = new RemainingVariance(Identities.among(tables, empty));
            for (TableShape table : tables) {
                Set<Integer> groups = remaining.identities().groups(List.of(table), empty, blocs);
                least.merge(table.id(), noise.variance() * remaining.least(groups, WEAKEST), Math::min);
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (TableShape table : tables) {
            double told = audited.getOrDefault(table.id(), 0.0);
            outcomes.add(Outcome.between(
                    "least squares, all tables, weakest cell of " + table.id() + ": variance beside the audit",
                    least.getOrDefault(table.id(), 0.0),
                    told - TOLERANCE,
                    told + TOLERANCE,
                    table.combinations().size()));
        }
        return outcomes;
    }

    private Outcome knowingEveryEmptyCell(Harvest harvest, Truth truth) {
        List<TableShape> tables = harvest.tables();
        Set<String> blocs = Identities.blocs(tables);
        double least = Double.POSITIVE_INFINITY;
        long cells = 0;
        for (String state : harvest.newestStates()) {
            Set<SortedSet<String>> empty = new HashSet<>();
            for (TableShape table : tables) {
                for (List<String> codes : table.combinations()) {
                    if (truth.in(table.cell(state, codes)).number() == 0) {
                        empty.add(Identities.people(table, codes, blocs));
                    }
                }
            }
            RemainingVariance remaining = new RemainingVariance(Identities.among(tables, empty));
            Set<Integer> groups = remaining.identities().groups(tables, empty, blocs);
            cells += groups.size();
            least = Math.min(least, noise.variance() * remaining.least(groups, WEAKEST));
        }
        return Outcome.remaining(
                "least squares, all tables, knowing every empty cell: variance of the weakest cell",
                least,
                LEAST_VARIANCE,
                LEAST_VARIANCE,
                cells);
    }

    /** The groups of people of whom something is unknown. */
    private static Set<SortedSet<String>> unknown(List<TableShape> tables) {
        Set<String> blocs = Identities.blocs(tables);
        Set<SortedSet<String>> unknown = new LinkedHashSet<>();
        for (TableShape table : tables) {
            for (List<String> codes : table.combinations()) {
                boolean of = false;
                for (int a = 0; a < codes.size(); a++) {
                    of |= table.axes().get(a).selfAndAncestors(codes.get(a)).stream()
                            .anyMatch(code -> Arrays.asList(code.split("-")).contains("unknown"));
                }
                if (of) {
                    unknown.add(Identities.people(table, codes, blocs));
                }
            }
        }
        return unknown;
    }
}
