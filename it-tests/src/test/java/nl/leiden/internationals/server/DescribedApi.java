package nl.leiden.internationals.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The description of the API, to be looked things up in. Schemas are closed: what they do not describe is not expected. */
final class DescribedApi {

    static final String BASE = "/api/v1";

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final int MOST_TOLD = 10;

    private final JsonNode document;
    private final JsonNode closedComponents;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    DescribedApi(JsonNode document) {
        this.document = document;
        JsonNode components = document.path("components").deepCopy();
        close(components.path("schemas"), referredToByAllOf(components));
        this.closedComponents = components;
    }

    String version() {
        return document.at("/info/version").asText();
    }

    /** What is described for an address, by method in small letters; empty if its path is not described. */
    Optional<JsonNode> pathItem(String path) {
        if (!path.equals(BASE) && !path.startsWith(BASE + "/")) {
            return Optional.empty();
        }
        String inApi = path.length() <= BASE.length() + 1 ? "/" : path.substring(BASE.length());
        return document.path("paths").properties().stream()
                .filter(entry -> matches(entry.getKey(), inApi))
                .min(Comparator.comparingInt(entry -> entry.getKey().split("\\{", -1).length))
                .map(Map.Entry::getValue);
    }

    private static boolean matches(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean any = wanted[i].startsWith("{") && !given[i].isEmpty();
            if (!any && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    /** The methods that are described for a path, with those that come with them. */
    static Set<String> methods(JsonNode pathItem) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (String method : List.of("get", "put", "post", "delete", "patch")) {
            if (pathItem.has(method)) {
                methods.add(method.toUpperCase(Locale.ROOT));
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** What is described for a status of an operation. */
    Optional<JsonNode> response(JsonNode operation, int status) {
        JsonNode described = operation.path("responses").path(Integer.toString(status));
        return described.isMissingNode() ? Optional.empty() : Optional.of(resolved(described));
    }

    /** Whether an operation has a parameter in its query of this name, or one that stands for any name. */
    boolean hasQueryKey(JsonNode operation, String key) {
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = resolved(given);
            if (parameter.path("in").asText().equals("query")
                    && (parameter.path("name").asText().equals(key) || standsForAnyName(parameter))) {
                return true;
            }
        }
        return false;
    }

    private boolean standsForAnyName(JsonNode parameter) {
        return resolved(parameter.path("schema")).path("type").asText().equals("object")
                && parameter.path("explode").asBoolean(true);
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** What is wrong with a body by its schema, each with its place. */
    List<String> deviations(JsonNode schema, JsonNode body) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(body).stream()
                .map(Object::toString)
                .limit(MOST_TOLD)
                .toList();
    }

    /** What is wrong with a problem that no operation describes, as for an address that leads nowhere. */
    List<String> deviationsOfProblem(JsonNode body) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");
        return deviations(problem, body);
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        close(whole, Set.of());
        whole.set("components", closedComponents);
        return SCHEMAS.getSchema(whole, CONFIG);
    }

    /** Schemas that others build upon cannot be closed themselves: those others are. */
    private static Set<String> referredToByAllOf(JsonNode components) {
        Set<String> names = new TreeSet<>();
        for (JsonNode allOf : components.findValues("allOf")) {
            for (JsonNode part : allOf) {
                String[] steps = part.path("$ref").asText().split("/", -1);
                names.add(steps[steps.length - 1]);
            }
        }
        return names;
    }

    private static void close(JsonNode node, Set<String> open) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject()
                    && !object.has("additionalProperties")
                    && !object.has("unevaluatedProperties")) {
                object.put("unevaluatedProperties", false);
            }
            for (Map.Entry<String, JsonNode> entry : new ArrayList<>(object.properties())) {
                if (!open.contains(entry.getKey())
                        && !Arrays.asList("allOf", "example").contains(entry.getKey())) {
                    close(entry.getValue(), open);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> close(item, open));
        }
    }
}
