package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is answered before a request enters the application is what the application would answer. A request with a cookie always enters
 * it; one without is answered before it from the second time on.
 */
@ExtendWith(ArquillianExtension.class)
class RepeatedRequestsIT {

    private static final String TABLE = "/api/v1/tables/internationals-by-nationality";
    private static final String DATE = "2023-05-31";
    private static final String REASON = "{\"reasonNl\": \"Proef.\", \"reasonEn\": \"Trial.\"}";
    private static final int READERS = 3;

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    /** What one got, but for the date on it. */
    private record Got(int status, Map<String, List<String>> headers, String body) {

        static Got of(HttpResponse<byte[]> response) {
            Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
            headers.remove("date");
            return new Got(response.statusCode(), headers, Arrays.toString(response.body()));
        }
    }

    private Got ask(String method, String path, String... headers) {
        Monitor.Call call = monitor.to(path).sending(method);
        for (int i = 0; i < headers.length; i += 2) {
            call.with(headers[i], headers[i + 1]);
        }
        return Got.of(call.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tables",
                TABLE,
                TABLE + "/data",
                TABLE + "/data?nationality=*&year=*&measure=count,share",
                TABLE + "/data?nationality=*&year=2024&format=csv",
                "/api/v1/key-figures",
                "/api/v1/nationalities",
                "/api/v1/districts",
                "/api/v1/withdrawals",
                "/api/v1/openapi.json"
            })
    void every_answer_has_the_bytes_and_headers_that_the_application_gives_it(String path) {
        String tag = monitor.get(path).header("ETag");
        assertThat(tag).isNotEmpty();
        for (String method : List.of("GET", "HEAD")) {
            assertSameEachTime(method, path, "Accept", "*/*");
            assertSameEachTime(method, path, "Accept-Language", "en");
            assertSameEachTime(method, path, "Accept-Encoding", "gzip");
            assertSameEachTime(method, path, "If-None-Match", tag);
            assertSameEachTime(method, path, "If-None-Match", "\"x\", W/" + tag);
            assertSameEachTime(method, path, "If-None-Match", "\"x\"");
        }
    }

    private void assertSameEachTime(String method, String path, String name, String value) {
        Got byTheApplication = ask(method, path, name, value, "Cookie", "a=b");
        for (int time = 1; time <= 3; time++) {
            assertThat(ask(method, path, name, value))
                    .as("%s %s with %s: %s, time %d", method, path, name, value, time)
                    .isEqualTo(byTheApplication);
        }
    }

    /** What a reader got to see, and when she asked and had it. */
    private record Seen(Instant asked, Instant answered, boolean isThere) {}

    @Test
    void figures_come_and_go_at_once_for_everybody_who_asks_the_same_again_and_again() throws Exception {
        String release = submitted();
        Instant publication = Instant.now().plusSeconds(6);
        List<Seen> coming = readWhile(() -> {
            step(release, "sign-off", "publisher", "{\"publicationTime\": \"" + publication + "\"}");
            sleepUntil(publication.plusSeconds(2));
        });
        assertThat(coming)
                .filteredOn(Seen::isThere)
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.answered).isAfterOrEqualTo(publication));
        assertThat(coming)
                .filteredOn(seen -> !seen.isThere)
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.asked)
                        .as("when another reader had them already")
                        .isBeforeOrEqualTo(firstAnswer(coming, true)));

        List<Seen> going = readWhile(() -> {
            step(release, "withdrawal", "publisher", REASON);
            sleepUntil(Instant.now().plusSeconds(3));
        });
        assertThat(going).filteredOn(seen -> !seen.isThere).isNotEmpty();
        assertThat(going)
                .filteredOn(Seen::isThere)
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.asked)
                        .as("when they were gone for another reader already")
                        .isBeforeOrEqualTo(firstAnswer(going, false)));
    }

    private static Instant firstAnswer(List<Seen> all, boolean isThere) {
        return all.stream()
                .filter(seen -> seen.isThere == isThere)
                .map(Seen::answered)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private interface Work {
        void happen() throws InterruptedException;
    }

    /** What readers see who ask for the tables again and again, from a moment before something happens until it has happened. */
    private List<Seen> readWhile(Work work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<List<Seen>>> reading = Stream.generate(() -> readers.submit(() -> readUntil(over)))
                    .limit(READERS)
                    .toList();
            try {
                Thread.sleep(500);
                work.happen();
            } finally {
                over.set(true);
            }
            List<Seen> all = new ArrayList<>();
            for (Future<List<Seen>> reader : reading) {
                all.addAll(reader.get());
            }
            return all;
        }
    }

    private List<Seen> readUntil(AtomicBoolean over) {
        List<Seen> seen = new ArrayList<>();
        while (!over.get()) {
            Instant asked = Instant.now();
            boolean isThere = monitor.get("/api/v1/tables").body().contains(DATE);
            seen.add(new Seen(asked, Instant.now(), isThere));
        }
        return seen;
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        Thread.sleep(Math.max(0, moment.toEpochMilli() - System.currentTimeMillis()));
    }

    private String submitted() throws IOException {
        ByteArrayOutputStream extract = new ByteArrayOutputStream();
        DemoRegister.shipped().writeTo(extract, ReferenceDate.parse("2023-01-01"));
        Monitor.Answer accepted = monitor.upload("referenceDate=" + DATE, "text/csv", extract.toByteArray());
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String release = accepted.json().path("release").asText();
        step(release, "submission", "analyst", "");
        return release;
    }

    private void step(String release, String step, String account, String body) {
        Monitor.Answer answer = monitor.to("/api/v1/releases/" + release + "/" + step)
                .as(account)
                .with("Content-Type", "application/json")
                .sending("PUT", BodyPublishers.ofString(body))
                .answer();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
