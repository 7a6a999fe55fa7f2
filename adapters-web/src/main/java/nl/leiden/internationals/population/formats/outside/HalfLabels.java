package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;

/**
 * Tells of every category that has a label in one of two documents only, unless the description says the other half: readers of the
 * other language would see a bare code.
 */
final class HalfLabels {

    private final JsonNode description;
    private final ImportFaults faults;

    private HalfLabels(JsonNode description, ImportFaults faults) {
        this.description = description;
        this.faults = faults;
    }

    /**
     * In the place of what is told as missing stands the code, so that it is not told again.
     *
     * @param description what the documents and the description say together
     */
    static void tell(List<JsonStatDocument> documents, JsonNode description, ImportFaults faults) {
        if (documents.size() == 2) {
            HalfLabels labels = new HalfLabels(description, faults);
            labels.tell(documents.getFirst(), documents.getLast());
            labels.tell(documents.getLast(), documents.getFirst());
        }
    }

    private void tell(JsonStatDocument lacking, JsonStatDocument other) {
        Optional<String> metric = lacking.metric();
        for (JsonNode dimension : description.path("dimensions")) {
            tell(lacking, other, dimension.path("column").asText(), dimension.path("categories"), "inFile");
        }
        metric.ifPresent(id -> tell(lacking, other, id, description.path("measures"), "column"));
    }

    private void tell(JsonStatDocument lacking, JsonStatDocument other, String id, JsonNode categories, String key) {
        Map<String, JsonNode> byCode = new HashMap<>();
        categories.forEach(category -> byCode.put(category.path(key).asText(), category));
        String language = lacking.language().tag();
        for (String code : lacking.codes(id)) {
            boolean half =
                    lacking.label(id, code).isEmpty() && other.label(id, code).isPresent();
            if (half
                    && byCode.containsKey(code)
                    && byCode.get(code).path("label") instanceof ObjectNode label
                    && label.path(language).asText().isBlank()) {
                label.put(language, code);
                faults.inDocument(
                        lacking.part(),
                        JsonStatDocument.pointer("dimension", id, "category", "label", code),
                        "text-half",
                        Message.of(
                                "outside.label-half", id, code, called(other.language()), called(lacking.language())));
            }
        }
    }

    private static Message called(Language language) {
        return Message.of(language == Language.NL ? "outside.dutch" : "outside.english");
    }
}
