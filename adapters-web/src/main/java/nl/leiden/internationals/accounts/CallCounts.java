package nl.leiden.internationals.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the calls of everybody in windows that begin with a caller's first call. Who is counted apart, {@code K} says.
 */
final class CallCounts<K> {

    /** More callers are not remembered, so that nobody can fill the memory of the server; the oldest go first. */
    static final int MOST_REMEMBERED = 20_000;

    private record Window(Instant until, int calls) {}

    private final Map<K, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Window> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * Counts a call.
     *
     * @return how long the caller has to wait for the next window, 1 second or more, if this call is one too many; else empty
     */
    synchronized Optional<Duration> count(K who, int most, Duration window, Instant now) {
        Window current = windows.get(who);
        if (current == null || !now.isBefore(current.until())) {
            windows.put(who, new Window(now.plus(window), 1));
            return Optional.empty();
        }
        if (current.calls() < most) {
            windows.put(who, new Window(current.until(), current.calls() + 1));
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.max(
                1, Duration.between(now, current.until()).plusMillis(999).toSeconds())));
    }
}
