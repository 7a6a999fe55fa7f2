package nl.leiden.internationals.population.extract;

/**
 * The record keys that an extract has shown so far, to find out when one comes again.
 *
 * <p>Two pseudonyms could share a key of 64 bits and give a false alarm: among 13 million people with probability
 * 13e6² / 2 / 2⁶⁴ = 4.6e-6, once in 200,000 files of that size; among 130,000 once in 2 billion.
 *
 * <p>Keys lie in open addressing tables, one for each value of their first eight bits, which grow one by one by half so
 * that growing needs little room; a key takes 11 to 16 bytes. Not safe for use by several threads.
 */
final class SeenKeys {

    private static final int STRIPES = 256;
    private static final int STRIPE_SHIFT = 56;
    private static final int FIRST_CAPACITY = 64;
    private static final int AT_ONCE = 16;

    private final long[][] stripes = new long[STRIPES][FIRST_CAPACITY];
    private final int[] sizes = new int[STRIPES];
    private boolean zero;

    @SuppressWarnings("UnusedVariable") // is written so that the reading is not optimised away
    private long touched;

    /**
     * Adds keys in their order.
     *
     * @return the index of the first that was there before, or that came twice; -1 if there is none
     */
    int addAll(long[] keys, int count) {
        for (int from = 0; from < count; from += AT_ONCE) {
            int to = Math.min(count, from + AT_ONCE);
            touch(keys, from, to);
            for (int i = from; i < to; i++) {
                if (!add(keys[i])) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Has the processor fetch several places from memory at the same time; one after the other takes a third longer. */
    private void touch(long[] keys, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            long[] table = stripes[(int) (keys[i] >>> STRIPE_SHIFT)];
            sum += table[slot(keys[i], table.length)];
        }
        touched ^= sum;
    }

    /** Adds a key; false if it was there before. */
    boolean add(long key) {
        if (key == 0) {
            boolean first = !zero;
            zero = true;
            return first;
        }
        int stripe = (int) (key >>> STRIPE_SHIFT);
        long[] table = stripes[stripe];
        int slot = slot(key, table.length);
        while (table[slot] != 0) {
            if (table[slot] == key) {
                return false;
            }
            slot = slot + 1 == table.length ? 0 : slot + 1;
        }
        table[slot] = key;
        int size = ++sizes[stripe];
        if (size > table.length - (table.length >>> 2)) {
            stripes[stripe] = grown(table);
        }
        return true;
    }

    private static long[] grown(long[] table) {
        long[] larger = new long[table.length + (table.length >>> 1)];
        for (long key : table) {
            if (key != 0) {
                int slot = slot(key, larger.length);
                while (larger[slot] != 0) {
                    slot = slot + 1 == larger.length ? 0 : slot + 1;
                }
                larger[slot] = key;
            }
        }
        return larger;
    }

    /** The bits after those of the stripe, spread over the table; they are random as they come out of a keyed hash. */
    private static int slot(long key, int length) {
        return (int) ((((key >>> 24) & 0xFFFF_FFFFL) * length) >>> 32);
    }

    @Override
    public String toString() {
        return "SeenKeys[confidential]";
    }
}
