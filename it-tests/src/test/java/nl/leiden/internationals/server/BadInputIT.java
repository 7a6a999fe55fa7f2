package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is wrong with a request gets a clear answer in the reader's language, leaves nothing behind and leaks nothing. */
@ExtendWith(ArquillianExtension.class)
class BadInputIT {

    private static final String DATE = "2024-09-30";
    private static final String HEADER = "pseudoniem;geboortedatum;geslacht;nationaliteit;gemeente;buurt\n";
    private static final String ROW = "person-0001;19900615;V;0064;0546;BU05460300\n";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    /** Nothing half-done, server still up. */
    @AfterEach
    void nothing_was_left_behind() {
        assertThat(monitor.to("/api/v1/releases").as("analyst").answer().body()).doesNotContain(DATE);
        assertThat(monitor.get("/api/v1/key-figures").status()).isEqualTo(200);
    }

    @Test
    void headers_that_cannot_be_read_are_named_with_what_was_expected_in_the_language_that_is_said() {
        for (String header : List.of("Accept", "Accept-Language")) {
            Monitor.Answer answer = monitor.to("/api/v1/tables?lang=en")
                    .with(header, ";;;q=abc")
                    .answer();
            assertThat(answer.status()).as(header).isEqualTo(400);
            assertThat(answer.header("Content-Language")).as(header).isEqualTo("en");
            assertThat(answer.json().path("detail").asText())
                    .as(header)
                    .startsWith("The header " + header + " cannot be read. Expected: ");
        }
    }

    @Test
    void a_column_that_identifies_people_refuses_the_file_and_no_value_of_it_is_repeated() {
        for (String column :
                new String[] {"bsn", "BSN-nummer", "naam", "achternaam", "01.02.40", "postcode", "e-mail"}) {
            Monitor.Answer refused = upload(HEADER.replace("\n", ";" + column + "\n") + ROW.replace("\n", ";geheim\n"));
            assertThat(refused.status()).as(column).isEqualTo(400);
            assertThat(refused.json().path("detail").asText()).containsIgnoringCase(column);
            assertThat(refused.body()).doesNotContain("geheim");
        }
    }

    @Test
    void citizen_service_numbers_in_any_column_refuse_the_file() {
        StringBuilder rows = new StringBuilder(HEADER.replace("\n", ";kenmerk\n"));
        // 111222333 and 123456782 pass the eleven-test and belong to nobody
        for (int i = 0; i < 20; i++) {
            rows.append(ROW.replace("person-0001", "person-" + (1000 + i))
                    .replace("\n", ";" + (i % 2 == 0 ? "111222333" : "123456782") + "\n"));
        }
        Monitor.Answer refused = upload(rows.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).contains("kenmerk");
        assertThat(refused.body()).doesNotContain("111222333");
    }

    @Test
    void every_broken_file_says_what_where_and_what_was_expected_in_both_languages() {
        Stream.of(
                        "",
                        "no header at all\n",
                        HEADER,
                        HEADER.replace("geslacht;", "") + ROW,
                        HEADER + ROW + ROW,
                        HEADER + ROW + HEADER,
                        HEADER + "x".repeat(70_000) + "\n",
                        HEADER + ROW.replace("0064", "9999"))
                .forEach(content -> {
                    Monitor.Answer english = upload(content);
                    assertThat(english.status())
                            .as(content.substring(0, Math.min(40, content.length())))
                            .isEqualTo(400);
                    assertThat(english.header("Content-Type")).startsWith("application/problem+json");
                    Monitor.Answer dutch = monitor.upload(
                            "referenceDate=" + DATE + "&lang=nl", "text/csv", content.getBytes(StandardCharsets.UTF_8));
                    assertThat(dutch.json().path("detail").asText())
                            .isNotBlank()
                            .isNotEqualTo(english.json().path("detail").asText());
                });
    }

    @Test
    void archives_that_are_cut_off_or_hold_several_files_are_refused() throws IOException {
        byte[] gzip = gzip(HEADER + ROW.repeat(1));
        assertThat(monitor.upload("referenceDate=" + DATE, "application/gzip", Arrays.copyOf(gzip, gzip.length - 12))
                        .status())
                .isEqualTo(400);
        assertThat(monitor.upload("referenceDate=" + DATE, "application/zip", zip("a.csv", "b.csv"))
                        .status())
                .isEqualTo(400);
        assertThat(monitor.upload("referenceDate=" + DATE, "application/zip", zip())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_date_in_the_future_is_refused_before_the_file_is_read() {
        Monitor.Answer refused = monitor.upload("referenceDate=2199-01-01", "text/csv", new byte[0]);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).contains("2199");
    }

    @Test
    void a_published_date_needs_a_reason_in_both_languages() {
        byte[] content = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        assertThat(monitor.upload("referenceDate=2020-01-01", "text/csv", content)
                        .status())
                .isEqualTo(409);
        assertThat(monitor.upload("referenceDate=2020-01-01&reasonNl=Fout", "text/csv", content)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void all_errors_of_a_request_are_told_at_once() {
        Monitor.Answer answer = monitor.upload("maxRejectedPercent=120&refDate=2024", "text/csv", new byte[0]);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_and_says_so() throws Exception {
        try (Socket socket = new Socket("localhost", WarDeployment.root().getPort())) {
            String credentials = Base64.getEncoder().encodeToString("analyst:demo".getBytes(StandardCharsets.UTF_8));
            String request = "POST /api/v1/extracts?referenceDate=" + DATE + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Basic " + credentials + "\r\nContent-Type: text/csv\r\n"
                    + "Content-Length: 1000000\r\n\r\n" + HEADER + ROW;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(500);
        }
        JsonNode newest = newestExtract();
        for (int attempt = 0; attempt < 100 && !newest.path("reason").asText().contains("1,000,000"); attempt++) {
            Thread.sleep(100);
            newest = newestExtract();
        }
        assertThat(newest.path("state").asText()).isEqualTo("refused");
        assertThat(newest.path("reason").asText()).contains("broke off");
    }

    @Test
    void an_unknown_table_dimension_or_code_leads_to_the_nearest_that_exists() {
        assertThat(monitor.get("/api/v1/tables/internationals-by-nationalty?lang=en")
                        .json()
                        .toString())
                .contains("internationals-by-nationality");
        JsonNode problem = monitor.get(
                        "/api/v1/tables/internationals-by-nationality/data?nationalty=0064&year=2032&lang=en")
                .json();
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("errors")).hasSize(2);
        assertThat(problem.toString()).contains("\"nationality\"").contains("2023");
        assertThat(monitor.get("/api/v1/nationalities/9999").status()).isEqualTo(404);
    }

    @Test
    void what_http_itself_refuses_is_a_problem_too() {
        assertProblem(monitor.get("/api/v1/no-such-thing"), 404);
        assertProblem(monitor.to("/api/v1/tables").with("Accept", "*/*;q=abc").answer(), 400);
        assertThat(monitor.to("/en/sign-in")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .sending("POST", BodyPublishers.ofString("name=" + "x".repeat(200_000)))
                        .answer()
                        .status())
                .isEqualTo(413);
        assertProblem(monitor.get("/api/v1/tables/"), 404);
        assertProblem(monitor.to("/api/v1/tables").sending("DELETE").answer(), 405);
        assertProblem(
                monitor.to("/api/v1/tables").with("Accept", "application/pdf").answer(), 406);
        assertProblem(
                monitor.to("/api/v1/extracts?referenceDate=" + DATE)
                        .as("analyst")
                        .with("Content-Type", "application/pdf")
                        .sending("POST", BodyPublishers.ofString("%PDF"))
                        .answer(),
                415);
        assertProblem(
                monitor.to("/api/v1/releases/2024-01-01-r1/sign-off")
                        .as("publisher")
                        .with("Content-Type", "application/json")
                        .sending("PUT", BodyPublishers.ofString("{\"publicationTime\": "))
                        .answer(),
                400);
        assertProblem(
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
        assertProblem(answer, 413);
        assertThat(answer.json().path("detail").asText()).contains("65,536");
    }

    @Test
    void fields_of_a_form_stand_before_the_file() {
        String file =
                "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"e.csv\"\r\n\r\n" + HEADER + ROW;
        String date = "\r\n--limit\r\nContent-Disposition: form-data; name=\"referenceDate\"\r\n\r\n" + DATE;
        Monitor.Answer late = monitor.upload(
                "lang=en",
                "multipart/form-data; boundary=limit",
                (file + date + "\r\n--limit--\r\n").getBytes(StandardCharsets.UTF_8));
        assertProblem(late, 400);
        assertThat(late.json().path("detail").asText()).contains("before the file");
        Monitor.Answer twice = monitor.upload(
                "lang=en&referenceDate=" + DATE,
                "multipart/form-data; boundary=limit",
                (file + date + "\r\n--limit--\r\n").getBytes(StandardCharsets.UTF_8));
        assertProblem(twice, 400);
        assertThat(twice.json().path("detail").asText()).contains("after the file");
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
    void a_page_of_another_site_cannot_use_a_password_that_the_browser_keeps() {
        for (String site : new String[] {"cross-site", "same-site"}) {
            Monitor.Answer answer = monitor.to("/api/v1/extracts?lang=en&referenceDate=" + DATE)
                    .as("analyst")
                    .with("Content-Type", "text/csv")
                    .with("Sec-Fetch-Site", site)
                    .sending("POST", BodyPublishers.ofString(HEADER + ROW))
                    .answer();
            assertProblem(answer, 403);
            assertThat(answer.json().path("type").asText()).endsWith("/from-elsewhere");
        }
    }

    @Test
    void the_type_of_every_problem_leads_to_a_page_that_explains_it_in_the_readers_language() {
        String type = monitor.get("/api/v1/no-such-thing").json().path("type").asText();
        assertThat(monitor.to(type).with("Accept-Language", "en").answer().header("Location"))
                .isEqualTo("/en/problems/not-found");
        assertThat(monitor.to(type).with("Accept", "application/json").answer().header("Location"))
                .isEqualTo("/nl/problemen/not-found");
        assertThat(monitor.get("/en/problems/not-found").body()).contains("What to do");
        assertThat(monitor.get("/nl/problemen").body()).contains("/nl/problemen/not-found");
        assertThat(monitor.get("/en/problems/no-such-problem").status()).isEqualTo(404);
    }

    @Test
    void a_reason_that_is_no_text_is_refused() {
        for (String reason : new String[] {"5", "{}", "\" \"", "\"a\\u0000b\"", "\"\\ud800\""}) {
            Monitor.Answer refused = monitor.to("/api/v1/releases/2020-01-01-r1/withdrawal?lang=en")
                    .as("publisher")
                    .with("Content-Type", "application/json")
                    .sending("PUT", BodyPublishers.ofString("{\"reasonNl\": " + reason + ", \"reasonEn\": \"Wrong.\"}"))
                    .answer();
            assertProblem(refused, 400);
            assertThat(refused.json().path("detail").asText()).contains("reasonNl", "2,000");
        }
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

    private static void assertProblem(Monitor.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    private JsonNode newestExtract() {
        return monitor.to("/api/v1/extracts?lang=en&pageSize=1")
                .as("analyst")
                .answer()
                .json()
                .path("extracts")
                .path(0);
    }

    private Monitor.Answer upload(String content) {
        return monitor.upload(
                "referenceDate=" + DATE + "&lang=en", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
