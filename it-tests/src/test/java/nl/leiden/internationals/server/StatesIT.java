package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Earlier states of tables as a researcher cites and compares them, and what is answered to those who ask for one that never was. */
@ExtendWith(ArquillianExtension.class)
class StatesIT {

    private static final String TABLE = "/api/v1/tables/residents-by-origin-and-district";
    private static final String PX = "/pxweb/api/v2";
    private static final String PX_TABLE = PX + "/tables/residents-by-origin-and-district";
    private static final String DATE = "2022-08-31";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    /** A first state of a date, and a second that revises it with the register of another day. */
    @BeforeEach
    void twoStatesOfOneDate() throws IOException {
        if (!monitor.get(TABLE + "/vintages?pageSize=100").body().contains(DATE + "-r2")) {
            publish(2020, "");
            publish(2022, "&reasonNl=Wijk%204%20ontbrak.&reasonEn=District%204%20was%20missing.");
        }
    }

    private void publish(int registerOf, String reason) throws IOException {
        ByteArrayOutputStream extract = new ByteArrayOutputStream();
        DemoRegister.shipped().writeTo(extract, ReferenceDate.parse(registerOf + "-01-01"));
        Monitor.Answer accepted = monitor.upload("referenceDate=" + DATE + reason, "text/csv", extract.toByteArray());
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String release = accepted.json().path("release").asText();
        monitor.publish(release);
        monitor.await(TABLE + "/vintages?pageSize=100", a -> a.body().contains(release));
    }

    @Test
    void a_revision_is_listed_with_its_reason_and_the_state_before_it_keeps_its_figures() {
        List<String> ids = new ArrayList<>();
        for (JsonNode state :
                monitor.get(TABLE + "/vintages?lang=en&pageSize=100").json().path("vintages")) {
            ids.add(state.path("id").asText());
            if (state.path("id").asText().equals(DATE + "-r2")) {
                assertThat(state.path("change").asText()).isEqualTo("revised");
                assertThat(state.path("reason").asText()).isEqualTo("District 4 was missing.");
            }
        }
        assertThat(ids).contains(DATE + "-r1", DATE + "-r2").doesNotHaveDuplicates();
        assertThat(ids.indexOf(DATE + "-r2")).as("the newest first").isLessThan(ids.indexOf(DATE + "-r1"));

        Monitor.Answer before = monitor.get(TABLE + "/data?year=" + DATE + "&vintage=" + DATE + "-r1");
        Monitor.Answer after = monitor.get(TABLE + "/data?year=" + DATE + "&vintage=" + DATE + "-r2");
        assertThat(before.json().path("value")).isNotEqualTo(after.json().path("value"));
        assertThat(after.json().path("value"))
                .isEqualTo(monitor.get(TABLE + "/data?year=" + DATE).json().path("value"));
    }

    @Test
    void a_moment_gives_the_state_that_was_public_then() {
        JsonNode states = monitor.get(TABLE + "/vintages?pageSize=100").json().path("vintages");
        for (JsonNode state : states) {
            if (state.path("id").asText().startsWith(DATE)) {
                JsonNode then = monitor.get(TABLE + "/data?year=" + DATE + "&asOf="
                                + state.path("publishedAt").asText())
                        .json();
                JsonNode named = monitor.get(TABLE + "/data?year=" + DATE + "&vintage="
                                + state.path("id").asText())
                        .json();
                assertThat(then.path("value")).isEqualTo(named.path("value"));
            }
        }
    }

    @Test
    void today_is_what_is_public_now_and_a_day_to_come_is_refused_everywhere() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        assertThat(monitor.get(TABLE + "/data?asOf=" + today).json().path("value"))
                .isEqualTo(monitor.get(TABLE + "/data").json().path("value"));
        for (String read :
                List.of(TABLE + "/data?asOf=", TABLE + "?asOf=", "/api/v1/tables?asOf=", PX_TABLE + "/data?asOf=")) {
            assertThat(monitor.get(read + today.plusDays(2)).status()).as(read).isEqualTo(400);
        }
    }

    @Test
    void the_pages_of_a_table_show_it_in_any_state() {
        for (String page : List.of(
                "/nl/cijfers/residents-by-origin-and-district", "/en/figures/residents-by-origin-and-district")) {
            Monitor.Answer earlier = monitor.get(page + "?vintage=" + DATE + "-r1&year=" + DATE);
            assertThat(earlier.status()).as(earlier.body()).isEqualTo(200);
            assertThat(earlier.body())
                    .contains("format=xlsx&amp;vintage=" + DATE + "-r1", "role=\"note\"", "href=\"" + page + '"');
            assertThat(monitor.get(page + "?vintage=2031-01-01-r1").status()).isEqualTo(400);
            assertThat(monitor.get(page + "?asOf=2999-01-01").status()).isEqualTo(400);
            assertThat(monitor.get(page + "-and-colour?vintage=" + DATE + "-r1").status())
                    .isEqualTo(404);
            assertThat(monitor.get(page).body()).doesNotContain("role=\"note\"");
        }
        assertThat(monitor.get("/en/glossary?asOf=2023-01-01").status()).isEqualTo(400);
    }

    @Test
    void the_first_page_the_list_and_the_reconciliation_show_any_state_and_their_links_stay_in_it() {
        for (String page :
                List.of("/nl", "/en", "/nl/cijfers", "/en/figures", "/nl/aansluiting", "/en/reconciliation")) {
            Monitor.Answer earlier = monitor.get(page + "?vintage=" + DATE + "-r1");
            assertThat(earlier.status()).as(page).isEqualTo(200);
            assertThat(earlier.body()).as(page).contains("role=\"note\"", "href=\"" + page + '"');
            assertThat(monitor.get(page + "?vintage=2031-01-01-r1").status()).isEqualTo(400);
            assertThat(monitor.get(page + "?asOf=1999-12-31").status()).isEqualTo(400);
            assertThat(monitor.get(page).body()).doesNotContain("role=\"note\"");
        }
        String list = monitor.get("/en/figures?vintage=" + DATE + "-r1").body();
        assertThat(list)
                .doesNotContainPattern("/en/figures/[a-z-]+\"")
                .contains("format=csv&amp;about=true&amp;vintage=");
    }

    @Test
    void the_catalogue_describes_the_tables_of_any_state_and_its_downloads_give_that_state() {
        String then = monitor.get("/catalog?vintage=" + DATE + "-r1").body();
        assertThat(then).contains("/catalog?vintage=" + DATE + "-r1#table/", "&vintage=" + DATE + "-r1>");
        assertThat(monitor.get("/catalog").body()).doesNotContain("vintage=");
        assertThat(monitor.get("/catalog?asOf=1999-12-31").status()).isEqualTo(400);
        assertThat(monitor.to("/catalog?vintage=" + DATE + "-r1")
                        .with("Accept", "text/html")
                        .answer()
                        .header("Location"))
                .endsWith("?vintage=" + DATE + "-r1");
    }

    @Test
    void the_differences_are_those_between_the_two_answers_cell_by_cell() {
        String comparison = TABLE + "/differences?from=" + DATE + "-r1&to=" + DATE + "-r2&measure=count&pageSize=500";
        JsonNode differences = monitor.get(comparison).json();
        JsonNode before = values(DATE + "-r1");
        JsonNode after = values(DATE + "-r2");
        List<String> expected = IntStream.range(0, before.size())
                .filter(cell -> before.get(cell).asInt() != after.get(cell).asInt())
                .mapToObj(
                        cell -> before.get(cell).asInt() + " " + after.get(cell).asInt())
                .sorted()
                .toList();
        List<String> told = new ArrayList<>();
        for (JsonNode cell : differences.path("cells")) {
            if (cell.path("before").path("value").asInt()
                    != cell.path("after").path("value").asInt()) {
                told.add(cell.path("before").path("value").asInt() + " "
                        + cell.path("after").path("value").asInt());
            }
        }
        assertThat(told).as(differences.toString()).hasSizeGreaterThan(5);
        assertThat(told.stream().sorted().toList()).isEqualTo(expected);

        List<String> csv =
                monitor.get(comparison + "&format=csv").body().lines().toList();
        assertThat(csv.getFirst())
                .isEqualTo("what,place,origin,district,year,measure,before,statusBefore,after,statusAfter,language");
        assertThat(csv.stream().filter(line -> line.startsWith("cell,,")))
                .hasSize(differences.path("cells").size());
        assertThat(csv.stream().filter(line -> line.startsWith("note,")))
                .hasSize(differences.path("notes").size());

        List<String> years = monitor.get(TABLE + "/differences?lang=en&from=2023-01-01-r1&to=2024-01-01-r1&format=csv")
                .body()
                .lines()
                .toList();
        assertThat(years)
                .as("a year that came is a code, and its cells came with it")
                .startsWith(
                        "what,place,origin,district,year,measure,before,statusBefore,after,statusAfter,language",
                        "code,year/2024,,,,,,,2024,,en")
                .hasSize(2
                        + monitor.get(TABLE + "/data?measure=count&year=2024&vintage=2024-01-01-r1")
                                .json()
                                .path("value")
                                .size());
        assertThat(years.subList(2, years.size())).allMatch(line -> line.matches("cell,,[^,]+,[^,]+,2024,count,,,.+"));
    }

    /** Who opens the address of the differences in a browser gets the page; programs are told where it is. */
    @Test
    void the_differences_lead_to_their_page() {
        String comparison = TABLE + "/differences?lang=en&from=" + DATE + "-r1&to=" + DATE + "-r2";
        String page = "/en/figures/residents-by-origin-and-district/vintages?from=" + DATE + "-r1&to=" + DATE
                + "-r2#differences";
        for (String accept : List.of("application/json", "text/csv")) {
            assertThat(monitor.to(comparison)
                            .with("Accept", accept)
                            .answer()
                            .response()
                            .headers()
                            .allValues("Link"))
                    .contains('<' + page + ">; rel=\"alternate\"; type=\"text/html\"");
        }
        Monitor.Answer led = monitor.to(comparison).with("Accept", "text/html").answer();
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo(page);
        Monitor.Answer ofAll = monitor.to(comparison + "&measure=*")
                .with("Accept", "text/html")
                .answer();
        assertThat(ofAll.header("Location")).isEqualTo(page.replace("#", "&measure=*#"));
        assertThat(monitor.get(page.replace("#differences", "")).body()).contains(DATE + "-r1");
    }

    private JsonNode values(String state) {
        return monitor.get(TABLE + "/data?measure=count&year=" + DATE + "&vintage=" + state)
                .json()
                .path("value");
    }

    @Test
    void anybody_can_make_the_checksum_of_a_citation_from_the_file_that_it_names() throws NoSuchAlgorithmException {
        JsonNode citation = monitor.get(TABLE + "/citation?lang=en&year=" + DATE + "&origin=international&measure=count"
                        + "&vintage=" + DATE + "-r1")
                .json();
        String url = citation.path("url").asText();
        Monitor.Answer file = monitor.get(url.substring(url.indexOf(TABLE)));
        String checksum = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(file.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(citation.path("checksum").asText()).isEqualTo(checksum);
        assertThat(citation.path("checksumOf").asText()).contains("CSV with codes only");
        assertThat(citation.path("tableChecksumOf").asText()).contains("the checksum of no file");
        assertThat(citation.path("text").asText())
                .contains(url, checksum.substring(0, 12))
                .containsPattern("published on .* [0-9]{2}:[0-9]{2}:[0-9]{2} \\(UTC\\+0[12]:00\\)");
    }

    /** Bad input: each is told with its place, in the language of the reader, and is 400. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data?vintage=2031-01-01-r1                                 | vintage | 2031-01-01-r1
            data?vintage=the%20first                                   | vintage | the first
            data?asOf=1999-12-31T00:00:00Z                             | asOf    | before-first
            data?asOf=2999-01-01                                       | asOf    | still-to-come
            citation?asOf=2999-01-01T00:00:00Z                         | asOf    | still-to-come
            data?asOf=yesterday                                        | asOf    | yesterday
            data?vintage=2024-01-01-r1&asOf=2024-01-01T00:00:00Z       | asOf    | vintage
            data?eliminate=district&district=WK054603                  | district | eliminate
            data?eliminate=colour                                      | eliminate | colour
            data?origin=martian                                        | origin  | martian
            data?measure=mean                                          | measure | mean
            data?year=1850                                             | year    | 1850
            differences?from=2031-01-01-r1&to=2024-01-01-r1            | from    | 2031-01-01-r1
            citation?vintage=2031-01-01-r1                             | vintage | 2031-01-01-r1
            """)
    void what_never_was_is_refused_with_its_place(String path, String parameter, String said) {
        for (String language : List.of("nl", "en")) {
            Monitor.Answer answer = monitor.to(TABLE + "/" + path)
                    .with("Accept-Language", language)
                    .answer();
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            List<JsonNode> errors = new ArrayList<>();
            answer.json().path("errors").forEach(errors::add);
            assertThat(errors).as(answer.body()).anySatisfy(error -> {
                assertThat(error.path("in").asText()).isEqualTo("query");
                assertThat(error.path("name").asText()).isEqualTo(parameter);
                assertThat(error.toString()).contains(said);
            });
        }
    }

    /** A client of PxWeb that asks for a state once stays in it by following links. */
    @Test
    void every_read_of_px_web_takes_a_state_and_its_links_stay_in_it() {
        String asked = "lang=en&vintage=" + DATE + "-r1";
        JsonNode tables = monitor.get(PX + "/tables?pageSize=2&" + asked).json();
        assertThat(tables.at("/page/links").findValuesAsText("href"))
                .allMatch(link -> link.contains("vintage=" + DATE + "-r1"));
        List<String> links = new ArrayList<>();
        tables.path("tables").forEach(table -> links.addAll(table.path("links").findValuesAsText("href")));
        links.addAll(monitor.get(PX + "/codelists/vs_district_district?" + asked)
                .json()
                .path("links")
                .findValuesAsText("href"));
        assertThat(links).hasSizeGreaterThan(8).allMatch(link -> link.endsWith("vintage=" + DATE + "-r1"));
        for (String link : links) {
            assertThat(monitor.get(link.substring(link.indexOf(PX))).status())
                    .as(link)
                    .isEqualTo(200);
        }
        JsonNode metadata = monitor.get(PX_TABLE + "/metadata?" + asked).json();
        assertThat(metadata.findValues("codelists").toString()).contains("vintage=" + DATE + "-r1");
        for (String read : List.of(
                PX + "/tables", PX_TABLE, PX_TABLE + "/defaultselection", PX + "/codelists/vs_district_district")) {
            for (String wrong : List.of("vintage=2031-01-01-r1", "asOf=1999-12-31", "asof=yesterday")) {
                assertThat(monitor.get(read + '?' + wrong).status())
                        .as(read + '?' + wrong)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void a_live_saved_query_is_read_in_any_state_and_a_frozen_one_in_its_own() {
        String body = "{\"table\":\"residents-by-origin-and-district\",\"keeping\":\"%s\",\"selection\":["
                + "{\"variableCode\":\"origin\",\"valueCodes\":[\"*\"]},"
                + "{\"variableCode\":\"district\",\"valueCodes\":[\"*\"]},"
                + "{\"variableCode\":\"year\",\"valueCodes\":[\"" + DATE + "\"]},"
                + "{\"variableCode\":\"measure\",\"valueCodes\":[\"count\"]}]}";
        String live = saved(body.formatted("live")).path("id").asText();
        JsonNode then = values(DATE + "-r1");
        Monitor.Answer led = monitor.get("/api/v1/saved-queries/" + live + "/data?vintage=" + DATE + "-r1");
        assertThat(led.status()).as(led.body()).isEqualTo(307);
        assertThat(monitor.get(led.header("Location")).json().path("value")).isEqualTo(then);
        assertThat(monitor.get(PX + "/savedqueries/" + live + "/data?outputFormat=json-stat2&vintage=" + DATE + "-r1")
                        .json()
                        .path("value"))
                .isEqualTo(then);
        assertThat(monitor.get("/en/queries/" + live + "?vintage=" + DATE + "-r1")
                        .body())
                .contains("as the figures were in " + DATE + "-r1");
        assertThat(monitor.get("/api/v1/saved-queries/" + live + "?asOf=1999-12-31")
                        .status())
                .isEqualTo(400);

        JsonNode frozen = saved(body.formatted("frozen"));
        String id = frozen.path("id").asText();
        for (String address : List.of(
                "/api/v1/saved-queries/" + id + "/data?lang=en&", PX + "/savedqueries/" + id + "/data?lang=en&")) {
            Monitor.Answer contradiction = monitor.get(address + "vintage=" + DATE + "-r1");
            assertThat(contradiction.status()).as(address).isEqualTo(400);
            assertThat(contradiction.body())
                    .contains(
                            "contradiction", "frozen at " + frozen.path("state").asText());
            assertThat(monitor.get(address + "vintage=" + frozen.path("state").asText())
                            .status())
                    .as(address)
                    .isIn(200, 307);
        }
    }

    private JsonNode saved(String body) {
        Monitor.Answer answer = monitor.posting("/api/v1/saved-queries", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void a_state_of_another_table_is_none_of_this_one() {
        JsonNode outside = monitor.get("/api/v1/tables?pageSize=100").json().path("tables");
        for (JsonNode table : outside) {
            if (!table.path("universe").isTextual()) {
                String id = table.path("id").asText();
                Monitor.Answer answer = monitor.get("/api/v1/tables/" + id + "/data?lang=en&vintage=" + DATE + "-r1");
                assertThat(answer.status()).as(id + ": " + answer.body()).isBetween(400, 404);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                return;
            }
        }
        throw new AssertionError("the demo has no table of others: " + outside);
    }

    @Test
    void ten_thousand_parameters_are_answered_like_any_other_mistake() {
        String many = IntStream.range(0, 10_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
        Monitor.Answer answer = monitor.to(TABLE + "/data?" + many)
                .notHeldToTheDescription("the server itself refuses it, before the monitor sees it")
                .answer();
        assertThat(answer.status()).as(answer.body()).isIn(400, 414, 431);
        assertThat(monitor.get(TABLE + "/data?year=2024").status()).isEqualTo(200);
    }
}
