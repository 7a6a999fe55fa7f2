package nl.leiden.internationals.population.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far an import is. The threads that import write into it, any thread may look. */
public final class ImportProgress {

    private final Instant startedAt;
    private final @Nullable Long bytesExpected;
    private final AtomicLong bytesReceived = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    /**
     * Nothing has arrived yet.
     *
     * @param bytesExpected length of the upload, not negative; null if it was not announced
     */
    public ImportProgress(Instant startedAt, @Nullable Long bytesExpected) {
        if (bytesExpected != null && bytesExpected < 0) {
            throw new IllegalArgumentException("not the length of an upload: '" + bytesExpected + "'");
        }
        this.startedAt = startedAt;
        this.bytesExpected = bytesExpected;
    }

    /** Length of the upload, null if it was not announced. */
    public @Nullable Long bytesExpected() {
        return bytesExpected;
    }

    public long bytesReceived() {
        return bytesReceived.get();
    }

    /** More bytes of the upload have arrived. */
    public void received(long bytes) {
        bytesReceived.addAndGet(bytes);
    }

    /** More rows have been judged. */
    public void judged(long moreRows) {
        rows.addAndGet(moreRows);
    }

    /** How things stand at this moment. */
    public Snapshot at(Instant now) {
        double seconds = Math.max(0, Duration.between(startedAt, now).toNanos() / 1e9);
        long bytes = bytesReceived.get();
        long rowsNow = rows.get();
        double rowsPerSecond = seconds > 0 ? rowsNow / seconds : 0;
        return new Snapshot(bytes, bytesExpected, rowsNow, Math.round(rowsPerSecond), secondsLeft(seconds, bytes));
    }

    private @Nullable Long secondsLeft(double seconds, long bytes) {
        return bytesExpected == null || bytes == 0
                ? null
                : (Long) (long) Math.ceil(seconds / bytes * Math.max(0, bytesExpected - bytes));
    }

    /**
     * How an import stood at one moment.
     *
     * @param bytesReceived of the upload as it is sent, compressed or not
     * @param bytesExpected length of the upload; null if it was not announced
     * @param rows judged so far
     * @param rowsPerSecond mean since the start, 0 at the very start
     * @param secondsLeft estimate from the bytes, rounded up; null if it cannot be told
     */
    public record Snapshot(
            long bytesReceived,
            @Nullable Long bytesExpected,
            long rows,
            long rowsPerSecond,
            @Nullable Long secondsLeft) {}
}
