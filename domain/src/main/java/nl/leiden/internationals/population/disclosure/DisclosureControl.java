package nl.leiden.internationals.population.disclosure;

import java.util.List;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableDefinition;

/**
 * Turns confidential tallies into releasable tables by the cell key method (Eurostat's recommendation for the censuses of 2021).
 * Every total and subtotal is looked up with its own number and key and never added up from other published values.
 */
public final class DisclosureControl {

    private final CellKeyMethod method;
    private final String fingerprint;

    /**
     * @param fingerprint names secret and parameters, without giving the secret away; it is stored with every vintage
     */
    public DisclosureControl(CellKeyMethod method, String fingerprint) {
        this.method = method;
        this.fingerprint = fingerprint;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** One protected table per registered table, in the order of the register. */
    public List<ProtectedTable> protect(Tallies tallies) {
        return tallies.bases().stream().map(this::protect).toList();
    }

    private ProtectedTable protect(Tallies.Base base) {
        TableDefinition definition = base.table.definition();
        long[] numbers = new long[definition.cells()];
        long[] keys = new long[definition.cells()];
        int[][][] ancestors = ancestors(definition);
        for (int cell = 0; cell < base.size(); cell++) {
            if (base.number(cell) > 0) {
                rollUp(definition, ancestors, base.positions(cell), base.number(cell), base.key(cell), numbers, keys);
            }
        }
        int[] values = new int[numbers.length];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = Math.toIntExact(method.publish(numbers[cell], keys[cell]));
        }
        return new ProtectedTable(definition, values, fingerprint);
    }

    private static int[][][] ancestors(TableDefinition definition) {
        List<Dimension> dimensions = definition.dimensions();
        int[][][] ancestors = new int[dimensions.size()][][];
        for (int d = 0; d < ancestors.length; d++) {
            CodeList codes = dimensions.get(d).codes();
            ancestors[d] = new int[codes.size()][];
            for (int leaf : codes.leaves()) {
                ancestors[d][leaf] = codes.selfAndAncestors(leaf);
            }
        }
        return ancestors;
    }

    /** Adds number and key of one cell of leaves to every combination of the leaves and their ancestors. */
    private static void rollUp(
            TableDefinition definition,
            int[][][] ancestors,
            int[] leaves,
            long number,
            long key,
            long[] numbers,
            long[] keys) {
        int dimensions = leaves.length;
        int[] choice = new int[dimensions];
        int[] positions = new int[dimensions];
        while (true) {
            for (int d = 0; d < dimensions; d++) {
                positions[d] = ancestors[d][leaves[d]][choice[d]];
            }
            int cell = definition.cell(positions);
            numbers[cell] += number;
            keys[cell] += key;
            int d = dimensions - 1;
            while (d >= 0 && ++choice[d] == ancestors[d][leaves[d]].length) {
                choice[d--] = 0;
            }
            if (d < 0) {
                return;
            }
        }
    }
}
