package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Before a small application on a real server: it counts how often it is asked, says which version is public, and offers all it says. In
 * each test it has been asked something before.
 */
class RepeatedRequestsTest {

    private static final String TAG = "\"abc\"";

    private final AtomicInteger asked = new AtomicInteger();
    private volatile Public now = new Public(1);
    private volatile Answering answering = this::answer;

    /** Answers that are complete on the side of the server too. */
    private final Semaphore complete = new Semaphore(0);

    private final HttpHandler repeating = new RepeatedRequests().before(new BlockingHandler(exchange -> {
        asked.incrementAndGet();
        answering.answer(exchange, now);
    }));
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(exchange -> {
                exchange.addExchangeCompleteListener((answered, next) -> {
                    complete.release();
                    next.proceed();
                });
                repeating.handleRequest(exchange);
            })
            .build();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What the application says, until it says something else. */
    private final class Public implements RepeatedRequests.Validity {

        private final int version;

        Public(int version) {
            this.version = version;
        }

        @Override
        public boolean holds() {
            return now == this;
        }
    }

    private interface Answering {
        void answer(HttpServerExchange exchange, Public figures) throws IOException;
    }

    /** What one got. */
    private record Got(int status, Map<String, List<String>> headers, String body) {}

    @BeforeEach
    void start() {
        server.start();
        get();
        asked.set(0);
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop();
    }

    /** As resources do it: what is public is looked at twice, for the content and for what it depends on. */
    private void answer(HttpServerExchange exchange, Public figures) throws IOException {
        answer(exchange, figures, now);
    }

    private static void answer(HttpServerExchange exchange, Public figures, Public dependsOn) throws IOException {
        boolean known = TAG.equals(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH));
        String text = figures.version + " at " + exchange.getRequestURI();
        byte[] body = known ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        RepeatedRequests.mayRepeat(exchange, body, dependsOn);
        send(exchange, known ? 304 : 200, body);
    }

    private static void send(HttpServerExchange exchange, int status, byte... body) throws IOException {
        exchange.setStatusCode(status);
        header(exchange, "Cache-Control", "public, no-cache");
        header(exchange, "ETag", TAG);
        header(exchange, "Vary", "Accept, Accept-Language, Accept-Encoding");
        exchange.getResponseHeaders().addAll(new HttpString("Link"), List.of("</a>; rel=\"a\"", "</b>; rel=\"b\""));
        if (status == 200) {
            exchange.setResponseContentLength(body.length);
            exchange.getOutputStream().write(body);
        }
    }

    private static void header(HttpServerExchange exchange, String name, String value) {
        exchange.getResponseHeaders().put(new HttpString(name), value);
    }

    private Got get(String... headers) {
        return ask("GET", "/api/v1/tables", headers);
    }

    private Got ask(String method, String path, String... headers) {
        int port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            complete.acquire();
            Map<String, List<String>> received =
                    new TreeMap<>(response.headers().map());
            received.remove("date");
            return new Got(response.statusCode(), received, response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, Accept, text/csv",
        "HEAD, Accept, text/csv",
        "GET, Accept-Encoding, gzip",
        "GET, If-None-Match, '\"abc\"'",
        "HEAD, If-None-Match, '\"abc\"'",
        "GET, If-None-Match, 'W/\"abc\", \"xyz\"'"
    })
    void the_second_who_sends_the_same_gets_the_same_and_the_application_is_not_asked(
            String method, String name, String value) {
        Got first = ask(method, "/api/v1/tables?lang=nl", name, value);
        Got second = ask(method, "/api/v1/tables?lang=nl", name, value);

        assertThat(second).isEqualTo(first);
        assertThat(second.headers()).containsKeys("etag", "vary", "link");
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_differs_in_anything_an_answer_depends_on_is_another_request() {
        get();
        get("Accept", "text/csv");
        get("Accept-Language", "nl");
        get("Accept-Language", "en");
        get("Accept-Encoding", "gzip");
        get("If-None-Match", TAG);
        get("If-None-Match", "\"xyz\"");
        ask("HEAD", "/api/v1/tables");
        ask("GET", "/api/v1/tables?lang=nl");
        ask("GET", "/api/v1/tables?lang=en");
        ask("GET", "/api/v1/Tables");

        assertThat(asked).hasValue(11);
    }

    @Test
    void what_an_answer_does_not_depend_on_makes_no_difference() {
        get("User-Agent", "one", "Origin", "https://one.example");
        get("User-Agent", "another", "Referer", "https://another.example/");

        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Basic YTpi",
        "Cookie, a=b",
        "Range, bytes=0-1",
        "If-Match, '\"abc\"'",
        "If-Modified-Since, 'Sun, 06 Nov 1994 08:49:37 GMT'",
        "Content-Type, text/csv"
    })
    void who_asks_for_more_is_always_answered_by_the_application_and_it_is_kept_for_nobody(String name, String value) {
        get(name, value);
        get(name, value);
        assertThat(asked).hasValue(2);
        get();
        assertThat(asked).hasValue(3);
        get(name, value);
        assertThat(asked).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "OPTIONS"})
    void what_does_more_than_read_is_done_each_time(String method) {
        ask(method, "/api/v1/tables");
        ask(method, "/api/v1/tables");

        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Set-Cookie, a=b",
        "Cache-Control, 'private, no-cache'",
        "Cache-Control, no-store",
        "Vary, 'Accept, Origin'",
        "Vary, *"
    })
    void an_answer_that_is_not_for_everybody_is_not_kept(String name, String value) {
        answering = (exchange, figures) -> {
            RepeatedRequests.mayRepeat(exchange, new byte[3], figures);
            exchange.addResponseCommitListener(sent -> header(sent, name, value));
            send(exchange, 200, new byte[3]);
        };
        get();
        get();

        assertThat(asked).hasValue(2);
    }

    @Test
    void nothing_is_kept_that_was_not_offered_or_that_was_sent_otherwise_than_offered() {
        answering = (exchange, figures) -> send(exchange, 200, new byte[3]);
        get();
        answering = (exchange, figures) -> {
            RepeatedRequests.mayRepeat(exchange, new byte[3], figures);
            send(exchange, 404);
        };
        get();
        answering = (exchange, figures) -> {
            RepeatedRequests.mayRepeat(exchange, new byte[3], figures);
            send(exchange, 200, new byte[4]);
        };
        get();
        get();

        assertThat(asked).hasValue(4);
    }

    @Test
    void what_holds_no_more_is_not_said_again() {
        assertThat(get("Accept", "a/b").body()).startsWith("1 at");
        now = new Public(2);
        for (int time = 1; time <= 4; time++) {
            assertThat(get("Accept", "a/b").body()).startsWith("2 at");
        }
        assertThat(asked).as("once for 1, twice for 2").hasValue(3);
    }

    @Test
    void an_answer_that_held_only_when_it_was_begun_is_not_kept() {
        answering = (exchange, figures) -> {
            answer(exchange, figures, figures);
            now = new Public(figures.version + 1);
        };
        assertThat(get().body()).startsWith("1 at");
        assertThat(get().body()).startsWith("2 at");
        assertThat(get().body()).startsWith("3 at");
    }

    @Test
    void an_answer_that_was_begun_before_it_was_known_what_is_public_is_not_kept() {
        answering = (exchange, figures) -> {
            now = new Public(2);
            answering = this::answer;
            answer(exchange, figures, now);
        };
        assertThat(get("Accept", "a/b").body()).startsWith("1 at");
        assertThat(get("Accept", "a/b").body()).startsWith("2 at");
        assertThat(get("Accept", "a/b").body()).startsWith("2 at");
        assertThat(asked).hasValue(2);
    }

    @Test
    void an_answer_that_comes_late_puts_nothing_aside() {
        get();
        answering = (exchange, figures) -> answer(exchange, figures, new Public(0));
        ask("GET", "/late");
        get();

        assertThat(asked).hasValue(2);
    }

    @Test
    void a_long_answer_is_not_kept_and_many_are_not_kept_for_ever() {
        answering = (exchange, figures) -> {
            byte[] body = new byte[Integer.parseInt(exchange.getQueryString())];
            RepeatedRequests.mayRepeat(exchange, body, figures);
            send(exchange, 200, body);
        };
        ask("GET", "/long?1100000");
        ask("GET", "/long?1100000");
        assertThat(asked).hasValue(2);
        ask("GET", "/first?900000");
        ask("GET", "/first?900000");
        assertThat(asked).hasValue(3);
        for (int i = 0; i < 40; i++) {
            ask("GET", "/" + i + "?900000");
        }
        ask("GET", "/first?900000");
        assertThat(asked).hasValue(44);
    }

    @Test
    void nobody_who_asks_after_a_change_hears_what_was_public_before_it() throws Exception {
        Instant until = Instant.now().plusMillis(1500);
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> reading = IntStream.range(0, 4)
                    .mapToObj(reader -> readers.submit(() -> {
                        int read = 0;
                        while (Instant.now().isBefore(until)) {
                            int least = now.version;
                            String body = get().body();
                            assertThat(Integer.parseInt(body.substring(0, body.indexOf(' '))))
                                    .isGreaterThanOrEqualTo(least);
                            answered.incrementAndGet();
                            read++;
                        }
                        return read;
                    }))
                    .toList();
            while (Instant.now().isBefore(until)) {
                now = new Public(now.version + 1);
                // two answers for each reader, however slow they are today, so that some can be repeated
                int enough = answered.get() + 8;
                while (answered.get() < enough && Instant.now().isBefore(until)) {
                    Thread.sleep(1);
                }
            }
            int read = 0;
            for (Future<Integer> reader : reading) {
                read += reader.get();
            }
            assertThat(asked.get()).as("of %d answers some were repeated", read).isLessThan(read);
        }
    }
}
