package nl.leiden.internationals.population.formats;

import java.util.Arrays;

/**
 * Reads one record of a CSV file (RFC 4180) after another out of a chunk of bytes, without making objects: it tells where
 * the fields lie. Bytes are looked at as they are; in UTF-8 and Windows-1252 a separator, quote or line end is never part
 * of a letter.
 *
 * <p>As in Python's {@code csv} module, a quote counts only at the start of a field, what follows a closing quote belongs
 * to the field, and a lone CR ends a line.
 */
final class CsvRecord {

    /** More bytes than any row of an extract has. */
    static final int LONGEST = 1 << 16;

    private static final byte ORDINARY = 0;
    private static final byte SEPARATOR = 1;
    private static final byte LINE_FEED = 2;
    private static final byte CARRIAGE_RETURN = 3;
    private static final byte QUOTE = 4;
    private static final byte NUL = 5;
    private static final byte LETTER = 6;

    private final byte[] kinds = new byte[256];
    private final long separators;
    private byte[] bytes = {};
    private byte[] unquoted = new byte[256];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int fields;
    private int lines;
    private int length;
    private boolean ended;
    private boolean quoteOpen;
    private boolean letters;
    private boolean nul;

    CsvRecord(char separator) {
        separators = EightBytes.all(separator);
        Arrays.fill(kinds, 128, 256, LETTER);
        kinds[separator] = SEPARATOR;
        kinds['\n'] = LINE_FEED;
        kinds['\r'] = CARRIAGE_RETURN;
        kinds['"'] = QUOTE;
        kinds[0] = NUL;
    }

    /**
     * Reads the record that begins here.
     *
     * @param limit end of the bytes, which also ends the record
     * @return where the next record begins
     */
    int read(byte[] chunk, int from, int limit) {
        bytes = chunk;
        fields = 0;
        lines = 1;
        ended = true;
        quoteOpen = false;
        letters = false;
        nul = false;
        int next = readPlain(chunk, from, limit);
        return next > 0 ? next : readByteByByte(chunk, from, limit);
    }

    /**
     * Reads a record of nothing but printable ASCII without quotes, eight bytes at a time.
     *
     * @return where the next record begins; 0 if this one has something else in it, or ends too near to the limit
     */
    private int readPlain(byte[] chunk, int from, int limit) {
        int start = from;
        for (int at = from; at <= limit - Long.BYTES; at += Long.BYTES) {
            long word = (long) EightBytes.OF.get(chunk, at);
            long found = EightBytes.equalTo(word, separators);
            long other = EightBytes.notPlain(word);
            if (other != 0) {
                found &= EightBytes.before(other);
            }
            while (found != 0) {
                int end = at + EightBytes.first(found);
                field(start, end);
                start = end + 1;
                found &= found - 1;
            }
            if (other != 0) {
                int end = at + EightBytes.first(other);
                return isLineEnd(chunk, end, limit) ? end(from, start, end, afterLineEnd(chunk, end, limit)) : 0;
            }
        }
        return 0;
    }

    private static boolean isLineEnd(byte[] chunk, int at, int limit) {
        return chunk[at] == '\n' || (chunk[at] == '\r' && at + 1 < limit && chunk[at + 1] == '\n');
    }

    private int readByteByByte(byte[] chunk, int from, int limit) {
        fields = 0;
        int start = from;
        int at = from;
        while (at < limit) {
            byte kind = kinds[chunk[at] & 0xFF];
            if (kind == ORDINARY) {
                at++;
            } else if (kind == SEPARATOR) {
                field(start, at++);
                start = at;
            } else if (kind == LINE_FEED) {
                return end(from, start, at, at + 1);
            } else if (kind == CARRIAGE_RETURN) {
                return end(from, start, at, afterLineEnd(chunk, at, limit));
            } else if (kind == QUOTE && at == start) {
                return readQuoted(chunk, from, limit);
            } else {
                letters |= kind == LETTER;
                nul |= kind == NUL;
                at++;
            }
        }
        ended = false;
        return end(from, start, at, at);
    }

    /** Where the next record begins if a line end is here: LF, CR LF or CR. */
    private static int afterLineEnd(byte[] chunk, int at, int limit) {
        return chunk[at] == '\r' && at + 1 < limit && chunk[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private int end(int from, int start, int at, int next) {
        if (at > from) {
            field(start, at);
        }
        length = at - from;
        return next;
    }

    private void field(int start, int end) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
        }
        starts[fields] = start;
        ends[fields++] = end;
    }

    /** Reads a record in which a field is quoted, from its beginning; its fields are rewritten elsewhere. */
    private int readQuoted(byte[] chunk, int from, int limit) {
        bytes = unquoted;
        fields = 0;
        int start = 0;
        int written = 0;
        int at = from;
        boolean atStart = true;
        while (at < limit) {
            byte kind = kinds[chunk[at] & 0xFF];
            if (kind == QUOTE && atStart) {
                int close = closingQuote(chunk, at + 1, limit);
                written = copyUnquoted(chunk, at + 1, close, written);
                at = Math.min(close + 1, limit);
                quoteOpen = close == limit;
                atStart = false;
            } else if (kind == SEPARATOR) {
                field(start, written);
                start = written;
                at++;
                atStart = true;
            } else if (kind == LINE_FEED || kind == CARRIAGE_RETURN) {
                field(start, written);
                length = at - from;
                return kind == LINE_FEED ? at + 1 : afterLineEnd(chunk, at, limit);
            } else {
                written = write(chunk[at++], written);
                atStart = false;
            }
        }
        field(start, written);
        length = at - from;
        ended = false;
        return at;
    }

    /** Where the field that was quoted just before ends, or limit if it does not. */
    static int closingQuote(byte[] chunk, int from, int limit) {
        int at = from;
        while (at < limit) {
            if (chunk[at] != '"') {
                at++;
            } else if (at + 1 < limit && chunk[at + 1] == '"') {
                at += 2;
            } else {
                return at;
            }
        }
        return limit;
    }

    private int copyUnquoted(byte[] chunk, int from, int end, int into) {
        int written = into;
        for (int at = from; at < end; at++) {
            byte b = chunk[at];
            if (b == '\n' || (b == '\r' && (at + 1 == end || chunk[at + 1] != '\n'))) {
                lines++;
            }
            written = write(b, written);
            if (b == '"') {
                at++;
            }
        }
        return written;
    }

    private int write(byte b, int at) {
        if (at == unquoted.length) {
            unquoted = Arrays.copyOf(unquoted, at * 2);
            bytes = unquoted;
        }
        letters |= b < 0;
        nul |= b == 0;
        unquoted[at] = b;
        return at + 1;
    }

    /** The bytes in which the fields lie: those of the chunk, or others if a field was quoted. */
    byte[] bytes() {
        return bytes;
    }

    /** How many fields the record has; an empty line has none. */
    int fields() {
        return fields;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    /** Lines that the record takes, more than one if a quoted field holds line ends. */
    int lines() {
        return lines;
    }

    /** Bytes of the record as it stands in the chunk, without its line end. */
    int length() {
        return length;
    }

    /** Whether a line end follows; only the last record of a file may lack it. */
    boolean isEnded() {
        return ended;
    }

    /** Whether the chunk ends within quotes. */
    boolean isQuoteOpen() {
        return quoteOpen;
    }

    /** Whether a byte beyond ASCII is in it. */
    boolean hasLetters() {
        return letters;
    }

    /** Whether a byte 0 is in it, which no text has. */
    boolean hasNul() {
        return nul;
    }

    /** Turns fields that are written in Windows-1252 into UTF-8. */
    void rewriteAsUtf8() {
        byte[] from = bytes;
        byte[] rewritten = new byte[3 * (ends[fields - 1] - starts[0])];
        int written = 0;
        for (int field = 0; field < fields; field++) {
            byte[] text = Letters.inUtf8(from, starts[field], ends[field]);
            System.arraycopy(text, 0, rewritten, written, text.length);
            starts[field] = written;
            written += text.length;
            ends[field] = written;
        }
        bytes = rewritten;
    }
}
