package nl.leiden.internationals.population.register;

/** A pseudonym is 8–64 characters of A–Z, a–z, 0–9, underscore and hyphen. */
final class PseudonymRule {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final boolean[] ALLOWED = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
                .chars()
                .forEach(c -> ALLOWED[c] = true);
    }

    private PseudonymRule() {}

    static boolean isKept(RegisterRow row) {
        byte[] bytes = row.bytes();
        int start = row.pseudonymStart();
        int end = row.pseudonymEnd();
        if (end - start < SHORTEST || end - start > LONGEST) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0 || !ALLOWED[bytes[i]]) {
                return false;
            }
        }
        return true;
    }
}
