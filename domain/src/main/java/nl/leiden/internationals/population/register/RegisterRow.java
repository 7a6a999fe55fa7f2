package nl.leiden.internationals.population.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One row of an extract as it lies in memory: places of fields in a chunk of UTF-8 bytes. A reader has one and fills it
 * anew for every row, so that counting a row allocates nothing; nobody else may keep it.
 *
 * <p>The order of use is {@link #reset}, then {@link #field} for every field of a known column (or
 * {@link #markFieldCountWrong}), then {@link CountingRules#judge}. White space around a field is no part of it. A field
 * that was quoted has its quotes removed and its doubled quotes resolved before it is handed over, if need be by
 * rewriting the whole row into other bytes.
 */
@SuppressWarnings("EnumOrdinal") // the places of fields lie in arrays, one element for each column
public final class RegisterRow {

    private static final int COLUMNS = RegisterColumn.values().length;

    /** Of every column: where its field ends, in the upper half of a number, and where it starts. */
    private final long[] places = new long[COLUMNS];

    private int[] nationalityStarts = new int[4];
    private int[] nationalityEnds = new int[4];
    private int nationalityFields;
    private byte[] bytes = {};
    private int lineInChunk;
    private boolean fieldCountWrong;

    /** A row without fields, to be {@link #reset}. */
    public RegisterRow() {}

    /**
     * Begins the next row: every field is empty.
     *
     * @param chunk the bytes in which the fields of this row lie
     * @param line the line of the row within its chunk, from 0 or 1 as the reader likes
     */
    public void reset(byte[] chunk, int line) {
        this.bytes = chunk;
        this.lineInChunk = line;
        this.nationalityFields = 0;
        this.fieldCountWrong = false;
        Arrays.fill(places, 0);
    }

    /** Says that the row has more or fewer fields than the header; it need not be given any then. */
    public void markFieldCountWrong() {
        fieldCountWrong = true;
    }

    /**
     * Says where the field of a column lies. Nationality may be given several times, in the order of the file.
     *
     * @param start of the field, inclusive
     * @param end of the field, exclusive
     */
    public void field(RegisterColumn column, int start, int end) {
        int first = start;
        int last = end;
        if (start < end && (mayBeSpace(bytes[start]) || mayBeSpace(bytes[end - 1]))) {
            first = WhiteSpace.after(bytes, start, end);
            last = WhiteSpace.before(bytes, first, end);
        }
        if (column == RegisterColumn.NATIONALITY) {
            if (nationalityFields == nationalityStarts.length) {
                nationalityStarts = Arrays.copyOf(nationalityStarts, nationalityFields * 2);
                nationalityEnds = Arrays.copyOf(nationalityEnds, nationalityFields * 2);
            }
            nationalityStarts[nationalityFields] = first;
            nationalityEnds[nationalityFields] = last;
            nationalityFields++;
        } else {
            places[column.ordinal()] = ((long) last << Integer.SIZE) | first;
        }
    }

    /** A first look: white space is a byte up to the space, or one beyond ASCII. */
    private static boolean mayBeSpace(byte first) {
        return first <= ' ';
    }

    /** The bytes in which the fields lie. */
    public byte[] bytes() {
        return bytes;
    }

    public int lineInChunk() {
        return lineInChunk;
    }

    /** Where the pseudonym begins in {@link #bytes()}. */
    public int pseudonymStart() {
        return start(RegisterColumn.PSEUDONYM);
    }

    /** Where the pseudonym has ended in {@link #bytes()}. */
    public int pseudonymEnd() {
        return end(RegisterColumn.PSEUDONYM);
    }

    public boolean isFieldCountWrong() {
        return fieldCountWrong;
    }

    /**
     * What the row says in a column that holds codes, to be shown beside a rejection; several nationalities are joined
     * by {@code |}.
     *
     * @throws IllegalArgumentException for a column whose values are not shown to anybody
     */
    public String code(RegisterColumn column) {
        if (!column.holdsCodes()) {
            throw new IllegalArgumentException("not a column whose values may be shown: '" + column + "'");
        }
        if (column == RegisterColumn.NATIONALITY) {
            return IntStream.range(0, nationalityFields)
                    .mapToObj(i -> text(nationalityStarts[i], nationalityEnds[i]))
                    .collect(Collectors.joining("|"));
        }
        return text(start(column), end(column));
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    int start(RegisterColumn column) {
        return (int) places[column.ordinal()];
    }

    int end(RegisterColumn column) {
        return (int) (places[column.ordinal()] >>> Integer.SIZE);
    }

    boolean isEmpty(RegisterColumn column) {
        long place = places[column.ordinal()];
        return (int) place == (int) (place >>> Integer.SIZE);
    }

    /** The only character of a field, 0 if it is empty, or -1 if there are several. */
    int character(RegisterColumn column) {
        int start = start(column);
        return switch (end(column) - start) {
            case 0 -> 0;
            case 1 -> bytes[start];
            default -> -1;
        };
    }

    int nationalityFields() {
        return nationalityFields;
    }

    int nationalityStart(int field) {
        return nationalityStarts[field];
    }

    int nationalityEnd(int field) {
        return nationalityEnds[field];
    }

    /** Where the row stands; never what it says. */
    @Override
    public String toString() {
        return "row in line " + lineInChunk + " of its chunk";
    }
}
