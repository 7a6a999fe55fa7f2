package nl.leiden.internationals.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes shares and changes itself, from published counts. Where it comes to another figure than the one that is told, something else
 * than published counts is in that figure, and can be worked out of it.
 *
 * <p>What a share is a share of it finds by trying: a total of the same table, or the residents or internationals of the municipality or
 * the district. The reading that explains most counts as what was meant.
 */
final class DerivedFigures implements Attack {

    private static final String RESIDENTS = "residents-by-origin-and-district";
    private static final String RESIDENTS_OF_NEIGHBOURHOODS = "residents-by-origin-and-neighbourhood";
    private static final String NEIGHBOURHOOD = "neighbourhood";
    private static final String DISTRICT = "district";
    private static final String CHANGE = "change";
    private static final String CHANGE_PERCENT = "changePercent";
    private static final double ROUNDING = 0.05 + 1e-9;

    @Override
    public List<Outcome> on(Harvest harvest, Truth truth) {
        long compared = 0;
        long unexplained = 0;
        for (TableShape table : harvest.tables()) {
            for (String state : harvest.states()) {
                for (String measure : measures(table, state, harvest)) {
                    Told told = told(table, state, measure, harvest);
                    compared += told.compared;
                    unexplained += told.unexplained;
                }
            }
        }
        return compared == 0
                ? List.of()
                : List.of(Outcome.never(
                        "shares and changes that published counts do not explain", unexplained, compared));
    }

    private record Told(long unexplained, long compared) {}

    private static Set<String> measures(TableShape table, String state, Harvest harvest) {
        Set<String> measures = new HashSet<>();
        table.combinations()
                .forEach(codes -> measures.addAll(
                        harvest.derived(table.cell(state, codes)).keySet()));
        return measures;
    }

    private static Told told(TableShape table, String state, String measure, Harvest harvest) {
        Optional<Told> best = readings(table, state, measure, harvest).stream()
                .map(reading -> told(table, state, measure, harvest, reading))
                .min((one, other) -> Long.compare(one.unexplained, other.unexplained));
        return best.orElse(new Told(0, 0));
    }

    /** What a figure may mean: from a cell to the figure that its published counts give; empty if they give none. */
    private interface Reading {
        Optional<Double> figure(List<String> codes);
    }

    private static Told told(TableShape table, String state, String measure, Harvest harvest, Reading reading) {
        long compared = 0;
        long unexplained = 0;
        for (List<String> codes : table.combinations()) {
            Double figure = harvest.derived(table.cell(state, codes)).get(measure);
            if (figure != null) {
                compared++;
                boolean explained = reading.figure(codes)
                        .filter(computed -> Math.abs(computed - figure) <= ROUNDING)
                        .isPresent();
                unexplained += explained ? 0 : 1;
            }
        }
        return new Told(unexplained, compared);
    }

    private static List<Reading> readings(TableShape table, String state, String measure, Harvest harvest) {
        List<Reading> readings = new ArrayList<>();
        if (measure.equals(CHANGE) || measure.equals(CHANGE_PERCENT)) {
            // a year before that was not harvested cannot be computed with
            yearBefore(state, harvest)
                    .ifPresent(before -> readings.add(codes -> {
                        int now = harvest.count(table.cell(state, codes));
                        int then = harvest.count(table.cell(before, codes));
                        return measure.equals(CHANGE) ? Optional.of((double) now - then) : percent(now - then, then);
                    }));
            return readings;
        }
        for (int totals = 1; totals < 1 << table.axes().size(); totals++) {
            int set = totals;
            readings.add(codes -> percent(
                    harvest.count(table.cell(state, codes)), harvest.count(table.cell(state, atTotal(codes, set)))));
        }
        for (String origin : List.of(Axis.TOTAL, "international")) {
            readings.add(codes -> percent(
                    harvest.count(table.cell(state, codes)),
                    harvest.count(new Cell(residents(table), state, List.of(origin, area(table, codes))))));
        }
        return readings;
    }

    private static Optional<Double> percent(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of(100.0 * part / whole);
    }

    private static List<String> atTotal(List<String> codes, int set) {
        List<String> changed = codes;
        for (int a = 0; a < codes.size(); a++) {
            if ((set & 1 << a) != 0) {
                changed = TableShape.with(changed, a, Axis.TOTAL);
            }
        }
        return changed;
    }

    private static String residents(TableShape table) {
        return table.axes().stream().anyMatch(axis -> axis.id().equals(NEIGHBOURHOOD))
                ? RESIDENTS_OF_NEIGHBOURHOODS
                : RESIDENTS;
    }

    private static String area(TableShape table, List<String> codes) {
        for (int a = 0; a < codes.size(); a++) {
            String axis = table.axes().get(a).id();
            if (axis.equals(DISTRICT) || axis.equals(NEIGHBOURHOOD)) {
                return codes.get(a);
            }
        }
        return Axis.TOTAL;
    }

    /** The newest state of the same day of the year before. */
    private static Optional<String> yearBefore(String state, Harvest harvest) {
        String date = Harvest.referenceDate(state);
        String before = Integer.parseInt(date.substring(0, 4)) - 1 + date.substring(4);
        return harvest.newestStates().stream()
                .filter(other -> Harvest.referenceDate(other).equals(before))
                .findFirst();
    }
}
