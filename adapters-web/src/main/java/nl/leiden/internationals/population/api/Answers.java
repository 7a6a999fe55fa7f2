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
import java.util.Optional;
import java.util.function.Consumer;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.site.Gzip;
import nl.leiden.internationals.site.RepeatedRequests;
import org.jspecify.annotations.Nullable;

/**
 * Answers about published figures, ready as bytes, plain and packed: the second who asks the same gets what the first got, and who asks
 * it in the same words does not even come in here ({@link RepeatedRequests}). They are forgotten as soon as other figures are public, the
 * least used ones when there are many, and all after five minutes, since names of reference tables may change.
 */
@Singleton
public class Answers {

    private static final byte[] NOTHING = {};
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(5);

    private final ReadFigures readFigures;
    private final InstantSource clock;
    private volatile @Nullable Edition current;

    /** Writes an answer. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The answers that are true as long as each other: of the same figures and with the same names. One that was begun before and comes late
     * is kept where nobody looks any more.
     */
    final class Edition implements RepeatedRequests.Validity {

        private final PublishedFigures figures;
        private final Instant until;
        private final KeptAnswers kept = new KeptAnswers();

        private Edition(PublishedFigures figures, Instant now) {
            this.figures = figures;
            this.until = now.plus(LONGEST_KEPT);
        }

        ReadyAnswer ready(String key, Content content) {
            return kept.find(key).orElseGet(() -> {
                ReadyAnswer made = ReadyAnswer.of(content);
                kept.keep(key, made);
                return made;
            });
        }

        private boolean isOf(PublishedFigures others, Instant now) {
            return figures == others && now.isBefore(until);
        }

        @Override
        public boolean holds() {
            Instant now = clock.instant();
            return current == this
                    && readFigures
                            .knownAt(now)
                            .filter(known -> isOf(known, now))
                            .isPresent();
        }
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
        current = null;
    }

    /**
     * The answer, or 304 if the caller has it already.
     *
     * @param figures what the content is written from
     * @param key names the content: path, parameters, language and format
     */
    public Response answer(HttpHeaders request, PublishedFigures figures, String key, MediaType type, Content content) {
        Edition edition = edition(figures);
        return answer(request, edition.ready(key, content), type, body -> RepeatedRequests.mayRepeat(body, edition));
    }

    /** The same for what does not hold as long as the figures do: it is written anew for everybody who asks. */
    public Response anew(HttpHeaders request, MediaType type, Content content) {
        return answer(request, ReadyAnswer.of(content), type, body -> {});
    }

    private static Response answer(HttpHeaders request, ReadyAnswer ready, MediaType type, Consumer<byte[]> sent) {
        Optional<byte[]> packed = Gzip.isAccepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                ? ready.packed()
                : Optional.empty();
        String tag = '"' + ready.tag() + (packed.isPresent() ? "-gz" : "") + '"';
        boolean known = has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), ready.tag());
        byte[] whole = packed.orElse(ready.plain());
        byte[] body = known ? NOTHING : whole;
        sent.accept(body);
        // of a 304 too it is the length that a 200 would have, RFC 9110, section 8.6; without it the server says 0 of
        // HEAD
        Response.ResponseBuilder response = (known ? Response.notModified() : Response.ok(body, type))
                .header(HttpHeaders.CONTENT_LENGTH, whole.length);
        if (!known && packed.isPresent()) {
            response.header(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
        }
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    synchronized Edition edition(PublishedFigures figures) {
        Instant now = clock.instant();
        Edition edition = current;
        if (edition == null || !edition.isOf(figures, now)) {
            edition = new Edition(figures, now);
            current = edition;
        }
        return edition;
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
