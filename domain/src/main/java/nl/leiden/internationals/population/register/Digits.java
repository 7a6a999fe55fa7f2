package nl.leiden.internationals.population.register;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers written in the digits 0 to 9, as codes and dates of the register are. */
final class Digits {

    static final int NOT_DIGITS = -1;

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Digits() {}

    static boolean areAll(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number that is written from start (inclusive) to end (exclusive), at most nine digits; or {@link #NOT_DIGITS}. */
    static int number(byte[] bytes, int start, int end) {
        return switch (end - start) {
            case 0 -> NOT_DIGITS;
            case 4 -> four((int) FOUR_BYTES.get(bytes, start));
            case 8 -> eight((long) EIGHT_BYTES.get(bytes, start));
            default -> oneByOne(bytes, start, end);
        };
    }

    /** Four digits at once: is every byte a digit, then pairs, then the pair of pairs. */
    private static int four(int text) {
        int digits = text ^ 0x30303030;
        if (((digits | (digits + 0x06060606)) & 0xF0F0F0F0) != 0) {
            return NOT_DIGITS;
        }
        int pairs = ((digits * 10) + (digits >>> 8)) & 0x00FF00FF;
        return (pairs & 0xFF) * 100 + (pairs >>> 16);
    }

    /** Eight digits at once, in the same way. */
    private static int eight(long text) {
        long digits = text ^ 0x3030303030303030L;
        if (((digits | (digits + 0x0606060606060606L)) & 0xF0F0F0F0F0F0F0F0L) != 0) {
            return NOT_DIGITS;
        }
        long pairs = ((digits * 10) + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
        long fours = ((pairs * 100) + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
        return (int) (fours & 0xFFFF) * 10_000 + (int) (fours >>> 32);
    }

    private static int oneByOne(byte[] bytes, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_DIGITS;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
