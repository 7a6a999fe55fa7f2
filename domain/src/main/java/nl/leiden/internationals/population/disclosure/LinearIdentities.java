package nl.leiden.internationals.population.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableDefinition;

/**
 * Everything that a reader knows about the true counts behind the published tables of one reference date: along each dimension a
 * coarser category is the sum of its leaves, whatever the other dimensions are held at. All other linear identities follow from
 * these.
 *
 * <p>A quantity is a count of certain people. The same people counted twice, in two tables or under a category with a single leaf,
 * are one quantity, because they get the same noise wherever they stand. Quantities are numbered from 0.
 */
final class LinearIdentities {

    /** The quantity of each cell, table by table. */
    private final List<int[]> quantities;

    private final int size;
    /** Per identity the number of its sum, then those of its leaves. */
    private final int[][] identities;

    private LinearIdentities(List<int[]> quantities, List<int[]> sums) {
        int[] same = sameAs(quantities, sums);
        int[] number = new int[same.length];
        int numbered = 0;
        for (int q = 0; q < same.length; q++) {
            number[q] = same[q] == q ? numbered++ : number[same[q]];
        }
        this.size = numbered;
        this.quantities = quantities.stream()
                .map(cells -> Arrays.stream(cells).map(q -> number[q]).toArray())
                .toList();
        this.identities = sums.stream()
                .filter(sum -> sum.length > 2)
                .map(sum -> Arrays.stream(sum).map(q -> number[q]).toArray())
                .toArray(int[][]::new);
    }

    /** The identities within and between these tables. */
    static LinearIdentities among(List<TableDefinition> tables) {
        Map<QuantityOfPeople, Integer> numbers = new HashMap<>();
        List<int[]> quantities = new ArrayList<>();
        List<int[]> sums = new ArrayList<>();
        for (TableDefinition table : tables) {
            int[] cells = new int[table.cells()];
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = numbers.computeIfAbsent(
                        QuantityOfPeople.in(table, table.positions(cell)), people -> numbers.size());
            }
            quantities.add(cells);
            for (int d = 0; d < table.dimensions().size(); d++) {
                addSums(table, d, cells, sums);
            }
        }
        return new LinearIdentities(quantities, sums);
    }

    private static void addSums(TableDefinition table, int dimension, int[] quantities, List<int[]> sums) {
        int[][] leavesOf = leavesOf(table.dimensions().get(dimension));
        for (int cell = 0; cell < quantities.length; cell++) {
            int[] positions = table.positions(cell);
            int[] leaves = leavesOf[positions[dimension]];
            if (leaves.length > 0) {
                int[] sum = new int[leaves.length + 1];
                sum[0] = quantities[cell];
                for (int i = 0; i < leaves.length; i++) {
                    positions[dimension] = leaves[i];
                    sum[i + 1] = quantities[table.cell(positions)];
                }
                sums.add(sum);
            }
        }
    }

    /** For each category the leaves that make it up; none for a leaf. */
    private static int[][] leavesOf(Dimension dimension) {
        CodeList codes = dimension.codes();
        List<List<Integer>> leavesOf = IntStream.range(0, codes.size())
                .<List<Integer>>mapToObj(i -> new ArrayList<>())
                .toList();
        for (int leaf : codes.leaves()) {
            for (int position : codes.selfAndAncestors(leaf)) {
                if (position != leaf) {
                    leavesOf.get(position).add(leaf);
                }
            }
        }
        return leavesOf.stream()
                .map(leaves -> leaves.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** For each quantity the first one that counts the same people. */
    private static int[] sameAs(List<int[]> quantities, List<int[]> sums) {
        int all = 1 + quantities.stream().flatMapToInt(Arrays::stream).max().orElse(-1);
        int[] same = IntStream.range(0, all).toArray();
        sums.stream().filter(sum -> sum.length == 2).forEach(sum -> {
            int one = first(same, sum[0]);
            int other = first(same, sum[1]);
            same[Math.max(one, other)] = Math.min(one, other);
        });
        return IntStream.range(0, all).map(q -> first(same, q)).toArray();
    }

    private static int first(int[] same, int quantity) {
        int first = quantity;
        while (same[first] != first) {
            first = same[first];
        }
        return first;
    }

    /** Number of different quantities. */
    int quantities() {
        return size;
    }

    /** Number of identities. */
    int size() {
        return identities.length;
    }

    /** The quantity of a cell of the table with this place, from 0, among those given. */
    int quantity(int table, int cell) {
        return quantities.get(table)[cell];
    }

    /** In how many of the identities a quantity stands. */
    int containing(int quantity) {
        return (int) Arrays.stream(identities)
                .filter(identity -> Arrays.stream(identity).anyMatch(q -> q == quantity))
                .count();
    }

    /** By how much each identity is off for these values, one per quantity: the sum less its leaves. */
    void differences(double[] values, double[] into) {
        for (int k = 0; k < identities.length; k++) {
            int[] identity = identities[k];
            double difference = values[identity[0]];
            for (int i = 1; i < identity.length; i++) {
                difference -= values[identity[i]];
            }
            into[k] = difference;
        }
    }

    /** The transpose of {@link #differences}: gives each quantity the weights, one per identity, of those it stands in. */
    void spread(double[] weights, double[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < identities.length; k++) {
            int[] identity = identities[k];
            into[identity[0]] += weights[k];
            for (int i = 1; i < identity.length; i++) {
                into[identity[i]] -= weights[k];
            }
        }
    }
}
