package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of two things that are wrong with a request none hides the other, whichever two they are. */
@ExtendWith(ArquillianExtension.class)
class TwoFaultsIT {

    private static final String TABLE = "internationals-by-nationality";

    /** Parameters that can have no wrong value, or whose fault has another name. */
    private static final Set<String> NOT_TRIED = Set.of("dimensions", "reasonNl", "reasonEn");

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    enum Part {
        QUERY,
        HEADER,
        BODY
    }

    /**
     * Something wrong with a request.
     *
     * @param key of the parameter, header or field
     * @param value a parameter or header as it is, a field as JSON
     * @param named under which name it must be told
     */
    record Fault(Part part, String key, String value, String named) {

        static Fault query(String key, String value) {
            return new Fault(Part.QUERY, key, value, key);
        }

        static Fault field(String key, String value) {
            return new Fault(Part.BODY, key, value, key);
        }

        boolean isElsewhereThan(Fault other) {
            return part != other.part || !key.equals(other.key);
        }
    }

    /**
     * A request that would be right, and what can be wrong with it.
     *
     * @param fields of its body, as JSON
     */
    record Order(String method, String address, String account, Map<String, String> fields, List<Fault> faults) {

        @Override
        public String toString() {
            return method + ' ' + address;
        }
    }

    private static final List<Fault> OF_ANY_QUERY = List.of(Fault.query("lang", "fy"), Fault.query("colour", "red"));

    private static final Fault IF_MATCH = new Fault(Part.HEADER, "If-Match", "abc", "If-Match");

    private static Order order(
            String method, String address, String account, Map<String, String> fields, Fault... faults) {
        return new Order(
                method,
                address,
                account,
                fields,
                Stream.concat(OF_ANY_QUERY.stream(), Stream.of(faults)).toList());
    }

    private static final String SELECTED = """
            [{"variableCode": "nationality", "valueCodes": ["%s"]}, {"variableCode": "year", "valueCodes": ["top(1)"]},
             {"variableCode": "measure", "valueCodes": ["count"]}]""";

    private static List<Order> orders() {
        String soon = LocalDate.now(ZoneOffset.UTC).plusMonths(2).toString();
        Map<String, String> why = Map.of("reasonNl", "\"Beter.\"", "reasonEn", "\"Better.\"");
        Map<String, String> plan = new LinkedHashMap<>(why);
        plan.putAll(Map.of("expected", '"' + soon + '"', "noteNl", "\"Nieuw.\"", "noteEn", "\"New.\""));
        Map<String, String> announced = new LinkedHashMap<>(plan);
        announced.keySet().removeAll(why.keySet());
        announced.put("referenceDate", "\"2031-01-01\"");
        Map<String, String> moved = new LinkedHashMap<>(why);
        moved.put("publicationTime", '"' + soon + "T09:00:00Z\"");
        Fault noReason = Fault.field("reasonEn", "null");
        Fault misspelt = Fault.field("shade", "\"red\"");
        Fault inThePast = Fault.field("publicationTime", "\"2020-01-01T09:00:00Z\"");
        Fault expectedInThePast = Fault.field("expected", "\"2020-01\"");
        return List.of(
                order(
                        "POST",
                        "/api/v1/saved-queries",
                        "",
                        Map.of("table", '"' + TABLE + '"', "selection", SELECTED.formatted("T")),
                        misspelt,
                        Fault.field("table", "\"nothing\""),
                        Fault.field("keeping", "\"for ever\""),
                        new Fault(Part.BODY, "selection", SELECTED.formatted("top("), "selection[0].valueCodes")),
                order(
                        "POST",
                        "/pxweb/api/v2/savedqueries",
                        "",
                        Map.of(
                                "tableId",
                                '"' + TABLE + '"',
                                "language",
                                "\"nl\"",
                                "selection",
                                "{\"selection\": " + SELECTED.formatted("T") + "}"),
                        Fault.field("tableId", "\"nothing\""),
                        Fault.field("language", "\"fy\""),
                        Fault.field("outputFormat", "\"pdf\""),
                        Fault.field("outputFormatParams", "[\"UseCodes\", \"UseTexts\"]"),
                        new Fault(
                                Part.BODY,
                                "selection",
                                "{\"selection\": " + SELECTED.formatted("top(") + "}",
                                "selection.selection[0].valueCodes")),
                order(
                        "POST",
                        "/pxweb/api/v2/tables/" + TABLE + "/data",
                        "",
                        Map.of("selection", SELECTED.formatted("T")),
                        misspelt,
                        Fault.query("vintage", "nothing"),
                        Fault.query("outputFormat", "pdf"),
                        Fault.query("outputFormatParams", "none"),
                        new Fault(Part.BODY, "placement", "{\"heading\": [\"street\"]}", "placement.heading"),
                        new Fault(Part.BODY, "selection", SELECTED.formatted("top("), "selection[0].valueCodes")),
                order(
                        "POST",
                        "/api/v1/announcements",
                        "publisher",
                        announced,
                        misspelt,
                        Fault.field("referenceDate", "\"January\""),
                        Fault.field("noteEn", "\"\""),
                        expectedInThePast),
                order(
                        "PUT",
                        "/api/v1/announcements/2031-01-01-a1",
                        "publisher",
                        plan,
                        misspelt,
                        noReason,
                        IF_MATCH,
                        expectedInThePast),
                order(
                        "PUT",
                        "/api/v1/announcements/2031-01-01-a1/cancellation",
                        "publisher",
                        why,
                        misspelt,
                        noReason,
                        IF_MATCH),
                order("PUT", "/api/v1/releases/2031-01-01-r1/sign-off", "publisher", Map.of(), misspelt, inThePast),
                order(
                        "PUT",
                        "/api/v1/releases/2031-01-01-r1/publication-time",
                        "publisher",
                        moved,
                        misspelt,
                        noReason,
                        IF_MATCH,
                        inThePast),
                order("PUT", "/api/v1/releases/2031-01-01-r1/recall", "publisher", why, misspelt, noReason),
                order("PUT", "/api/v1/releases/2031-01-01-r1/withdrawal", "publisher", why, misspelt, noReason),
                order(
                        "PUT",
                        "/api/v1/outside-tables/nothing/versions/v1/withdrawal",
                        "publisher",
                        why,
                        misspelt,
                        noReason));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void an_order_is_refused_for_both(Order order) {
        check(order);
    }

    private void check(Order order) {
        List<Fault> faults = order.faults();
        for (int i = 0; i < faults.size(); i++) {
            for (Fault other : faults.subList(i + 1, faults.size())) {
                if (faults.get(i).isElsewhereThan(other)) {
                    check(order, List.of(faults.get(i), other));
                }
            }
        }
    }

    private void check(Order order, List<Fault> both) {
        String query = both.stream()
                .filter(fault -> fault.part() == Part.QUERY)
                .map(fault -> fault.key() + '=' + URLEncoder.encode(fault.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Monitor.Call call = monitor.to(order.address() + (query.isEmpty() ? "" : "?" + query));
        if (!order.account().isEmpty()) {
            call.as(order.account());
        }
        both.stream()
                .filter(fault -> fault.part() == Part.HEADER)
                .forEach(fault -> call.with(fault.key(), fault.value()));
        if (!order.method().equals("GET")) {
            Map<String, String> fields = new TreeMap<>(order.fields());
            both.stream()
                    .filter(fault -> fault.part() == Part.BODY)
                    .forEach(fault -> fields.put(fault.key(), fault.value()));
            String body = fields.entrySet().stream()
                    .map(field -> '"' + field.getKey() + "\": " + field.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
            call.with("Content-Type", "application/json").sending(order.method(), BodyPublishers.ofString(body));
        }
        Monitor.Answer answer = monitor.onceThereIsRoom(call);

        assertThat(answer.status())
                .as("%s with %s: %s", order, both, answer.body())
                .isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("name"))
                .as("%s with %s: %s", order, both, answer.body())
                .containsAll(both.stream().map(Fault::named).toList());
    }

    /** Every address that is read, with every pair of the parameters that the description lists. */
    @Test
    void a_question_is_refused_for_both() {
        JsonNode document = monitor.get("/api/v1/openapi.json").json();
        List<Order> questions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (!get.isMissingNode() && !path.getKey().startsWith("/saved-queries/")) {
                questions.add(question(document, path.getKey(), get));
            }
        }

        questions.forEach(this::check);

        assertThat(questions).hasSizeGreaterThan(25);
    }

    private static Order question(JsonNode document, String path, JsonNode get) {
        String address = "/api/v1" + (path.equals("/") ? "" : path);
        List<Fault> faults = new ArrayList<>();
        for (JsonNode given : get.path("parameters")) {
            JsonNode parameter =
                    given.has("$ref") ? document.at(given.get("$ref").asText().substring(1)) : given;
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace(
                        '{' + name + '}', parameter.path("example").asText());
            } else if (parameter.path("in").asText().equals("query") && !NOT_TRIED.contains(name)) {
                faults.add(Fault.query(name, "no-such-thing"));
            }
        }
        faults.add(Fault.query("colour", "red"));
        String account = get.path("security").isEmpty()
                ? ""
                : get.path("tags").path(0).asText().equals("Reference tables") ? "admin" : "publisher";
        return new Order("GET", address, account, Map.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("questionsOfPxWeb")
    void a_question_by_pxwebapi_is_refused_for_both(Order question) {
        check(question);
    }

    private static List<Order> questionsOfPxWeb() {
        String tables = "/pxweb/api/v2/tables";
        return List.of(
                order(
                        "GET",
                        tables,
                        "",
                        Map.of(),
                        Fault.query("pastDays", "x"),
                        Fault.query("includeDiscontinued", "x"),
                        Fault.query("pageNumber", "0"),
                        Fault.query("pageSize", "0")),
                order(
                        "GET",
                        tables + "/" + TABLE + "/metadata",
                        "",
                        Map.of(),
                        Fault.query("defaultSelection", "x"),
                        Fault.query("savedQuery", "x"),
                        Fault.query("vintage", "x"),
                        Fault.query("asOf", "x"),
                        Fault.query("codelist[street]", "x")),
                order(
                        "GET",
                        tables + "/" + TABLE + "/data",
                        "",
                        Map.of(),
                        Fault.query("vintage", "x"),
                        Fault.query("asOf", "x"),
                        Fault.query("outputFormat", "pdf"),
                        Fault.query("outputFormatParams", "UseCodes,UseTexts"),
                        Fault.query("valueCodes[nationality]", "top("),
                        Fault.query("codelist[street]", "x"),
                        Fault.query("heading", "square")));
    }
}
