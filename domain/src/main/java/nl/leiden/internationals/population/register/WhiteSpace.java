package nl.leiden.internationals.population.register;

/** White space around a field of UTF-8 bytes: that of ASCII, and the wide and unbreakable spaces of Unicode. */
final class WhiteSpace {

    private WhiteSpace() {}

    /** The first place from start on where something else than white space begins, or end. */
    static int after(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            int length = length(bytes, at, end);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return end;
    }

    /** The last place up to end before which something else than white space ends, or start. */
    static int before(byte[] bytes, int start, int end) {
        int at = end;
        while (at > start) {
            int length = bytes[at - 1] >= 0 ? length(bytes, at - 1, at) : lengthBefore(bytes, start, at);
            if (length == 0) {
                return at;
            }
            at -= length;
        }
        return start;
    }

    private static int lengthBefore(byte[] bytes, int start, int end) {
        for (int length = 2; length <= 3 && end - length >= start; length++) {
            if (length(bytes, end - length, end) == length) {
                return length;
            }
        }
        return 0;
    }

    /** How many bytes the white space takes that begins here, 0 if none does. */
    private static int length(byte[] bytes, int at, int end) {
        int first = bytes[at];
        if (first >= 0) {
            return first == ' ' || (first >= '\t' && first <= '\r') || (first >= 0x1C && first <= 0x1F) ? 1 : 0;
        }
        int available = end - at;
        if (available >= 2 && first == (byte) 0xC2) {
            return bytes[at + 1] == (byte) 0x85 || bytes[at + 1] == (byte) 0xA0 ? 2 : 0;
        }
        if (available < 3) {
            return 0;
        }
        int character = (first & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
        boolean threeBytes = (first & 0xF0) == 0xE0;
        return threeBytes && Character.isSpaceChar(character) ? 3 : 0;
    }
}
