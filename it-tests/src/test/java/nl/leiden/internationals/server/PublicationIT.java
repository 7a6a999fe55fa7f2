package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an upload over sign-off to what readers see, and what they do not see yet. */
@ExtendWith(ArquillianExtension.class)
@Tag("either-database")
class PublicationIT {

    private static final String JSON = "application/json";
    private static final String REASON = "{\"reasonNl\": \"Te vroeg.\", \"reasonEn\": \"Too early.\"}";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    private static final String SELECTION_OF_2022 = """
            {"selection": [
             {"variableCode": "nationality", "valueCodes": ["0064"]},
             {"variableCode": "year", "valueCodes": ["2022-06-30"]},
             {"variableCode": "measure", "valueCodes": ["count"]}]}""";

    private static final String QUERY_OF_2022 =
            "{\"table\": \"internationals-by-nationality\", \"keeping\": \"frozen\", " + SELECTION_OF_2022.substring(1);

    @Test
    void the_demo_figures_agree_with_the_published_totals() {
        JsonNode points = monitor.get("/api/v1/key-figures").json().path("points");
        assertPoint(points, "2020-01-01", 125_100, 11.2);
        assertPoint(points, "2022-01-01", 125_100, 11.6);
        assertPoint(points, "2023-01-01", 127_046, 13.1);
        assertPoint(points, "2024-01-01", 130_108, 13.9);
    }

    private static void assertPoint(JsonNode points, String date, int residents, double share) {
        for (JsonNode point : points) {
            if (point.path("referenceDate").asText().equals(date)) {
                assertThat(point.path("residents").asInt()).isBetween(residents - 9, residents + 9);
                assertThat(point.path("share").asDouble()).isEqualTo(share);
                return;
            }
        }
        throw new AssertionError("no key figures of " + date);
    }

    @Test
    void figures_become_visible_at_the_publication_time_all_at_once_and_not_before() throws IOException {
        String release = draft("2021-06-30", 2021);
        assertThat(step(release, "submission", "analyst", "")).isEqualTo(200);
        Instant publication = Instant.now().plusSeconds(5);
        assertThat(step(release, "sign-off", "publisher", "{\"publicationTime\": \"" + publication + "\"}"))
                .isEqualTo(200);
        String tables = "/api/v1/tables";
        assertThat(monitor.get(tables).body()).doesNotContain("2021-06-30");
        assertThat(monitor.get("/api/v1/tables/internationals-by-nationality/data?year=2021-06-30")
                        .status())
                .isEqualTo(400);
        Monitor.Answer visible = monitor.await(tables, a -> a.body().contains("2021-06-30"));
        assertThat(Instant.now()).isAfter(publication);
        for (JsonNode table : visible.json().path("tables")) {
            if (!table.path("universe").isTextual()) {
                // brought by others, with periods of their own
                continue;
            }
            String id = table.path("id").asText();
            assertThat(monitor.get("/api/v1/tables/" + id + "/data?year=2021-06-30")
                            .status())
                    .as(id)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_recalled_release_is_not_published_and_the_date_can_be_imported_again() throws IOException {
        String release = draft("2021-09-30", 2021);
        assertThat(step(release, "submission", "analyst", "")).isEqualTo(200);
        assertThat(step(release, "recall", "publisher", REASON))
                .as("not signed off")
                .isEqualTo(409);
        Instant publication = Instant.now().plusSeconds(3);
        assertThat(step(release, "sign-off", "publisher", "{\"publicationTime\": \"" + publication + "\"}"))
                .isEqualTo(200);
        assertThat(step(release, "recall", "publisher", "{\"reasonNl\": \"Te vroeg.\"}"))
                .as("in one language only")
                .isEqualTo(400);

        assertThat(step(release, "recall", "publisher", REASON)).isEqualTo(200);

        monitor.await("/api/v1/key-figures", a -> Instant.now().isAfter(publication.plusSeconds(1)));
        assertThat(monitor.get("/api/v1/tables").body()).doesNotContain("2021-09-30");
        JsonNode recalled =
                monitor.to("/api/v1/releases/" + release).as("privacy").answer().json();
        assertThat(recalled.path("state").asText()).isEqualTo("recalled");
        assertThat(recalled.path("recallReason").path("en").asText()).isEqualTo("Too early.");
        assertThat(draft("2021-09-30", 2021)).isEqualTo("2021-09-30-r2");
    }

    @Test
    void nobody_signs_off_what_she_submitted_herself_and_every_step_needs_its_role() throws IOException {
        String release = draft("2021-03-31", 2021);
        assertThat(step(release, "sign-off", "publisher", "")).as("a draft").isEqualTo(409);
        assertThat(step(release, "submission", "publisher", "")).isEqualTo(403);
        assertThat(step(release, "submission", "analyst", "")).isEqualTo(200);
        assertThat(step(release, "sign-off", "analyst", "")).isEqualTo(403);
        assertThat(step(release, "sign-off", "publisher", "{\"publicationTime\": \"2020-01-01T00:00:00Z\"}"))
                .as("in the past")
                .isEqualTo(400);
        assertThat(step(release, "sign-off", "publisher", "{\"publicationTime\": \"2999-01-01T00:00:00Z\"}"))
                .as("more than a year ahead")
                .isEqualTo(400);
        assertThat(step(release, "sign-off", "publisher", "{\"publicationtime\": \"2030-01-01T00:00:00Z\"}"))
                .as("a misspelt field does not publish at once")
                .isEqualTo(400);
        assertThat(monitor.to("/api/v1/releases/" + release + "/submission")
                        .as("publisher")
                        .sending("DELETE")
                        .answer()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("draft");
        assertThat(monitor.to("/api/v1/releases/" + release)
                        .as("analyst")
                        .sending("DELETE")
                        .answer()
                        .status())
                .isEqualTo(204);
        assertThat(monitor.to("/api/v1/releases/" + release)
                        .as("analyst")
                        .answer()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_draft_is_replaced_by_a_new_import_and_compared_with_the_release_before() throws IOException {
        String release = draft("2024-06-30", 2024);
        assertThat(draft("2024-06-30", 2023)).isEqualTo(release);
        JsonNode comparison = monitor.to("/api/v1/releases/" + release + "/comparison?lang=en")
                .as("analyst")
                .answer()
                .json();
        assertThat(comparison.path("against").asText()).isEqualTo("2024-01-01");
        assertThat(comparison.path("lines").path(0).path("subject").asText()).isEqualTo("residents");
        assertThat(comparison.path("lines").path(0).path("now").asInt()).isBetween(127_037, 127_055);
        assertThat(comparison.path("lines").path(0).path("before").asInt()).isBetween(130_099, 130_117);
    }

    @Test
    void json_stat_and_csv_say_the_same_in_the_readers_language() {
        String data = "/api/v1/tables/internationals-by-nationality/data?nationality=0064&year=2023,2024";
        JsonNode english = monitor.get(data + "&lang=en").json();
        JsonNode dutch = monitor.to(data).with("Accept-Language", "nl").answer().json();
        assertThat(english.path("class").asText()).isEqualTo("dataset");
        assertThat(english.path("dimension")
                        .path("nationality")
                        .path("category")
                        .path("label")
                        .path("0064")
                        .asText())
                .isEqualTo("Italy");
        assertThat(dutch.path("dimension")
                        .path("nationality")
                        .path("category")
                        .path("label")
                        .path("0064")
                        .asText())
                .isEqualTo("Italië");
        assertThat(dutch.path("value")).isEqualTo(english.path("value"));
        Monitor.Answer table = monitor.to(data).with("Accept", "text/csv").answer();
        assertThat(table.response().headers().allValues("Link"))
                .anyMatch(
                        link -> link.matches(
                                "</api/v1/tables/internationals-by-nationality\\?vintage=.*>; rel=\"describedby\"; type=\"application/json\""));
        assertThat(table.header("Vintages"))
                .matches(
                        "\"2023-01-01-r[0-9]\";sha256=\"[0-9a-f]{64}\", \"2024-01-01-r[0-9]\";sha256=\"[0-9a-f]{64}\"");
        String csv = table.body();
        for (JsonNode value : english.path("value")) {
            assertThat(csv).contains("," + value.asText() + ",");
        }
    }

    @Test
    void an_answer_that_is_known_already_is_not_sent_again_and_a_new_one_is_packed() throws IOException {
        String data = "/api/v1/tables/internationals-by-nationality-and-district/data?lang=nl";
        Monitor.Answer first = monitor.get(data);
        assertThat(first.header("Cache-Control")).isNotEmpty();
        Monitor.Answer second =
                monitor.to(data).with("If-None-Match", first.header("ETag")).answer();
        assertThat(second.status()).isEqualTo(304);
        HttpResponse<byte[]> packed =
                monitor.to(data).with("Accept-Encoding", "gzip").bytes();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        String unpacked = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unpacked).isEqualTo(first.body());
    }

    @Test
    void the_nouns_of_the_domain_are_resources_with_names_in_both_languages() {
        assertThat(monitor.get("/api/v1/nationalities/0064").body()).contains("Italië", "Italy");
        assertThat(monitor.get("/api/v1/groups/student")
                        .json()
                        .at("/validity/unlimited")
                        .asBoolean())
                .isTrue();
        JsonNode unknown = monitor.get("/api/v1/nationalities/0001").json();
        assertThat(unknown.has("data"))
                .as("a link to figures that are not there")
                .isFalse();
        assertThat(unknown.path("validity")).isNotEmpty();
        assertThat(monitor.get("/api/v1/districts/WK054603").body()).contains("Leiden-Noord");
        for (String noun : new String[] {"internationals", "nationalities", "groups", "districts", "key-figures"}) {
            assertThat(monitor.get("/api/v1/" + noun).status()).as(noun).isEqualTo(200);
        }
        assertThat(monitor.get("/api/v1/openapi.json").json().path("openapi").asText())
                .startsWith("3.1");
    }

    @Test
    void who_asks_for_withdrawn_figures_is_told_when_and_why_in_her_language() throws IOException {
        String release = draft("2022-06-30", 2022);
        monitor.publish(release);
        String data = "/api/v1/tables/internationals-by-nationality/data?year=2022-06-30&lang=";
        assertThat(monitor.await(data + "en", a -> a.status() == 200).status()).isEqualTo(200);
        String cited = monitor.get("/api/v1/tables/internationals-by-nationality/citation")
                .json()
                .path("tableChecksum")
                .asText();
        Monitor.Answer frozen = monitor.posting("/api/v1/saved-queries", QUERY_OF_2022);
        assertThat(frozen.status()).as(frozen.body()).isEqualTo(201);
        assertThat(step(release, "withdrawal", "publisher", "{\"reasonNl\": \"Proef.\", \"reasonEn\": \"Trial.\"}"))
                .isEqualTo(200);
        Monitor.Answer gone = monitor.await(data + "en", a -> a.status() != 200);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().path("detail").asText()).contains("30 June 2022", "Trial.");
        assertThat(monitor.get(data + "nl").json().path("detail").asText()).contains("30 juni 2022", "Proef.");
        for (String read : List.of(
                "/api/v1/tables/internationals-by-nationality/data?vintage=" + cited,
                "/api/v1/tables/internationals-by-nationality/differences?from=" + cited.substring(0, 12),
                "/en/figures/internationals-by-nationality?vintage=" + cited)) {
            assertThat(monitor.get(read).status()).as(read).isEqualTo(410);
        }
        Monitor.Answer page = monitor.get("/en/figures/internationals-by-nationality?year=2022-06-30");
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body())
                .contains(
                        "The figures of 30 June 2022 were withdrawn on",
                        "Trial.",
                        "\"/en/figures/internationals-by-nationality\"",
                        "\"/en/figures/internationals-by-nationality/vintages\"",
                        "<li><a href=\"/en/changes\">What was published");
        for (String address : List.of(
                "/api/v1/saved-queries/%s", "/api/v1/saved-queries/%s/data", "/pxweb/api/v2/savedqueries/%s/data")) {
            String query = address.formatted(frozen.json().path("id").asText());
            Monitor.Answer english = monitor.get(query + "?lang=en");
            assertThat(english.status()).as(query).isEqualTo(410);
            assertThat(english.json().path("type").asText()).isEqualTo("/problems/figures-withdrawn");
            assertThat(english.json().path("detail").asText()).contains("30 June 2022", "Trial.");
            assertThat(monitor.get(query + "?lang=nl").json().path("detail").asText())
                    .contains("30 juni 2022", "Proef.");
        }
        String pxData = "/pxweb/api/v2/tables/internationals-by-nationality/data?lang=en";
        for (Monitor.Answer english : List.of(
                monitor.get(pxData + "&valuecodes[year]=2022-06-30&valuecodes[measure]=count"),
                monitor.posting(pxData, SELECTION_OF_2022),
                monitor.posting("/api/v1/saved-queries?lang=en", QUERY_OF_2022),
                monitor.posting(
                        "/pxweb/api/v2/savedqueries?lang=en",
                        "{\"tableId\": \"internationals-by-nationality\", \"language\": \"en\", \"selection\": "
                                + SELECTION_OF_2022 + "}"))) {
            assertThat(english.status()).as(english.body()).isEqualTo(410);
            assertThat(english.json().path("type").asText()).isEqualTo("/problems/figures-withdrawn");
            assertThat(english.json().path("detail").asText()).contains("30 June 2022", "Trial.");
        }
        JsonNode withdrawn =
                monitor.get("/api/v1/withdrawals").json().path("withdrawals").path(0);
        assertThat(withdrawn.path("release").asText()).isEqualTo(release);
        assertThat(withdrawn.path("reason").path("nl").asText()).isEqualTo("Proef.");
        assertThat(withdrawn.toString()).doesNotContain("publisher");
        JsonNode tombstone = monitor.get("/api/v1/tables/internationals-by-nationality/vintages?lang=en")
                .json()
                .at("/withdrawn/0");
        assertThat(tombstone.path("id").asText()).isEqualTo(release);
        assertThat(tombstone.path("reason").asText()).isEqualTo("Trial.");
        assertThat(tombstone.path("checksum").asText()).startsWith(cited);
        assertThat(monitor.get("/en/figures/internationals-by-nationality/vintages")
                        .body())
                .contains(release + " of the table", "Trial.", cited.substring(0, 12));
    }

    /** What was cited is there as it was, or is told to be withdrawn: it never is a file with fewer years. */
    @Test
    void a_citation_gives_the_same_bytes_or_says_what_was_withdrawn() throws IOException {
        String older = draft("2021-10-15", 2022);
        monitor.publish(older);
        String newer = draft("2022-10-15", 2022);
        monitor.publish(newer);
        String table = "/api/v1/tables/internationals-by-nationality";
        monitor.await(table + "/data?year=2021-10-15,2022-10-15", a -> a.status() == 200);
        String state = "/citation?lang=en&vintage=" + newer;
        String whole = cited(table + state);
        String untouched = cited(table + state + "&year=2023,2022-10-15&nationality=eu,0064");
        String changes = cited(table + state + "&year=2022-10-15&measure=change");
        String before = monitor.get(untouched).body();
        assertThat(monitor.get(changes).status()).as(changes).isEqualTo(200);
        assertThat(monitor.get(whole).status()).as(whole).isEqualTo(200);
        String byPxWeb = "/pxweb/api/v2/tables/internationals-by-nationality/data" + "?vintage=" + newer
                + "&valueCodes%5Byear%5D=2022-10-15&valueCodes%5Bmeasure%5D=";
        assertThat(monitor.get(byPxWeb + "change").status()).isEqualTo(200);

        String why = "{\"reasonNl\": \"Proef.\", \"reasonEn\": \"Trial.\"}";
        assertThat(step(older, "withdrawal", "publisher", why)).isEqualTo(200);

        Monitor.Answer gone = monitor.await(whole, a -> a.status() != 200);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("Proef.");
        assertThat(monitor.get(changes).status()).as(changes).isEqualTo(410);
        Monitor.Answer lost = monitor.get(byPxWeb + "change");
        assertThat(lost.status()).as(lost.body()).isEqualTo(410);
        assertThat(lost.body()).contains("Proef.");
        assertThat(monitor.get(byPxWeb + "count").status()).isEqualTo(200);
        assertThat(monitor.get(untouched).body()).isEqualTo(before);
        assertThat(step(newer, "withdrawal", "publisher", why)).isEqualTo(200);
    }

    /** The address of the file that a citation names, on the tested server. */
    private String cited(String citation) {
        String url = monitor.get(citation).json().path("url").asText();
        return url.substring(url.indexOf("/api/"));
    }

    @Test
    void who_asks_a_page_for_a_year_that_never_was_is_told_which_years_there_are() {
        Monitor.Answer page = monitor.get("/nl/cijfers/internationals-by-nationality?year=1999");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body())
                .contains(
                        "Er zijn cijfers van: ", "2023, 2024", "\"/nl/cijfers/internationals-by-nationality/versies\"")
                .doesNotContain("Op het adres");
    }

    /** Uploads the demo town of a year for another reference date, as a multipart form. */
    private String draft(String date, int year) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"referenceDate\"\r\n\r\n" + date
                        + "\r\n--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"extract.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        DemoRegister.shipped().writeTo(form, ReferenceDate.parse(year + "-01-01"));
        form.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        Monitor.Answer accepted = monitor.to("/api/v1/extracts")
                .as("analyst")
                .with("Content-Type", "multipart/form-data; boundary=limit")
                .sending("POST", BodyPublishers.ofByteArray(form.toByteArray()))
                .answer();
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return accepted.json().path("release").asText();
    }

    private int step(String release, String step, String account, String body) {
        return monitor.to("/api/v1/releases/" + release + "/" + step)
                .as(account)
                .with("Content-Type", JSON)
                .sending("PUT", BodyPublishers.ofString(body))
                .answer()
                .status();
    }
}
