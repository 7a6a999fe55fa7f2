package nl.leiden.internationals.population.formats;

import nl.leiden.internationals.population.extract.ExtractCount;
import nl.leiden.internationals.population.extract.ExtractRefusal.CutOffFile;
import nl.leiden.internationals.population.extract.ExtractRefusal.LineTooLong;
import nl.leiden.internationals.population.extract.ExtractRefusal.NotText;
import nl.leiden.internationals.population.extract.ExtractRefusal.ProbablyCutOff;
import nl.leiden.internationals.population.extract.ExtractRefusal.SecondHeader;
import nl.leiden.internationals.population.register.RegisterColumn;
import nl.leiden.internationals.population.register.RegisterRow;

/** Reads the rows of chunks and has them counted, in one thread. */
final class RowCounting {

    private final ExtractCount.Lane lane;
    private final ExtractHeader header;
    private final int linesOfHeader;
    private final CsvRecord record;
    private final int[] fields;
    private final RegisterColumn[] columns;
    private final CitizenServiceNumbers numbers;
    private int wholeRows;

    RowCounting(
            ExtractCount.Lane lane,
            ExtractHeader header,
            int linesOfHeader,
            char separator,
            CitizenServiceNumbers numbers) {
        this.lane = lane;
        this.header = header;
        this.linesOfHeader = linesOfHeader;
        this.record = new CsvRecord(separator);
        this.fields = header.fieldsRead();
        this.columns = header.columnsRead();
        this.numbers = numbers;
    }

    /**
     * Counts a chunk.
     *
     * @return how many rows it has
     */
    int count(Chunk chunk) {
        lane.begin(chunk.number);
        int line = 1;
        if (chunk.number == 0) {
            line += linesOfHeader;
            header.tellEncoding(lane);
        }
        int at = chunk.start;
        boolean readable = true;
        while (readable && at < chunk.length) {
            int from = at;
            at = record.read(chunk.bytes, from, chunk.length);
            if (record.fields() > 0) {
                readable = isReadable(chunk, line);
                if (readable && !countRow(chunk, from, line) && chunk.last && !record.isEnded()) {
                    lane.refuse(line, ProbablyCutOff::new);
                }
            }
            line += record.lines();
        }
        return lane.end(line - 1);
    }

    /** Whether the record can be a row; if not, the file is refused. */
    private boolean isReadable(Chunk chunk, int line) {
        if (record.hasNul()) {
            lane.refuse(line, NotText::new);
            return false;
        }
        if (record.length() > CsvRecord.LONGEST) {
            lane.refuse(line, at -> new LineTooLong(at, CsvRecord.LONGEST));
            return false;
        }
        boolean torn = record.fields() < header.fields() || record.isQuoteOpen();
        if (torn && chunk.last && !record.isEnded()) {
            lane.refuse(line, CutOffFile::new);
            return false;
        }
        if (header.isRepeatedBy(record)) {
            lane.refuse(line, SecondHeader::new);
            return false;
        }
        return true;
    }

    /** Whether the row keeps the rules. */
    private boolean countRow(Chunk chunk, int from, int line) {
        boolean whole = record.fields() == header.fields();
        if (record.hasLetters()) {
            readLetters(chunk.bytes, from, from + record.length(), line, whole);
        }
        RegisterRow row = lane.row();
        row.reset(record.bytes(), line);
        if (whole) {
            if (++wholeRows % CitizenServiceNumbers.ONE_IN == 0) {
                numbers.lookAt(record);
            }
            for (int i = 0; i < fields.length; i++) {
                int start = record.start(fields[i]);
                int end = record.end(fields[i]);
                if (start < end) {
                    row.field(columns[i], start, end);
                }
            }
        } else {
            row.markFieldCountWrong();
        }
        return lane.count();
    }

    private void readLetters(byte[] bytes, int start, int end, int line, boolean whole) {
        boolean areUtf8 = Letters.areUtf8(bytes, start, end);
        lane.sawLetters(line, areUtf8, Letters.areWindows1252(bytes, start, end));
        if (!areUtf8 && whole && areReadFieldsBeyondAscii()) {
            record.rewriteAsUtf8();
        }
    }

    private boolean areReadFieldsBeyondAscii() {
        for (int field : fields) {
            if (!Letters.areAscii(record.bytes(), record.start(field), record.end(field))) {
                return true;
            }
        }
        return false;
    }
}
