package nl.leiden.internationals.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A colleague and the digest of her password. */
final class Account {

    private final Caller.Colleague colleague;
    private final byte[] digest;

    Account(Caller.Colleague colleague, String password) {
        this.colleague = colleague;
        this.digest = digest(password);
    }

    Caller.Colleague colleague() {
        return colleague;
    }

    /** Takes as long for a wrong password as for the right one. */
    boolean opensWith(String password) {
        return MessageDigest.isEqual(digest, digest(password));
    }

    private static byte[] digest(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "Account[" + colleague.name() + "]";
    }
}
