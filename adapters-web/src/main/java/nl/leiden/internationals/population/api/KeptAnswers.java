package nl.leiden.internationals.population.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers by what they are about; when they take too much room, the least used ones are forgotten. */
final class KeptAnswers {

    private static final long MOST_BYTES = 64L << 20;

    private final Map<String, ReadyAnswer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    synchronized Optional<ReadyAnswer> find(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    synchronized void keep(String key, ReadyAnswer answer) {
        if (answer.size() > MOST_BYTES / 4) {
            return;
        }
        ReadyAnswer before = answers.put(key, answer);
        bytes += answer.size() - (before == null ? 0 : before.size());
        var eldest = answers.entrySet().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= eldest.next().getValue().size();
            eldest.remove();
        }
    }
}
