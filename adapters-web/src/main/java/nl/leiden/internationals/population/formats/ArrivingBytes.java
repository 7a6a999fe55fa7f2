package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import nl.leiden.internationals.population.extract.ExtractRefusal.UploadCutOff;
import nl.leiden.internationals.population.extract.ImportProgress;

/**
 * The bytes of an upload as they arrive, counted. The beginning can be looked at before it is read, and the end
 * afterwards.
 */
final class ArrivingBytes extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final InputStream upload;
    private final ImportProgress progress;
    private byte[] buffer = new byte[BUFFER];
    private byte[] previous = new byte[BUFFER];
    private int previousLength;
    private int position;
    private int length;
    private boolean ended;

    ArrivingBytes(InputStream upload, ImportProgress progress) {
        this.upload = upload;
        this.progress = progress;
    }

    /** The first bytes of the upload, fewer if it is shorter; only before anything was read. */
    byte[] beginning(int wanted) throws IOException {
        while (length < wanted && !ended) {
            length += Math.max(0, arrive(buffer, length, buffer.length - length));
        }
        return Arrays.copyOf(buffer, Math.min(length, wanted));
    }

    /** The last bytes that arrived, a few thousand of a long upload, if they were asked for in small pieces. */
    byte[] ending() {
        byte[] ending = Arrays.copyOf(previous, previousLength + length);
        System.arraycopy(buffer, 0, ending, previousLength, length);
        return ending;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? buffer[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (position == length && wanted > BUFFER && !ended) {
            return arrive(into, offset, wanted);
        }
        if (!hasMore()) {
            return -1;
        }
        int given = Math.min(wanted, length - position);
        System.arraycopy(buffer, position, into, offset, given);
        position += given;
        return given;
    }

    /**
     * How many bytes are there; waits for some to arrive, so that 0 means the end. The unpacker of gzip asks this to
     * find out whether another part follows, and would lose it if it had yet to arrive.
     */
    @Override
    public int available() throws IOException {
        return hasMore() ? length - position : 0;
    }

    private boolean hasMore() throws IOException {
        while (position == length && !ended) {
            byte[] read = buffer;
            buffer = previous;
            previous = read;
            previousLength = length;
            position = 0;
            length = Math.max(0, arrive(buffer, 0, buffer.length));
        }
        return position < length;
    }

    /** Lets bytes arrive where they are wanted; -1 at the end. */
    private int arrive(byte[] into, int offset, int most) throws IOException {
        try {
            int arrived = upload.read(into, offset, most);
            ended = arrived < 0;
            progress.received(Math.max(0, arrived));
            return arrived;
        } catch (UnreadableExtract told) {
            throw told;
        } catch (IOException brokenOff) {
            throw new UnreadableExtract(
                    new UploadCutOff(progress.bytesReceived(), progress.bytesExpected()), brokenOff);
        }
    }
}
