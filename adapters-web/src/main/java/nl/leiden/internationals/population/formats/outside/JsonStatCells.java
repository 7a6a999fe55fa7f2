package nl.leiden.internationals.population.formats.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import nl.leiden.internationals.population.outside.SeriesPeriod;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a JSON-stat document; the place of a cell is told as its number among the values. */
final class JsonStatCells {

    private final JsonStatDocument document;
    private final Described described;
    private final ImportFaults faults;

    private JsonStatCells(JsonStatDocument document, Described described, ImportFaults faults) {
        this.document = document;
        this.described = described;
        this.faults = faults;
    }

    static Optional<FoundCells> read(JsonStatDocument document, Described described, ImportFaults faults) {
        return new JsonStatCells(document, described, faults).read();
    }

    private Optional<FoundCells> read() {
        String time = document.ids().contains(described.layout().timeColumn())
                ? described.layout().timeColumn()
                : document.time().orElse("");
        if (time.isEmpty()) {
            faults.in("data", "time-missing", Message.of("outside.time-missing"));
            return Optional.empty();
        }
        PeriodsReading reading = new PeriodsReading(faults);
        List<@Nullable SeriesPeriod> inOrder = new ArrayList<>();
        document.codes(time).forEach(code -> inOrder.add(reading.put(code, document.place(time, code))));
        List<SeriesPeriod> periods = reading.all();
        long size = document.size();
        if (size > OutsideDefinition.MOST_CELLS
                || periods.isEmpty()
                || CellsReading.areTooMany(described, periods.size(), faults)) {
            if (faults.none()) {
                CellsReading.areTooMany(described, Integer.MAX_VALUE, faults);
            }
            return Optional.empty();
        }
        if (!document.hasAllValues()) {
            return Optional.empty();
        }
        CellsReading cells = new CellsReading(described, periods, faults);
        int before = faults.count();
        List<int[]> positions = positions(time, inOrder, cells);
        if (faults.count() > before || inOrder.contains(null)) {
            return Optional.empty();
        }
        for (int number = 0; number < size; number++) {
            put(number, positions, time, cells);
        }
        cells.tellOfHoles();
        return Optional.of(cells.found(true, (int) size, List.of()));
    }

    /** For each dimension of the document, what its codes are here. */
    private List<int[]> positions(String time, List<@Nullable SeriesPeriod> inOrder, CellsReading cells) {
        List<int[]> all = new ArrayList<>();
        String metric = document.metric().orElse("");
        for (String id : document.ids()) {
            List<String> codes = document.codes(id);
            int[] here = new int[codes.size()];
            for (int i = 0; i < here.length; i++) {
                SeriesPeriod period = id.equals(time) ? inOrder.get(i) : null;
                here[i] = period != null
                        ? cells.periodAt(period)
                        : id.equals(time)
                                ? -1
                                : id.equals(metric) ? measure(id, codes.get(i)) : category(id, codes.get(i));
            }
            all.add(here);
        }
        for (Described.DimensionInFile dimension : described.dimensions()) {
            if (!document.ids().contains(dimension.column())) {
                faults.in("data", "column-missing", Message.of("outside.column-missing", dimension.column()));
            }
        }
        return all;
    }

    private int measure(String id, String code) {
        for (int i = 0; i < described.measures().size(); i++) {
            if (described.measures().get(i).column().equals(code)) {
                return i;
            }
        }
        return unknown(id, code, "measure");
    }

    private int category(String id, String code) {
        for (Described.DimensionInFile dimension : described.dimensions()) {
            if (dimension.column().equals(id)) {
                Integer position = dimension.positions().get(code);
                return position == null ? unknown(id, code, id) : position;
            }
        }
        if (document.codes(id).size() > 1) {
            faults.in("data", "column-unknown", Message.of("outside.dimension-not-described", id));
        }
        return 0;
    }

    private int unknown(String id, String code, String list) {
        FoundAt place = document.place(id, code);
        faults.at(place, "unknown-code", Message.of("outside.unknown-code", place.told(), code, list));
        return -1;
    }

    private void put(int number, List<int[]> positions, String time, CellsReading cells) {
        List<String> ids = document.ids();
        int rest = number;
        int measure = 0;
        int period = 0;
        int[] at = new int[described.dimensions().size()];
        for (int axis = ids.size() - 1; axis >= 0; axis--) {
            int size = positions.get(axis).length;
            int here = positions.get(axis)[rest % size];
            rest /= size;
            String id = ids.get(axis);
            if (id.equals(time)) {
                period = here;
            } else if (document.metric().filter(id::equals).isPresent()) {
                measure = here;
            } else {
                for (int d = 0; d < at.length; d++) {
                    if (described.dimensions().get(d).column().equals(id)) {
                        at[d] = here;
                    }
                }
            }
        }
        String value = document.value(number);
        String status = document.status(number);
        if (value == null && status == null) {
            // JSON-stat has no other way to say that there is no figure
            return;
        }
        cells.put(
                measure,
                period,
                cells.cell(at),
                value == null ? "" : value,
                status,
                FoundAt.value(number),
                document.ofStatus(number));
    }
}
