package nl.leiden.internationals.population.formats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes at once, the first of which is the lowest of a number. An answer has the highest bit of each byte
 * that is meant, and no other.
 */
final class EightBytes {

    /** Eight bytes of an array from a place on. */
    static final VarHandle OF = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
    private static final long LOWER_SEVEN = ~HIGHEST_BITS;
    private static final long QUOTES = '"' * LOWEST_BITS;
    /** Lifts a space and everything above it to the highest bit. */
    private static final long FROM_SPACE = (0x80 - ' ') * LOWEST_BITS;

    private EightBytes() {}

    /** Eight times the same character. */
    static long all(char character) {
        return character * LOWEST_BITS;
    }

    /** The bytes that are equal to those of the pattern. */
    static long equalTo(long word, long pattern) {
        long different = word ^ pattern;
        return ~(((different & LOWER_SEVEN) + LOWER_SEVEN) | different) & HIGHEST_BITS;
    }

    /** The first byte that is a quote, a control character or beyond ASCII is right in the answer; what follows it need not be. */
    static long notPlain(long word) {
        long different = word ^ QUOTES;
        long quotes = (different - LOWEST_BITS) & ~different;
        return (quotes | ~(word + FROM_SPACE) | word) & HIGHEST_BITS;
    }

    static boolean haveQuote(long word) {
        return equalTo(word, QUOTES) != 0;
    }

    /** The bytes before the first of an answer that is not empty. */
    static long before(long answer) {
        return Long.lowestOneBit(answer) - 1;
    }

    /** The place of the first byte of an answer that is not empty, from 0. */
    static int first(long answer) {
        return Long.numberOfTrailingZeros(answer) >>> 3;
    }
}
