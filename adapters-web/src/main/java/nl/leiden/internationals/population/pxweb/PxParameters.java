package nl.leiden.internationals.population.pxweb;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.queries.Placement;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;

/**
 * The parameters of one request. Names are read in any case, as PxWeb reads them: the specification writes {@code valuecodes} and many
 * clients {@code valueCodes}.
 */
final class PxParameters {

    static final String VALUE_CODES = "valueCodes";
    static final String VALUE_SETS = "codelist";
    static final String HEADING = "heading";
    static final String STUB = "stub";

    /** Parameters that clients send to every address, or still send although PxWebApi 2 has dropped them. */
    private static final Set<String> PASSED_OVER =
            Set.of("lang", "outputformat", "outputformatparams", "outputvalues", "metadataoutputformat");

    /** Parameters that say of which variable they are; without it they would choose nothing, and what is given then would look chosen. */
    private static final Set<String> OF_EVERY_VARIABLE = Set.of(folded(VALUE_CODES), folded(VALUE_SETS));

    private static final Pattern OF_VARIABLE = Pattern.compile("([^\\[]+)\\[([^\\]]*)\\]");

    /** In an address a plus sign that was not escaped arrives as a blank: the band 95+ as "95 ". */
    private static final Pattern LOST_PLUS = Pattern.compile("(?<=[A-Za-z0-9]) (?=$|[,)\\]])");

    private final Map<String, List<String>> plain = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> ofVariables = new LinkedHashMap<>();
    private final List<ProblemError> errors = new ArrayList<>();

    /** @param known the names that this address has; those in square brackets are named without these */
    PxParameters(MultivaluedMap<String, String> given, String... known) {
        List<Nearest.Candidate> candidates = Arrays.stream(known)
                .map(name -> new Nearest.Candidate(name, List.of()))
                .toList();
        // clients send it empty for the default
        if (!String.join("", given.getOrDefault("lang", List.of())).isBlank()) {
            errors.addAll(Parameters.wrongLanguage(given));
        }
        Set<String> folded = new LinkedHashSet<>();
        for (String name : known) {
            folded.add(folded(name));
        }
        given.forEach((name, values) -> {
            Matcher ofVariable = OF_VARIABLE.matcher(name);
            String base = folded(ofVariable.matches() ? ofVariable.group(1) : name);
            if (!folded.contains(base)) {
                if (!PASSED_OVER.contains(base)) {
                    errors.add(new ProblemError(
                            In.QUERY,
                            name,
                            "unknown-parameter",
                            Message.of("problem.unknown-parameter", name),
                            Nearest.to(name, candidates)));
                }
            } else if (ofVariable.matches() && !OF_EVERY_VARIABLE.contains(base)) {
                errors.add(new ProblemError(
                        In.QUERY,
                        name,
                        "unknown-parameter",
                        Message.of("problem.unknown-parameter", name),
                        List.of(ofVariable.group(1))));
            } else if (ofVariable.matches() && !ofVariable.group(2).isBlank()) {
                ofVariables
                        .computeIfAbsent(base, key -> new LinkedHashMap<>())
                        .computeIfAbsent(ofVariable.group(2), key -> new ArrayList<>())
                        .addAll(values);
            } else if (OF_EVERY_VARIABLE.contains(base)) {
                if (!String.join("", values).isBlank()) {
                    String parameter = ofVariable.matches() ? ofVariable.group(1) : name;
                    errors.add(ProblemError.of(
                            In.QUERY, name, "unknown-parameter", Message.of("pxweb.variable-missing", parameter)));
                }
            } else {
                plain.computeIfAbsent(base, key -> new ArrayList<>()).addAll(values);
            }
        });
        ofVariables(VALUE_SETS).forEach((variable, sets) -> {
            if (sets.stream().filter(set -> !set.isBlank()).count() > 1) {
                errors.add(twice(VALUE_SETS + '[' + variable + ']'));
            }
        });
    }

    private static ProblemError twice(String name) {
        return ProblemError.of(In.QUERY, name, "parameter-twice", Message.of("problem.parameter-twice", name));
    }

    /** Those that name a state, as the API writes them. */
    MultivaluedMap<String, String> ofState() {
        MultivaluedMap<String, String> named = new MultivaluedHashMap<>();
        for (String name : List.of(StateQuery.VINTAGE, StateQuery.AS_OF)) {
            List<String> values = plain.get(folded(name));
            if (values != null) {
                named.put(name, values);
            }
        }
        return named;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<ProblemError> errors() {
        return errors;
    }

    void add(ProblemError error) {
        errors.add(error);
    }

    /** Its only value; empty if it is not given or blank. */
    Optional<String> find(String name) {
        List<String> values = plain.getOrDefault(folded(name), List.of());
        if (values.size() > 1) {
            errors.add(twice(name));
        }
        return values.stream().map(String::strip).filter(v -> !v.isEmpty()).findFirst();
    }

    /** A whole number of at least 1. */
    int number(String name, int otherwise, int most) {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("0*[1-9][0-9]{0,8}") || Integer.parseInt(text.get()) > most) {
            errors.add(ProblemError.of(
                    In.QUERY,
                    name,
                    "parameter-wrong",
                    Message.of(
                            "problem.parameter-wrong",
                            name,
                            text.get(),
                            Message.of("expected.number-from-to", 1, most))));
            return otherwise;
        }
        return Integer.parseInt(text.get());
    }

    /** True or false, in any case. */
    boolean flag(String name) {
        Optional<String> text = find(name);
        boolean known = text.isEmpty() || Set.of("true", "false").contains(folded(text.get()));
        if (!known) {
            errors.add(ProblemError.of(
                    In.QUERY,
                    name,
                    "parameter-wrong",
                    Message.of(
                            "problem.parameter-wrong", name, text.get(), Message.of("pxweb.expected.true-or-false"))));
        }
        return text.filter(value -> folded(value).equals("true")).isPresent();
    }

    /** All values, separated by commas or in repeated parameters. */
    List<String> all(String name) {
        return plain.getOrDefault(folded(name), List.of()).stream()
                .flatMap(value -> separated(value).stream())
                .toList();
    }

    /** What is asked of every variable, by its name. */
    Map<String, List<String>> ofVariables(String name) {
        return ofVariables.getOrDefault(folded(name), Map.of());
    }

    /** The query that they make up; empty if they choose nothing. */
    Optional<TableQuery> query() {
        Map<String, List<String>> codes = ofVariables(VALUE_CODES);
        Map<String, List<String>> sets = ofVariables(VALUE_SETS);
        SequencedSet<String> names = new LinkedHashSet<>(codes.keySet());
        names.addAll(sets.keySet());
        List<VariableChoice> choices = names.stream()
                .map(name -> new VariableChoice(
                        name,
                        sets.getOrDefault(name, List.of()).stream()
                                .filter(set -> !set.isBlank())
                                .findFirst()
                                .orElse(null),
                        codes.getOrDefault(name, List.of()).stream()
                                .flatMap(value ->
                                        separated(LOST_PLUS.matcher(value).replaceAll("+")).stream())
                                .toList()))
                .toList();
        Placement placement = new Placement(all(HEADING), all(STUB));
        return choices.isEmpty() && placement.isUsual()
                ? Optional.empty()
                : Optional.of(new TableQuery(choices, placement));
    }

    /** Cut at the commas, but not at those within parentheses or brackets; nothing of it is empty. */
    static List<String> separated(String value) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (c == ',' && depth == 0) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
