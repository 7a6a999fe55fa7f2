package nl.leiden.internationals.population.register;

/** Numbers written in the digits 0 to 9, as codes and dates of the register are. */
final class Digits {

    static final int NOT_DIGITS = -1;

    private Digits() {}

    static boolean areAll(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number that is written from start (inclusive) to end (exclusive), at most nine digits; or {@link #NOT_DIGITS}. */
    static int number(byte[] bytes, int start, int end) {
        if (start == end) {
            return NOT_DIGITS;
        }
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
