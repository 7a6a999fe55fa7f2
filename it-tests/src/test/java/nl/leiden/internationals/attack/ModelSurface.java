package nl.leiden.internationals.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A monitor in a nutshell: the cell key method as the design page of disclosure control has it, written down once more. Its keys are the
 * marks of a {@link Truth}, whose seed takes the place of the secret.
 */
final class ModelSurface implements PublishedSurface {

    private final List<TableShape> tables;
    private final List<String> states;
    private final Truth keys;
    private final Noise noise;

    /** @param keys who is in every cell, marked by the secret of the model */
    ModelSurface(List<TableShape> tables, List<String> states, Truth keys, Noise noise) {
        this.tables = List.copyOf(tables);
        this.states = List.copyOf(states);
        this.keys = keys;
        this.noise = noise;
    }

    @Override
    public List<TableShape> tables() {
        return tables;
    }

    @Override
    public List<String> states() {
        return states;
    }

    @Override
    public List<String> ways() {
        return List.of("plain", "csv");
    }

    @Override
    public Map<Cell, Integer> counts(TableShape table, String state, String way) {
        Map<Cell, Integer> counts = new HashMap<>();
        for (List<String> codes : table.combinations()) {
            Cell cell = table.cell(state, codes);
            People people = keys.in(cell);
            counts.put(cell, noise.published(people.number(), people.mark()));
        }
        return counts;
    }

    @Override
    public Map<Cell, Map<String, Double>> derived(TableShape table, String state) {
        Map<Cell, Integer> counts = counts(table, state, "plain");
        return shares(table, state, counts, counts);
    }

    /** Shares within the first dimension, as a table might have them. */
    static Map<Cell, Map<String, Double>> shares(
            TableShape table, String state, Map<Cell, Integer> parts, Map<Cell, Integer> wholes) {
        Map<Cell, Map<String, Double>> shares = new HashMap<>();
        parts.forEach((cell, part) -> {
            int whole = wholes.getOrDefault(table.cell(state, TableShape.with(cell.codes(), 0, Axis.TOTAL)), 0);
            if (whole > 0) {
                shares.put(cell, Map.of("share", Math.rint(1000.0 * part / whole) / 10));
            }
        });
        return shares;
    }
}
