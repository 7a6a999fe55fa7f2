package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The API Design Rules of the Dutch government as far as only a running server shows whether they hold: on every path that the description
 * lists. That every answer here is as described, {@link Monitor} sees to.
 */
@ExtendWith(ArquillianExtension.class)
class ApiRulesIT {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

    /** What differs between two answers to the same request. */
    private static final Set<String> MOMENTARY = Set.of("date", "connection", "content-length", "transfer-encoding");

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();
    private final JsonNode document = monitor.get("/api/v1/openapi.json").json();

    /** Addresses of everything that is read where it is asked for, with the account that may read it; what only leads elsewhere is not. */
    private Map<String, String> readable() {
        Map<String, String> readable = new TreeMap<>();
        document.path("paths").properties().forEach(entry -> {
            JsonNode get = entry.getValue().path("get");
            if (get.path("responses").has("200")) {
                readable.put(address(entry.getKey()), get.path("security").isEmpty() ? "" : accountOf(get));
            }
        });
        return readable;
    }

    private static String accountOf(JsonNode operation) {
        return operation.path("tags").path(0).asText().equals("Reference tables") ? "admin" : "publisher";
    }

    /** The address of a path, with something that exists for each of its parameters. */
    private String address(String path) {
        String address = "/api/v1" + (path.equals("/") ? "" : path);
        if (address.contains("{extract}")) {
            address = address.replace("{extract}", anExtract());
        }
        if (address.contains("{query}")) {
            address = address.replace("{query}", aSavedQuery());
        }
        if (address.contains("{announcement}")) {
            address = address.replace("{announcement}", anAnnouncement());
        }
        for (JsonNode operation : document.path("paths").path(path)) {
            for (JsonNode given : operation.path("parameters")) {
                JsonNode parameter = given.has("$ref")
                        ? document.at(given.get("$ref").asText().substring(1))
                        : given;
                if (parameter.path("in").asText().equals("path")) {
                    address = address.replace(
                            '{' + parameter.path("name").asText() + '}',
                            parameter.path("example").asText());
                }
            }
        }
        return address;
    }

    /** The one that the description has as its example; saved again it is the same. */
    private String aSavedQuery() {
        JsonNode example = document.at("/paths/~1saved-queries/post/requestBody/content/application~1json/example");
        return monitor.posting("/api/v1/saved-queries", example.toString())
                .json()
                .path("id")
                .asText();
    }

    /** Of figures that come some day; one that is there already is as good. */
    private String anAnnouncement() {
        JsonNode found = monitor.to("/api/v1/announcements?pageSize=1")
                .as("publisher")
                .answer()
                .json()
                .at("/announcements/0/id");
        return found.isMissingNode() ? announced() : found.asText();
    }

    private String announced() {
        LocalDate date = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        String body = """
                {"referenceDate": "%s", "expected": "%s", "noteNl": "Nieuwe cijfers.", "noteEn": "New figures."}""".formatted(date, date.plusMonths(3));
        return monitor.to("/api/v1/announcements")
                .as("publisher")
                .with("Content-Type", "application/json")
                .sending("POST", BodyPublishers.ofString(body))
                .answer()
                .json()
                .path("id")
                .asText();
    }

    private String anExtract() {
        return monitor.to("/api/v1/extracts?pageSize=1")
                .as("analyst")
                .answer()
                .json()
                .at("/extracts/0/id")
                .asText();
    }

    private Monitor.Call to(String address, String account) {
        return account.isEmpty() ? monitor.to(address) : monitor.to(address).as(account);
    }

    @Test
    void everything_that_can_be_read_is_read_and_is_as_described() {
        Map<String, String> readable = readable();

        readable.forEach((address, account) ->
                assertThat(to(address, account).answer().status()).as(address).isIn(200, 409));

        assertThat(readable).hasSizeGreaterThan(20);
    }

    @Test
    void an_address_with_a_slash_at_its_end_leads_nowhere_but_that_of_the_api_itself() {
        readable().forEach((address, account) -> {
            int status = to(address + "/", account).answer().status();
            assertThat(status).as(address + "/").isEqualTo(address.equals("/api/v1") ? 200 : 404);
            assertThat(to(address + "//", account).answer().status())
                    .as(address + "//")
                    .isEqualTo(404);
        });
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() {
        readable().forEach((address, account) -> {
            HttpHeaders get = to(address, account).bytes().headers();
            HttpResponse<byte[]> head = to(address, account).sending("HEAD").bytes();
            assertThat(names(head.headers())).as(address).isEqualTo(names(get));
            assertThat(head.headers().firstValue("ETag")).as(address).isEqualTo(get.firstValue("ETag"));
            assertThat(head.body()).as(address).isEmpty();
        });
    }

    private static Set<String> names(HttpHeaders headers) {
        Set<String> names = new TreeSet<>(headers.map().keySet());
        names.removeIf(name -> MOMENTARY.contains(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    @Test
    void every_path_says_what_can_be_done_with_it_and_refuses_the_rest() {
        int refused = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            String address = address(path.getKey());
            assertThat(monitor.to(address).sending("OPTIONS").answer().status()).isEqualTo(204);
            for (String method : METHODS) {
                if (!path.getValue().has(method.toLowerCase(Locale.ROOT))) {
                    Monitor.Answer answer =
                            monitor.to(address).as("analyst").sending(method).answer();
                    assertThat(answer.status()).as(method + " " + address).isEqualTo(405);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(80);
    }

    /** The module for maps of the API Design Rules: one kind of coordinates, which every answer names. */
    @Test
    void a_map_comes_in_the_coordinates_that_are_accepted_or_not_at_all() {
        String map = "/api/v1/tables/residents-by-origin-and-district/data?year=2024&format=geojson&lang=en";
        String offered = "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>";
        Monitor.Answer plain = monitor.get(map);
        assertThat(plain.header("Content-Crs")).isEqualTo(offered);

        Monitor.Answer accepted = monitor.to(map)
                .with("Accept-Crs", "<http://www.opengis.net/def/crs/EPSG/0/28992>, " + offered)
                .answer();
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body()).isEqualTo(plain.body());

        Monitor.Answer other = monitor.to(map)
                .with("Accept-Crs", "<http://www.opengis.net/def/crs/EPSG/0/28992>")
                .answer();
        assertThat(other.status()).as(other.body()).isEqualTo(406);
        assertThat(other.json().at("/errors/0/name").asText()).isEqualTo("Accept-Crs");
        assertThat(other.json().at("/errors/0/detail").asText()).contains(offered);
    }

    @Test
    void other_sites_may_do_what_the_address_allows_and_open_data_needs() {
        document.path("paths").fieldNames().forEachRemaining(path -> {
            String address = address(path);
            Monitor.Answer asked = monitor.to(address)
                    .with("Origin", "https://elsewhere.example")
                    .sending("OPTIONS")
                    .answer();
            Set<String> allowed = methods(asked.header("Allow"));
            Set<String> fromElsewhere = methods(asked.header("Access-Control-Allow-Methods"));
            assertThat(allowed).as(address).containsAll(fromElsewhere);
            assertThat(fromElsewhere).as(address).doesNotContain("PUT", "PATCH", "DELETE");
            assertThat(fromElsewhere.contains("POST")).as(address).isEqualTo(address.equals("/api/v1/saved-queries"));
            assertThat(fromElsewhere.contains("GET")).as(address).isEqualTo(allowed.contains("GET"));
        });
    }

    private static Set<String> methods(String header) {
        return new TreeSet<>(Arrays.asList(header.split(", ")));
    }

    @Test
    void who_accepts_no_format_of_a_table_is_told_those_it_has() {
        String tables = "/api/v1/tables/";
        for (String language : List.of("nl", "en")) {
            Monitor.Answer without = monitor.to(tables + "internationals-by-nationality/data?lang=" + language)
                    .with("Accept", "application/geo+json")
                    .answer();
            assertThat(without.status()).isEqualTo(406);
            assertThat(without.json().path("detail").asText())
                    .contains("text/csv")
                    .doesNotContain("geo+json");
            Monitor.Answer with = monitor.to(
                            tables + "internationals-by-nationality-and-district/data?lang=" + language)
                    .with("Accept", "image/png")
                    .answer();
            assertThat(with.status()).isEqualTo(406);
            assertThat(with.json().path("detail").asText()).contains("text/csv", "geo+json");
        }
    }

    @Test
    void a_query_that_cannot_be_meant_so_is_refused_for_everything_at_once() {
        String table = "/api/v1/tables/internationals-by-nationality";
        for (String read : List.of("/data", "/citation")) {
            Monitor.Answer refused =
                    monitor.get(table + read + "?lang=en&year=2023,,2024&nationality=0064,0064&measure=*,count");
            assertThat(refused.status()).as(read).isEqualTo(400);
            assertThat(refused.json().path("errors").findValuesAsText("code"))
                    .containsExactlyInAnyOrder("empty-code", "code-twice", "contradiction");
        }
    }

    @Test
    void a_page_has_one_address() {
        for (String page :
                List.of("/nl", "/en", "/nl/cijfers", "/en/figures", "/en/figures/internationals-by-nationality")) {
            Monitor.Answer moved = monitor.get(page + "/?year=2023");
            assertThat(moved.status()).as(page).isEqualTo(301);
            assertThat(moved.header("Location")).isEqualTo(page + "?year=2023");
            assertThat(monitor.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(monitor.to("/nl/aanmelden/").sending("POST").answer().status())
                .isEqualTo(404);
        assertThat(monitor.get(WarDeployment.root().resolve("/") + "/evil.example/nl/")
                        .header("Location"))
                .isEmpty();
    }

    @Test
    void who_has_an_answer_already_is_told_so_with_the_same_headers() {
        int asked = 0;
        for (Map.Entry<String, String> readable : readable().entrySet()) {
            Monitor.Answer first = to(readable.getKey(), readable.getValue()).answer();
            if (first.header("ETag").isEmpty()) {
                continue;
            }
            Monitor.Answer again = to(readable.getKey(), readable.getValue())
                    .with("If-None-Match", first.header("ETag"))
                    .answer();
            assertThat(again.status()).as(readable.getKey()).isEqualTo(304);
            assertThat(again.header("ETag")).as(readable.getKey()).isEqualTo(first.header("ETag"));
            assertThat(again.header("Cache-Control")).as(readable.getKey()).isEqualTo(first.header("Cache-Control"));
            assertThat(again.header("Vary")).as(readable.getKey()).isEqualTo(first.header("Vary"));
            Monitor.Answer other = to(readable.getKey(), readable.getValue())
                    .with("If-None-Match", "\"0123456789abcdef\"")
                    .answer();
            assertThat(other.status()).as(readable.getKey()).isEqualTo(200);
            asked++;
        }
        assertThat(asked).isGreaterThan(14);
        assertThat(monitor.get("/api/v1").header("ETag")).isNotEmpty();
    }

    @Test
    void what_is_not_offered_is_refused_with_the_list_of_what_is() {
        readable().forEach((address, account) -> {
            Monitor.Answer answer =
                    to(address, account).with("Accept", "application/pdf").answer();
            assertThat(answer.status()).as(address).isEqualTo(406);
            assertThat(answer.json().path("detail").asText()).as(address).containsPattern("/((csvm\\+)?json|calendar)");
        });
        Monitor.Answer named =
                monitor.get("/api/v1/tables/internationals-by-nationality/data?year=2024&format=pdf&lang=en");
        assertThat(named.status()).isEqualTo(406);
        assertThat(named.json().at("/errors/0/nearest").toString()).contains("json-stat", "csv");
    }

    @Test
    void no_parameter_is_overlooked_and_all_that_is_wrong_with_them_is_told_at_once() {
        readable().forEach((address, account) -> {
            Monitor.Answer answer =
                    to(address + "?colour=red&lang=fy&Page=1", account).answer();
            assertThat(answer.status()).as(address).isEqualTo(400);
            assertThat(namesOfErrors(answer)).as(address).contains("colour", "lang", "Page");
        });
    }

    private static List<String> namesOfErrors(Monitor.Answer answer) {
        return answer.json().path("errors").findValuesAsText("name");
    }

    @Test
    void the_pages_of_a_collection_hold_all_of_it_and_lead_to_each_other() {
        int collections = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (get.path("parameters").toString().contains("/PageSize")) {
                checkPages(address(path.getKey()), get.path("security").isEmpty() ? "" : accountOf(get));
                collections++;
            }
        }
        assertThat(collections).isGreaterThan(5);
    }

    private void checkPages(String address, String account) {
        JsonNode whole = to(address + "?pageSize=1000", account).answer().json();
        int total = whole.at("/page/total").asInt();
        String items = whole.properties().stream()
                .filter(member ->
                        member.getValue().isArray() && member.getValue().size() == total)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        int size = Math.max(1, total / 3);
        List<JsonNode> found = new ArrayList<>();
        String next = address + "?pageSize=" + size;
        while (!next.isEmpty()) {
            Monitor.Answer page = to(next, account).answer();
            page.json().path(items).forEach(found::add);
            JsonNode links = page.json().path("links");
            for (String relation : List.of("first", "prev", "next", "last")) {
                assertThat(page.header("Link")
                                .contains("<" + links.path(relation).asText() + ">; rel=\"" + relation + '"'))
                        .as("%s %s", next, relation)
                        .isEqualTo(links.has(relation));
            }
            next = links.path("next").asText();
        }
        assertThat(found).as(address).hasSize(total).isEqualTo(list(whole.path(items)));
        assertThat(namesOfErrors(to(address + "?page=0&pageSize=0", account).answer()))
                .as(address)
                .containsExactly("page", "pageSize");
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    @Test
    void ten_thousand_parameters_are_counted_and_ten_thousand_codes_are_told_by_the_first() {
        String data = "/api/v1/tables/internationals-by-nationality/data?lang=en&";
        String[] parameters = new String[10_000];
        String[] codes = new String[10_000];
        Arrays.setAll(parameters, i -> "p" + i + "=1");
        Arrays.setAll(codes, i -> "x" + i);

        Monitor.Answer many = monitor.get(data + String.join("&", parameters));
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.json().path("detail").asText()).contains("10,001 parameters", "at most 1,000");

        Monitor.Answer wrong = monitor.get(data + "nationality=" + String.join(",", codes));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors")).hasSize(50);
        assertThat(wrong.json().path("detail").asText()).contains("10,000");
    }
}
