package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class RecordKeysTest {

    private static final byte[] SECRET = bytes("a secret for tests, 32 bytes and more");

    /** RFC 4231, test cases 6 and 7, whose secret is 131 times aa: HMAC-SHA-256 begins with these 64 bits. */
    @Test
    void keys_are_those_of_the_standard() {
        byte[] secret = new byte[131];
        Arrays.fill(secret, (byte) 0xaa);

        assertThat(key(secret, bytes("Test Using Larger Than Block-Size Key - Hash Key First")))
                .isEqualTo(0x60e431591ee0b67fL);
        assertThat(key(
                        secret,
                        bytes("This is a test using a larger than block-size key and a larger than block-size"
                                + " data. The key needs to be hashed before being used by the HMAC algorithm.")))
                .isEqualTo(0x9b09ffa71b942fcbL);
    }

    @Test
    void keys_are_those_of_the_platform_for_every_length_of_secret_and_pseudonym() throws GeneralSecurityException {
        SplittableRandom chance = new SplittableRandom(4231);
        for (int length = 32; length <= 150; length++) {
            byte[] secret = new byte[length];
            chance.nextBytes(secret);
            byte[] pseudonym = new byte[length - 32];
            chance.nextBytes(pseudonym);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));

            assertThat(key(secret, pseudonym))
                    .isEqualTo(ByteBuffer.wrap(mac.doFinal(pseudonym)).getLong());
        }
    }

    @Test
    void only_the_bytes_of_the_pseudonym_count() {
        RecordKeys.Keyer keyer = RecordKeys.of(SECRET).keyer();
        byte[] line = bytes("x;p-00000001;y");

        assertThat(keyer.key(line, 2, 12)).isEqualTo(keyer.key(bytes("p-00000001"), 0, 10));
    }

    @Test
    void the_same_person_has_the_same_key_again_and_another_person_another() {
        RecordKeys keys = RecordKeys.of(SECRET);
        byte[] one = bytes("p-00000001");
        byte[] other = bytes("p-00000002");
        RecordKeys.Keyer keyer = keys.keyer();

        long first = keyer.key(one, 0, one.length);

        assertThat(keyer.key(other, 0, other.length)).isNotEqualTo(first);
        assertThat(keyer.key(one, 0, one.length)).isEqualTo(first);
        assertThat(keys.keyer().key(one, 0, one.length)).isEqualTo(first);
        assertThat(RecordKeys.of(SECRET).keyer().key(one, 0, one.length)).isEqualTo(first);
    }

    @Test
    void a_secret_overwritten_by_its_owner_changes_nothing() {
        byte[] secret = SECRET.clone();
        RecordKeys keys = RecordKeys.of(secret);
        Arrays.fill(secret, (byte) 0);

        assertThat(keys.fingerprint()).isEqualTo(RecordKeys.of(SECRET).fingerprint());
    }

    @Test
    void a_short_secret_is_refused_without_being_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordKeys.of(bytes("only thirty-one bytes, one less")))
                .withMessage("The secret for record keys needs at least 32 bytes, but it has only 31.");
    }

    @Test
    void a_fingerprint_tells_secrets_apart_and_nothing_else() {
        RecordKeys keys = RecordKeys.of(SECRET);

        assertThat(keys.fingerprint())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(RecordKeys.of(bytes("A secret for tests, 32 bytes and more"))
                        .fingerprint());
    }

    @Test
    void neither_the_keys_nor_a_keyer_show_themselves() {
        RecordKeys keys = RecordKeys.of(SECRET);

        assertThat(keys).hasToString("RecordKeys[secret]");
        assertThat(keys.keyer()).hasToString("Keyer[secret]");
    }

    private static long key(byte[] secret, byte[] pseudonym) {
        return RecordKeys.of(secret).keyer().key(pseudonym, 0, pseudonym.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
