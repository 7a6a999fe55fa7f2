package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.leiden.internationals.server.Monitor.Answer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PxWebApi 2 as its clients use it: list, describe, fetch, save; from pages of other sites too. */
@ExtendWith(ArquillianExtension.class)
class PxWebIT {

    private static final String ROOT = "/pxweb/api/v2";
    private static final String TABLE = ROOT + "/tables/internationals-by-nationality-and-district";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @Test
    void a_client_lists_describes_and_fetches_and_gets_the_figures_of_the_api() {
        JsonNode tables = monitor.get(ROOT + "/tables?lang=en&query=nationality&pageSize=10000")
                .json();
        assertThat(tables.at("/page/totalElements").asInt()).isGreaterThan(1);

        JsonNode metadata = monitor.get(TABLE + "/metadata?lang=en").json();
        assertThat(metadata.path("value").isArray()).isTrue();
        assertThat(metadata.path("value")).isEmpty();
        assertThat(metadata.at("/role/metric/0").asText()).isEqualTo("measure");
        assertThat(metadata.at("/dimension/nationality/category/index").isObject())
                .isTrue();
        String list = metadata.at("/dimension/nationality/extension/codeLists/0/links/0/href")
                .asText();
        assertThat(monitor.get(list.substring(list.indexOf(ROOT)))
                        .json()
                        .at("/type")
                        .asText())
                .isEqualTo("Valueset");

        String query = "{\"selection\":[{\"variableCode\":\"nationality\",\"valueCodes\":[\"0064\",\"0052\"]},"
                + "{\"variableCode\":\"Tid\",\"valueCodes\":[\"top(2)\"]},"
                + "{\"variableCode\":\"ContentsCode\",\"valueCodes\":[\"count\"]}]}";
        JsonNode posted = monitor.posting(TABLE + "/data?outputFormat=json-stat2&lang=en", query)
                .json();
        JsonNode got = monitor.get(
                        TABLE
                                + "/data?lang=en&valueCodes[nationality]=0064,0052&valuecodes[year]=%5Btop(2)%5D&valuecodes[measure]=count")
                .json();
        JsonNode ours = monitor.get("/api/v1" + TABLE.substring(ROOT.length())
                        + "/data?nationality=0064,0052&eliminate=district&measure=count&year="
                        + codes(got, "year"))
                .json();

        assertThat(posted.path("value")).hasSize(4).isEqualTo(got.path("value")).isEqualTo(ours.path("value"));
        assertThat(posted.path("href")).isEqualTo(got.path("href"));
    }

    @Test
    void who_chooses_nothing_may_place_what_is_given_by_default() {
        Answer placed = monitor.get(TABLE + "/data?heading=year,measure,district&stub=nationality&lang=en");

        assertThat(placed.status()).as(placed.body()).isEqualTo(200);
        assertThat(placed.json().at("/extension/px/stub").toString()).isEqualTo("[\"nationality\"]");
        assertThat(placed.json().path("value"))
                .hasSameSizeAs(monitor.get(TABLE + "/data?lang=en").json().path("value"));
    }

    private static String codes(JsonNode dataset, String variable) {
        StringBuilder codes = new StringBuilder();
        dataset.at("/dimension/" + variable + "/category/index")
                .fieldNames()
                .forEachRemaining(
                        code -> codes.append(codes.isEmpty() ? "" : ",").append(code));
        return codes.toString();
    }

    @Test
    void what_is_wrong_is_said_at_once_with_the_place_in_the_language_of_the_reader() {
        Answer wrong = monitor.get(
                TABLE + "/data?lang=nl&valueCodes[nationality]=top(2,x)&valueCodes[year]=2099&outputFormat=parquet");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.body())
                .contains("teken 7")
                .contains("een geheel getal vanaf 0")
                .contains("parquet")
                .contains("2099")
                .contains("measure");
        assertThat(monitor.get(
                                TABLE
                                        + "/data?valueCodes[nationality]=*&valueCodes[district]=*&valueCodes[year]=*&valueCodes[measure]=*")
                        .status())
                .isIn(200, 403);
        assertThat(monitor.posting(
                                TABLE + "/data",
                                "{\"selection\":[{\"variableCode\":\"year\",\"valueCodes\":[\"*\"]},{\"variableCode\":\"Year\",\"valueCodes\":[\"*\"]}]}")
                        .json()
                        .path("errors")
                        .toString())
                .contains("contradiction");
        assertThat(monitor.get(ROOT + "/tables/nothing/metadata").status()).isEqualTo(404);
        assertThat(monitor.get(ROOT + "/tables/nothing").body()).contains("unknown-table");
        assertThat(monitor.get(ROOT + "/codelists/vs_nothing").status()).isEqualTo(404);
        assertThat(monitor.get(ROOT + "/tables/").status()).isEqualTo(404);
    }

    @Test
    void a_language_that_is_not_spoken_is_refused_wherever_it_is_asked_for() {
        for (String path : List.of(
                "",
                "/config",
                "/tables",
                "/tables/internationals-by-nationality",
                "/tables/internationals-by-nationality/data")) {
            Answer refused = monitor.get(ROOT + path + "?lang=de");
            assertThat(refused.status()).as(path).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("unknown-language");
            assertThat(refused.json().at("/errors/0/nearest").toString()).isEqualTo("[\"nl\",\"en\"]");
        }
        assertThat(monitor.get(ROOT + "/config?lang=").status()).as("left open").isEqualTo(200);
    }

    @Test
    void a_range_may_be_written_backwards_and_a_number_that_is_too_large_is_called_so() {
        String years = TABLE + "/data?lang=en&valueCodes[measure]=count&valueCodes[year]=";
        JsonNode backwards = monitor.get(years + "range(2024,2021)").json();
        assertThat(backwards.at("/dimension/year/category/index"))
                .isEqualTo(monitor.get(years + "range(2021,2024)").json().at("/dimension/year/category/index"))
                .hasSizeGreaterThanOrEqualTo(4);

        Answer tooLarge = monitor.get(years + "top(99999999999)");
        assertThat(tooLarge.status()).isEqualTo(400);
        assertThat(tooLarge.json().path("detail").asText()).contains("character 5", "this one is too large");
        assertThat(monitor.get(years.replace("lang=en", "lang=nl") + "top(99999999999)")
                        .body())
                .contains("teken 5", "dit is te groot");
    }

    @Test
    void who_knows_the_address_of_the_interface_only_is_led_to_its_configuration() {
        Answer led = monitor.get(ROOT + "?lang=en");

        assertThat(led.status()).isEqualTo(307);
        assertThat(led.header("Location")).isEqualTo(ROOT + "/config?lang=en");
        assertThat(monitor.get(led.header("Location"))
                        .json()
                        .path("maxDataCells")
                        .asInt())
                .isPositive();
    }

    @Test
    void everything_that_the_list_says_of_a_table_is_there_also_of_tables_of_others() {
        JsonNode tables = monitor.get(ROOT + "/tables?pageSize=1000").json().path("tables");
        assertThat(tables.findValuesAsText("id")).contains("international-students", "residents-counted-elsewhere");
        for (JsonNode table : tables) {
            String address = ROOT + "/tables/" + table.path("id").asText();
            for (String part : new String[] {"", "/metadata", "/defaultselection", "/data"}) {
                assertThat(monitor.get(address + part).status())
                        .as(address + part)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void pages_of_other_sites_may_ask_and_post() {
        Answer preflight = monitor.to(TABLE + "/data")
                .with("Origin", "https://elsewhere.example")
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "content-type")
                .sending("OPTIONS")
                .answer();
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Content-Type");

        Answer posted = monitor.to(TABLE + "/data")
                .with("Origin", "https://elsewhere.example")
                .with("Sec-Fetch-Site", "cross-site")
                .with("Accept", "application/json")
                .with("Content-Type", "application/json")
                .sending("POST", BodyPublishers.ofString("{\"selection\":[]}"))
                .answer();
        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void formats_come_as_they_are_named_whatever_the_client_says_that_it_accepts() {
        HttpResponse<byte[]> csv = monitor.to(
                        TABLE + "/data?outputformat=csv&outputformatparams=separatorsemicolon,usetexts&lang=en")
                .with("Accept", "application/json")
                .bytes();
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8)).contains(";");
        assertThat(monitor.get(TABLE + "/data?outputFormat=html").header("Content-Type"))
                .startsWith("text/html");
    }

    @Test
    void a_query_is_saved_once_and_run_again_live_and_frozen() {
        String selection = "{\"selection\":[{\"variableCode\":\"nationality\",\"valueCodes\":[\"0064\"]},"
                + "{\"variableCode\":\"year\",\"valueCodes\":[\"top(1)\"]},"
                + "{\"variableCode\":\"measure\",\"valueCodes\":[\"count\"]}]}";
        String body = "{\"selection\":" + selection
                + ",\"language\":\"en\",\"tableId\":\"internationals-by-nationality\",\"outputFormat\":\"csv\"}";
        Answer saved = monitor.posting(ROOT + "/savedqueries", body);
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.header("Location")).startsWith(ROOT + "/savedqueries/");
        assertThat(monitor.posting(ROOT + "/savedqueries", body).json()).isEqualTo(saved.json());
        String address = saved.header("Location");
        assertThat(monitor.get(address).json()).isEqualTo(saved.json());
        assertThat(monitor.get(address + "/data").header("Content-Type")).startsWith("text/csv");
        for (String inItsLanguage : List.of("/data", "/data?outputFormat=html", "/selection")) {
            assertThat(monitor.to(address + inItsLanguage)
                            .with("Accept-Language", "nl")
                            .answer()
                            .header("Content-Language"))
                    .as(inItsLanguage)
                    .isEqualTo("en");
        }
        assertThat(monitor.get(address + "/selection")
                        .json()
                        .at("/selection/1/valueCodes/0")
                        .asText())
                .matches("[0-9]{4}.*");

        Answer frozen = monitor.posting(
                "/api/v1/saved-queries",
                "{\"table\":\"internationals-by-nationality\",\"keeping\":\"frozen\"," + selection.substring(1));
        assertThat(frozen.status()).isEqualTo(201);
        assertThat(frozen.json().at("/definition/en").asText()).contains("Italy");
        Answer redirect = monitor.get(frozen.json().at("/links/data").asText() + "?format=csv");
        assertThat(redirect.status()).isEqualTo(307);
        assertThat(redirect.header("Location")).contains("vintage=");
        assertThat(monitor.get(redirect.header("Location")).status()).isEqualTo(200);
        String id = frozen.json().path("id").asText();
        assertThat(monitor.get("/nl/selecties/" + id).body()).contains("Bevroren");
        assertThat(monitor.get("/en/queries/" + id).body()).contains("Frozen");
        assertThat(monitor.get(ROOT + "/savedqueries/nothing").status()).isEqualTo(404);
    }

    @Test
    void who_sends_a_wrong_query_to_be_saved_is_shown_a_right_one() {
        for (String path : List.of("/api/v1/saved-queries", ROOT + "/savedqueries")) {
            for (String wrong : List.of("{}", "{\"selection\": 3}", "{\"table\": \"nothing\"}")) {
                Answer refused = monitor.posting(path, wrong);
                assertThat(refused.status()).as(wrong).isEqualTo(400);
                Answer saved =
                        monitor.posting(path, refused.json().path("example").asText());
                assertThat(saved.status()).as(saved.body()).isEqualTo(201);
            }
        }
        assertThat(monitor.posting("/api/v1/saved-queries", "{")
                        .json()
                        .path("example")
                        .asText())
                .contains("variableCode");
    }

    /** The held client, where Node and the package are: {@code .ci/run} installs both. */
    @Test
    void jsonstat_toolkit_reads_metadata_and_data_of_every_table() throws IOException, InterruptedException {
        Path clients = Path.of("target", "clients").toAbsolutePath();
        assumeTrue(
                Files.isDirectory(clients.resolve("node_modules/jsonstat-toolkit")),
                "jsonstat-toolkit is not in it-tests/target/clients");
        Path script = Path.of("src", "test", "resources", "clients", "read-every-table.cjs")
                .toAbsolutePath();
        Process node = new ProcessBuilder(
                        "node",
                        script.toString(),
                        WarDeployment.root().resolve(ROOT).toString())
                .directory(clients.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        assertThat(said).contains("tables read");
    }
}
