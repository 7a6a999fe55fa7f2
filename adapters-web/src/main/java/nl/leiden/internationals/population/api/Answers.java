package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.site.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * Answers about published figures, ready as bytes, plain and packed: the second who asks the same gets what the first got. They are
 * forgotten as soon as other figures are public, the least used ones when there are many, and all after five minutes, since names of
 * reference tables may change.
 */
@Singleton
public class Answers {

    private static final long MOST_BYTES = 64L << 20;
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(5);

    private final ReadFigures readFigures;
    private final InstantSource clock;
    private final Map<String, ReadyAnswer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable PublishedFigures keptOf;
    private long keptBytes;

    /** Writes an answer. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    @Inject
    public Answers(ReadFigures readFigures, InstantSource clock) {
        this.readFigures = readFigures;
        this.clock = clock;
    }

    /** What is public now. */
    public PublishedFigures figures() {
        return readFigures.at(clock.instant());
    }

    /** Reference tables have changed: nothing that was said before need be true any more. */
    public synchronized void forget() {
        kept.clear();
        keptBytes = 0;
    }

    /**
     * The answer, or 304 if the caller has it already.
     *
     * @param figures what the content is written from
     * @param key names the content: path, parameters, language and format
     */
    public Response answer(HttpHeaders request, PublishedFigures figures, String key, MediaType type, Content content) {
        ReadyAnswer ready = ready(figures, key, content);
        Optional<byte[]> packed =
                ready.packed().filter(bytes -> Gzip.isAccepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
        String tag = '"' + ready.tag() + (packed.isPresent() ? "-gz" : "") + '"';
        Response.ResponseBuilder response;
        if (has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), ready.tag())) {
            response = Response.notModified();
        } else if (packed.isPresent()) {
            response = Response.ok(packed.get(), type).header(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
        } else {
            response = Response.ok(ready.plain(), type);
        }
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    private ReadyAnswer ready(PublishedFigures figures, String key, Content content) {
        Instant now = clock.instant();
        synchronized (this) {
            if (keptOf != figures) {
                forget();
                keptOf = figures;
            }
            ReadyAnswer found = kept.get(key);
            if (found != null && now.isBefore(found.madeAt().plus(LONGEST_KEPT))) {
                return found;
            }
        }
        ReadyAnswer made = ReadyAnswer.of(content, now);
        keep(figures, key, made);
        return made;
    }

    private synchronized void keep(PublishedFigures figures, String key, ReadyAnswer made) {
        if (keptOf != figures || made.size() > MOST_BYTES / 4) {
            return;
        }
        ReadyAnswer before = kept.put(key, made);
        keptBytes += made.size() - (before == null ? 0 : before.size());
        var eldest = kept.entrySet().iterator();
        while (keptBytes > MOST_BYTES) {
            keptBytes -= eldest.next().getValue().size();
            eldest.remove();
        }
    }

    /** Whether the tags of If-None-Match name this content, plain or packed. */
    static boolean has(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                .anyMatch(given ->
                        given.equals("*") || given.equals('"' + tag + '"') || given.equals('"' + tag + "-gz\""));
    }
}
