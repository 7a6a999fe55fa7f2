package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.leiden.internationals.population.extract.ExtractRefusal.CutOffArchive;
import nl.leiden.internationals.population.extract.ExtractRefusal.EmptyArchive;
import nl.leiden.internationals.population.extract.ExtractRefusal.SeveralFiles;
import org.jspecify.annotations.Nullable;

/** The one file in a zip; folders, and what macOS adds about files, are passed over. */
final class OnlyFileOfZip extends InputStream {

    private static final byte[] END_OF_DIRECTORY = {'P', 'K', 5, 6};

    private final ArrivingBytes arriving;
    private final ZipInputStream zip;
    private boolean ended;

    OnlyFileOfZip(ArrivingBytes arriving) throws IOException {
        this.arriving = arriving;
        this.zip = new ZipInputStream(arriving, StandardCharsets.UTF_8);
        if (nextFile() == null) {
            requireEndOfDirectory();
            throw new UnreadableExtract(new EmptyArchive());
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        if (ended) {
            return -1;
        }
        int read = zip.read(into, offset, wanted);
        if (read < 0) {
            ended = true;
            if (nextFile() != null) {
                throw new UnreadableExtract(new SeveralFiles());
            }
            requireEndOfDirectory();
        }
        return read;
    }

    private @Nullable ZipEntry nextFile() throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
            entry = zip.getNextEntry();
        }
        return entry;
    }

    /** The unpacker takes whatever follows the last file for the directory, also where nothing follows. */
    private void requireEndOfDirectory() throws IOException {
        arriving.skip(Long.MAX_VALUE);
        byte[] ending = arriving.ending();
        for (int at = ending.length - END_OF_DIRECTORY.length; at >= 0; at--) {
            if (startsAt(ending, at)) {
                return;
            }
        }
        throw new UnreadableExtract(new CutOffArchive());
    }

    private static boolean startsAt(byte[] bytes, int at) {
        for (int i = 0; i < END_OF_DIRECTORY.length; i++) {
            if (bytes[at + i] != END_OF_DIRECTORY[i]) {
                return false;
            }
        }
        return true;
    }
}
