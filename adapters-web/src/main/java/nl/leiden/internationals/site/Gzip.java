package nl.leiden.internationals.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs answers for readers who can unpack them. */
public final class Gzip {

    /** Its name in the headers of HTTP. */
    public static final String NAME = "gzip";

    /** From this length on half the time is worth a tenth more bytes. */
    private static final int LONG = 256 << 10;

    private static final int LEVEL_OF_LONG = 4;

    private Gzip() {}

    /** Whether the header Accept-Encoding names it; null is that of a request without one. */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(coding -> coding.startsWith(NAME) && !coding.matches("gzip\\s*;\\s*q=0(\\.0*)?"));
    }

    public static byte[] pack(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        int level = plain.length < LONG ? Deflater.DEFAULT_COMPRESSION : LEVEL_OF_LONG;
        try (OutputStream gzip = new AtLevel(bytes, level)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static final class AtLevel extends GZIPOutputStream {

        AtLevel(OutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }
}
