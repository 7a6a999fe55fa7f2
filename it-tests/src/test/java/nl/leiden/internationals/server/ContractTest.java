package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract sees what it is there to see: an answer that fits passes, and every way in which one may not fit is told. */
class ContractTest {

    private static final String DESCRIPTION = """
            {"info": {"version": "1.0.0"},
             "paths": {
               "/": {"get": {"responses": {"200": {"description": "ok"}}}},
               "/things/{thing}": {
                 "get": {
                   "parameters": [{"name": "lang", "in": "query", "schema": {"type": "string"}}],
                   "responses": {
                     "200": {
                       "headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
                       "content": {
                         "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}},
                         "text/csv": {"schema": {"type": "string"}}}},
                     "404": {"$ref": "#/components/responses/NotFound"}}},
                 "put": {
                   "requestBody": {"content": {"application/json": {}}},
                   "responses": {"204": {"description": "done"}}}}},
             "components": {
               "headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
               "responses": {"NotFound": {"content": {
                 "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {
                 "Thing": {"type": "object", "required": ["id", "size"], "properties": {
                   "id": {"type": "string"}, "size": {"type": "integer"},
                   "at": {"type": "string", "format": "date-time"},
                   "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}}}},
                 "Part": {"type": "object", "properties": {"id": {"type": "string"}}},
                 "Problem": {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {
                   "type": {"type": "string"}, "title": {"type": "string"},
                   "status": {"type": "integer"}, "detail": {"type": "string"}}}}}}
            """;

    private static final String THING = "{\"id\": \"a\", \"size\": 1, \"at\": \"2026-11-25T08:00:00Z\"}";
    private static final String PROBLEM =
            "{\"type\": \"/problems/not-found\", \"title\": \"Not found\", \"status\": 404, \"detail\": \"No.\"}";

    private final Contract contract = contract();

    private static Contract contract() {
        try {
            return new Contract(new ObjectMapper().readTree(DESCRIPTION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer with all headers that it should have, and these. */
    private static Exchange exchange(
            String method, String path, int status, String type, String body, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "API-Version", "1.0.0",
                "Access-Control-Allow-Origin", "*",
                "Cache-Control", "no-store",
                "Content-Security-Policy", "frame-ancestors 'none'",
                "Strict-Transport-Security", "max-age=1",
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "ETag", "\"1\""));
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        headers.putAll(more);
        headers.values().removeIf(String::isEmpty);
        Map<String, List<String>> lists =
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        return new Exchange(
                method,
                URI.create("http://localhost/api/v1" + path),
                more.getOrDefault("sent", ""),
                status,
                HttpHeaders.of(lists, (name, value) -> true),
                body);
    }

    private List<String> deviations(String method, String path, int status, String type, String body) {
        return contract.deviations(exchange(method, path, status, type, body, Map.of()));
    }

    private List<String> ofThing(String body) {
        return deviations("GET", "/things/a", 200, "application/json", body);
    }

    @Test
    void what_is_as_described_passes() {
        assertThat(ofThing(THING)).isEmpty();
        assertThat(deviations("GET", "/things/a?lang=nl", 200, "text/csv;charset=UTF-8", "id,size\r\n"))
                .isEmpty();
        assertThat(deviations("HEAD", "/things/a", 200, "application/json", "")).isEmpty();
        assertThat(deviations("GET", "/things/b", 404, "application/problem+json", PROBLEM))
                .isEmpty();
        assertThat(deviations("PUT", "/things/a", 204, "", "")).isEmpty();
        assertThat(deviations("GET", "", 200, "", "")).isEmpty();
        assertThat(deviations("GET", "/", 200, "", "")).isEmpty();
    }

    @Test
    void a_body_that_does_not_fit_its_schema_is_told_with_the_place() {
        assertThat(ofThing("{\"id\": \"a\"}")).singleElement().asString().contains("size");
        assertThat(ofThing("{\"id\": \"a\", \"size\": \"large\"}"))
                .singleElement()
                .asString()
                .startsWith("/size: ");
        assertThat(ofThing("{\"id\": \"a\", \"size\": 1, \"at\": \"yesterday\"}"))
                .singleElement()
                .asString()
                .startsWith("/at: ");
        assertThat(ofThing("{")).containsExactly("the body is not JSON");
    }

    @Test
    void a_member_that_is_not_described_is_told_however_deep_it_stands() {
        assertThat(ofThing("{\"id\": \"a\", \"size\": 1, \"colour\": \"red\"}"))
                .singleElement()
                .asString()
                .contains("colour");
        assertThat(ofThing("{\"id\": \"a\", \"size\": 1, \"parts\": [{\"id\": \"b\"}, {\"weight\": 2}]}"))
                .singleElement()
                .asString()
                .contains("weight");
    }

    @Test
    void a_status_a_content_type_a_path_or_a_method_that_is_not_described_is_told() {
        assertThat(deviations("GET", "/things/a", 203, "application/json", THING))
                .containsExactly("the status is not described");
        assertThat(deviations("GET", "/things/a", 200, "application/pdf", "%PDF"))
                .containsExactly("the content type application/pdf is not described");
        assertThat(deviations("GET", "/persons/a", 200, "application/json", THING))
                .containsExactly("the path is not described");
        assertThat(deviations("DELETE", "/things/a", 204, "", "")).contains("the method is not described");
        assertThat(deviations("PUT", "/things/a", 204, "application/json", THING))
                .containsExactly("a body where none is described");
    }

    @Test
    void a_parameter_or_a_content_type_that_was_taken_but_is_not_described_is_told() {
        assertThat(deviations("GET", "/things/a?colour=red", 200, "application/json", THING))
                .containsExactly("the query key colour was taken and is not described");
        assertThat(contract.deviations(exchange("PUT", "/things/a", 204, "", "", Map.of("sent", "text/plain"))))
                .containsExactly("the content type text/plain was taken and is not described");
    }

    @Test
    void an_answer_that_lacks_a_header_is_told() {
        for (String header : List.of("API-Version", "X-Frame-Options", "Access-Control-Allow-Origin", "ETag")) {
            Exchange without = exchange("GET", "/things/a", 200, "application/json", THING, Map.of(header, ""));

            assertThat(contract.deviations(without).getFirst()).startsWith("no header " + header);
        }
    }

    @Test
    void an_error_that_is_no_problem_is_told() {
        assertThat(deviations("GET", "/things/b", 404, "text/html", "<h1>404</h1>"))
                .contains("an error as text/html");
        assertThat(deviations("GET", "/nowhere", 404, "application/problem+json", "{\"status\": 404}"))
                .isNotEmpty();
    }

    @Test
    void a_moment_with_another_offset_than_that_of_utc_is_told() {
        assertThat(ofThing(THING.replace("08:00:00Z", "09:00:00+01:00")))
                .containsExactly("a moment that is not in UTC: \"2026-11-25T09:00:00+01:00\"");
    }

    @Test
    void options_names_the_methods_that_are_described_and_nothing_else() {
        assertThat(contract.deviations(
                        exchange("OPTIONS", "/things/a", 204, "", "", Map.of("Allow", "GET, HEAD, PUT, OPTIONS"))))
                .isEmpty();
        assertThat(contract.deviations(
                        exchange("OPTIONS", "/things/a", 200, "", "", Map.of("Allow", "GET, HEAD, OPTIONS"))))
                .containsExactly(
                        "allowed are [GET, HEAD, OPTIONS] where [GET, HEAD, OPTIONS, PUT] are described",
                        "OPTIONS is answered with 204");
    }
}
