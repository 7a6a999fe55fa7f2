package nl.leiden.internationals.population.register;

/**
 * One nationality per person, by the priority of Statistics Netherlands: Dutch before Benelux, European Union, other
 * European and non-European, on the reference date; ties by the order in the file. LO BRP elements 04.05.10 and 04.65.10.
 */
final class NationalityRule {

    /** The row gives no nationality. */
    static final int NONE = -1;
    /** A nationality that table 32 does not hold. */
    static final int NOT_IN_TABLE = -2;
    /** A nationality that had ended before the reference date. */
    static final int ENDED = -3;

    private static final int LENGTH = 4;
    private static final char SEPARATOR = '|';

    private final Nationalities nationalities;
    private final Nationality.Priority[] priorities;
    private final Bloc[] blocs;
    private final boolean[] ended;
    private final int dutch;
    private final int establishedNotDutch;

    NationalityRule(Nationalities nationalities, ReferenceDate date) {
        this.nationalities = nationalities;
        this.priorities = nationalities.stream()
                .map(nationality -> nationality.priorityOn(date))
                .toArray(Nationality.Priority[]::new);
        this.blocs = nationalities.stream()
                .map(nationality -> nationality.blocOn(date))
                .toArray(Bloc[]::new);
        this.ended = new boolean[nationalities.size()];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = nationalities.all().get(i).hasEndedBefore(date);
        }
        this.dutch = nationalities.indexOf(NationalityCode.DUTCH);
        this.establishedNotDutch = nationalities.indexOf(NationalityCode.ESTABLISHED_NOT_DUTCH);
    }

    /**
     * The nationality of the highest priority among those of the row, as its place in the table; or {@link #NONE},
     * {@link #NOT_IN_TABLE}, {@link #ENDED}. One wrong code spoils the row, whichever would have been counted.
     */
    int highest(RegisterRow row) {
        int only = onlyCode(row);
        return only == NONE ? highestOfSeveral(row) : only;
    }

    /** The nationality of a row that has one, as nearly all have; {@link #NONE} to look more closely. */
    private int onlyCode(RegisterRow row) {
        if (row.nationalityFields() != 1 || row.nationalityEnd(0) - row.nationalityStart(0) != LENGTH) {
            return NONE;
        }
        int index =
                nationalities.indexOfNumber(Digits.number(row.bytes(), row.nationalityStart(0), row.nationalityEnd(0)));
        return index != NONE && ended[index] ? ENDED : index;
    }

    private int highestOfSeveral(RegisterRow row) {
        int highest = NONE;
        for (int field = 0; field < row.nationalityFields(); field++) {
            int end = row.nationalityEnd(field);
            int from = row.nationalityStart(field);
            while (from < end) {
                int to = separator(row.bytes(), from, end);
                highest = higher(highest, row.bytes(), from, to);
                from = to + 1;
            }
        }
        return highest;
    }

    private static int separator(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != SEPARATOR) {
            at++;
        }
        return at;
    }

    private int higher(int highest, byte[] bytes, int from, int to) {
        int start = WhiteSpace.after(bytes, from, to);
        int end = WhiteSpace.before(bytes, start, to);
        if (start == end || highest == NOT_IN_TABLE) {
            return highest;
        }
        int index = end - start == LENGTH ? nationalities.indexOfNumber(Digits.number(bytes, start, end)) : NONE;
        if (index == NONE) {
            return NOT_IN_TABLE;
        }
        if (highest == ENDED || ended[index]) {
            return ENDED;
        }
        return highest == NONE || priorities[index].compareTo(priorities[highest]) < 0 ? index : highest;
    }

    /**
     * The nationality to count under, as its place in the table.
     *
     * @param highest a place in the table, or {@link #NONE}
     * @param special element 04.65.10: {@code B} makes Dutch whatever the nationalities; {@code V} makes established
     *     not to be Dutch, after every other nationality; 0 for neither
     */
    int counted(int highest, int special) {
        if (special == 'B' || (highest != NONE && priorities[highest] == Nationality.Priority.DUTCH)) {
            return dutch;
        }
        return highest == NONE ? establishedNotDutch : highest;
    }

    boolean isDutch(int index) {
        return index == dutch;
    }

    Bloc bloc(int index) {
        return blocs[index];
    }

    Nationality nationality(int index) {
        return nationalities.all().get(index);
    }
}
