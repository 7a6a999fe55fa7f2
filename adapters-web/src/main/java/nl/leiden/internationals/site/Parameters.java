package nl.leiden.internationals.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;

/**
 * The parameters of one request, read one by one; what is wrong with any of them is gathered so that it can be told all at once.
 */
public final class Parameters {

    private static final int MOST_REPEATED = 60;

    private final MultivaluedMap<String, String> given;
    private final List<ProblemError> errors = new ArrayList<>();

    /**
     * Parameters of a query.
     *
     * @param known the names there are besides {@code lang}, each with one value; any other is an error, and so is one given twice
     */
    public Parameters(MultivaluedMap<String, String> given, String... known) {
        this.given = given;
        Set<String> names = new TreeSet<>(Arrays.asList(known));
        names.add(BeginVisit.PARAMETER);
        errors.addAll(wrongLanguage(given));
        names.stream().flatMap(name -> twice(name, given).stream()).forEach(errors::add);
        List<Nearest.Candidate> candidates = names.stream()
                .map(name -> new Nearest.Candidate(name, List.of()))
                .toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> errors.add(new ProblemError(
                        ProblemError.In.QUERY,
                        name,
                        "unknown-parameter",
                        Message.of("problem.unknown-parameter", name),
                        Nearest.to(name, candidates))));
    }

    /** The error of a query that gives more than one value for what has one. */
    private static Optional<ProblemError> twice(String name, MultivaluedMap<String, String> query) {
        return query.getOrDefault(name, List.of()).size() > 1
                ? Optional.of(ProblemError.of(
                        ProblemError.In.QUERY, name, "parameter-twice", Message.of("problem.parameter-twice", name)))
                : Optional.empty();
    }

    /** What is wrong with the language that a query asks for: unknown, or more than one; for who reads the query otherwise than by this class. */
    public static List<ProblemError> wrongLanguage(MultivaluedMap<String, String> query) {
        Stream<ProblemError> unknown = query.getOrDefault(BeginVisit.PARAMETER, List.of()).stream()
                .filter(named -> Language.find(named).isEmpty())
                .limit(1)
                .map(named -> new ProblemError(
                        ProblemError.In.QUERY,
                        BeginVisit.PARAMETER,
                        "unknown-language",
                        Message.of("problem.unknown-language", named),
                        Arrays.stream(Language.values()).map(Language::tag).toList()));
        return Stream.concat(twice(BeginVisit.PARAMETER, query).stream(), unknown)
                .toList();
    }

    /** Its value; empty if it is not given or blank. */
    public Optional<String> find(String name) {
        List<String> values = given.get(name);
        if (values == null) {
            return Optional.empty();
        }
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * What its value says; empty if it is not given, or wrong, which is then among the errors.
     *
     * @param expected what the value should be, for people
     * @param parse throws {@code IllegalArgumentException} for what is not as expected
     */
    public <T> Optional<T> find(String name, Message expected, Function<String, T> parse) {
        Optional<String> value = find(name);
        try {
            return value.map(parse);
        } catch (IllegalArgumentException notAsExpected) {
            errors.add(ProblemError.of(
                    ProblemError.In.QUERY,
                    name,
                    "parameter-wrong",
                    Message.of("problem.parameter-wrong", name, beginning(value.orElse("")), expected)));
            return Optional.empty();
        }
    }

    /** What was sent is repeated, but not all of a long text. */
    private static String beginning(String value) {
        return value.length() <= MOST_REPEATED ? value : value.substring(0, MOST_REPEATED) + "…";
    }

    /** The same for a parameter that must be given. */
    public <T> Optional<T> need(String name, Message expected, Function<String, T> parse) {
        return need(name, expected, Message.of("problem.parameter-missing", name, expected), parse);
    }

    /**
     * The same for one that must be given in a certain place.
     *
     * @param missing what to say if it is not
     */
    public <T> Optional<T> need(String name, Message expected, Message missing, Function<String, T> parse) {
        if (find(name).isEmpty()) {
            errors.add(ProblemError.of(ProblemError.In.QUERY, name, "parameter-missing", missing));
            return Optional.empty();
        }
        return find(name, expected, parse);
    }

    /** A whole number between two others, both included. */
    public int number(String name, int least, int most, int otherwise) {
        return find(name, Message.of("expected.number-from-to", least, most), text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException("out of range: " + number);
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    public void add(ProblemError error) {
        errors.add(error);
    }

    /** What is wrong with them, as far as they have been read. */
    public List<ProblemError> errors() {
        return errors.stream().distinct().toList();
    }

    /** The problem with them; empty if there is none. */
    public Optional<Problem> problem() {
        return errors.isEmpty() ? Optional.empty() : Optional.of(Problem.of(errors()));
    }

    /** The parameters in an order that does not depend on how they were written, as one line. */
    public static String canonical(Map<String, List<String>> parameters) {
        StringBuilder line = new StringBuilder();
        new TreeSet<>(parameters.keySet())
                .forEach(name ->
                        line.append('&').append(name).append('=').append(String.join(",", parameters.get(name))));
        return line.toString();
    }
}
