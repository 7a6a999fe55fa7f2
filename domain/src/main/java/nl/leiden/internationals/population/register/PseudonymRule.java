package nl.leiden.internationals.population.register;

import java.util.Arrays;

/** A pseudonym is 8–64 characters of A–Z, a–z, 0–9, underscore and hyphen. */
final class PseudonymRule {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    /** 0 for the characters that are allowed, 1 for all other bytes. */
    private static final byte[] FORBIDDEN = new byte[256];

    static {
        Arrays.fill(FORBIDDEN, (byte) 1);
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
                .chars()
                .forEach(c -> FORBIDDEN[c] = 0);
    }

    private PseudonymRule() {}

    static boolean isKept(RegisterRow row) {
        byte[] bytes = row.bytes();
        int start = row.pseudonymStart();
        int end = row.pseudonymEnd();
        if (end - start < SHORTEST || end - start > LONGEST) {
            return false;
        }
        int forbidden = 0;
        for (int i = start; i < end; i++) {
            forbidden |= FORBIDDEN[bytes[i] & 0xFF];
        }
        return forbidden == 0;
    }
}
