package nl.leiden.internationals.population.formats;

import java.util.Optional;
import nl.leiden.internationals.population.extract.ExtractRefusal;

/**
 * Looks for a column of citizen service numbers (BSN) in the first rows of an extract, whatever the header says: nine
 * digits that pass the eleven-test. One in eleven numbers passes by chance, so a column is taken for one when more than
 * half of its numbers of nine digits pass.
 */
final class CitizenServiceNumbers {

    private static final int ROWS = 1_000;
    private static final int DIGITS = 9;

    /** What people and spreadsheets put before and between the digits. */
    private static final String BETWEEN_DIGITS = " .-'";

    private final ExtractHeader header;
    private final CsvRecord record;
    private final int[] ofNineDigits;
    private final int[] passed;
    private int rows;

    CitizenServiceNumbers(ExtractHeader header, char separator) {
        this.header = header;
        this.record = new CsvRecord(separator);
        this.ofNineDigits = new int[header.fields()];
        this.passed = new int[header.fields()];
    }

    /** Whether more rows are to be looked at. */
    boolean wantsMore() {
        return rows < ROWS;
    }

    /** Looks at the rows of the next chunk, as far as they are among the first of the file. */
    void look(Chunk chunk) {
        int at = chunk.start;
        while (at < chunk.length && rows < ROWS) {
            at = record.read(chunk.bytes, at, chunk.length);
            if (record.fields() == header.fields()) {
                rows++;
                for (int field = 0; field < record.fields(); field++) {
                    look(field);
                }
            }
        }
    }

    private void look(int field) {
        byte[] bytes = record.bytes();
        int digits = 0;
        int sum = 0;
        int any = 0;
        for (int i = record.start(field); i < record.end(field); i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                sum += digit * (digits == DIGITS ? -1 : DIGITS + 1 - digits);
                any |= digit;
            } else if (BETWEEN_DIGITS.indexOf(bytes[i]) < 0) {
                return;
            }
        }
        if (digits == DIGITS) {
            ofNineDigits[field]++;
            if (sum % 11 == 0 && any != 0) {
                passed[field]++;
            }
        }
    }

    /** The first column that looks like one of citizen service numbers. */
    Optional<ExtractRefusal> refusal() {
        for (int field = 0; field < passed.length; field++) {
            if (2 * passed[field] > ofNineDigits[field]) {
                return Optional.of(new ExtractRefusal.CitizenServiceNumbers(header.shownTitle(field), field + 1));
            }
        }
        return Optional.empty();
    }
}
