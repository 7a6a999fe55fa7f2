package nl.leiden.internationals.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;

/**
 * The fields of one JSON body, all of them texts, read one by one; what is wrong with any of them is gathered so that it can be told all at
 * once.
 */
public final class Fields {

    private final JsonNode body;
    private final List<ProblemError> errors;

    private Fields(JsonNode body, List<ProblemError> errors, String... known) {
        this.body = body;
        this.errors = errors;
        List<Nearest.Candidate> candidates = List.of(known).stream()
                .map(name -> new Nearest.Candidate(name, List.of()))
                .toList();
        body.fieldNames().forEachRemaining(name -> {
            if (!List.of(known).contains(name)) {
                errors.add(new ProblemError(
                        ProblemError.In.BODY,
                        name,
                        "field-unknown",
                        Message.of("problem.field-unknown", name),
                        Nearest.to(name, candidates)));
            }
        });
    }

    /**
     * Fields of an object, sent to an address whose query says nothing but the language. What is wrong with the query is told with what is
     * wrong with the fields.
     *
     * @param known the names there are; any other is an error, because a misspelt field must not pass for one that was left out
     */
    public static Fields read(InputStream body, MultivaluedMap<String, String> query, String... known) {
        List<ProblemError> errors = new ArrayList<>(new Parameters(query).errors());
        Optional<JsonNode> read = Json.read(body, errors);
        if (read.isPresent() && !read.get().isObject()) {
            errors.add(UnreadableJson.noObject());
        }
        return new Fields(read.orElse(MissingNode.getInstance()), errors, known);
    }

    /**
     * What its value says; empty if it is not given or null, or wrong, which is then among the errors.
     *
     * @param expected what the value should be, for people
     * @param parse throws {@code IllegalArgumentException} for what is not as expected
     */
    public <T> Optional<T> find(String name, Message expected, Function<String, T> parse) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(PlainText.parse(textual(value))));
        } catch (IllegalArgumentException notAsExpected) {
            // what was sent is not repeated: it may be anything, of any length
            errors.add(ProblemError.of(
                    ProblemError.In.BODY, name, "field-wrong", Message.of("problem.field-not", name, expected)));
            return Optional.empty();
        }
    }

    private static String textual(JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("not a text but " + value.getNodeType());
        }
        return value.textValue();
    }

    /** A text that must be given. */
    public Optional<String> needText(String name) {
        return need(name, PlainText.EXPECTED, Function.identity());
    }

    /** The same as {@link #find} for a field that must be given. */
    public <T> Optional<T> need(String name, Message expected, Function<String, T> parse) {
        if (!body.isObject()) {
            return Optional.empty();
        }
        if (!body.hasNonNull(name)) {
            errors.add(ProblemError.of(
                    ProblemError.In.BODY, name, "field-missing", Message.of("problem.field-missing", name, expected)));
            return Optional.empty();
        }
        return find(name, expected, parse);
    }

    /** A text in both languages, in two fields that must both be given. */
    public Optional<BilingualText> needBoth(String nlName, String enName) {
        Optional<String> nl = needText(nlName);
        Optional<String> en = needText(enName);
        return nl.flatMap(dutch -> en.map(english -> new BilingualText(dutch, english)));
    }

    /** Something is wrong with the value of a field that can be read. */
    public void refuse(String name, Message why) {
        String code = why.key().substring(why.key().lastIndexOf('.') + 1);
        refuse(ProblemError.of(ProblemError.In.BODY, name, code, why));
    }

    /** Something is wrong elsewhere in the request. */
    void refuse(ProblemError error) {
        errors.add(error);
    }

    /** The problem with them, as far as they have been read; empty if there is none. */
    public Optional<Problem> problem() {
        return errors.isEmpty() ? Optional.empty() : Optional.of(Problem.of(errors));
    }
}
