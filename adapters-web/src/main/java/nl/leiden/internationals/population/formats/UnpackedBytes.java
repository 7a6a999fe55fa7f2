package nl.leiden.internationals.population.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.leiden.internationals.population.extract.ExtractRefusal.CutOffArchive;
import nl.leiden.internationals.population.extract.ExtractRefusal.DamagedArchive;
import nl.leiden.internationals.population.extract.ExtractRefusal.NotAsAnnounced;
import nl.leiden.internationals.population.extract.ExtractRefusal.UnpacksTooFar;
import org.jspecify.annotations.Nullable;

/** The text of an extract, unpacked while it arrives, up to a limit. */
final class UnpackedBytes extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final ArrivingBytes arriving;
    private final ExtractMediaType kind;
    private final long limit;
    private @Nullable InputStream unpacking;
    private long unpacked;

    private UnpackedBytes(ArrivingBytes arriving, ExtractMediaType kind, long limit) {
        this.arriving = arriving;
        this.kind = kind;
        this.limit = limit;
    }

    /**
     * The text of an upload, which may be packed though it was announced as plain text, but not the other way round.
     *
     * @param limit of bytes that a gzip or zip file may unpack to; plain text has none
     */
    static InputStream of(ArrivingBytes arriving, ExtractMediaType announced, long limit) throws IOException {
        ExtractMediaType kind = kind(arriving.beginning(4));
        if (kind == ExtractMediaType.CSV) {
            if (announced != ExtractMediaType.CSV && arriving.available() > 0) {
                throw new UnreadableExtract(new NotAsAnnounced(announced.toString()));
            }
            return arriving;
        }
        return new UnpackedBytes(arriving, kind, limit);
    }

    private static ExtractMediaType kind(byte[] beginning) {
        if (beginning.length >= 2 && beginning[0] == 0x1F && beginning[1] == (byte) 0x8B) {
            return ExtractMediaType.GZIP;
        }
        boolean zip = beginning.length == 4
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && ((beginning[2] == 3 && beginning[3] == 4) || (beginning[2] == 5 && beginning[3] == 6));
        return zip ? ExtractMediaType.ZIP : ExtractMediaType.CSV;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        try {
            InputStream from = unpacking == null ? open() : unpacking;
            unpacking = from;
            int read = from.read(into, offset, wanted);
            unpacked += Math.max(0, read);
            if (unpacked > limit) {
                throw new UnreadableExtract(new UnpacksTooFar(limit));
            }
            return read;
        } catch (EOFException early) {
            throw new UnreadableExtract(new CutOffArchive(), early);
        } catch (ZipException damaged) {
            throw new UnreadableExtract(new DamagedArchive(), damaged);
        }
    }

    private InputStream open() throws IOException {
        return kind == ExtractMediaType.ZIP ? new OnlyFileOfZip(arriving) : new GZIPInputStream(arriving, BUFFER);
    }
}
