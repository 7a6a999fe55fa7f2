package nl.leiden.internationals.population.formats;

/**
 * How much is done at a time, and how much at most, when an extract is read.
 *
 * @param lanes threads that count while another reads, at least 1
 * @param chunkBytes that are handed to a thread at once, at least 1; a longer row makes a longer chunk
 * @param unpackedBytes that a gzip or zip file may unpack to
 */
public record ReadingLimits(int lanes, int chunkBytes, long unpackedBytes) {

    /** Stays in the cache of a processor between being read and being counted. */
    private static final int CHUNK = 1 << 18;

    private static final long FOUR_GIBIBYTES = 1L << 32;

    public ReadingLimits {
        if (lanes < 1 || chunkBytes < 1 || unpackedBytes < 1) {
            throw new IllegalArgumentException("reading needs at least one thread and one byte: %d, %d, %d"
                    .formatted(lanes, chunkBytes, unpackedBytes));
        }
    }

    /** As many threads as there are processors; a file may unpack to 4 GiB. */
    public static ReadingLimits usual() {
        return new ReadingLimits(Runtime.getRuntime().availableProcessors(), CHUNK, FOUR_GIBIBYTES);
    }
}
