package nl.leiden.internationals.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords: after five failures under one name each further one doubles the time in which that name
 * is not looked at, up to five minutes. A quarter of an hour without a failure clears the name.
 */
final class FailedSignIns {

    static final int FREE = 5;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 10_000;

    private record Failures(int number, Instant last) {

        Instant openAgain() {
            if (number < FREE) {
                return last;
            }
            long seconds = 1L << Math.min(number - FREE, 10);
            Duration wait = Duration.ofSeconds(seconds);
            return last.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    /** How long this name has still to wait; empty if it may be tried. */
    synchronized Optional<Duration> wait(String name, Instant now) {
        Failures failures = byName.get(name);
        if (failures == null || !now.isBefore(failures.openAgain())) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.max(
                1, Duration.between(now, failures.openAgain()).plusMillis(999).toSeconds())));
    }

    synchronized void failed(String name, Instant now) {
        Failures before = byName.get(name);
        int remembered = before != null && now.isBefore(before.last().plus(MEMORY)) ? before.number() : 0;
        byName.put(name, new Failures(remembered + 1, now));
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }
}
