package nl.leiden.internationals.population.formats.outside;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.SeriesPeriod;

/**
 * A CSV file in UTF-8 with a header, its fields separated by commas, semicolons or tabs, in either of two forms: each measure in a column
 * of its own, or every figure in a line of its own. StatLine's codes are padded with blanks, and the names of its measures end in numbers.
 */
final class SeriesCsv {

    private static final int LONGEST_FIELD = 1 << 16;

    private final byte[] file;
    private final char separator;
    private final ImportFaults faults;
    /** Where the row begins that was read last, from 1; 0 before the first. */
    private long lastRow;

    private long linesOfLastRow = 1;

    private SeriesCsv(byte[] file, ImportFaults faults) {
        this.file = file;
        this.faults = faults;
        this.separator = separator(file);
    }

    /** What was found; empty if not even the periods are known. */
    static Optional<FoundCells> read(byte[] file, Described described, ImportFaults faults) {
        SeriesCsv csv = new SeriesCsv(file, faults);
        Optional<FoundAt.Cell> broken = FirstBrokenLetter.in(file, csv.separator);
        if (broken.isPresent()) {
            faults.at(
                    broken.get(),
                    "not-utf8",
                    Message.of("outside.not-utf8", broken.get().told()));
            return Optional.empty();
        }
        try {
            return csv.read(described);
        } catch (CsvParseException notCsv) {
            faults.inData(csv.afterLastRow(), 1, "not-csv", Message.of("outside.not-csv", csv.afterLastRow()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private long afterLastRow() {
        return lastRow + linesOfLastRow;
    }

    /** Within its fields, where they stand in quotation marks. */
    private static long lineEnds(CsvRecord row) {
        return row.getFields().stream()
                .mapToLong(
                        field -> field.chars().filter(letter -> letter == '\n').count())
                .sum();
    }

    /** The one that the first line has most of. */
    private static char separator(byte[] file) {
        int[] found = new int[128];
        for (int i = 0; i < file.length && file[i] != '\n'; i++) {
            if (file[i] > 0) {
                found[file[i]]++;
            }
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (found[candidate] > found[best]) {
                best = candidate;
            }
        }
        return best;
    }

    private CsvReader<CsvRecord> records() {
        int begin =
                file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new InputStreamReader(
                        new ByteArrayInputStream(Arrays.copyOfRange(file, begin, file.length)),
                        StandardCharsets.UTF_8));
    }

    private Optional<FoundCells> read(Described described) throws IOException {
        CsvColumns columns;
        List<SeriesPeriod> periods;
        int faultsBefore = faults.count();
        try (CsvReader<CsvRecord> records = records()) {
            CsvColumns found = null;
            PeriodsReading reading = new PeriodsReading(faults);
            for (CsvRecord row : records) {
                lastRow = row.getStartingLineNumber();
                linesOfLastRow = 1 + lineEnds(row);
                if (found == null) {
                    int before = faults.count();
                    found = CsvColumns.of(row.getFields(), described, faults);
                    if (faults.count() > before) {
                        return Optional.empty();
                    }
                } else if (found.isComplete(row, faults)) {
                    reading.put(
                            row.getField(found.time()).strip(),
                            new FoundAt.Cell(row.getStartingLineNumber(), found.time() + 1));
                }
            }
            periods = reading.all();
            if (found == null) {
                faults.in("data", "data-missing", Message.of("outside.data-empty"));
                return Optional.empty();
            }
            if (periods.isEmpty() && faults.none()) {
                faults.in("data", "no-rows", Message.of("outside.no-rows"));
                return Optional.empty();
            }
            columns = found;
        }
        if (periods.isEmpty() || CellsReading.areTooMany(described, periods.size(), faults)) {
            return Optional.empty();
        }
        return Optional.of(cells(described, columns, periods, faults.count() == faultsBefore));
    }

    /** A file that is cut off in its last figure reads like a whole one, but for this. */
    private void tellOfLastLine() {
        byte last = file[file.length - 1];
        if (last != '\n' && last != '\r') {
            faults.noticeAt(new FoundAt.Cell(lastRow, 1), "no-line-end", Message.of("outside.no-line-end", lastRow));
        }
    }

    private FoundCells cells(Described described, CsvColumns columns, List<SeriesPeriod> periods, boolean allPeriods)
            throws IOException {
        CellsReading cells = new CellsReading(described, periods, faults);
        cells.decimalComma(separator != ',');
        int rows = 0;
        try (CsvReader<CsvRecord> records = records()) {
            for (CsvRecord row : records) {
                if (rows++ > 0 && row.getFieldCount() == columns.size()) {
                    read(row, described, columns, cells);
                }
            }
        }
        cells.tellOfHoles();
        tellOfLastLine();
        return cells.found(allPeriods, rows - 1, columns.leftOut());
    }

    private void read(CsvRecord row, Described described, CsvColumns columns, CellsReading cells) {
        long line = row.getStartingLineNumber();
        int[] positions = new int[described.dimensions().size()];
        boolean found = true;
        for (int d = 0; d < positions.length; d++) {
            int column = columns.dimensions()[d];
            String code = row.getField(column).strip();
            Integer position = described.dimensions().get(d).positions().get(code);
            if (position == null) {
                FoundAt place = new FoundAt.Cell(line, column + 1);
                faults.at(
                        place,
                        "unknown-code",
                        Message.of(
                                "outside.unknown-code",
                                place.told(),
                                code,
                                described.dimensions().get(d).dimension().id().value()));
                found = false;
            } else {
                positions[d] = position;
            }
        }
        int period = period(row, columns, cells);
        if (!found || period < 0) {
            return;
        }
        int cell = cells.cell(positions);
        if (columns.measure() >= 0) {
            int measure = measure(row, described, columns, line);
            if (measure >= 0) {
                put(row, cells, measure, columns.values()[0], columns.statuses()[0], period, cell);
            }
            return;
        }
        for (int measure = 0; measure < columns.values().length; measure++) {
            put(row, cells, measure, columns.values()[measure], columns.statuses()[measure], period, cell);
        }
    }

    private static int period(CsvRecord row, CsvColumns columns, CellsReading cells) {
        try {
            return cells.periodAt(SeriesPeriod.parse(row.getField(columns.time())));
        } catch (IllegalArgumentException toldAlready) {
            return -1;
        }
    }

    private static void put(
            CsvRecord row, CellsReading cells, int measure, int value, int status, int period, int cell) {

        cells.put(
                measure,
                period,
                cell,
                row.getField(value),
                status < 0 ? null : row.getField(status),
                new FoundAt.Cell(row.getStartingLineNumber(), value + 1),
                new FoundAt.Cell(row.getStartingLineNumber(), status + 1));
    }

    private int measure(CsvRecord row, Described described, CsvColumns columns, long line) {
        String code = row.getField(columns.measure()).strip();
        List<String> known = new ArrayList<>();
        for (Described.MeasureInFile measure : described.measures()) {
            known.add(measure.column());
        }
        if (!known.contains(code)) {
            FoundAt place = new FoundAt.Cell(line, columns.measure() + 1);
            faults.at(place, "unknown-code", Message.of("outside.unknown-code", place.told(), code, "measure"));
        }
        return known.indexOf(code);
    }
}
