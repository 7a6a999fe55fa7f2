package nl.leiden.internationals.population.formats;

/** Finds where a chunk can be cut so that no record is torn: after a line end that no quotes enclose. */
final class RecordEnds {

    private RecordEnds() {}

    /** The end of the last whole record in bytes where a record begins at the start, 0 if there is none. */
    static int last(byte[] bytes, int start, int length, char separator) {
        return hasQuote(bytes, length)
                ? lastOutsideQuotes(bytes, start, length, separator)
                : lastLineEnd(bytes, length);
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        int at = length;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private static boolean hasQuote(byte[] bytes, int length) {
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            if (EightBytes.haveQuote((long) EightBytes.OF.get(bytes, at))) {
                return true;
            }
        }
        for (; at < length; at++) {
            if (bytes[at] == '"') {
                return true;
            }
        }
        return false;
    }

    private static int lastOutsideQuotes(byte[] bytes, int start, int length, char separator) {
        int end = 0;
        boolean atStart = true;
        for (int at = start; at < length; at++) {
            byte b = bytes[at];
            if (b == '"' && atStart) {
                at = CsvRecord.closingQuote(bytes, at + 1, length);
                atStart = false;
            } else {
                atStart = b == separator || b == '\n' || b == '\r';
                if (b == '\n') {
                    end = at + 1;
                }
            }
        }
        return end;
    }
}
