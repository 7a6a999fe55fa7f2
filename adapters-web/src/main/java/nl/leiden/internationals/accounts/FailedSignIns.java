package nl.leiden.internationals.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords: after a number of failures that is free, each further one doubles the time in which nothing
 * is looked at, up to five minutes. A quarter of an hour without a failure clears the count. Who is counted apart, {@code K} says.
 */
final class FailedSignIns<K> {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    /** More are not remembered, so that guesses cannot fill the memory of the server; the oldest go first. */
    static final int MOST_REMEMBERED = 10_000;

    private record Failures(int number, Instant last) {

        Instant openAgain(int free) {
            if (number < free) {
                return last;
            }
            long seconds = 1L << Math.min(number - free, 10);
            Duration wait = Duration.ofSeconds(seconds);
            return last.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    private final int free;

    private final Map<K, Failures> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * Remembers nobody yet.
     *
     * @param free failures after which nobody has to wait
     */
    FailedSignIns(int free) {
        this.free = free;
    }

    /** How long it has still to wait, 1 second or more; empty if it may try. */
    synchronized Optional<Duration> wait(K who, Instant now) {
        Failures failures = remembered.get(who);
        if (failures == null || !now.isBefore(failures.openAgain(free))) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.max(
                1,
                Duration.between(now, failures.openAgain(free)).plusMillis(999).toSeconds())));
    }

    synchronized void failed(K who, Instant now) {
        Failures before = remembered.get(who);
        int counted = before != null && now.isBefore(before.last().plus(MEMORY)) ? before.number() : 0;
        remembered.put(who, new Failures(counted + 1, now));
    }

    synchronized void succeeded(K who) {
        remembered.remove(who);
    }

    synchronized int remembered() {
        return remembered.size();
    }
}
