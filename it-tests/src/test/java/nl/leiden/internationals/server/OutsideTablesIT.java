package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.leiden.internationals.SharedData;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables of others on a running server: imported, looked at before, compared, withdrawn, laid beside ours, and refused. */
@ExtendWith(ArquillianExtension.class)
class OutsideTablesIT {

    private static final String DESCRIPTION = """
            {"title": {"nl": "Asiel", "en": "Asylum"},
             "source": {"name": {"nl": "Test", "en": "Test"}, "licence": "https://creativecommons.org/licenses/by/4.0/"},
             "referenceDate": "2024-01-01",
             "reason": {"nl": "Nieuw jaar.", "en": "New year."},
             "dimensions": [{"id": "place", "label": {"nl": "Plaats", "en": "Place"}, "categories": [
                {"code": "T", "label": {"nl": "Alle", "en": "All"}}, {"code": "A", "label": {"nl": "A", "en": "A"}}]}],
             "measures": [{"code": "people", "label": {"nl": "Mensen", "en": "People"},
                           "unit": {"nl": "personen", "en": "persons"}, "decimals": 0}]}
            """;

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    private Monitor.Answer bring(String tableAndQuery, String description, String data) {
        return OutsideForm.bring(monitor, tableAndQuery, description, data);
    }

    @Test
    void a_table_of_more_cells_than_one_answer_holds_and_without_totals_has_a_usual_selection() {
        String categories = IntStream.range(0, 400)
                .mapToObj(i -> "{\"code\": \"c%1$d\", \"label\": {\"nl\": \"C%1$d\", \"en\": \"C%1$d\"}}".formatted(i))
                .collect(Collectors.joining(", "));
        String axis = "{\"id\": \"%1$s\", \"label\": {\"nl\": \"%1$s\", \"en\": \"%1$s\"}, \"categories\": ["
                + categories + "]}";
        String large = DESCRIPTION.replaceFirst(
                "(?s)\"dimensions\": \\[.*\\]\\}\\],\\s*\"measures\"",
                "\"dimensions\": [" + axis.formatted("origin") + ", " + axis.formatted("place") + "], \"measures\"");
        Monitor.Answer brought = bring("asylum-large?lang=en", large, "origin,place,year,people\nc0,c0,2024,30\n");
        assertThat(brought.status()).as(brought.body()).isEqualTo(200);
        assertThat(brought.json().at("/report/notices/0/detail").asText())
                .startsWith("Of the 160,000 cells 159,999 do not stand in the file")
                .contains("origin=c0, place=c1, year=2024");

        String px = "/pxweb/api/v2/tables/asylum-large";
        assertThat(monitor.await(px + "/defaultselection", a -> a.status() == 200)
                        .body())
                .contains("selection");
        Monitor.Answer data = monitor.get(px + "/data?lang=en");
        assertThat(data.status()).isEqualTo(200);
        assertThat(data.json().path("value").size()).isEqualTo(250 * 400);
        withdraw("asylum-large/versions/v1");
    }

    private void withdraw(String version) {
        OutsideForm.withdraw(monitor, version);
    }

    @Test
    void a_table_is_looked_at_imported_compared_cited_and_withdrawn() {
        String csv = "place,year,people\nT,2023,30\nA,2023,20\n";
        String before = Instant.now().toString();
        Monitor.Answer looked = bring("asylum-test?dryRun=true", DESCRIPTION, csv);
        assertThat(looked.status()).as(looked.body()).isEqualTo(200);
        assertThat(looked.json().path("outcome").asText()).isEqualTo("looked-at");
        assertThat(monitor.get("/api/v1/tables/asylum-test").status()).isEqualTo(404);

        assertThat(bring("asylum-test", DESCRIPTION, csv).json().path("version").asText())
                .isEqualTo("v1");
        assertThat(monitor.await("/api/v1/tables/asylum-test/data?format=csv&lang=en", a -> a.status() == 200)
                        .body())
                .contains("30");
        assertThat(monitor.get("/en/figures/asylum-test").body()).contains("Asylum");

        Monitor.Answer second = bring("asylum-test", DESCRIPTION, csv + "T,2024,40\nA,2024,25\n");
        assertThat(second.json().path("version").asText()).isEqualTo("v2");
        assertThat(second.json().at("/differences/cellsAdded").asInt()).isEqualTo(2);
        monitor.await("/api/v1/tables/asylum-test", a -> a.json().path("years").size() == 2);
        assertThat(monitor.get("/api/v1/tables/asylum-test?vintage=v1").json().path("years"))
                .hasSize(1);
        assertThat(monitor.get("/api/v1/tables/asylum-test").json().path("years"))
                .hasSize(2);
        assertThat(monitor.get("/api/v1/tables?pageSize=100&asOf=" + Instant.now())
                        .body())
                .contains("asylum-test");
        assertThat(monitor.get("/api/v1/tables?pageSize=100&asOf=" + before).body())
                .contains("international-students")
                .doesNotContain("asylum-test");

        withdraw("asylum-test/versions/v2");
        Monitor.Answer gone = monitor.await("/api/v1/tables/asylum-test?lang=en", answer -> answer.status() == 410);
        assertThat(gone.body()).contains("\"status\":410", "Wrong.");
        for (String part : List.of("", "/metadata", "/defaultselection", "/data")) {
            String address = "/pxweb/api/v2/tables/asylum-test" + part;
            Monitor.Answer english = monitor.get(address + "?lang=en");
            assertThat(english.status()).as(address).isEqualTo(410);
            assertThat(english.json().path("type").asText()).isEqualTo("/problems/figures-withdrawn");
            assertThat(english.json().at("/errors/0/name").asText()).isEqualTo("id");
            assertThat(english.json().path("detail").asText()).contains("Wrong.");
            assertThat(monitor.get(address + "?lang=nl").json().path("detail").asText())
                    .contains("Fout.");
        }
        for (Monitor.Answer unsaved : List.of(
                monitor.posting("/api/v1/saved-queries?lang=en", "{\"table\": \"asylum-test\"}"),
                monitor.posting(
                        "/pxweb/api/v2/savedqueries?lang=en",
                        "{\"tableId\": \"asylum-test\", \"language\": \"en\", \"selection\": {}}"))) {
            assertThat(unsaved.body()).contains("\"status\":410", "Wrong.");
        }
        Monitor.Answer page = monitor.get("/nl/cijfers/asylum-test");
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("ingetrokken", "Fout.", "\"/nl/cijfers/asylum-test/versies\"");
        assertThat(monitor.get("/en/figures/asylum-test/vintages").body()).contains("v1");
        JsonNode changes = monitor.get("/api/v1/changes?lang=en").json().path("changes");
        assertThat(changes.path(0).path("type").asText()).isEqualTo("outside-withdrawn");
        assertThat(changes.path(0).path("reason").path("nl").asText()).isEqualTo("Fout.");
        assertThat(changes.path(1).path("id").asText()).isEqualTo("asylum-test/v2/published");
        assertThat(changes.path(2).path("id").asText()).isEqualTo("asylum-test/v1/published");
        assertThat(monitor.get("/api/v1/changes?lang=nl&format=atom").body())
                .contains("change:asylum-test/v2/withdrawn</id>", "<summary>Fout.</summary>");
        assertThat(monitor.get("/en/changes").body()).contains("/en/figures/asylum-test\"", "Wrong.");
        Monitor.Answer states = monitor.get("/api/v1/tables/asylum-test/vintages?lang=en");
        assertThat(states.json().path("vintages").findValuesAsText("id")).containsExactly("v1");
        assertThat(states.json().at("/withdrawn/0/id").asText()).isEqualTo("v2");
        assertThat(states.json().at("/withdrawn/0/reason").asText()).isEqualTo("Wrong.");
        assertThat(monitor.get("/api/v1/withdrawals")
                        .json()
                        .at("/withdrawals/0")
                        .toString())
                .contains("asylum-test", "\"version\":\"v2\"", "Fout.");
        Monitor.Answer compared = monitor.get("/api/v1/tables/asylum-test/differences?from=v1&to=v2&lang=nl");
        assertThat(compared.status()).isEqualTo(410);
        assertThat(compared.json().path("detail").asText()).contains("Fout.");
        assertThat(monitor.get("/nl/cijfers/asylum-test/versies").body()).contains("Fout.");
        assertThat(monitor.get("/api/v1/tables/asylum-test?vintage=v1").status())
                .isEqualTo(200);
    }

    @Test
    void more_cells_than_pxwebapi_gives_at_once_are_refused_as_its_specification_says() {
        StringBuilder places = new StringBuilder("{\"code\": \"T\", \"label\": {\"nl\": \"Alle\", \"en\": \"All\"}}");
        StringBuilder rows = new StringBuilder("place,sort,year,people\n");
        for (int i = 0; i < 400; i++) {
            places.append(", {\"code\": \"P%1$d\", \"label\": {\"nl\": \"Plaats %1$d\", \"en\": \"Place %1$d\"}}"
                    .formatted(i));
        }
        String sorts = places.toString().replace("\"P", "\"S");
        for (int i = 0; i < 400; i++) {
            rows.append("P%1$d,S%1$d,2023,%1$d\n".formatted(i));
        }
        String description = DESCRIPTION.replaceAll(
                "(?s)\"categories\": \\[.*?\\]\\}\\]",
                "\"categories\": [" + places
                        + "]}, {\"id\": \"sort\", \"label\": {\"nl\": \"Soort\", \"en\": \"Sort\"},"
                        + " \"categories\": [" + sorts + "]}]");
        Monitor.Answer brought = bring("large-test", description, rows.toString());
        assertThat(brought.status()).as(brought.body()).isIn(200, 201);
        monitor.await("/api/v1/tables/large-test", answer -> answer.status() == 200);

        String address = "/pxweb/api/v2/tables/large-test/data?valueCodes[place]=*&valueCodes[sort]=*"
                + "&valueCodes[year]=*&valueCodes[measure]=*&lang=";
        Monitor.Answer refused = monitor.get(address + "en");
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.json().path("type").asText()).isEqualTo("/problems/cell-limit");
        assertThat(refused.json().path("title").asText()).isEqualTo("More cells than PxWebApi gives");
        assertThat(refused.json().path("detail").asText()).contains("160,801", "100,000");
        assertThat(monitor.get("/pxweb/api/v2/config")
                        .json()
                        .path("maxDataCells")
                        .asInt())
                .isEqualTo(100_000);
        // so that no other test meets it
        withdraw("large-test/versions/v1");
    }

    @Test
    void what_looks_like_a_formula_is_a_text_in_every_format_and_who_made_the_figures_is_cited() {
        String description = DESCRIPTION
                .replace("{\"nl\": \"Asiel\", \"en\": \"Asylum\"}", "{\"nl\": \"=1+1\", \"en\": \"@SUM(A1)\"}")
                .replace("{\"nl\": \"A\", \"en\": \"A\"}", "{\"nl\": \"=A1\", \"en\": \"=cmd|' /C calc'!A0\"}")
                .replace("\"name\": {\"nl\": \"Test\"", "\"name\": {\"nl\": \"Bureau\"");
        assertThat(bring("formula-test", description, "place,year,people\nT,2023,30\nA,2023,20\n")
                        .status())
                .isEqualTo(200);

        monitor.await("/api/v1/tables/formula-test", answer -> answer.status() == 200);
        String data = "/api/v1/tables/formula-test/data?place=*&lang=en&format=";
        assertThat(monitor.get(data + "csv").body()).contains("'=cmd").doesNotContain(",=cmd");
        assertThat(monitor.get(data + "sdmx-csv").body()).doesNotContain(",@SUM");
        assertThat(monitor.get("/api/v1/tables/formula-test/citation?lang=nl")
                        .json()
                        .path("text")
                        .asText())
                .startsWith("Bureau (");
    }

    @Test
    void an_import_that_cannot_be_is_refused_with_what_is_wrong_in_the_language_of_the_reader() {
        String csv = "place,year,people\nT,2023,30\n";
        assertThat(bring("half-test?lang=nl", DESCRIPTION.replace(", \"en\": \"Asylum\"", ""), csv)
                        .json()
                        .path("detail")
                        .asText())
                .contains("/title", "Engels");
        assertThat(bring("mixed-test?lang=en", DESCRIPTION, csv + "A,2023-Q1,1\n")
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("mixed-periods");
        assertThat(bring("formula-cell?lang=en", DESCRIPTION, csv + "A,2023,=1+1\n")
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("not-a-number");
        Monitor.Answer ours = bring("internationals-by-nationality?lang=en", DESCRIPTION, csv);
        assertThat(ours.status()).isEqualTo(400);
        assertThat(ours.json().path("detail").asText()).contains("counted from the register");
        Monitor.Answer nothing = monitor.to("/api/v1/outside-tables/nothing-test?lang=nl")
                .as("analyst")
                .with("Content-Type", OutsideForm.TYPE)
                .sending("PUT", BodyPublishers.ofString("no form at all"))
                .answer();
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.json().path("detail").asText()).contains("formulier");
        for (String table : new String[] {"half-test", "mixed-test", "formula-cell", "nothing-test"}) {
            assertThat(monitor.get("/api/v1/tables/" + table).status())
                    .as(table)
                    .isEqualTo(404);
        }
    }

    @Test
    void what_stands_in_the_way_is_told_with_what_is_wrong_in_the_files_whether_it_is_a_dry_run_or_not() {
        String ofTheFuture =
                DESCRIPTION.replaceFirst("\"referenceDate\": \"[0-9-]*\"", "\"referenceDate\": \"2999-01-01\"");
        for (String dryRun : new String[] {"true", "false"}) {
            Monitor.Answer refused = bring(
                    "internationals-by-nationality?lang=en&dryRun=" + dryRun,
                    ofTheFuture,
                    "place,year,people\nT,2023,x\n");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errors").findValuesAsText("code"))
                    .contains("not-a-number", "id-of-register", "date-in-the-future");
        }
        assertThat(bring("future-test?lang=nl", ofTheFuture, "place,year,people\nT,2023,1\n")
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("date-in-the-future");
        assertThat(monitor.get("/api/v1/tables/future-test").status()).isEqualTo(404);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_both_languages_and_nothing_is_kept() {
        for (String language : new String[] {"nl", "en"}) {
            Monitor.Answer refused = bring(
                    "broken-test?lang=" + language,
                    DESCRIPTION.replace(", \"decimals\": 0", ""),
                    "place,year,people\nT,2023,x\nB,2023,1\nA,2023,1\nA,2023,2\n");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errors").findValuesAsText("code"))
                    .contains("field-missing", "not-a-number", "unknown-code", "cell-twice");
        }
        assertThat(monitor.get("/api/v1/tables/broken-test").status()).isEqualTo(404);
    }

    @Test
    void two_gigabytes_are_refused_as_they_are_announced_and_while_they_arrive() throws IOException {
        assertThat(refusalOf("Content-Length: " + (2L << 30), 0)).startsWith("HTTP/1.1 413");
        assertThat(refusalOf("Transfer-Encoding: chunked", 64)).startsWith("HTTP/1.1 413");
    }

    /** Sends so many chunks of a mebibyte until the server answers. */
    private static String refusalOf(String header, int chunks) throws IOException {
        try (Socket socket =
                new Socket(WarDeployment.root().getHost(), WarDeployment.root().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String account = Base64.getEncoder().encodeToString("analyst:demo".getBytes(StandardCharsets.UTF_8));
            out.write(("PUT /api/v1/outside-tables/huge-test HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                            + account + "\r\nContent-Type: " + OutsideForm.TYPE + "\r\n" + header + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] head = "------parts\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] mebibyte = new byte[1 << 20];
            InputStream in = socket.getInputStream();
            try {
                if (chunks > 0) {
                    chunk(out, head);
                }
                for (int i = 0; i < chunks && in.available() == 0; i++) {
                    chunk(out, mebibyte);
                }
            } catch (IOException stoppedByTheServer) {
                // the answer is there to be read
            }
            byte[] answer = new byte[200];
            int length = in.read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        }
    }

    private static void chunk(OutputStream out, byte[] content) throws IOException {
        out.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void our_districts_are_laid_beside_those_of_statistics_netherlands() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.file("data/cbs/leiden-kwb2024-gemeente-wijken.csv"));
        StringBuilder categories = new StringBuilder(
                "{\"code\": \"T\", \"inFile\": \"GM0546\", \"label\": {\"nl\": \"Leiden\", \"en\": \"Leiden\"}}");
        IntStream.range(0, 10)
                .forEach(i -> categories.append(
                        ", {\"code\": \"WK05460%d\", \"label\": {\"nl\": \"Wijk %d\", \"en\": \"District %d\"}}"
                                .formatted(i, i, i)));
        String description = DESCRIPTION
                .replace(
                        "\"dimensions\": [{\"id\": \"place\",",
                        "\"layout\": \"statline\", \"time\": {\"column\": \"jaar\"},"
                                + " \"reconciles\": \"residents\", \"roundedTo\": 5,"
                                + " \"dimensions\": [{\"id\": \"district\", \"column\": \"regiocode\",")
                .replaceAll("\"categories\": \\[\\s+.*\\]}],", "\"categories\": [" + categories + "]}],")
                .replace("\"code\": \"people\",", "\"code\": \"people\", \"column\": \"AantalInwoners_5\",");
        Monitor.Answer imported = monitor.to("/api/v1/outside-tables/districts-of-cbs")
                .as("analyst")
                .with("Content-Type", OutsideForm.TYPE)
                .sending("PUT", BodyPublishers.ofByteArray(OutsideForm.of(description, file)))
                .answer();
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);

        JsonNode found = StreamSupport.stream(
                        monitor.await(
                                        "/api/v1/reconciliation?lang=en",
                                        a -> a.body().contains("districts-of-cbs"))
                                .json()
                                .path("reconciliations")
                                .spliterator(),
                        false)
                .filter(one -> one.at("/theirs/table").asText().equals("districts-of-cbs"))
                .findFirst()
                .orElseThrow();
        assertThat(found.path("year").asText()).isEqualTo("2024");
        assertThat(found.at("/lines/0/theirs").asInt()).isEqualTo(130108);
        assertThat(found.at("/lines/0/verdict").asText()).isEqualTo("agrees");
        assertThat(found.path("lines").findValuesAsText("verdict")).contains("only-ours");
        assertThat(found.at("/theirs/source").asText()).isEqualTo("Test");
        assertThat(monitor.get("/nl/aansluiting").body()).contains("Asiel");

        withdraw("districts-of-cbs/versions/v1");
        JsonNode gone = monitor.await(
                        "/api/v1/reconciliation?lang=en",
                        a -> a.json().at("/withdrawn/0/table").isTextual())
                .json();
        assertThat(gone.at("/withdrawn/0/table").asText()).isEqualTo("districts-of-cbs");
        assertThat(gone.at("/withdrawn/0/reason").asText()).isEqualTo("Wrong.");
        assertThat(gone.at("/withdrawn/0/withdrawnAt").asText()).isNotEmpty();
        assertThat(monitor.get("/nl/aansluiting").body()).contains("versie v1 is op", "Reden: Fout.");
        assertThat(monitor.get("/en/reconciliation").body()).contains("vintage v1 was withdrawn on", "Reason: Wrong.");
    }
}
