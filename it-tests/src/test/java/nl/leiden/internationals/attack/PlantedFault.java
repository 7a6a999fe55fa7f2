package nl.leiden.internationals.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A published surface with a mistake in it, to show that the attacks see the mistake. */
final class PlantedFault implements PublishedSurface {

    private final PublishedSurface sound;
    private final Fault fault;

    private PlantedFault(PublishedSurface sound, Fault fault) {
        this.sound = sound;
        this.fault = fault;
    }

    private interface Fault {
        Map<Cell, Integer> spoil(TableShape table, String state, String way, Map<Cell, Integer> counts);
    }

    /** One way of asking adds up the published counts of the parts where it shows a whole. */
    static PublishedSurface oneWayAddsUp(PublishedSurface sound, String faulty) {
        return new PlantedFault(
                sound, (table, state, way, counts) -> way.equals(faulty) ? addedUp(table, state, counts) : counts);
    }

    /** Every way of asking adds up. */
    static PublishedSurface addsUp(PublishedSurface sound) {
        return new PlantedFault(sound, (table, state, way, counts) -> addedUp(table, state, counts));
    }

    private static Map<Cell, Integer> addedUp(TableShape table, String state, Map<Cell, Integer> counts) {
        Map<Cell, Integer> added = new HashMap<>();
        for (List<String> leaf : table.leaves()) {
            int count = counts.getOrDefault(table.cell(state, leaf), 0);
            table.forEachCellOf(leaf, codes -> added.merge(table.cell(state, codes), count, Integer::sum));
        }
        added.keySet().retainAll(counts.keySet());
        return added;
    }

    /** The figures of some state were made under another secret. */
    static PublishedSurface secondSecret(PublishedSurface sound, String of, Truth otherKeys, Noise noise) {
        return replacing(
                sound,
                (table, cell) -> cell.state().equals(of),
                cell -> noise.published(
                        otherKeys.in(cell).number(), otherKeys.in(cell).mark()));
    }

    /** The figures of one table were made under another secret. */
    static PublishedSurface secondSecretOfATable(PublishedSurface sound, String of, Truth otherKeys, Noise noise) {
        return replacing(
                sound,
                (table, cell) -> cell.table().equals(of),
                cell -> noise.published(
                        otherKeys.in(cell).number(), otherKeys.in(cell).mark()));
    }

    /** Totals of everything are published as they are. */
    static PublishedSurface exactTotals(PublishedSurface sound, Truth truth) {
        return replacing(
                sound,
                (table, cell) -> cell.totals() == table.axes().size(),
                cell -> truth.in(cell).number());
    }

    /** Every count of this kind is published as it is. */
    static PublishedSurface exact(PublishedSurface sound, Kind kind, Truth truth) {
        return replacing(sound, kind, cell -> truth.in(cell).number());
    }

    /** Somebody is always published as D more in one table and as D less in another, so that no other number explains both. */
    static PublishedSurface edge(PublishedSurface sound, Truth truth, Noise noise) {
        return replacing(
                sound,
                (table, cell) ->
                        cell.totals() == table.axes().size() && truth.in(cell).number() > noise.largest(),
                cell -> truth.in(cell).number()
                        + (cell.table().equals("internationals-by-nationality") ? noise.largest() : -noise.largest()));
    }

    /** Which cells a fault spoils. */
    interface Kind {
        boolean holds(TableShape table, Cell cell);
    }

    private interface Replacement {
        int of(Cell cell);
    }

    private static PublishedSurface replacing(PublishedSurface sound, Kind kind, Replacement replacement) {
        return new PlantedFault(sound, (table, state, way, counts) -> {
            Map<Cell, Integer> replaced = new HashMap<>(counts);
            replaced.replaceAll((cell, count) -> kind.holds(table, cell) ? replacement.of(cell) : count);
            return replaced;
        });
    }

    @Override
    public List<TableShape> tables() {
        return sound.tables();
    }

    @Override
    public List<String> states() {
        return sound.states();
    }

    @Override
    public List<String> ways() {
        return sound.ways();
    }

    @Override
    public Map<Cell, Integer> counts(TableShape table, String state, String way) {
        return fault.spoil(table, state, way, sound.counts(table, state, way));
    }

    @Override
    public Map<Cell, Map<String, Double>> derived(TableShape table, String state) {
        return sound.derived(table, state);
    }

    /** Shares are taken of the true counts. */
    record TrueShares(PublishedSurface sound, Truth truth) implements PublishedSurface {

        @Override
        public List<TableShape> tables() {
            return sound.tables();
        }

        @Override
        public List<String> states() {
            return sound.states();
        }

        @Override
        public List<String> ways() {
            return sound.ways();
        }

        @Override
        public Map<Cell, Integer> counts(TableShape table, String state, String way) {
            return sound.counts(table, state, way);
        }

        @Override
        public Map<Cell, Map<String, Double>> derived(TableShape table, String state) {
            Map<Cell, Integer> counts = new HashMap<>();
            table.combinations().forEach(codes -> {
                Cell cell = table.cell(state, codes);
                counts.put(cell, truth.in(cell).number());
            });
            return ModelSurface.shares(table, state, counts, counts);
        }
    }
}
