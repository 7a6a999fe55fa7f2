package nl.leiden.internationals.population.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The record keys that an extract has shown so far, each with its line, to find out whether one comes again.
 *
 * <p>Two pseudonyms could share a key of 64 bits and give a false alarm: among 13 million people with probability
 * 13e6² / 2 / 2⁶⁴ = 4.6e-6, once in 200,000 files of that size; among 130,000 once in 2 billion.
 *
 * <p>Keys are only put away in the order of the file, in 256 parts by their first bits, and compared part by part now and
 * then, when their number has doubled: a part fits the cache of a processor, so that both together take 15 ns a key, a
 * fifth of what one large hash table takes. A key takes 12 bytes. Not safe for use by several threads.
 */
final class SeenKeys {

    private static final int PARTS = 256;
    private static final int PART_SHIFT = 56;
    private static final int BLOCK = 1 << 10;
    private static final int FIRST_COMPARISON = 1 << 16;

    private final Part[] parts = new Part[PARTS];
    private long[] table = {};
    private long size;
    private long compareAt = FIRST_COMPARISON;

    SeenKeys() {
        Arrays.setAll(parts, i -> new Part());
    }

    /** Keys that begin alike, in the order of the file, in blocks so that they never move. */
    private static final class Part {

        private final List<long[]> keys = new ArrayList<>();
        private final List<int[]> lines = new ArrayList<>();
        private long[] lastKeys = {};
        private int[] lastLines = {};
        private int inLast;

        void add(long key, int line) {
            if (inLast == lastKeys.length) {
                lastKeys = new long[BLOCK];
                lastLines = new int[BLOCK];
                keys.add(lastKeys);
                lines.add(lastLines);
                inLast = 0;
            }
            lastKeys[inLast] = key;
            lastLines[inLast++] = line;
        }

        int size() {
            return keys.isEmpty() ? 0 : (keys.size() - 1) * BLOCK + inLast;
        }
    }

    /**
     * Puts keys away.
     *
     * @param lines of the keys, counted from the start of a chunk
     * @param linesBefore the lines of the file before that chunk; line numbers stay below 2³²
     */
    void addAll(long[] keys, int[] lines, int count, long linesBefore) {
        for (int i = 0; i < count; i++) {
            parts[(int) (keys[i] >>> PART_SHIFT)].add(keys[i], (int) (linesBefore + lines[i]));
        }
        size += count;
    }

    /** Whether so many keys were added since they were last compared that it is time to do so again. */
    boolean areDue() {
        return size >= compareAt;
    }

    /** The first line of the file with a key that an earlier line has; 0 if there is none. */
    long firstRepeatedLine() {
        compareAt = Math.max(FIRST_COMPARISON, 2 * size);
        long first = 0;
        for (Part part : parts) {
            long line = firstRepeatedLine(part);
            if (line > 0 && (first == 0 || line < first)) {
                first = line;
            }
        }
        return first;
    }

    private long firstRepeatedLine(Part part) {
        int slots = Integer.highestOneBit(Math.max(1, part.size())) * 4;
        if (table.length < slots) {
            table = new long[slots];
        } else {
            Arrays.fill(table, 0, slots, 0);
        }
        boolean zero = false;
        int left = part.size();
        for (int block = 0; left > 0; block++) {
            long[] keys = part.keys.get(block);
            int end = Math.min(left, BLOCK);
            for (int i = 0; i < end; i++) {
                boolean repeated = keys[i] == 0 ? zero : isInTable(keys[i], slots - 1);
                if (repeated) {
                    return Integer.toUnsignedLong(part.lines.get(block)[i]);
                }
                zero |= keys[i] == 0;
            }
            left -= end;
        }
        return 0;
    }

    /** Whether the table holds the key, which it does afterwards. */
    private boolean isInTable(long key, int mask) {
        int slot = (int) key & mask;
        while (table[slot] != 0) {
            if (table[slot] == key) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = key;
        return false;
    }

    @Override
    public String toString() {
        return "SeenKeys[confidential]";
    }
}
