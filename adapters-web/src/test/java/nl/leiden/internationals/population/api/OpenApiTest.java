package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.population.api.ApiResources.Operation;
import nl.leiden.internationals.site.CommonHeaders;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Takes;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final ObjectNode document = OpenApiDocument.whole();
    private final List<Operation> operations =
            ApiResources.all().stream().filter(Operation::isOfApi).toList();

    private JsonNode described(Operation operation) {
        return document.path("paths")
                .path(operation.pathInApi())
                .path(operation.httpMethod().toLowerCase(Locale.ROOT));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    @Test
    void every_method_of_every_resource_is_described_and_nothing_else_is() {
        Set<String> implemented = operations.stream()
                .map(operation -> operation.httpMethod() + " " + operation.pathInApi())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(implemented).hasSizeGreaterThan(25);
    }

    @Test
    void its_version_is_the_one_that_every_answer_carries() {
        assertThat(document.at("/info/version").asText()).isEqualTo(CommonHeaders.API_VERSION);
        assertThat(document.at("/openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void what_needs_a_sign_in_says_so_and_says_how_it_is_refused() {
        for (Operation operation : operations) {
            boolean restricted = operation.method().isAnnotationPresent(OnlyFor.class)
                    || operation.resource().isAnnotationPresent(OnlyFor.class);
            JsonNode described = described(operation);
            assertThat(described.path("security").has(0)).as("%s", operation).isEqualTo(restricted);
            assertThat(described.path("responses").has("401"))
                    .as("%s", operation)
                    .isEqualTo(restricted);
            assertThat(described.path("responses").has("403"))
                    .as("%s", operation)
                    .isEqualTo(restricted);
        }
    }

    @Test
    void media_types_are_those_that_the_methods_offer_and_take() {
        for (Operation operation : operations) {
            Offers offers = operation.method().getAnnotation(Offers.class);
            List<String> offered = offers == null ? List.of("application/json") : Arrays.asList(offers.value());
            JsonNode ok = described(operation).path("responses").path("200").path("content");
            assertThat(offered).as("%s", operation).containsAll(names(ok));
            Takes takes = operation.method().getAnnotation(Takes.class);
            assertThat(names(described(operation).at("/requestBody/content")))
                    .as("%s", operation)
                    .isEqualTo(takes == null ? Set.of() : Set.of(takes.value()));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void every_answer_carries_the_version_and_every_error_is_a_problem() {
        for (Operation operation : operations) {
            for (Map.Entry<String, JsonNode> response :
                    described(operation).path("responses").properties()) {
                JsonNode answer = resolved(response.getValue());
                assertThat(answer.path("headers").has("API-Version"))
                        .as("%s %s", operation, response.getKey())
                        .isTrue();
                if (response.getKey().compareTo("400") >= 0) {
                    assertThat(names(answer.path("content")))
                            .as("%s %s", operation, response.getKey())
                            .containsExactly("application/problem+json");
                }
            }
        }
    }

    @Test
    void every_reference_leads_somewhere_and_every_schema_is_used() {
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references.stream()
                        .filter(reference -> document.at(reference.substring(1)).isMissingNode()))
                .isEmpty();
        assertThat(references)
                .containsAll(names(document.at("/components/schemas")).stream()
                        .map(name -> "#/components/schemas/" + name)
                        .toList());
    }

    @Test
    void every_path_parameter_is_described() {
        for (Operation operation : operations) {
            Set<String> inPath = Arrays.stream(operation.pathInApi().split("/"))
                    .filter(segment -> segment.startsWith("{"))
                    .map(segment -> segment.substring(1, segment.length() - 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> described = new TreeSet<>();
            described(operation).path("parameters").forEach(parameter -> {
                if (resolved(parameter).path("in").asText().equals("path")) {
                    described.add(resolved(parameter).path("name").asText());
                }
            });
            assertThat(described).as("%s", operation).isEqualTo(inPath);
        }
    }

    private static List<JsonNode> examplesOf(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        media.path("examples").forEach(named -> examples.add(named.get("value")));
        return examples;
    }

    @Test
    void examples_are_what_their_schemas_say() {
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        List<JsonNode> contents = document.findValues("content");
        int examples = 0;
        for (JsonNode content : contents) {
            for (JsonNode media : content) {
                for (JsonNode example : examplesOf(media)) {
                    ObjectNode schema = media.path("schema").deepCopy();
                    schema.set("components", document.get("components"));
                    assertThat(schemas.getSchema(schema).validate(example))
                            .as("%s", example)
                            .isEmpty();
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThan(10);
    }
}
