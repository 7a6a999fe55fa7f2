package nl.leiden.internationals.population.formats;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.extract.ExtractRefusal;

/**
 * Looks for columns of citizen service numbers (BSN), whatever the header says: nine digits that pass the eleven-test, or
 * eight whose leading zero a spreadsheet took away. It looks at the first rows of an extract, and at every so many-th
 * after that, so that numbers which come late in the file are found as well.
 *
 * <p>One in eleven other numbers passes by chance. A column is taken for one of citizen service numbers when
 *
 * <ul>
 *   <li>more than half of the numbers of nine digits in the first rows pass, be it only one, or
 *   <li>more of its different numbers pass than chance explains. By Chernoff's bound, n numbers of which chance lets
 *       a share p pass have a share q or more that passes with probability e^(−n·D) at most, D being the relative
 *       entropy q·ln(q/p) + (1−q)·ln((1−q)/(1−p)). Less than one in a billion is not chance: nine numbers that all
 *       pass, or one citizen service number among fifteen others in a thousand.
 * </ul>
 *
 * Numbers are judged a thousand at a time, so that many others before them hide nothing. Equal numbers count once: a code
 * that a column repeats passes in all rows or in none. Eight digits that can be a date are left out, for dates repeat and
 * cluster; of all citizen service numbers with a leading zero that is one in three hundred.
 */
final class CitizenServiceNumbers {

    /** Of the rows after the first ones, one in so many is looked at. */
    static final int ONE_IN = 64;

    private static final int FIRST_ROWS = 1_000;
    private static final int DIGITS = 9;
    private static final int AT_A_TIME = 1_000;
    private static final double BY_CHANCE = 1 / 11.0;
    private static final double LEAST_SURPRISE = Math.log(1e9);

    /** What people and spreadsheets put before and between the digits. */
    private static final String BETWEEN_DIGITS = " .-'";

    private final ExtractHeader header;
    private final CsvRecord record;
    private final Column[] columns;
    private int rows;

    CitizenServiceNumbers(ExtractHeader header, char separator) {
        this.header = header;
        this.record = new CsvRecord(separator);
        this.columns = new Column[header.fields()];
        Arrays.setAll(columns, field -> new Column());
    }

    /** What one column has shown. */
    private static final class Column {

        private int ofNineDigits;
        private int ofNineDigitsPassed;
        private final Set<Integer> numbers = new HashSet<>();
        private int passed;
        private boolean beyondChance;

        void sawFirst(int number, int digits) {
            if (digits == DIGITS) {
                ofNineDigits++;
                ofNineDigitsPassed += passes(number) ? 1 : 0;
            }
            saw(number);
        }

        void saw(int number) {
            if (numbers.add(number) && passes(number)) {
                passed++;
            }
            if (numbers.size() == AT_A_TIME) {
                beyondChance |= isBeyondChance();
                numbers.clear();
                passed = 0;
            }
        }

        private boolean isBeyondChance() {
            double share = (double) passed / numbers.size();
            return share > BY_CHANCE
                    && numbers.size() * (part(share, BY_CHANCE) + part(1 - share, 1 - BY_CHANCE)) > LEAST_SURPRISE;
        }

        private static double part(double share, double expected) {
            return share == 0 ? 0 : share * Math.log(share / expected);
        }

        boolean holdsCitizenServiceNumbers() {
            return 2 * ofNineDigitsPassed > ofNineDigits || beyondChance || isBeyondChance();
        }
    }

    /** Whether not all of the first rows have been looked at. */
    synchronized boolean wantsMore() {
        return rows < FIRST_ROWS;
    }

    /** Looks at the rows of the next chunk, as far as they are among the first of the file. */
    synchronized void lookAtFirst(Chunk chunk) {
        int at = chunk.start;
        while (at < chunk.length && rows < FIRST_ROWS) {
            at = record.read(chunk.bytes, at, chunk.length);
            if (record.fields() == header.fields()) {
                rows++;
                look(record, true);
            }
        }
    }

    /** Looks at a row from anywhere in the file that has as many fields as the header. */
    synchronized void lookAt(CsvRecord row) {
        look(row, false);
    }

    private void look(CsvRecord row, boolean first) {
        for (int field = 0; field < columns.length; field++) {
            look(columns[field], row.bytes(), row.start(field), row.end(field), first);
        }
    }

    private static void look(Column column, byte[] bytes, int start, int end, boolean first) {
        int digits = 0;
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                if (++digits > DIGITS) {
                    return;
                }
                number = 10 * number + digit;
            } else if (BETWEEN_DIGITS.indexOf(bytes[i]) < 0) {
                return;
            }
        }
        if (number != 0 && (digits == DIGITS || (digits == DIGITS - 1 && !canBeDate(number)))) {
            if (first) {
                column.sawFirst(number, digits);
            } else {
                column.saw(number);
            }
        }
    }

    /** The eleven-test: the digits times 9, 8, … 2 and −1 add up to a multiple of eleven. */
    private static boolean passes(int number) {
        int sum = -(number % 10);
        int weight = 2;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            sum += weight++ * (rest % 10);
        }
        return sum % 11 == 0;
    }

    /** Year, month and day, or the year last. */
    private static boolean canBeDate(int number) {
        return (isYear(number / 10_000) && number / 100 % 100 <= 12 && number % 100 <= 31)
                || (isYear(number % 10_000) && number / 10_000 % 100 <= 31 && number / 1_000_000 <= 31);
    }

    private static boolean isYear(int number) {
        return number >= 1850 && number < 2150;
    }

    /** The first column that looks like one of citizen service numbers. */
    synchronized Optional<ExtractRefusal> refusal() {
        return IntStream.range(0, columns.length)
                .filter(field -> columns[field].holdsCitizenServiceNumbers())
                .mapToObj(field ->
                        (ExtractRefusal) new ExtractRefusal.CitizenServiceNumbers(header.shownTitle(field), field + 1))
                .findFirst();
    }
}
