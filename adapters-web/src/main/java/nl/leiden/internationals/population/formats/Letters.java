package nl.leiden.internationals.population.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes beyond ASCII as letters, in UTF-8 or Windows-1252. */
final class Letters {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Bytes of the mark with which UTF-8 may begin. */
    static final int MARK_LENGTH = 3;

    private Letters() {}

    /** Whether a text begins with the mark of UTF-8. */
    static boolean areMarked(byte[] bytes, int length) {
        return length >= MARK_LENGTH && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** Whether a text looks like UTF-16 or UTF-32, where every other byte of Western text is 0. */
    static boolean areWide(byte[] bytes, int length) {
        if (length < 2) {
            return false;
        }
        boolean marked = (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        return marked || (bytes[0] == 0 ^ bytes[1] == 0);
    }

    static boolean areUtf8(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            if (bytes[at] >= 0) {
                at++;
            } else {
                int length = sequence(bytes, at, end);
                if (length == 0) {
                    return false;
                }
                at += length;
            }
        }
        return true;
    }

    /** Bytes of the letter that begins here, 0 if none does; RFC 3629, section 4. */
    private static int sequence(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 0 || at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Whether no byte is among the five that Windows-1252 leaves undefined. */
    static boolean areWindows1252(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            int letter = bytes[i] & 0xFF;
            if (letter == 0x81 || letter == 0x8D || letter == 0x8F || letter == 0x90 || letter == 0x9D) {
                return false;
            }
        }
        return true;
    }

    static boolean areAscii(byte[] bytes, int start, int end) {
        int all = 0;
        for (int i = start; i < end; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    /** What was Windows-1252 as UTF-8. */
    static byte[] inUtf8(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, WINDOWS_1252).getBytes(StandardCharsets.UTF_8);
    }
}
