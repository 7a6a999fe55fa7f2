package nl.leiden.internationals.population.formats;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableId;

/** Reads exact counts out of the bytes that a store keeps of tallies; the monitor itself has no way to do so. */
final class ExactCounts {

    private final Map<TableId, Map<List<String>, Integer>> counts = new TreeMap<>();

    private ExactCounts() {}

    static ExactCounts of(Tallies tallies, List<RegisteredTable> tables) {
        var exact = new ExactCounts();
        try (var in = new DataInputStream(new ByteArrayInputStream(tallies.toBytes()))) {
            in.readInt();
            in.readUTF();
            in.readInt();
            for (RegisteredTable table : tables) {
                in.readUTF();
                exact.counts.put(
                        table.definition().id(), cells(table.definition().dimensions(), in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exact;
    }

    private static Map<List<String>, Integer> cells(List<Dimension> dimensions, DataInputStream in) throws IOException {
        Map<List<String>, Integer> cells = new HashMap<>();
        int size = dimensions.stream().mapToInt(d -> d.codes().leaves().length).reduce(1, Math::multiplyExact);
        for (int cell = 0; cell < size; cell++) {
            int number = in.readInt();
            in.readLong();
            if (number > 0) {
                cells.put(codes(dimensions, cell), number);
            }
        }
        return cells;
    }

    private static List<String> codes(List<Dimension> dimensions, int cell) {
        String[] codes = new String[dimensions.size()];
        int rest = cell;
        for (int d = codes.length - 1; d >= 0; d--) {
            int[] leaves = dimensions.get(d).codes().leaves();
            codes[d] = dimensions
                    .get(d)
                    .codes()
                    .at(leaves[rest % leaves.length])
                    .code()
                    .value();
            rest /= leaves.length;
        }
        return List.of(codes);
    }

    /** The counts of a table added up by what is made of the codes of a cell. */
    Map<String, Integer> by(TableId table, Function<List<String>, String> name) {
        Map<String, Integer> sums = new TreeMap<>();
        counts.getOrDefault(table, Map.of())
                .forEach((codes, number) -> sums.merge(name.apply(codes), number, Integer::sum));
        return sums;
    }
}
