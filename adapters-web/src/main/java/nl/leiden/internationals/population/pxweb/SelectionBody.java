package nl.leiden.internationals.population.pxweb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.queries.Placement;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import org.jspecify.annotations.Nullable;

/** A query in the body of a request, the {@code VariablesSelection} of the specification. */
final class SelectionBody {

    static final String SELECTION = "selection";
    static final String PLACEMENT = "placement";
    static final String VARIABLE = "variableCode";

    private static final Set<String> OF_SELECTION = Set.of(SELECTION, PLACEMENT);

    /** What an answer that holds a selection says besides; a client may send it back as it came. */
    private static final Set<String> OF_ANSWER = Set.of("language", "links");

    /** {@code values} is what the specification requires and its examples do not have; {@code outputValues} is what it has dropped. */
    private static final Set<String> OF_VARIABLE =
            Set.of(VARIABLE, "valueCodes", "values", "codelist", "codeList", "outputValues");

    private final List<ProblemError> errors;
    /** Where in the list each choice stands that could be read. */
    private final List<Integer> places = new ArrayList<>();

    /** @param errors to which everything that is wrong is added */
    SelectionBody(List<ProblemError> errors) {
        this.errors = errors;
    }

    /**
     * The query; empty if it chooses nothing.
     *
     * @param field in which it stands; empty if it is the whole body
     */
    Optional<TableQuery> read(JsonNode body, String field) {
        if (!body.isObject()) {
            wrong(field, Message.of("pxweb.expected.object"));
            return Optional.empty();
        }
        String path = field.isEmpty() ? "" : field + '.';
        onlyFields(body, path, OF_SELECTION, OF_ANSWER);
        return readFields(body, path);
    }

    /** The query of a body that says other things besides. */
    Optional<TableQuery> readFields(JsonNode body) {
        return readFields(body, "");
    }

    private Optional<TableQuery> readFields(JsonNode body, String path) {
        List<VariableChoice> choices = new ArrayList<>();
        JsonNode selection = body.path(SELECTION);
        if (!isNothing(selection) && !selection.isArray()) {
            wrong(path + SELECTION, Message.of("pxweb.expected.list"));
        }
        for (int i = 0; selection.isArray() && i < selection.size(); i++) {
            Optional<VariableChoice> choice = choice(selection.get(i), path + SELECTION + '[' + i + ']');
            if (choice.isPresent()) {
                choices.add(choice.get());
                places.add(i);
            }
        }
        Placement placement = placement(body.path(PLACEMENT), path + PLACEMENT);
        return choices.isEmpty() && placement.isUsual()
                ? Optional.empty()
                : Optional.of(new TableQuery(choices, placement));
    }

    /** Where the query that was read stands in the body. */
    QueryPlace place(TableQuery query, String path) {
        return new QueryPlace.Body(query, path, places);
    }

    private Optional<VariableChoice> choice(JsonNode choice, String path) {
        if (!choice.isObject()) {
            wrong(path, Message.of("pxweb.expected.object"));
            return Optional.empty();
        }
        onlyFields(choice, path + '.', OF_VARIABLE);
        String variable = needed(choice, VARIABLE, path + '.' + VARIABLE);
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        String set = text(either(choice, "codelist", "codeList"), path + ".codelist");
        return Optional.of(new VariableChoice(
                variable,
                set == null || set.isBlank() ? null : set,
                texts(either(choice, "valueCodes", "values"), path + ".valueCodes")));
    }

    private static JsonNode either(JsonNode object, String name, String other) {
        return isNothing(object.path(name)) ? object.path(other) : object.path(name);
    }

    private Placement placement(JsonNode placement, String path) {
        if (isNothing(placement)) {
            return Placement.USUAL;
        }
        if (!placement.isObject()) {
            wrong(path, Message.of("pxweb.expected.object"));
            return Placement.USUAL;
        }
        onlyFields(placement, path + '.', Set.of(PxParameters.HEADING, PxParameters.STUB));
        return new Placement(
                texts(placement.path(PxParameters.HEADING), path + '.' + PxParameters.HEADING),
                texts(placement.path(PxParameters.STUB), path + '.' + PxParameters.STUB));
    }

    /** The texts of a list; none if there is no list. */
    List<String> texts(JsonNode list, String path) {
        List<String> texts = new ArrayList<>();
        if (!isNothing(list) && !list.isArray()) {
            wrong(path, Message.of("pxweb.expected.list"));
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            String text = text(list.get(i), path + '[' + i + ']');
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text; null if there is none, or something else, which is then among the errors. */
    @Nullable
    String text(JsonNode node, String path) {
        if (isNothing(node)) {
            return null;
        }
        if (!node.isTextual()) {
            wrong(path, Message.of("pxweb.expected.text"));
            return null;
        }
        return node.textValue();
    }

    /** A text that must be there; empty if it is not, or something else, which is then among the errors. */
    String needed(JsonNode object, String name, String path) {
        String text = text(object.path(name), path);
        if (isNothing(object.path(name)) || (text != null && text.isBlank())) {
            errors.add(ProblemError.of(
                    In.BODY,
                    path,
                    "field-missing",
                    Message.of("problem.field-missing", path, Message.of("pxweb.expected.text"))));
        }
        return text == null ? "" : text.strip();
    }

    /** Whether this is the place of a selection, or lies in one. */
    static boolean isOfSelection(String path) {
        return path.isEmpty() || path.startsWith(SELECTION);
    }

    void onlyFields(JsonNode object, String path, Set<String> known) {
        onlyFields(object, path, known, Set.of());
    }

    /** @param passed names of fields that are read over, and not offered to who misspells one */
    private void onlyFields(JsonNode object, String path, Set<String> known, Set<String> passed) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !passed.contains(name)) {
                errors.add(new ProblemError(
                        In.BODY,
                        path + name,
                        "field-unknown",
                        Message.of("problem.field-unknown", name),
                        known.stream().sorted().toList()));
            }
        });
    }

    private void wrong(String path, Message expected) {
        errors.add(ProblemError.of(
                In.BODY,
                path,
                "field-wrong",
                Message.of("problem.field-not", path.isEmpty() ? "body" : path, expected)));
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
