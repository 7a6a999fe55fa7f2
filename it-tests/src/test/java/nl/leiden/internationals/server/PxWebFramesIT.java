package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.leiden.internationals.server.Monitor.Answer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PxWebApi 2 as the clients use it that make data frames: they take the codes from the metadata or from a code list, post them one by
 * one, and lay the values beside the product of the labels. What they rely on stands in no specification.
 */
@ExtendWith(ArquillianExtension.class)
class PxWebFramesIT {

    private static final String ROOT = "/pxweb/api/v2";
    private static final String NO_VARIABLE = "";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_table_is_a_frame_with_the_codes_of_its_metadata(String language) {
        for (String table : tables()) {
            JsonNode metadata = metadata(table, language);
            Map<String, List<String>> codes = newestYear(metadata);

            JsonNode data = fetched(table, language, codes, NO_VARIABLE, "");

            assertThat(data.path("value")).as(table).hasSize(product(codes));
            Set<String> labels = new HashSet<>();
            data.path("dimension")
                    .forEach(dimension -> assertThat(
                                    labels.add(dimension.path("label").asText()))
                            .as("%s: a column has a name of its own", table)
                            .isTrue());
        }
    }

    @Test
    void every_code_list_that_a_table_names_holds_codes_of_that_table() {
        int lists = 0;
        for (String table : tables()) {
            JsonNode metadata = metadata(table, "en");
            for (Map.Entry<String, JsonNode> dimension :
                    metadata.path("dimension").properties()) {
                for (JsonNode named : dimension.getValue().at("/extension/codeLists")) {
                    String list = named.path("id").asText();
                    Map<String, List<String>> codes = newestYear(metadata);
                    codes.replaceAll((variable, all) -> List.of(all.getFirst()));
                    codes.put(
                            dimension.getKey(),
                            each(
                                    monitor.get(ROOT + "/codelists/" + list + "?lang=en")
                                            .json()
                                            .path("values"),
                                    "code"));

                    JsonNode data = fetched(table, "en", codes, dimension.getKey(), list);

                    assertThat(data.path("value")).as("%s by %s", table, list).hasSize(product(codes));
                    lists++;
                }
            }
        }
        assertThat(lists).isGreaterThan(tables().size());
    }

    /** As a program writes it whose language has true and false with a capital. */
    @ParameterizedTest
    @ValueSource(
            strings = {"includeDiscontinued=True", "includeDiscontinued=False", "pastDays=3650", "query=nationality"})
    void tables_are_searched(String search) {
        assertThat(monitor.get(ROOT + "/tables?lang=en&" + search).json().path("tables"))
                .isNotEmpty();
    }

    private List<String> tables() {
        int all = monitor.get(ROOT + "/tables").json().at("/page/totalElements").asInt();
        return each(monitor.get(ROOT + "/tables?pageSize=" + all).json().path("tables"), "id");
    }

    private static List<String> each(JsonNode objects, String field) {
        List<String> values = new ArrayList<>();
        objects.forEach(object -> values.add(object.path(field).asText()));
        return values;
    }

    private JsonNode metadata(String table, String language) {
        return monitor.get(ROOT + "/tables/" + table + "/metadata?lang=" + language)
                .json();
    }

    /** All codes of every variable, but of time the last alone. */
    private static Map<String, List<String>> newestYear(JsonNode metadata) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        metadata.path("dimension").properties().forEach(dimension -> {
            List<String> all = new ArrayList<>();
            dimension.getValue().at("/category/label").fieldNames().forEachRemaining(all::add);
            codes.put(dimension.getKey(), all);
        });
        codes.computeIfPresent(metadata.at("/role/time/0").asText(), (time, all) -> List.of(all.getLast()));
        return codes;
    }

    private static int product(Map<String, List<String>> codes) {
        return codes.values().stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    }

    /** @param listed the variable whose codes come from the code list */
    private JsonNode fetched(
            String table, String language, Map<String, List<String>> codes, String listed, String list) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ArrayNode selection = query.putArray("selection");
        codes.forEach((variable, chosen) -> {
            ObjectNode choice = selection.addObject().put("variableCode", variable);
            if (variable.equals(listed)) {
                choice.put("codelist", list);
            }
            chosen.forEach(choice.withArray("valueCodes")::add);
        });
        Answer answer = monitor.to(ROOT + "/tables/" + table + "/data?outputFormat=json-stat2&lang=" + language)
                .with("Content-Type", "application/json")
                .sending("POST", BodyPublishers.ofString(query.toString()))
                .answer();
        assertThat(answer.status()).as("%s: %s", table, answer.body()).isEqualTo(200);
        return answer.json();
    }
}
