package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.leiden.internationals.server.Monitor.Answer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever address gives a table, the file has a name of its own, and what must be known about the figures goes with it. */
@ExtendWith(ArquillianExtension.class)
class DownloadsIT {

    private static final String TABLE = "internationals-by-nationality-and-district";
    private static final String API = "/api/v1/tables/" + TABLE + "/data?lang=en&nationality=0064&year=2023,2024";
    private static final String PXWEB = "/pxweb/api/v2/tables/" + TABLE
            + "/data?lang=en&valueCodes[nationality]=0064&valueCodes[year]=2023,2024&valueCodes[measure]=count";
    private static final String SELECTION = """
            {"table": "%1$s", "tableId": "%1$s", "language": "en", "outputFormat": "csv", "keeping": "live", "selection": {"selection": [
             {"variableCode": "nationality", "valueCodes": ["0064"]},
             {"variableCode": "year", "valueCodes": ["2023", "2024"]},
             {"variableCode": "measure", "valueCodes": ["count"]}]}}""".formatted(TABLE);
    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([a-z]*)\"(?:; type=\"([^\"]*)\")?");

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    private List<String> links(HttpResponse<byte[]> file, String relation, String type) {
        List<String> links = new ArrayList<>();
        file.headers()
                .allValues("Link")
                .forEach(line -> LINK.matcher(line)
                        .results()
                        .filter(link -> link.group(2).equals(relation)
                                && type.equals(link.group(3) == null ? "" : link.group(3)))
                        .forEach(link -> links.add(link.group(1))));
        return links;
    }

    /** What every file has around it; gives its text. */
    private String carried(String address, String extension) {
        HttpResponse<byte[]> file = monitor.to(address).with("Accept", "*/*").bytes();
        assertThat(file.statusCode()).as(address).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .as(address)
                .matches("(attachment|inline); filename=\"" + TABLE + "_20[0-9-]+-r[0-9]+\\." + extension + "\"");
        assertThat(file.headers().firstValue("Vintages").orElse(""))
                .as(address)
                .matches(
                        "\"2023-01-01-r[0-9]\";sha256=\"[0-9a-f]{64}\", \"2024-01-01-r[0-9]\";sha256=\"[0-9a-f]{64}\"");
        assertThat(links(file, "license", ""))
                .as(address)
                .containsExactly("https://creativecommons.org/licenses/by/4.0/");
        List<String> described = links(file, "describedby", "application/json");
        assertThat(described).as(address).hasSize(1);
        assertThat(monitor.get(described.getFirst()).json().path("id").asText()).isEqualTo(TABLE);
        if (extension.equals("csv") && !address.contains("sdmx")) {
            List<String> csvw = links(file, "describedby", "application/csvm+json");
            assertThat(csvw).as(address).hasSize(1);
            isDescribed(new String(file.body(), StandardCharsets.UTF_8), csvw.getFirst());
        }
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    /** The description names the very columns, and the rows at the address that it names are those of the file. */
    private void isDescribed(String csv, String description) {
        JsonNode csvw = monitor.to(description)
                .with("Accept", "application/csvm+json")
                .answer()
                .json();
        List<String> rows = csv.lines().filter(line -> !line.startsWith("#")).toList();
        String separator = csvw.at("/dialect/delimiter").asText();
        assertThat(String.join(separator, csvw.at("/tableSchema/columns").findValuesAsText("name")))
                .isEqualTo(rows.getFirst());
        assertThat(csvw.toString()).contains("creativecommons.org", "Status final", "2024-01-01-r");
        String url = csvw.path("url").asText();
        assertThat(monitor.to(url.substring(url.indexOf("/api/")))
                        .answer()
                        .body()
                        .lines()
                        .filter(line -> !line.startsWith("#")))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json-stat json",
                "csv csv",
                "csv&about=true csv",
                "csv&labels=codes&separator=semicolon csv",
                "xlsx xlsx",
                "sdmx-csv csv",
                "px px",
                "geojson geojson",
                "html html"
            })
    void every_format_of_the_api_has_it(String format) {
        String[] named = format.split(" ", 2);
        String text = carried(API + "&format=" + named[0], named[1]);
        if (!named[0].equals("xlsx")
                && (!named[1].equals("csv") || named[0].contains("about") || named[0].startsWith("sdmx"))) {
            assertThat(text)
                    .contains(
                            "creativecommons.org/licenses/by/4.0/",
                            "2023-01-01",
                            "2024-01-01",
                            "http://localhost:" + WarDeployment.root().getPort() + "/api/v1/tables/" + TABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json-stat2 json",
                "csv csv",
                "csv&outputFormatParams=IncludeTitle,SeparatorSemicolon csv",
                "csv&outputFormatParams=UseCodes,SeparatorTab csv",
                "xlsx xlsx",
                "px px",
                "html html"
            })
    void every_format_of_px_web_has_it(String format) {
        String[] named = format.split(" ", 2);
        carried(PXWEB + "&outputFormat=" + named[0], named[1]);
    }

    private String saved(String path, String body) {
        Answer saved = monitor.posting(path, body);
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        return saved.json().path("id").asText();
    }

    @Test
    void what_a_saved_query_gives_has_it_by_either_way() {
        String ofPxWeb = saved(
                "/pxweb/api/v2/savedqueries",
                SELECTION.replace("\"table\": \"" + TABLE + "\", ", "").replace("\"keeping\": \"live\", ", ""));
        carried("/pxweb/api/v2/savedqueries/" + ofPxWeb + "/data", "csv");

        Answer led = monitor.get(
                "/api/v1/saved-queries/" + ofPxWeb + "/data?format=csv&about=true&separator=semicolon&lang=en");
        assertThat(led.status()).isEqualTo(307);
        assertThat(carried(led.header("Location"), "csv"))
                .startsWith("# Title: ")
                .contains(";value;status");
        assertThat(monitor.get("/en/queries/" + ofPxWeb).body()).contains("format=csv&amp;about=true");
    }

    @Test
    void who_reads_under_a_condition_gets_what_he_names_or_is_told_that_it_is_not_there() {
        String address = API + "&format=csv";
        String tag = monitor.get(address).header("ETag");
        assertThat(monitor.to(address).with("If-Match", tag).answer().status()).isEqualTo(200);
        assertThat(monitor.to(address).with("If-Match", "*").answer().status()).isEqualTo(200);
        for (String method : List.of("GET", "HEAD")) {
            Answer other = monitor.to(address)
                    .with("If-Match", "\"0\"")
                    .sending(method)
                    .answer();
            assertThat(other.status()).isEqualTo(412);
            assertThat(other.header("Content-Type")).startsWith("application/problem+json");
            assertThat(other.header("Content-Disposition")).isEmpty();
        }
        assertThat(monitor.to(address)
                        .with("If-Match", "\"0\"")
                        .answer()
                        .json()
                        .at("/errors/0/name")
                        .asText())
                .isEqualTo("If-Match");
        assertThat(monitor.to(address).with("If-Match", "0").answer().status()).isEqualTo(400);
    }

    @Test
    void an_answer_without_a_body_does_not_say_that_there_would_be_none() {
        String address = API + "&format=px";
        Answer whole = monitor.get(address);
        for (int again = 0; again < 3; again++) {
            Answer known = monitor.to(address)
                    .with("If-None-Match", whole.header("ETag"))
                    .sending("HEAD")
                    .answer();
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.header("Content-Length")).isIn("", whole.header("Content-Length"));
        }
        assertThat(monitor.to(address)
                        .with("If-None-Match", whole.header("ETag"))
                        .answer()
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                API + "&format=csv&format=px",
                API + "&lang=nl",
                API + "&format=csv&about=true&about=false",
                "/api/v1/tables?lang=nl&lang=en",
                "/api/v1/tables/" + TABLE + "/citation?lang=nl&lang=en",
                "/api/v1/tables/" + TABLE + "/differences?lang=nl&from=2023-01-01-r1&from=2024-01-01-r1",
                "/api/v1/tables/" + TABLE + "/data/csvw?lang=nl&labels=codes&labels=both",
                PXWEB + "&outputFormat=csv&outputFormat=px",
                PXWEB + "&lang=nl",
                "/pxweb/api/v2/tables/" + TABLE + "/metadata?lang=nl&codelist[nationality]=a&codelist[nationality]=b"
            })
    void what_has_one_value_is_refused_with_two(String address) {
        Answer refused = monitor.get(address);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsText("code")).contains("parameter-twice");
    }

    @Test
    void a_type_that_is_excluded_is_not_given_and_another_version_is_not_offered() {
        String table = "/api/v1/tables/" + TABLE + "/data?nationality=0064&lang=en";
        assertThat(monitor.to(table)
                        .with("Accept", "application/json;q=0, */*")
                        .answer()
                        .header("Content-Type"))
                .startsWith("text/csv");
        Answer older = monitor.to(table)
                .with("Accept", "application/vnd.sdmx.data+csv; version=1.0.0")
                .answer();
        assertThat(older.status()).isEqualTo(406);
        assertThat(older.body()).contains("application/vnd.sdmx.data+csv;labels=id;version=2.0.0");
        Answer other = monitor.to(table + "&format=geojson")
                .with("Accept-Crs", "<http://www.opengis.net/def/crs/EPSG/0/28992>")
                .answer();
        assertThat(other.status()).isEqualTo(406);
        assertThat(other.json().path("detail").asText())
                .contains("coordinate reference systems", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        for (String file : List.of("/robots.txt", "/sitemap.xml")) {
            Answer slash = monitor.get(file + "/");
            assertThat(slash.status()).isEqualTo(301);
            assertThat(slash.header("Location")).isEqualTo(file);
        }
    }

    @Test
    void accept_names_the_labels_of_sdmx_csv_and_the_answer_tells_them() {
        String table = "/api/v1/tables/" + TABLE + "/data?nationality=0064&lang=en";
        String sdmx = "application/vnd.sdmx.data+csv; version=2.0.0";
        Answer usual = monitor.to(table).with("Accept", sdmx).answer();
        assertThat(usual.header("Content-Type")).doesNotContain("labels");
        assertThat(usual.body()).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,").contains(",0064,");
        Answer both = monitor.to(table).with("Accept", sdmx + "; labels=both").answer();
        assertThat(both.header("Content-Type")).contains("labels=both", "version=2.0.0");
        assertThat(both.body()).contains(",0064: Italy,");
        Answer names = monitor.to(table).with("Accept", sdmx + "; labels=name").answer();
        assertThat(names.header("Content-Type")).contains("labels=name");
        assertThat(names.body())
                .startsWith("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,")
                .contains(",0064,Italy,");
        Answer none = monitor.to(table).with("Accept", sdmx + "; labels=all").answer();
        assertThat(none.status()).isEqualTo(406);
        assertThat(none.body()).contains("labels=id", "labels=name", "labels=both");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/key-figures",
                "/api/v1/nationalities?pageSize=5",
                "/api/v1/nationalities/0064",
                "/api/v1/districts",
                "/api/v1/districts/WK054601",
                "/api/v1/groups",
                "/api/v1/groups/student",
                "/api/v1/blocs",
                "/api/v1/blocs/eu"
            })
    void links_of_an_earlier_state_stay_in_it(String address) {
        char next = address.contains("?") ? '&' : '?';
        JsonNode then = monitor.get(address + next + "vintage=2023-01-01-r1").json();
        List<String> links = new ArrayList<>(then.findValuesAsText("url"));
        links.addAll(then.findValuesAsText("data"));

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).endsWith("vintage=2023-01-01-r1"));
        assertThat(monitor.get(links.getFirst()).status()).isEqualTo(200);
        JsonNode now = monitor.get(address).json();
        assertThat(now.findValuesAsText("url")).isNotEmpty().noneMatch(link -> link.contains("vintage="));
    }

    @Test
    void the_first_version_of_a_table_has_no_differences_to_lead_to() {
        JsonNode vintages = monitor.get("/api/v1/tables/" + TABLE + "/vintages?pageSize=100")
                .json()
                .path("vintages");

        assertThat(vintages.get(vintages.size() - 1).has("differences")).isFalse();
        for (int newer = 0; newer < vintages.size() - 1; newer++) {
            assertThat(monitor.get(vintages.get(newer).path("differences").asText())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_audit_of_the_register_leads_to_its_page() {
        Answer audit =
                monitor.to("/api/v1/register-audit?lang=nl").as("privacy").answer();

        assertThat(audit.header("Link"))
                .isEqualTo("</nl/beheer/toetsing>; rel=\"alternate\"; type=\"text/html\"; hreflang=\"nl\"");
    }
}
