package nl.leiden.internationals.population.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** Mean squared noise of a large count, in persons squared: what the audit of a register starts from. */
    public double noiseVariance() {
        return method.noiseVariance();
    }

    /** D: no published count is further from the true one, in persons; anybody may know it. */
    public int largestNoise() {
        return method.largestNoise();
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
        return new ProtectedTable(definition, values, fingerprint, quality(base, numbers, values));
    }

    private TableQuality quality(Tallies.Base base, long[] numbers, int[] values) {
        boolean[] counted = new boolean[base.size()];
        boolean[] published = new boolean[base.size()];
        long people = 0;
        for (int cell = 0; cell < base.size(); cell++) {
            people += base.number(cell);
            counted[cell] = base.number(cell) > 0;
            published[cell] = values[base.table.definition().cell(base.positions(cell))] > 0;
        }
        SoleCells soleCells = new SoleCells(
                Arrays.stream(base.leaves).mapToInt(leaves -> leaves.length).toArray());
        int[] nonEmpty =
                IntStream.range(0, numbers.length).filter(i -> numbers[i] > 0).toArray();
        return new TableQuality(
                base.table.definition().id(),
                base.table.definition().title(),
                base.size(),
                (double) people / base.size(),
                soleCells.share(counted),
                soleCells.share(published),
                base.table.acceptedSoleCells(),
                Arrays.stream(nonEmpty)
                        .mapToDouble(i -> method.chanceOfZero(numbers[i]))
                        .sum(),
                nonEmpty.length == 0
                        ? Optional.empty()
                        : Optional.of(NoiseQuality.of(
                                Arrays.stream(nonEmpty)
                                        .mapToLong(i -> numbers[i])
                                        .toArray(),
                                Arrays.stream(nonEmpty)
                                        .mapToLong(i -> values[i])
                                        .toArray())));
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
