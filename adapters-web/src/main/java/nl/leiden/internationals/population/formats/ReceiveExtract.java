package nl.leiden.internationals.population.formats;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.population.usecase.ImportOrder;
import nl.leiden.internationals.population.usecase.ImportStart;
import nl.leiden.internationals.site.Installation;
import org.jspecify.annotations.Nullable;

/** Takes an upload in, whichever way it comes: asks whether it is wanted, counts it while it arrives, makes the draft. */
@Singleton
public class ReceiveExtract {

    private final ImportExtract importExtract;
    /** Each takes up memory and processors; more of them would only wait for one another. */
    static final int AT_A_TIME = 4;

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final Installation installation;

    @Inject
    public ReceiveExtract(ImportExtract importExtract, Installation installation) {
        this.importExtract = importExtract;
        this.installation = installation;
    }

    /** What came of an upload. */
    public sealed interface Received {

        /** It was read, or at least begun; this is what came of it. */
        record TakenIn(ExtractImport extract) implements Received {}

        /** Nothing of it was read. */
        record NotWanted(ImportStart.Refused refusal) implements Received {}

        /** It is longer than the installation takes in. */
        record TooLong(long most) implements Received {}

        /** As many others are being read as may be at a time. */
        record TooMany(int atATime) implements Received {}
    }

    /**
     * Receives the file; returns when all of it has been counted, or refused.
     *
     * @param length of the upload in bytes; null if it was not announced
     */
    public Received receive(ImportOrder order, @Nullable Long length, InputStream upload, ExtractMediaType type) {
        long most = installation.importMaxBytes();
        if (length != null && length > most) {
            return new Received.TooLong(most);
        }
        if (!places.tryAcquire()) {
            return new Received.TooMany(AT_A_TIME);
        }
        try {
            return receive(order, length, upload, type, most);
        } finally {
            places.release();
        }
    }

    private Received receive(
            ImportOrder order, @Nullable Long length, InputStream upload, ExtractMediaType type, long most) {
        return switch (importExtract.begin(order, length)) {
            case ImportStart.Refused refused -> new Received.NotWanted(refused);
            case ImportStart.Begun begun -> {
                AtMost limited = new AtMost(upload, most);
                ExtractImport result =
                        importExtract.run(begun.running(), order, new RegisterExtractReader(limited, type));
                yield limited.exceeded ? new Received.TooLong(most) : new Received.TakenIn(result);
            }
        };
    }

    /** Breaks off where the limit is reached. */
    private static final class AtMost extends InputStream {

        private final InputStream upload;
        private final long most;
        private long taken;
        private boolean exceeded;

        AtMost(InputStream upload, long most) {
            this.upload = upload;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = upload.read(bytes, offset, length);
            taken += Math.max(0, count);
            if (taken > most) {
                exceeded = true;
                throw new IOException("the upload is longer than " + most + " bytes");
            }
            return count;
        }
    }
}
