package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/**
 * A form sent as {@code multipart/form-data} (RFC 7578) with one file, read as it arrives: first the fields that stand before the
 * file, then the file as a stream. Nothing is kept but the fields. A part after the file makes reading the file fail, so that no field
 * is silently left out.
 */
public final class UploadedForm {

    private static final int LONGEST_FIELD = 16 * 1024;
    private static final int MOST_FIELDS = 50;

    private final MimeTokenStream tokens;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable UploadedFile file;

    private UploadedForm(MimeTokenStream tokens) {
        this.tokens = tokens;
    }

    /** The file of the form. */
    public record UploadedFile(String name, Optional<String> contentType, InputStream content) {

        /**
         * The whole file, or its first {@code most} bytes.
         *
         * @throws Malformed when the form breaks off in the file, or goes on behind it
         */
        public byte[] bytes(int most) throws IOException {
            try {
                return content.readNBytes(most);
            } catch (MimeIOException cutOff) {
                throw new Malformed("the form breaks off in the file");
            } catch (UnreadableExtract behind) {
                throw new Malformed("the form goes on behind the file");
            }
        }
    }

    /** The form is not one: what was wrong with it, without what it holds. */
    public static final class Malformed extends IOException {

        private static final long serialVersionUID = 1;

        Malformed(String what) {
            super(what);
        }
    }

    /**
     * Reads up to the file.
     *
     * @param contentType of the request, with its boundary
     * @throws Malformed if the body is not such a form
     */
    public static UploadedForm read(InputStream body, String contentType) throws IOException {
        MimeConfig config = MimeConfig.custom()
                .setStrictParsing(true)
                .setMaxHeaderCount(20)
                .setMaxHeaderLen(4096)
                .setMaxLineLen(-1)
                .setMaxContentLen(-1)
                .build();
        UploadedForm form = new UploadedForm(new MimeTokenStream(config));
        form.tokens.parseHeadless(body, contentType);
        try {
            form.readToFile();
        } catch (MimeException | MimeIOException malformed) {
            throw new Malformed(
                    "not a form with a file: " + malformed.getClass().getSimpleName());
        }
        return form;
    }

    private void readToFile() throws IOException, MimeException {
        @Nullable Field disposition = null;
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM && file == null;
                state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> disposition = null;
                case T_FIELD -> {
                    if (tokens.getField().getName().equalsIgnoreCase("Content-Disposition")) {
                        disposition = tokens.getField();
                    }
                }
                case T_BODY -> {
                    readPart(disposition);
                    if (file != null) {
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private void readPart(@Nullable Field disposition) throws IOException {
        if (disposition == null) {
            throw new Malformed("a part of the form has no name");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        RawField raw = disposition instanceof RawField field
                ? field
                : new RawField(disposition.getName(), disposition.getBody());
        for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(raw).getParams()) {
            parameters.put(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
        }
        String name = parameters.get("name");
        if (name == null) {
            throw new Malformed("a part of the form has no name");
        }
        String filename = parameters.get("filename");
        if (filename != null) {
            BodyDescriptor descriptor = tokens.getBodyDescriptor();
            file = new UploadedFile(
                    filename,
                    Optional.ofNullable(descriptor.getMimeType()),
                    new ContentToBoundary(tokens.getDecodedInputStream()));
            return;
        }
        byte[] value = tokens.getDecodedInputStream().readNBytes(LONGEST_FIELD + 1);
        if (value.length > LONGEST_FIELD || fields.size() == MOST_FIELDS) {
            throw new Malformed("the form has more or longer fields than belong in it");
        }
        fields.put(name, new String(value, StandardCharsets.UTF_8));
    }

    /** The fields before the file; the last one of a name. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** Empty if the form has no file. */
    public Optional<UploadedFile> file() {
        return Optional.ofNullable(file);
    }

    /** Ends where the boundary stands; a body that ends without one was cut off. */
    private final class ContentToBoundary extends InputStream {

        private final InputStream content;
        private boolean ended;

        ContentToBoundary(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int count = content.read(bytes, offset, length);
            if (count < 0) {
                ended = true;
                findBoundary();
            }
            return count;
        }

        private void findBoundary() throws IOException {
            try {
                EntityState after = tokens.next();
                if (after == EntityState.T_END_BODYPART && tokens.next() == EntityState.T_START_BODYPART) {
                    throw new UnreadableExtract(new ExtractRefusal.PartAfterFile());
                }
            } catch (MimeException | MimeIOException cutOff) {
                throw new Malformed("the form ends before the boundary behind the file");
            }
        }
    }
}
