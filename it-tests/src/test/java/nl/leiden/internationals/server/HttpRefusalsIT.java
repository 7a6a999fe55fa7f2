package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is refused, or led on, before any resource of the application sees the request. */
@ExtendWith(ArquillianExtension.class)
class HttpRefusalsIT {

    private static final String DATE = "2024-09-30";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    /** Nothing half-done, server still up. */
    @AfterEach
    void nothing_was_left_behind() {
        assertThat(monitor.to("/api/v1/releases").as("analyst").answer().body()).doesNotContain(DATE);
        assertThat(monitor.get("/api/v1/key-figures").status()).isEqualTo(200);
    }

    @Test
    void what_http_itself_refuses_is_a_problem_too() {
        Problems.assertProblem(monitor.get("/api/v1/no-such-thing"), 404);
        Problems.assertProblem(
                monitor.to("/api/v1/tables").with("Accept", "*/*;q=abc").answer(), 400);
        assertThat(monitor.to("/en/sign-in")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .sending("POST", BodyPublishers.ofString("name=" + "x".repeat(200_000)))
                        .answer()
                        .status())
                .isEqualTo(413);
        Problems.assertProblem(monitor.get("/api/v1/tables/"), 404);
        Problems.assertProblem(monitor.to("/api/v1/tables").sending("DELETE").answer(), 405);
        Problems.assertProblem(
                monitor.to("/api/v1/tables").with("Accept", "application/pdf").answer(), 406);
        Problems.assertProblem(
                monitor.to("/api/v1/extracts?referenceDate=" + DATE)
                        .as("analyst")
                        .with("Content-Type", "application/pdf")
                        .sending("POST", BodyPublishers.ofString("%PDF"))
                        .answer(),
                415);
        Problems.assertProblem(
                monitor.to("/api/v1/releases/2024-01-01-r1/sign-off")
                        .as("publisher")
                        .with("Content-Type", "application/json")
                        .sending("PUT", BodyPublishers.ofString("{\"publicationTime\": "))
                        .answer(),
                400);
        Problems.assertProblem(
                monitor.to("/api/v1/extracts")
                        .with("Authorization", "Basic bm9ib2R5OmRlbW8=")
                        .answer(),
                401);
    }

    @Test
    void what_is_refused_before_any_resource_sees_it_is_told_in_the_language_asked_for() throws IOException {
        for (String unreadable : new String[] {
            "GET /api/v1/tables?x=%zz&lang=en HTTP/1.1",
            "GET /api/v1/tables?lang=en&x=a|b HTTP/1.1",
            "GET /api/v1/a\u00ffb?lang=en HTTP/1.1",
            "GET /api/v1/tables?lang=en HTTP/1.1\r\nContent-Type: garbage;;="
        }) {
            assertThat(raw(unreadable))
                    .as(unreadable)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("Invalid request");
            assertThat(raw(unreadable.replace("lang=en", "lang=nl")))
                    .as(unreadable)
                    .contains("Ongeldig verzoek");
        }
        assertThat(raw("GET /en/figures?x=a|b HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("lang=\"en\"", "%7C");
        assertThat(raw("GET /nl/cijfers HTTP/1.1\r\nCookie: a=\u0001"))
                .startsWith("HTTP/1.1 400")
                .contains("Cookie");
        assertThat(raw("CONNECT localhost:80 HTTP/1.1")).startsWith("HTTP/1.1 405");
    }

    @Test
    void a_body_that_is_announced_too_long_is_refused_before_it_is_sent() throws IOException {
        String signOff =
                "PUT /api/v1/releases/2024-01-01-r1/sign-off?lang=en HTTP/1.1\r\nContent-Type: application/json";
        for (String length : new String[] {"70000", "5368709120", "99999999999999"}) {
            assertThat(raw(signOff + basic("publisher") + "\r\nContent-Length: " + length))
                    .as(length)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "65,536");
        }
        assertThat(raw("GET /api/v1/tables?lang=en HTTP/1.1\r\nContent-Length: 5368709120"))
                .startsWith("HTTP/1.1 413");
        assertThat(raw("POST /api/v1/extracts?lang=en&referenceDate=" + DATE
                        + " HTTP/1.1\r\nContent-Type: text/csv" + basic("analyst")
                        + "\r\nContent-Length: 99999999999999"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json");
    }

    @Test
    void a_json_body_that_is_too_long_is_not_called_malformed() {
        Monitor.Answer answer = monitor.to("/api/v1/releases/2024-01-01-r1/sign-off?lang=en")
                .as("publisher")
                .with("Content-Type", "application/json")
                .sending(
                        "PUT",
                        BodyPublishers.ofInputStream(() ->
                                new ByteArrayInputStream(" ".repeat(70_000).getBytes(StandardCharsets.UTF_8))))
                .answer();
        Problems.assertProblem(answer, 413);
        assertThat(answer.json().path("detail").asText()).contains("65,536");
    }

    @Test
    void a_host_that_the_caller_made_up_stands_in_no_answer() throws IOException {
        String data = "/api/v1/tables/internationals-by-nationality/data?nationality=0064&year=2024";
        String forged = raw("GET " + data + " HTTP/1.1\r\nHost: evil.example");
        assertThat(forged).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
        assertThat(monitor.get(data).json().path("href").asText()).endsWith(data);
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /nl\r\n")
                .doesNotContain("evil.example");
        assertThat(raw("GET /en/workplace HTTP/1.1\r\nHost: evil.example"))
                .startsWith("HTTP/1.1 303")
                .contains("Location: /en/sign-in?next=")
                .doesNotContain("evil.example");
        assertThat(raw("GET /console HTTP/1.1")).startsWith("HTTP/1.1 404").contains("Content-Security-Policy");
    }

    @Test
    void pages_are_packed_for_readers_who_can_unpack_them_and_not_for_those_signed_in() {
        assertThat(monitor.to("/en")
                        .with("Accept-Encoding", "gzip")
                        .bytes()
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(monitor.get("/en").header("Content-Encoding")).isEmpty();
        assertThat(monitor.to("/en/sign-in")
                        .with("Accept-Encoding", "gzip")
                        .bytes()
                        .headers()
                        .firstValue("Content-Encoding"))
                .as("holds the token of its session")
                .isEmpty();
    }

    /** Sends the beginning of a request and nothing else, and reads what comes back within ten seconds. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", WarDeployment.root().getPort())) {
            socket.setSoTimeout(10_000);
            String whole = request + (request.contains("\r\nHost: ") ? "" : "\r\nHost: localhost")
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!answer.toString(StandardCharsets.UTF_8).endsWith("}")
                    && !answer.toString(StandardCharsets.UTF_8).endsWith("</html>\n")) {
                int count = socket.getInputStream().read(buffer);
                if (count < 0) {
                    break;
                }
                answer.write(buffer, 0, count);
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static String basic(String account) {
        return "\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
