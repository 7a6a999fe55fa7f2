package nl.leiden.internationals.population.formats.outside;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;

/** Where in the lines of one file each thing stands, counted from 0; -1 for what the file does not have. */
final class CsvColumns {

    private static final String STATUS = "status";

    private final List<String> header;
    private final ImportFaults faults;
    private final Set<Integer> used = new HashSet<>();
    private final int[] dimensions;
    private final int time;
    private final int measure;
    private final int[] values;
    private final int[] statuses;
    private final List<String> leftOut = new ArrayList<>();

    private CsvColumns(List<String> header, Described described, ImportFaults faults) {
        this.header = header;
        this.faults = faults;
        Described.Layout layout = described.layout();
        this.dimensions = described.dimensions().stream()
                .mapToInt(dimension -> needed(dimension.column()))
                .toArray();
        this.time = needed(layout.timeColumn());
        String measures = layout.measureColumn();
        this.measure = measures == null ? -1 : needed(measures);
        int columns = measures == null ? described.measures().size() : 1;
        this.values = new int[columns];
        this.statuses = new int[columns];
        for (int i = 0; i < columns; i++) {
            Described.MeasureInFile one = described.measures().get(i);
            String column = measures == null ? one.column() : layout.valueColumn();
            values[i] = needed(column);
            String named = one.statusColumn();
            statuses[i] = named != null
                    ? needed(named)
                    : firstOf(column + '_' + STATUS, columns == 1 ? STATUS : column + '_' + STATUS);
        }
    }

    static CsvColumns of(List<String> fields, Described described, ImportFaults faults) {
        List<String> header = fields.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (!seen.add(header.get(i))) {
                faults.inData(1, i + 1, "column-twice", Message.of("outside.column-twice", header.get(i)));
            }
        }
        CsvColumns columns = new CsvColumns(header, described, faults);
        columns.passOver(described.layout());
        return columns;
    }

    private int needed(String column) {
        int found = header.indexOf(column);
        if (found < 0) {
            faults.inData(
                    1,
                    1,
                    "column-missing",
                    Nearest.slip(column, header)
                            .map(near -> Message.of("outside.column-missing-nearest", column, near))
                            .orElse(Message.of("outside.column-missing", column)));
        } else {
            used.add(found);
        }
        return found;
    }

    private int firstOf(String... candidates) {
        for (String candidate : candidates) {
            int found = header.indexOf(candidate);
            if (found >= 0) {
                used.add(found);
                return found;
            }
        }
        return -1;
    }

    /** A column that nothing is known of may be a figure that would be lost; StatLine's files have many that one does not want. */
    private void passOver(Described.Layout layout) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!used.contains(i)) {
                if (layout.statLine() || layout.ignored().contains(name)) {
                    leftOut.add(name);
                } else {
                    faults.inData(1, i + 1, "column-unknown", Message.of("outside.column-unknown", i + 1, name));
                }
            }
        }
        layout.ignored().stream()
                .filter(name -> !header.contains(name))
                .sorted()
                .forEach(name ->
                        faults.inDescription("/ignore", "column-missing", Message.of("outside.column-missing", name)));
    }

    /** Whether a line has as many fields as the header; a fault if not. */
    boolean isComplete(CsvRecord row, ImportFaults into) {
        boolean complete = row.getFieldCount() == header.size();
        if (!complete) {
            into.inData(
                    row.getStartingLineNumber(),
                    row.getFieldCount(),
                    "wrong-number-of-fields",
                    Message.of(
                            "outside.wrong-number-of-fields",
                            row.getStartingLineNumber(),
                            row.getFieldCount(),
                            header.size()));
        }
        return complete;
    }

    int size() {
        return header.size();
    }

    int[] dimensions() {
        return Arrays.copyOf(dimensions, dimensions.length);
    }

    int time() {
        return time;
    }

    int measure() {
        return measure;
    }

    int[] values() {
        return Arrays.copyOf(values, values.length);
    }

    int[] statuses() {
        return Arrays.copyOf(statuses, statuses.length);
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }
}
