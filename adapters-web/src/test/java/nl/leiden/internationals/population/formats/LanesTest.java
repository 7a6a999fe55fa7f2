package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LanesTest {

    private static final ReadingLimits LIMITS = new ReadingLimits(3, 100, 1_000);

    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ThreadFactory factory = task -> {
        Thread thread = Thread.ofPlatform().unstarted(task);
        threads.add(thread);
        return thread;
    };

    @Test
    void every_chunk_is_counted_before_the_lanes_are_closed() throws InterruptedException {
        var counted = new AtomicInteger();
        try (var lanes = new Lanes(LIMITS, factory, () -> chunk -> counted.incrementAndGet())) {
            for (int i = 0; i < 1_000; i++) {
                lanes.count(lanes.spare());
            }
        }

        assertThat(counted).hasValue(1_000);
        assertThat(threads).hasSize(3).noneMatch(Thread::isAlive);
    }

    @Test
    void a_failure_in_one_thread_is_thrown_when_the_lanes_are_closed() throws InterruptedException {
        var broken = new IllegalArgumentException("broken");
        var lanes = new Lanes(LIMITS, factory, () -> chunk -> {
            throw broken;
        });
        for (int i = 0; i < 1_000 && !lanes.haveFailed(); i++) {
            lanes.count(lanes.spare());
        }

        assertThat(lanes.haveFailed()).isTrue();
        assertThatThrownBy(lanes::close)
                .isInstanceOf(IllegalStateException.class)
                .hasCause(broken);
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void where_not_every_thread_can_be_started_the_others_end() throws InterruptedException {
        ThreadFactory third = task -> threads.size() < 2 ? factory.newThread(task) : Thread.currentThread();

        assertThatThrownBy(() -> new Lanes(LIMITS, third, () -> chunk -> {}))
                .isInstanceOf(IllegalThreadStateException.class);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(threads).hasSize(2);
    }

    @Test
    void threads_that_are_interrupted_go_on_until_they_are_told_to_end() throws InterruptedException {
        var counted = new AtomicInteger();
        try (var lanes = new Lanes(LIMITS, factory, () -> chunk -> counted.incrementAndGet())) {
            threads.forEach(Thread::interrupt);
            for (int i = 0; i < 100; i++) {
                lanes.count(lanes.spare());
            }
        }

        assertThat(counted).hasValue(100);
    }
}
