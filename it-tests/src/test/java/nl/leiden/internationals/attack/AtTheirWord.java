package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes counts at their word, kind by kind: single cells, margins, subtotals, the totals of everything. A count is exact when its noise
 * is 0, with probability p(0), and no kind of cell may be so more often.
 */
final class AtTheirWord implements Attack {

    private static final String ALL = "all cells";
    private static final String TOTALS = "totals of everything";

    private final Noise noise;

    AtTheirWord(Noise noise) {
        this.noise = noise;
    }

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(ALL, new Kind());
        kinds.put(TOTALS, new Kind());
        for (TableShape table : harvest.tables()) {
            for (String state : harvest.states()) {
                for (List<String> codes : table.combinations()) {
                    Cell cell = table.cell(state, codes);
                    Integer count = harvest.counts().get(cell);
                    if (count != null) {
                        for (String kind : kindsOf(table, cell)) {
                            kinds.computeIfAbsent(kind, k -> new Kind()).take(truth.in(cell), count);
                        }
                    }
                }
            }
        }
        return outcomes(kinds);
    }

    private List<Outcome> outcomes(Map<String, Kind> kinds) {
        List<Outcome> outcomes = new ArrayList<>();
        kinds.forEach((name, kind) -> {
            if (name.equals(ALL) || name.equals(TOTALS)) {
                outcomes.add(outcome(name + " taken at their word: exact", kind));
            }
        });
        kinds.entrySet().stream()
                .max(Comparator.comparingDouble(kind -> kind.getValue().used()))
                .ifPresent(worst -> outcomes.add(outcome(
                        "worst of " + kinds.size() + " kinds, " + worst.getKey() + ": exact", worst.getValue())));
        return outcomes;
    }

    private Outcome outcome(String name, Kind kind) {
        return Outcome.rate(name, kind.exact, kind.taken.size(), noise.chanceOf(0));
    }

    private static List<String> kindsOf(TableShape table, Cell cell) {
        List<String> totals = new ArrayList<>();
        for (int a = 0; a < table.axes().size(); a++) {
            if (cell.codes().get(a).equals(Axis.TOTAL)) {
                totals.add(table.axes().get(a).id());
            }
        }
        String kind = table.id() + (totals.isEmpty() ? "" : ", all of " + String.join(" and ", totals));
        return totals.size() == table.axes().size() ? List.of(ALL, TOTALS, kind) : List.of(ALL, kind);
    }

    /** The large counts of one kind, each group of people once. */
    private final class Kind {

        private final Set<People> taken = new HashSet<>();
        private long exact;

        void take(People people, int count) {
            if (people.number() >= noise.firstSymmetric() && taken.add(people)) {
                exact += count == people.number() ? 1 : 0;
            }
        }

        /** How much of what chance allows was used: above 1 when it is too much. */
        double used() {
            return (double) exact / Math.max(1, Margin.mostSuccesses(taken.size(), noise.chanceOf(0)));
        }
    }
}
