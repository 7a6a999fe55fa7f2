package nl.leiden.internationals.population.disclosure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Gives every person a record key: the first 64 bits of HMAC-SHA-256 of the pseudonym under the configured secret.
 *
 * <p>The same secret and pseudonym give the same key in every year, table and measure; without the secret nobody can tell
 * whose key it is. Immutable and safe for use by several threads; each thread takes a {@link Keyer} of its own.
 *
 * <p>HMAC hashes twice, each time behind a block that depends on the secret alone (RFC 2104). The digests of those two
 * blocks are made once and cloned for each key, which measured faster than {@code javax.crypto.Mac}.
 */
public final class RecordKeys {

    /** Shorter secrets could be guessed by trying; 32 bytes are as many as the digest has. */
    public static final int SHORTEST_SECRET = 32;

    private static final int BLOCK = 64;
    private static final int DIGEST = 32;
    private static final VarHandle BIG_ENDIAN_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte[] FINGERPRINT_LABEL =
            "fingerprint of the secret for record keys".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest inner;
    private final MessageDigest outer;

    private RecordKeys(byte[] secret) {
        byte[] block = Arrays.copyOf(secret.length > BLOCK ? sha256().digest(secret) : secret, BLOCK);
        this.inner = startedWith(block, 0x36);
        this.outer = startedWith(block, 0x5c);
        Arrays.fill(block, (byte) 0);
    }

    /**
     * Keys under this secret, of which no copy is kept.
     *
     * @throws IllegalArgumentException when the secret has fewer than 32 bytes; the message does not show it
     */
    public static RecordKeys of(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The secret for record keys needs at least " + SHORTEST_SECRET
                    + " bytes, but it has only " + secret.length + ".");
        }
        return new RecordKeys(secret);
    }

    /** Makes keys for one thread. */
    public Keyer keyer() {
        return new Keyer(inner, outer);
    }

    /**
     * Sixteen hexadecimal digits that change when the secret changes and do not tell it. Stored beside published
     * figures, they show that a series was begun under another secret.
     */
    public String fingerprint() {
        return HexFormat.of().toHexDigits(keyer().key(FINGERPRINT_LABEL, 0, FINGERPRINT_LABEL.length));
    }

    @Override
    public String toString() {
        return "RecordKeys[secret]";
    }

    /** Makes the record keys of one thread; not safe for use by several. */
    public static final class Keyer {

        private final MessageDigest inner;
        private final MessageDigest outer;
        private final byte[] digest = new byte[DIGEST];

        private Keyer(MessageDigest inner, MessageDigest outer) {
            this.inner = copyOf(inner);
            this.outer = copyOf(outer);
        }

        /** The record key, an unsigned number, of the pseudonym in {@code bytes} from {@code start} to before {@code end}. */
        public long key(byte[] bytes, int start, int end) {
            MessageDigest first = copyOf(inner);
            first.update(bytes, start, end - start);
            digestOf(first);
            MessageDigest second = copyOf(outer);
            second.update(digest, 0, DIGEST);
            digestOf(second);
            return (long) BIG_ENDIAN_LONG.get(digest, 0);
        }

        private void digestOf(MessageDigest finished) {
            try {
                finished.digest(digest, 0, DIGEST);
            } catch (DigestException tooShort) {
                throw new IllegalStateException("SHA-256 gives more than " + DIGEST + " bytes", tooShort);
            }
        }

        @Override
        public String toString() {
            return "Keyer[secret]";
        }
    }

    private static MessageDigest startedWith(byte[] block, int pad) {
        byte[] padded = new byte[BLOCK];
        for (int k = 0; k < BLOCK; k++) {
            padded[k] = (byte) (block[k] ^ pad);
        }
        MessageDigest started = sha256();
        started.update(padded);
        Arrays.fill(padded, (byte) 0);
        return started;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static MessageDigest copyOf(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException fixed) {
            throw new IllegalStateException("this Java platform cannot continue a SHA-256 digest twice", fixed);
        }
    }
}
