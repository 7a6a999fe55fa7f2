package nl.leiden.internationals.population.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.site.Json;

/**
 * The description of the API in OpenAPI 3.1, put together from {@code openapi.json} beside this class (what the API is, and the components
 * that all share) and one fragment per subject in the folder {@code openapi}, each with its {@code paths} and {@code components}.
 */
final class OpenApiDocument {

    private static final String SHARED = "openapi.json";

    /** The fragments, in the order in which readers find them. */
    static final List<String> FRAGMENTS = List.of(
            "tables",
            "table-states",
            "figures",
            "nationalities",
            "groups",
            "districts",
            "release-calendar",
            "changes",
            "withdrawals",
            "glossary",
            "extracts",
            "releases",
            "announcements",
            "register-audit",
            "reference-tables",
            "saved-queries",
            "outside-tables");

    private OpenApiDocument() {}

    /**
     * The whole document, anew for every caller.
     *
     * @throws IllegalStateException if a fragment is missing, holds what none may hold, or gives a name that was given before
     */
    static ObjectNode whole() {
        ObjectNode document = read(SHARED);
        for (String fragment : FRAGMENTS) {
            add(document, fragment, read("openapi/" + fragment + ".json"));
        }
        return document;
    }

    /** What everybody may read and stands directly under the root, such as {@code tables}. */
    static List<String> entrances() {
        return whole().path("paths").properties().stream()
                .filter(path -> path.getKey().matches("/[a-z.-]+"))
                .filter(path -> path.getValue().has("get")
                        && path.getValue().at("/get/security").isEmpty())
                .map(path -> path.getKey().substring(1))
                .toList();
    }

    /** Adds the paths and components of a fragment to the document. */
    static void add(ObjectNode document, String fragment, JsonNode content) {
        for (Map.Entry<String, JsonNode> part : content.properties()) {
            switch (part.getKey()) {
                case "paths" -> addEntries(document.withObjectProperty("paths"), fragment, part.getValue());
                case "components" -> {
                    ObjectNode components = document.withObjectProperty("components");
                    for (Map.Entry<String, JsonNode> kind : part.getValue().properties()) {
                        addEntries(components.withObjectProperty(kind.getKey()), fragment, kind.getValue());
                    }
                }
                default ->
                    throw new IllegalStateException(
                            "a fragment holds paths and components, " + fragment + " also " + part.getKey());
            }
        }
    }

    private static void addEntries(ObjectNode whole, String fragment, JsonNode entries) {
        for (Map.Entry<String, JsonNode> entry : entries.properties()) {
            if (whole.has(entry.getKey())) {
                throw new IllegalStateException(entry.getKey() + " is described twice, by " + fragment + " too");
            }
            whole.set(entry.getKey(), entry.getValue());
        }
    }

    private static ObjectNode read(String name) {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the application lacks " + name);
            }
            return (ObjectNode) Json.readOwn(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
