package nl.leiden.internationals.attack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that a published surface tells, asked for in every way. */
final class Harvest {

    private final List<TableShape> tables;
    private final List<String> states;
    private final Map<Cell, Integer> counts = new LinkedHashMap<>();
    private final Map<Cell, Map<String, Integer>> byWay = new HashMap<>();
    private final Map<Cell, Map<String, Double>> derived = new HashMap<>();

    private Harvest(List<TableShape> tables, List<String> states) {
        this.tables = List.copyOf(tables);
        this.states = List.copyOf(states);
    }

    static Harvest of(PublishedSurface surface) {
        Harvest harvest = new Harvest(surface.tables(), surface.states());
        for (String way : surface.ways()) {
            for (String state : harvest.states) {
                for (TableShape table : harvest.tables) {
                    surface.counts(table, state, way).forEach((cell, count) -> {
                        harvest.counts.putIfAbsent(cell, count);
                        harvest.byWay
                                .computeIfAbsent(cell, c -> new TreeMap<>())
                                .put(way, count);
                    });
                }
            }
        }
        for (String state : harvest.states) {
            harvest.tables.forEach(table -> harvest.derived.putAll(surface.derived(table, state)));
        }
        return harvest;
    }

    List<TableShape> tables() {
        return tables;
    }

    List<String> states() {
        return states;
    }

    /** Of each reference date the newest state. */
    List<String> newestStates() {
        Map<String, String> newest = new LinkedHashMap<>();
        states.forEach(state -> newest.put(referenceDate(state), state));
        return List.copyOf(newest.values());
    }

    /** A state and one that came after it. */
    record Step(String before, String after) {

        boolean isRevision() {
            return referenceDate(before).equals(referenceDate(after));
        }
    }

    /**
     * From each state to the next, and from the newest of each date to the newest of every later one: between two dates of one population
     * there may lie one of another.
     */
    Set<Step> steps() {
        Set<Step> steps = new LinkedHashSet<>();
        for (int i = 1; i < states.size(); i++) {
            steps.add(new Step(states.get(i - 1), states.get(i)));
        }
        List<String> newest = newestStates();
        for (int i = 0; i < newest.size(); i++) {
            for (String later : newest.subList(i + 1, newest.size())) {
                steps.add(new Step(newest.get(i), later));
            }
        }
        return steps;
    }

    static String referenceDate(String state) {
        return state.substring(0, "yyyy-mm-dd".length());
    }

    /** The count that the plainest way tells, cell by cell. */
    Map<Cell, Integer> counts() {
        return counts;
    }

    /** The same of one cell; 0 where the code list of the reference date lacks a code, and so nobody can be counted under it. */
    int count(Cell cell) {
        return counts.getOrDefault(cell, 0);
    }

    /** What each way tells of a cell. */
    Map<String, Integer> tellings(Cell cell) {
        return byWay.getOrDefault(cell, Map.of());
    }

    /** What is told of a cell besides its count, by measure. */
    Map<String, Double> derived(Cell cell) {
        return derived.getOrDefault(cell, Map.of());
    }
}
