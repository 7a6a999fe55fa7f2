package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts the text of an extract into pieces that end where a record ends, in the order of the file. */
final class Chunks {

    private final InputStream text;
    private final int size;
    private byte[] rest = {};
    private char separator = ';';
    private long number;
    private boolean marked;
    private boolean ended;

    /**
     * @param size of a piece in bytes, more if a record is longer
     */
    Chunks(InputStream text, int size) {
        this.text = text;
        this.size = size;
    }

    /**
     * Fills the chunk with the next piece; false if there is none. A record that is longer than one may be is handed
     * over unfinished, as the last piece.
     */
    boolean next(Chunk chunk) throws IOException {
        if (ended) {
            return false;
        }
        int length = rest.length;
        chunk.makeRoom(length);
        System.arraycopy(rest, 0, chunk.bytes, 0, length);
        chunk.start = 0;
        int wanted = size;
        int end = 0;
        while (end == 0 && !ended) {
            length = fill(chunk, length, Math.max(wanted, length + 1));
            end = endOfLastRecord(chunk, length);
            wanted = length * 2;
            ended |= end == 0 && length > CsvRecord.LONGEST;
        }
        chunk.last = ended;
        chunk.length = ended ? length : end;
        chunk.number = number++;
        rest = Arrays.copyOfRange(chunk.bytes, chunk.length, length);
        return true;
    }

    private int endOfLastRecord(Chunk chunk, int length) {
        if (number == 0) {
            marked = Letters.areMarked(chunk.bytes, length);
            chunk.start = marked ? Letters.MARK_LENGTH : 0;
            separator = ExtractHeader.separator(chunk.bytes, length);
        }
        return RecordEnds.last(chunk.bytes, chunk.start, length, separator);
    }

    private int fill(Chunk chunk, int from, int to) throws IOException {
        chunk.makeRoom(to);
        int length = from;
        while (length < to) {
            int read = text.read(chunk.bytes, length, to - length);
            if (read < 0) {
                ended = true;
                return length;
            }
            length += read;
        }
        return length;
    }

    /** Whether the text begins with the mark of UTF-8, which is no part of the first piece. */
    boolean isMarked() {
        return marked;
    }

    char separator() {
        return separator;
    }
}
