package nl.leiden.internationals.population.pages;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.release.AccountName;

/** Tables that were checked on a page and wait for half an hour to be published, so that nobody has to choose the files twice. */
@Singleton
public class CheckedOutsideTables {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 8;

    private record Checked(OutsideReading.Read read, AccountName by, Instant at) {}

    private final Map<String, Checked> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > MOST;
        }
    };

    synchronized void keep(String token, OutsideReading.Read read, AccountName by, Instant at) {
        waiting.values().removeIf(checked -> isOver(checked, at));
        waiting.put(token, new Checked(read, by, at));
    }

    /** What this colleague checked; it can be had once. */
    synchronized Optional<OutsideReading.Read> take(String token, AccountName by, Instant at) {
        Checked checked = waiting.get(token);
        if (checked == null || !checked.by().equals(by) || isOver(checked, at)) {
            return Optional.empty();
        }
        waiting.remove(token);
        return Optional.of(checked.read());
    }

    private static boolean isOver(Checked checked, Instant now) {
        return now.isAfter(checked.at().plus(KEPT));
    }
}
