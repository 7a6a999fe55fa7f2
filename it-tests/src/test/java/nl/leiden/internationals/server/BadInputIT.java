package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
    void fields_of_a_form_stand_before_the_file() {
        String file =
                "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"e.csv\"\r\n\r\n" + HEADER + ROW;
        String date = "\r\n--limit\r\nContent-Disposition: form-data; name=\"referenceDate\"\r\n\r\n" + DATE;
        Monitor.Answer late = monitor.upload(
                "lang=en",
                "multipart/form-data; boundary=limit",
                (file + date + "\r\n--limit--\r\n").getBytes(StandardCharsets.UTF_8));
        Problems.assertProblem(late, 400);
        assertThat(late.json().path("detail").asText()).contains("before the file");
        Monitor.Answer twice = monitor.upload(
                "lang=en&referenceDate=" + DATE,
                "multipart/form-data; boundary=limit",
                (file + date + "\r\n--limit--\r\n").getBytes(StandardCharsets.UTF_8));
        Problems.assertProblem(twice, 400);
        assertThat(twice.json().path("detail").asText()).contains("after the file");
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
            Problems.assertProblem(answer, 403);
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
            Problems.assertProblem(refused, 400);
            assertThat(refused.json().path("detail").asText()).contains("reasonNl", "2,000");
        }
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
