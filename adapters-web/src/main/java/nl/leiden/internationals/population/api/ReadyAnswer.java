package nl.leiden.internationals.population.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.site.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * One answer as bytes, with the tag that changes when a byte of it changes. It is packed when the first comes who can unpack it: packing a long
 * answer takes longer than writing it.
 */
final class ReadyAnswer {

    private static final int WORTH_PACKING = 1024;
    /** A tenth; a workbook, for instance, is packed already. */
    private static final int LEAST_SAVED = 10;

    private static final int DIGITS_OF_TAG = 32;
    private static final byte[] NOT_WORTH_IT = {};

    private final byte[] plain;
    private final String tag;
    private volatile byte @Nullable [] packed;

    private ReadyAnswer(byte[] plain, String tag) {
        this.plain = plain;
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
        return new ReadyAnswer(plain, tag);
    }

    /** Not to be changed. */
    byte[] plain() {
        return plain;
    }

    /** With gzip, not to be changed; empty if packing is not worth it. Two who come first at once pack it twice, to the same bytes. */
    Optional<byte[]> packed() {
        byte[] known = packed;
        if (known == null) {
            known = pack(plain);
            packed = known;
        }
        return known.length == 0 ? Optional.empty() : Optional.of(known);
    }

    private static byte[] pack(byte[] plain) {
        if (plain.length < WORTH_PACKING) {
            return NOT_WORTH_IT;
        }
        byte[] packed = Gzip.pack(plain);
        return packed.length < plain.length - plain.length / LEAST_SAVED ? packed : NOT_WORTH_IT;
    }

    String tag() {
        return tag;
    }

    /** In bytes, packed ones included: what is text takes less than a quarter of them. */
    long size() {
        return plain.length + plain.length / 4L;
    }
}
