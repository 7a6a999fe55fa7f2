package nl.leiden.internationals.population.formats.outside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst sent: parts by name, from a form or a zip. Of a body that is too long no more is read than fits, whatever length it
 * was announced with, and of a zip no more is unpacked.
 */
public final class OutsideUpload {

    /** Of all parts together, in bytes: some four hundred thousand rows. */
    public static final int LONGEST = 16 << 20;

    /** The part that says what the table is about, as JSON. */
    public static final String DESCRIPTION = "description";

    /** The part with the figures; a Dutch JSON-stat document where there is an English one too. */
    public static final String DATA = "data";

    /** The part with the same JSON-stat document in English. */
    public static final String DATA_EN = "dataEn";

    private static final int MOST_PARTS = 20;
    private static final Pattern FILE_WITHOUT_NAME = Pattern.compile("(?i);\\s*filename\\s*=\\s*\"\"");

    private final Map<String, byte[]> parts;

    private OutsideUpload(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** What was sent is longer than what is taken in. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1;

        TooLong() {
            super("more than " + LONGEST + " bytes");
        }
    }

    /** What was sent is no form or no zip, or breaks off. */
    public static final class Malformed extends IOException {

        private static final long serialVersionUID = 1;

        Malformed(String what) {
            super(what);
        }
    }

    /** Whether a body announces more than is taken in. */
    public static boolean isTooLong(@Nullable String contentLength) {
        return contentLength != null && Long.parseLong(contentLength.strip()) > LONGEST;
    }

    /** Parts that are at hand. */
    public static OutsideUpload of(Map<String, byte[]> parts) {
        return new OutsideUpload(Map.copyOf(parts));
    }

    /**
     * Reads a form of {@code multipart/form-data}.
     *
     * @param contentType with its boundary
     */
    public static OutsideUpload ofForm(InputStream body, String contentType) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.custom()
                .setStrictParsing(true)
                .setMaxHeaderCount(20)
                .setMaxHeaderLen(4096)
                .setMaxLineLen(-1)
                .setMaxContentLen(-1)
                .build());
        Budget budget = new Budget();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            tokens.parseHeadless(body, contentType);
            @Nullable Field disposition = null;
            boolean ended = false;
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                switch (state) {
                    case T_START_HEADER -> disposition = null;
                    case T_FIELD -> {
                        if (tokens.getField().getName().equalsIgnoreCase("Content-Disposition")) {
                            disposition = tokens.getField();
                        }
                    }
                    case T_BODY -> {
                        byte[] content = budget.read(tokens.getDecodedInputStream());
                        String name = name(disposition);
                        if (!isLeftOpen(disposition, content)) {
                            keep(parts, name, content);
                        }
                    }
                    case T_END_MULTIPART -> ended = true;
                    default -> {}
                }
            }
            if (!ended) {
                throw new Malformed("the form breaks off");
            }
        } catch (MimeException | MimeIOException malformed) {
            throw new Malformed("not a form: " + malformed.getClass().getSimpleName());
        }
        return new OutsideUpload(parts);
    }

    private static void keep(Map<String, byte[]> parts, String name, byte[] content) throws Malformed {
        if (parts.put(name, content) != null || parts.size() > MOST_PARTS) {
            throw new Malformed("a part twice, or too many of them");
        }
    }

    /** A field for a file in which none was chosen is sent without a file name. */
    private static boolean isLeftOpen(@Nullable Field disposition, byte[] content) {
        return content.length == 0
                && disposition != null
                && FILE_WITHOUT_NAME.matcher(disposition.getBody()).find();
    }

    private static String name(@Nullable Field disposition) throws Malformed {
        if (disposition == null) {
            throw new Malformed("a part without a name");
        }
        RawField raw = disposition instanceof RawField field
                ? field
                : new RawField(disposition.getName(), disposition.getBody());
        for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(raw).getParams()) {
            if (pair.getName().equalsIgnoreCase("name")) {
                return pair.getValue();
            }
        }
        throw new Malformed("a part without a name");
    }

    /** Reads a zip of {@code description.json} and {@code data.csv} or {@code data.json}, and {@code dataEn.json} if there is one. */
    public static OutsideUpload ofZip(InputStream body) throws IOException {
        Budget packed = new Budget();
        byte[] archive = packed.read(body);
        Budget budget = new Budget();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                    keep(parts, withoutEnding(entry.getName()), budget.read(zip));
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
            throw new Malformed("not a zip: " + broken.getClass().getSimpleName());
        }
        if (parts.isEmpty()) {
            throw new Malformed("no zip, or an empty one");
        }
        return new OutsideUpload(parts);
    }

    private static String withoutEnding(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String bare = dot < 0 ? name : name.substring(0, dot);
        return bare.toLowerCase(Locale.ROOT).replace("-", "").equals("dataen") ? DATA_EN : bare;
    }

    /** A part that was sent and is not empty. */
    public Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name)).filter(part -> part.length > 0);
    }

    /** Whether a part was sent that has nothing in it. */
    public boolean isEmpty(String name) {
        byte[] part = parts.get(name);
        return part != null && part.length == 0;
    }

    /** A part as text; empty if it was not sent. */
    public String text(String name) {
        return part(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** How much may still be read. */
    private static final class Budget {

        private int left = LONGEST;

        byte[] read(InputStream in) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                left -= count;
                if (left < 0) {
                    throw new TooLong();
                }
                bytes.write(chunk, 0, count);
            }
            return bytes.toByteArray();
        }
    }
}
