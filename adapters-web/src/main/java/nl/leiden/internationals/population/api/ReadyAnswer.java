package nl.leiden.internationals.population.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.site.Gzip;
import org.jspecify.annotations.Nullable;

/** One answer as bytes, plain and packed, with the tag that changes when a byte of it changes. */
final class ReadyAnswer {

    private static final int WORTH_PACKING = 1024;
    private static final int DIGITS_OF_TAG = 32;

    private final byte[] plain;
    private final byte @Nullable [] packed;
    private final String tag;

    private ReadyAnswer(byte[] plain, byte @Nullable [] packed, String tag) {
        this.plain = plain;
        this.packed = packed;
        this.tag = tag;
    }

    static ReadyAnswer of(Answers.Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        byte[] plain = bytes.toByteArray();
        String tag = Checksum.of(plain).value().substring(0, DIGITS_OF_TAG);
        return new ReadyAnswer(plain, plain.length < WORTH_PACKING ? null : Gzip.pack(plain), tag);
    }

    /** Not to be changed. */
    byte[] plain() {
        return plain;
    }

    /** With gzip, not to be changed; empty if packing is not worth it. */
    Optional<byte[]> packed() {
        return Optional.ofNullable(packed);
    }

    String tag() {
        return tag;
    }

    long size() {
        return (long) plain.length + (packed == null ? 0 : packed.length);
    }
}
