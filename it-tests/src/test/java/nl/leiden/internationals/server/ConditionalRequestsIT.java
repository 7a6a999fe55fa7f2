package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.leiden.internationals.server.Monitor.Answer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who says what he has seen changes nothing that a colleague changed meanwhile. */
@ExtendWith(ArquillianExtension.class)
@Tag("either-database")
class ConditionalRequestsIT {

    private static final int WRITERS = 6;

    private final YearMonth now = YearMonth.now(ZoneOffset.UTC);
    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    private Answer announced(String date) {
        String order = """
                {"referenceDate": "%s", "expected": "%s", "noteNl": "Eerst.", "noteEn": "First."}""".formatted(date, now.plusMonths(2));
        Answer announced = monitor.to("/api/v1/announcements")
                .as("publisher")
                .with("Content-Type", "application/json")
                .sending("POST", BodyPublishers.ofString(order))
                .answer();
        assertThat(announced.status()).as(announced.body()).isEqualTo(201);
        return announced;
    }

    private String plan(String note) {
        return """
                {"expected": "%s", "noteNl": "%2$s", "noteEn": "%2$s", "reasonNl": "Beter.", "reasonEn": "Better."}""".formatted(now.plusMonths(3), note);
    }

    private Answer put(String address, String ifMatch, String body) {
        Monitor.Call call = monitor.to(address)
                .as("publisher")
                .with("Content-Type", "application/json")
                .sending("PUT", BodyPublishers.ofString(body));
        return (ifMatch.isEmpty() ? call : call.with("If-Match", ifMatch)).answer();
    }

    private Answer read(String address) {
        return monitor.to(address).as("publisher").answer();
    }

    private static void isPreconditionFailed(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(412);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("type").asText()).isEqualTo("/problems/precondition-failed");
        assertThat(refused.json().at("/errors/0/in").asText()).isEqualTo("header");
        assertThat(refused.json().at("/errors/0/name").asText()).isEqualTo("If-Match");
    }

    @Test
    void an_announcement_that_a_colleague_changed_is_neither_changed_nor_cancelled() {
        Answer announced = announced("2020-03-31");
        String address = announced.header("Location");
        String first = announced.header("ETag");
        assertThat(read(address).header("ETag")).isEqualTo(first).matches("\"[0-9a-f]{32}\"");

        Answer changed = put(address, first, plan("Een."));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        String second = changed.header("ETag");
        assertThat(second).isNotEqualTo(first).isEqualTo(read(address).header("ETag"));

        String before = read(address).body();
        isPreconditionFailed(put(address + "?lang=nl", first, plan("Twee.")));
        isPreconditionFailed(put(address + "?lang=en", "W/" + second, plan("Twee.")));
        Answer cancelling =
                put(address + "/cancellation?lang=en", first, "{\"reasonNl\": \"Nee.\", \"reasonEn\": \"No.\"}");
        isPreconditionFailed(cancelling);
        assertThat(cancelling.json().path("detail").asText()).startsWith("Somebody else has changed announcement");
        assertThat(put(address + "/cancellation?lang=nl", first, "{\"reasonNl\": \"Nee.\", \"reasonEn\": \"No.\"}")
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Iemand anders heeft aankondiging");
        assertThat(read(address).body()).isEqualTo(before);

        assertThat(put(address, "\"0\", " + second, plan("Drie.")).status()).isEqualTo(200);
        assertThat(put(address, "*", plan("Vier.")).status()).isEqualTo(200);
        assertThat(put(address, "", plan("Vijf.")).status()).isEqualTo(200);
        assertThat(put(
                                address + "/cancellation",
                                read(address).header("ETag"),
                                "{\"reasonNl\": \"Nee.\", \"reasonEn\": \"No.\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_condition_that_cannot_be_read_is_refused_with_what_is_wrong_besides() {
        String address = announced("2020-05-31").header("Location");

        Answer refused = put(address + "?lang=en", "abc", plan("Een.").replace("\"Better.\"", "\"\""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsText("name")).contains("If-Match", "reasonEn");
        assertThat(refused.body()).contains("tags in quotation marks");
    }

    private Answer bring(String table, String ifMatch, int people) {
        return bring(table, "If-Match", ifMatch, people);
    }

    private Answer bring(String table, String header, String condition, int people) {
        String description = """
                {"title": {"nl": "Elders geteld", "en": "Counted elsewhere"}, "referenceDate": "2024-01-01",
                 "source": {"name": {"nl": "T", "en": "T"}, "licence": "https://creativecommons.org/licenses/by/4.0/"},
                 "reason": {"nl": "Beter.", "en": "Better."},
                 "dimensions": [{"id": "place", "label": {"nl": "Plaats", "en": "Place"}, "categories": [
                    {"code": "T", "label": {"nl": "Alle", "en": "All"}}]}],
                 "measures": [{"code": "people", "label": {"nl": "Mensen", "en": "People"},
                               "unit": {"nl": "personen", "en": "persons"}, "decimals": 0}]}""";
        Monitor.Call call = monitor.to("/api/v1/outside-tables/" + table)
                .as("analyst")
                .with("Content-Type", OutsideForm.TYPE)
                .sending(
                        "PUT",
                        BodyPublishers.ofByteArray(
                                OutsideForm.of(description, "place,year,people\nT,2024," + people + "\n")));
        return (condition.isEmpty() ? call : call.with(header, condition)).answer();
    }

    @Test
    void a_table_of_which_a_colleague_brought_a_version_is_neither_replaced_nor_withdrawn() {
        String table = "seen-by-two";
        String address = "/api/v1/outside-tables/" + table;
        assertThat(bring(table, "", 1).status()).isEqualTo(200);
        String first = read(address).header("ETag");
        assertThat(first).matches("\"[0-9a-f]{32}\"");
        assertThat(monitor.to(address)
                        .as("publisher")
                        .with("If-None-Match", first)
                        .answer()
                        .status())
                .isEqualTo(304);

        assertThat(bring(table, first, 2).status()).isEqualTo(200);
        String second = read(address).header("ETag");
        isPreconditionFailed(bring(table, first, 3));
        isPreconditionFailed(bring(table + "?dryRun=true", first, 3));
        String why = "{\"reasonNl\": \"Fout.\", \"reasonEn\": \"Wrong.\"}";
        isPreconditionFailed(put(address + "/versions/v2/withdrawal?lang=en", first, why));
        assertThat(read(address).header("ETag")).isEqualTo(second).isNotEqualTo(first);

        assertThat(put(address + "/versions/v2/withdrawal", second, why).status())
                .isEqualTo(200);
        isPreconditionFailed(bring(table, second, 3));
        isPreconditionFailed(bring("seen-by-nobody", second, 1));
        isPreconditionFailed(bring("seen-by-nobody", "*", 1));
        assertThat(bring(table, "\"abc", 3).status()).isEqualTo(400);
        Answer there = bring(table, "If-None-Match", "*", 3);
        assertThat(there.status()).isEqualTo(412);
        assertThat(there.json().at("/errors/0/name").asText()).isEqualTo("If-None-Match");
        assertThat(bring("seen-first", "If-None-Match", "*", 1).status()).isEqualTo(200);
        assertThat(bring(table, "", 3).json().path("version").asText()).isEqualTo("v3");
    }

    @Test
    void of_many_who_bring_or_withdraw_a_version_at_the_same_moment_one_wins() throws Exception {
        String table = "seen-by-many";
        String address = "/api/v1/outside-tables/" + table;
        assertThat(bring(table, "", 1).status()).isEqualTo(200);
        String seen = read(address).header("ETag");
        List<Callable<Answer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i += 2) {
            int people = 2 + i;
            writers.add(() -> bring(table, seen, people));
            writers.add(() -> put(
                    address + "/versions/v1/withdrawal", seen, "{\"reasonNl\": \"Fout.\", \"reasonEn\": \"Wrong.\"}"));
        }

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Answer> answer : pool.invokeAll(writers)) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void of_many_who_change_what_they_have_seen_at_the_same_moment_one_wins() throws Exception {
        Answer announced = announced("2020-04-30");
        String address = announced.header("Location");
        List<Callable<Answer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String note = "Schrijver " + i + ".";
            writers.add(() -> put(address, announced.header("ETag"), plan(note)));
        }

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Answer> answer : pool.invokeAll(writers)) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(read(address).json().path("changes")).hasSize(1);
    }
}
