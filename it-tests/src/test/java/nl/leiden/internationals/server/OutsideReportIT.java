package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a running server tells of a table of others: to who brings one, and to who comes for one that went. */
@ExtendWith(ArquillianExtension.class)
class OutsideReportIT {

    private static final String DESCRIPTION = """
            {"title": {"nl": "Scholen", "en": "Schools"},
             "source": {"name": {"nl": "Test", "en": "Test"}, "licence": "https://creativecommons.org/licenses/by/4.0/"},
             "referenceDate": "2024-01-01",
             "dimensions": [{"id": "place", "label": {"nl": "Plaats", "en": "Place"}, "categories": [
                {"code": "T", "label": {"nl": "Alle", "en": "All"}}, {"code": "A", "label": {"nl": "A", "en": "A"}},
                {"code": "B", "label": {"nl": "B", "en": "B"}}]}],
             "measures": [{"code": "pupils", "label": {"nl": "Leerlingen", "en": "Pupils"},
                           "unit": {"nl": "personen", "en": "persons"}, "decimals": 0}]}
            """;
    private static final String DATA = "place,year,pupils\nT,2024,303\nA,2024,201\nB,2024,102\n";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    private Monitor.Answer bring(String tableAndQuery, String description, String data) {
        return OutsideForm.bring(monitor, tableAndQuery, description, data);
    }

    private String tag(Monitor.Answer answer) {
        return answer.header("ETag");
    }

    /** As the page about tables of others links it: under the hash of its content. */
    private String example(String ending) throws IOException, NoSuchAlgorithmException {
        byte[] file = Files.readAllBytes(
                Path.of("../adapters-web/src/main/resources/nl/leiden/internationals/population/demo/outside")
                        .resolve("international-students." + ending));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file), 0, 6);
        Monitor.Answer served = monitor.to("/assets/" + hash + "/international-students." + ending)
                .with("Accept", "*/*")
                .answer();
        assertThat(served.status()).isEqualTo(200);
        return served.body();
    }

    @Test
    void the_example_of_the_page_is_served_and_accepted_by_a_dry_run() throws IOException, NoSuchAlgorithmException {
        Monitor.Answer report = bring("example-of-the-page?dryRun=true&lang=en", example("json"), example("csv"));

        assertThat(report.status()).as(report.body()).isEqualTo(200);
        assertThat(report.json().path("outcome").asText()).isEqualTo("looked-at");
        assertThat(report.json().path("objections")).isEmpty();
        assertThat(report.json().at("/report/notices")).isEmpty();
    }

    @Test
    void what_is_odd_is_told_and_a_wrong_name_does_not_hide_what_is_wrong() {
        Monitor.Answer odd = bring("schools-odd?dryRun=true&lang=en", DESCRIPTION, DATA.replace("303", "330"));
        assertThat(odd.json().at("/report/notices").findValuesAsText("code")).containsExactly("unlike-its-parts");
        assertThat(odd.json().at("/report/notices/0/detail").asText())
                .isEqualTo("Line 2, column 3: the whole is 330, but its 2 parts (Place) add up to 303.");
        assertThat(tag(odd)).isEmpty();

        Monitor.Answer wrong = bring("Schools!?lang=en", DESCRIPTION, DATA.replace("303", "x"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").findValuesAsText("code")).containsExactly("id-wrong", "not-a-number");
    }

    @Test
    void a_table_of_which_all_was_withdrawn_keeps_the_list_of_its_states() {
        Monitor.Answer brought = bring("schools-gone?lang=en", DESCRIPTION, DATA);
        assertThat(brought.status()).as(brought.body()).isEqualTo(200);
        Monitor.Answer seen =
                monitor.to("/api/v1/outside-tables/schools-gone").as("analyst").answer();
        assertThat(tag(brought)).isNotEmpty().isEqualTo(tag(seen));
        assertThat(tag(bring("schools-gone?dryRun=true", DESCRIPTION, DATA))).isEqualTo(tag(seen));
        String table = "/api/v1/tables/schools-gone";
        monitor.await(table, answer -> answer.status() == 200);

        Monitor.Answer never = monitor.get(table + "/data?year=2022-06-30&lang=en");
        assertThat(never.status()).isEqualTo(400);

        OutsideForm.withdraw(monitor, "schools-gone/versions/v1");
        monitor.await(table, answer -> answer.status() == 410);
        for (String gone : List.of("/data", "/citation", "/differences")) {
            assertThat(monitor.get(table + gone + "?lang=en").status()).as(gone).isEqualTo(410);
        }
        Monitor.Answer states = monitor.get(table + "/vintages?lang=en");
        assertThat(states.status()).as(states.body()).isEqualTo(200);
        assertThat(states.json().path("vintages")).isEmpty();
        assertThat(states.json().at("/withdrawn/0/id").asText()).isEqualTo("v1");
        assertThat(states.json().at("/withdrawn/0/reason").asText()).isEqualTo("Wrong.");
        Monitor.Answer page = monitor.get("/nl/cijfers/schools-gone/versies");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Versies: Scholen", "elke versie is ingetrokken", "Fout.");
        assertThat(monitor.get("/nl/cijfers/schools-gone").status()).isEqualTo(410);
    }

    @Test
    void a_name_of_ours_or_a_label_that_stands_twice_is_refused_at_once() {
        Monitor.Answer ours = bring("internationals-by-nationality?dryRun=true&lang=en", DESCRIPTION, DATA);
        assertThat(ours.status()).as(ours.body()).isEqualTo(400);
        assertThat(ours.body())
                .contains(
                        "The name internationals-by-nationality belongs to a table that is counted from the register.");

        Monitor.Answer twice = bring(
                "schools-twice?lang=en",
                DESCRIPTION.replace("{\"nl\": \"B\", \"en\": \"B\"}", "{\"nl\": \"B\", \"en\": \"a\"}"),
                DATA);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.json().path("errors").findValuesAsText("code")).containsExactly("label-twice");
        assertThat(twice.body()).contains("Dimension place: A and B have the same label in English, ‘a’.");

        assertThat(bring("schools-empty?lang=en", DESCRIPTION, "").body())
                .contains("The file with the figures is empty.");
    }

    @Test
    void
            a_dry_run_says_of_a_newer_version_what_is_said_when_both_are_compared_and_what_is_left_says_that_the_newest_went() {
        bring("schools-changed?lang=en", DESCRIPTION, DATA);
        String newer = DESCRIPTION
                .replace(
                        "\"referenceDate\"", "\"reason\": {\"nl\": \"Beter.\", \"en\": \"Better.\"}, \"referenceDate\"")
                .replace("{\"nl\": \"Test\", \"en\": \"Test\"}", "{\"nl\": \"Nieuwe bron\", \"en\": \"New source\"}")
                .replace("\"decimals\": 0", "\"decimals\": 1");
        String data = DATA.replace("102", "101").replace("303", "302");
        Monitor.Answer looked = bring("schools-changed?dryRun=true&lang=en", newer, data);
        assertThat(looked.status()).as(looked.body()).isEqualTo(200);
        assertThat(bring("schools-changed?lang=en", newer, data).status()).isEqualTo(200);
        String table = "/api/v1/tables/schools-changed";
        monitor.await(table + "/differences?from=v1&to=v2", answer -> answer.status() == 200);

        Monitor.Answer compared = monitor.get(table + "/differences?from=v1&to=v2&lang=en");
        assertThat(compared.json().path("cells").size())
                .isEqualTo(looked.json().at("/differences/cellsChanged").asInt())
                .isEqualTo(2);
        assertThat(compared.json().path("texts").findValuesAsText("place"))
                .isEqualTo(looked.json().at("/differences/texts").findValuesAsText("what"))
                .containsExactly("source", "measure/pupils/decimals");
        assertThat(monitor.get(table + "/differences?format=csv&lang=en").body())
                .contains("text,source,", "New source");
        assertThat(monitor.get("/en/figures/schools-changed/vintages").body()).contains("Source: <del>Test</del>");

        OutsideForm.withdraw(monitor, "schools-changed/versions/v2");
        monitor.await(table, answer -> answer.status() == 410);
        assertThat(monitor.get(table + "/differences?lang=en").status()).isEqualTo(410);
        assertThat(monitor.get(table + "/differences?from=v1&to=v1&lang=en").status())
                .isEqualTo(200);
        assertThat(monitor.get("/en/figures/schools-changed?vintage=v1").body())
                .contains("The newest was withdrawn.", "href=\"/en/figures/schools-changed/vintages\"")
                .doesNotContain("Go to the newest figures");
    }
}
