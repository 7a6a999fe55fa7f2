package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The deployed monitor as another system sees it: over HTTP, with Basic authentication. Every answer of the API is held against the
 * description that the monitor itself gives.
 */
public final class Monitor {

    /** The table that the demo brings last. */
    private static final String LAST_OF_DEMO = "residents-counted-elsewhere";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int TOO_MANY_REQUESTS = 429;

    /** In letters, of an answer that is not as described. */
    private static final int LONGEST_SHOWN = 500;

    /** By the root of the server; a run tests one WAR, however often it is deployed. */
    private static final Map<URI, Contract> CONTRACTS = new ConcurrentHashMap<>();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final Consumer<HttpResponse<?>> listener;

    public Monitor(URI root) {
        this(root, answer -> {});
    }

    /** The same for somebody who wants to hear every answer, whoever asked. */
    public Monitor(URI root, Consumer<HttpResponse<?>> listener) {
        this.root = root;
        this.listener = listener;
    }

    /** An answer with its body as text. */
    public record Answer(int status, HttpResponse<String> response) {

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException notJson) {
                throw new UncheckedIOException("not JSON: " + response.body(), notJson);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A request that is still being made up. */
    public final class Call {

        private final HttpRequest.Builder request;
        private final URI address;
        private String method = "GET";
        private String sentType = "";
        private boolean held = true;
        private BodyPublisher body = BodyPublishers.noBody();

        private Call(String path) {
            address = root.resolve(path);
            request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2));
        }

        /** As one of the demo accounts. */
        public Call as(String account) {
            String credentials = account + ":demo";
            return with(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }

        public Call with(String header, String value) {
            request.header(header, value);
            if (header.equalsIgnoreCase("Content-Type")) {
                sentType = Exchange.withoutParameters(value);
            }
            return this;
        }

        /**
         * The answer need not be as described.
         *
         * @param because why not
         */
        public Call notHeldToTheDescription(String because) {
            if (because.isBlank()) {
                throw new IllegalArgumentException("an answer that is not as described needs a reason");
            }
            held = false;
            return this;
        }

        public Call sending(String newMethod, BodyPublisher newBody) {
            method = newMethod;
            body = newBody;
            return this;
        }

        public Call sending(String newMethod) {
            return sending(newMethod, BodyPublishers.noBody());
        }

        public Answer answer() {
            HttpResponse<String> response = send(BodyHandlers.ofString());
            holdToTheDescription(response, response.body().getBytes(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response);
        }

        public HttpResponse<byte[]> bytes() {
            HttpResponse<byte[]> response = send(BodyHandlers.ofByteArray());
            holdToTheDescription(response, response.body());
            return response;
        }

        private void holdToTheDescription(HttpResponse<?> response, byte[] content) {
            if (!held || !address.getRawPath().startsWith(DescribedApi.BASE)) {
                return;
            }
            Exchange exchange = Exchange.of(method, address, sentType, response, content);
            assertThat(contract().deviations(exchange))
                    .as("%s is not as described: %s", exchange, beginning(exchange.body()))
                    .isEmpty();
        }

        private static String beginning(String text) {
            return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
        }

        private <T> HttpResponse<T> send(HttpResponse.BodyHandler<T> handler) {
            try {
                HttpResponse<T> response =
                        client.send(request.method(method, body).build(), handler);
                listener.accept(response);
                return response;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the monitor", e);
            }
        }
    }

    private Contract contract() {
        return CONTRACTS.computeIfAbsent(root, any -> {
            HttpResponse<String> description =
                    new Call(DescribedApi.BASE + "/openapi.json").send(BodyHandlers.ofString());
            return new Contract(new Answer(description.statusCode(), description).json());
        });
    }

    public Call to(String path) {
        return new Call(path);
    }

    public Answer get(String path) {
        return to(path).answer();
    }

    /** What comes of posting this JSON. */
    public Answer posting(String path, String json) {
        return onceThereIsRoom(
                to(path).with("Content-Type", "application/json").sending("POST", BodyPublishers.ofString(json)));
    }

    /** Who saves very many queries is asked to wait, and all tests of a run save theirs at one server. */
    public Answer onceThereIsRoom(Call call) {
        return await(call, answer -> answer.status() != TOO_MANY_REQUESTS);
    }

    /** An extract as the analyst uploads it. */
    public Answer upload(String query, String contentType, byte[] content) {
        return to("/api/v1/extracts?" + query)
                .as("analyst")
                .with("Content-Type", contentType)
                .sending("POST", BodyPublishers.ofByteArray(content))
                .answer();
    }

    /** Submits as analyst and signs off as publisher, to be published at once. */
    public void publish(String release) {
        Answer submitted = to("/api/v1/releases/" + release + "/submission")
                .as("analyst")
                .sending("PUT")
                .answer();
        Answer signedOff = to("/api/v1/releases/" + release + "/sign-off")
                .as("publisher")
                .sending("PUT")
                .answer();
        if (submitted.status() != 200 || signedOff.status() != 200) {
            throw new IllegalStateException("not published: " + submitted.body() + signedOff.body());
        }
    }

    /** Discards a draft as analyst. */
    public void discard(String release) {
        Answer discarded = to("/api/v1/releases/" + release)
                .as("analyst")
                .sending("DELETE")
                .answer();
        if (discarded.status() != 204) {
            throw new IllegalStateException("not discarded: " + discarded.body());
        }
    }

    /** Asks again and again until the answer is as awaited; the last one if it never is. */
    public Answer await(String path, Predicate<Answer> awaited) {
        return await(to(path), awaited);
    }

    /** The same for a call that needs more than a path. */
    public Answer await(Call call, Predicate<Answer> awaited) {
        Instant until = Instant.now().plus(PATIENCE);
        Answer last = call.answer();
        while (!awaited.test(last) && Instant.now().isBefore(until)) {
            sleep();
            last = call.answer();
        }
        return last;
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the monitor", e);
        }
    }

    /** Waits until the demo figures of all five reference dates are published. */
    public Monitor withDemoFigures() {
        await(
                "/api/v1/key-figures",
                a -> a.status() == 200 && a.json().path("points").size() >= 5);
        await("/api/v1/tables/" + LAST_OF_DEMO, a -> a.status() == 200);
        return this;
    }
}
