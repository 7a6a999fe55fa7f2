package nl.leiden.internationals.population.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The description of the API in OpenAPI 3.0.3, said in the words that it has, for tools that do not read 3.1: made from that of 3.1, so that
 * both say the same. What only JSON Schema of 2020 can say is an error here, not silence.
 */
final class OpenApi30 {

    private static final String VERSION = "3.0.3";

    /** Keywords of a schema that both have with the same meaning, besides those that hold schemas. */
    private static final Set<String> SAME = Set.of(
            "title",
            "description",
            "type",
            "format",
            "enum",
            "default",
            "example",
            "required",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "multipleOf",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs",
            "$ref");

    private static final Set<String> LISTS_OF_SCHEMAS = Set.of("allOf", "anyOf", "oneOf");

    private OpenApi30() {}

    /**
     * The same description in the older version; the one given stays as it is.
     *
     * @throws IllegalArgumentException if it says something that the older version cannot say, with the place
     */
    static ObjectNode of(ObjectNode newer) {
        ObjectNode document = newer.deepCopy();
        document.set("openapi", TextNode.valueOf(VERSION));
        document.remove(List.of("jsonSchemaDialect", "webhooks"));
        if (document.path("info") instanceof ObjectNode info) {
            info.remove("summary");
            if (info.path("license") instanceof ObjectNode license) {
                license.remove("identifier");
            }
        }
        for (Map.Entry<String, JsonNode> schema : schemasOf(document)) {
            schema.setValue(schema(schema.getValue(), "#/components/schemas/" + schema.getKey()));
        }
        document.properties().forEach(part -> renderWithin(part.getValue(), "#/" + part.getKey()));
        return document;
    }

    private static Set<Map.Entry<String, JsonNode>> schemasOf(ObjectNode document) {
        return document.path("components").path("schemas").properties();
    }

    /** Schemas stand wherever something is called that, but not in examples nor within each other. */
    private static void renderWithin(JsonNode node, String place) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                renderWithin(array.get(i), place + '/' + i);
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String at = place + '/' + member.getKey();
            switch (member.getKey()) {
                case "schema" -> member.setValue(schema(member.getValue(), at));
                case "schemas", "example", "examples" -> {}
                default -> renderWithin(member.getValue(), at);
            }
        }
    }

    private static JsonNode schema(JsonNode newer, String place) {
        if (!(newer instanceof ObjectNode)) {
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode older = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> keyword : newer.properties()) {
            render(keyword.getKey(), keyword.getValue(), older, place + '/' + keyword.getKey());
        }
        return older.has("$ref") && older.size() > 1 ? withRefInAllOf(older) : older;
    }

    private static void render(String keyword, JsonNode value, ObjectNode older, String place) {
        if (keyword.equals("type") && value.isArray()) {
            renderTypes(value, older, place);
        } else if (SAME.contains(keyword)) {
            older.set(keyword, value);
        } else if (LISTS_OF_SCHEMAS.contains(keyword)) {
            renderAlternatives(keyword, value, older, place);
        } else {
            switch (keyword) {
                case "items", "not", "additionalProperties" ->
                    older.set(keyword, value.isBoolean() ? value : schema(value, place));
                case "properties" -> {
                    ObjectNode properties = older.putObject(keyword);
                    value.properties()
                            .forEach(p -> properties.set(p.getKey(), schema(p.getValue(), place + '/' + p.getKey())));
                }
                case "const" -> older.putArray("enum").add(value);
                case "examples" -> older.set("example", value.path(0));
                case "exclusiveMinimum" -> older.put("exclusiveMinimum", true).set("minimum", value);
                case "exclusiveMaximum" -> older.put("exclusiveMaximum", true).set("maximum", value);
                case "contentMediaType", "contentEncoding" -> older.put("format", "binary");
                case "$comment" -> {}
                default -> throw new IllegalArgumentException("cannot be said in OpenAPI " + VERSION + ": " + place);
            }
        }
    }

    /** One type, or none: the other version knows no third. */
    private static void renderTypes(JsonNode types, ObjectNode older, String place) {
        List<String> named = new ArrayList<>();
        types.forEach(type -> {
            if (type.asText().equals("null")) {
                older.put("nullable", true);
            } else {
                named.add(type.asText());
            }
        });
        if (named.size() == 1) {
            older.put("type", named.getFirst());
            return;
        }
        if (older.has("anyOf")) {
            throw new IllegalArgumentException("several types beside alternatives: " + place);
        }
        ArrayNode alternatives = older.putArray("anyOf");
        named.forEach(type -> alternatives.addObject().put("type", type));
    }

    private static void renderAlternatives(String keyword, JsonNode alternatives, ObjectNode older, String place) {
        ArrayNode rendered = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < alternatives.size(); i++) {
            JsonNode alternative = alternatives.get(i);
            if (alternative.path("type").asText().equals("null")) {
                older.put("nullable", true);
            } else {
                rendered.add(schema(alternative, place + '/' + i));
            }
        }
        older.set(keyword, rendered);
    }

    /** Whatever stands beside a reference is overlooked in the older version. */
    private static ObjectNode withRefInAllOf(ObjectNode schema) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.addObject().set("$ref", schema.remove("$ref"));
        schema.path("allOf").forEach(all::add);
        schema.set("allOf", all);
        return schema;
    }
}
