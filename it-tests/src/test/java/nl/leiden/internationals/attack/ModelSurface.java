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
}
