package nl.leiden.internationals.population.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that count chunks while the reader fills others, and hand the chunks back. They end when the lanes are
 * closed, and closing waits for that.
 */
final class Lanes implements AutoCloseable {

    private static final Chunk END = new Chunk(0);

    private final BlockingQueue<Chunk> full;
    private final BlockingQueue<Chunk> spare;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Counts one chunk; every thread has its own. */
    interface Counting {
        void count(Chunk chunk);
    }

    Lanes(ReadingLimits limits, ThreadFactory factory, Supplier<Counting> counting) {
        full = new ArrayBlockingQueue<>(2 * limits.lanes() + 2);
        spare = new ArrayBlockingQueue<>(limits.lanes() + 2);
        for (int i = 0; i <= limits.lanes(); i++) {
            spare.add(new Chunk(limits.chunkBytes()));
        }
        for (int i = 0; i < limits.lanes(); i++) {
            Counting own = counting.get();
            threads.add(factory.newThread(() -> run(own)));
        }
        start();
    }

    private void start() {
        try {
            threads.forEach(Thread::start);
        } catch (RuntimeException | Error tooMany) {
            threads.forEach(thread -> full.add(END));
            throw tooMany;
        }
    }

    /** A chunk to fill, as soon as one is free. */
    Chunk spare() throws InterruptedException {
        return spare.take();
    }

    /** Has a chunk counted; one may be of the reader's own making, all others were {@link #spare}. */
    void count(Chunk chunk) {
        full.add(chunk);
    }

    /** Whether it makes no sense to go on. */
    boolean haveFailed() {
        return failure.get() != null;
    }

    private void run(Counting counting) {
        for (Chunk chunk = next(); chunk != END; chunk = next()) {
            try {
                if (failure.get() == null) {
                    counting.count(chunk);
                }
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
            }
            spare.add(chunk);
        }
    }

    /** Waits also when interrupted: only the reader knows when to end, and it always says so. */
    private Chunk next() {
        Chunk next = null;
        while (next == null) {
            try {
                next = full.take();
            } catch (InterruptedException keepWaiting) {
                next = full.poll();
            }
        }
        return next;
    }

    /**
     * Has what was handed over counted, and ends the threads.
     *
     * @throws IllegalStateException if counting failed in one of them
     */
    @Override
    public void close() {
        boolean interrupted = false;
        threads.forEach(thread -> full.add(END));
        for (Thread thread : threads) {
            interrupted |= join(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("counting an extract failed", thrown);
        }
    }

    private static boolean join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
    }
}
