package nl.leiden.internationals.population.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.SelectionProblem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;

/**
 * The cells that a query asks for: a parameter per dimension with codes, separated by commas or in repeated parameters, or {@code *}
 * for all of them.
 *
 * @param slips what cannot be meant, whatever the table: a code that is empty or stands there twice, and codes beside {@code *}
 */
record SelectionQuery(Map<String, List<String>> wanted, List<ProblemError> slips) {

    private static final String ALL = "*";

    SelectionQuery {
        slips = List.copyOf(slips);
    }

    /** One answer holds no more cells than this. */
    static final int MOST_CELLS = 100_000;

    /** The parameter that names dimensions to hold at their total. */
    static final String ELIMINATE = "eliminate";

    /** The dimensions that the query holds at their total. */
    static Set<String> eliminated(MultivaluedMap<String, String> parameters) {
        return new LinkedHashSet<>(codes(parameters.getOrDefault(ELIMINATE, List.of())));
    }

    /** Everything in the query but the parameters that are not dimensions. */
    static SelectionQuery of(MultivaluedMap<String, String> parameters, List<String> noDimensions) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        List<ProblemError> slips = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!noDimensions.contains(name)) {
                wanted.put(name, codes(values));
                slips.addAll(slips(name, values));
            }
        });
        slips.addAll(slips(ELIMINATE, parameters.getOrDefault(ELIMINATE, List.of())));
        return new SelectionQuery(wanted, slips);
    }

    /** The parameters that ask for these very cells, in the order of the dimensions, ready to stand in an address. */
    static List<String> parts(Selection selection) {
        List<Axis> whole = Selection.wholeAxes(selection.table());
        List<String> parts = new ArrayList<>();
        for (Axis axis : selection.axes()) {
            parts.add(axis.id() + "="
                    + (whole.contains(axis)
                            ? ALL
                            : axis.categories().stream()
                                    .map(category ->
                                            URLEncoder.encode(category.code().value(), StandardCharsets.UTF_8))
                                    .collect(Collectors.joining(","))));
        }
        if (!selection.eliminated().isEmpty()) {
            parts.add(ELIMINATE + "="
                    + selection.eliminated().stream().map(d -> d.id().value()).collect(Collectors.joining(",")));
        }
        return parts;
    }

    private static List<ProblemError> slips(String name, List<String> values) {
        List<String> codes = codes(values);
        List<ProblemError> slips = new ArrayList<>();
        // a parameter that holds nothing at all chooses nothing, which is said of the dimension
        if (!codes.isEmpty() && values.stream().anyMatch(SelectionQuery::holdsEmptyCode)) {
            slips.add(ProblemError.of(In.QUERY, name, "empty-code", Message.of("problem.empty-code", name)));
        }
        Set<String> once = new HashSet<>();
        codes.stream()
                .filter(code -> !once.add(code))
                .distinct()
                .forEach(code -> slips.add(
                        ProblemError.of(In.QUERY, name, "code-twice", Message.of("problem.code-twice", name, code))));
        if (once.contains(ALL) && once.size() > 1) {
            slips.add(ProblemError.of(In.QUERY, name, "contradiction", Message.of("problem.all-and-more", name)));
        }
        return slips;
    }

    private static boolean holdsEmptyCode(String value) {
        return Arrays.stream(value.split(",", -1)).anyMatch(String::isBlank);
    }

    /** No code holds a blank; one that does is a code such as 95+ whose plus sign was not escaped. */
    private static List<String> codes(List<String> values) {
        List<String> codes = new ArrayList<>();
        for (String value : values) {
            Arrays.stream(value.split(",", -1))
                    .map(code -> code.stripLeading().replace(' ', '+'))
                    .filter(code -> !code.isEmpty())
                    .forEach(codes::add);
        }
        return codes;
    }

    /**
     * What is wrong with the query, in words for its reader.
     *
     * @param withdrawn so that who asks for a year that was withdrawn is told when and why
     */
    static List<ProblemError> errors(
            PublishedTable table, Refused refused, Set<String> toTotal, WithdrawnYears withdrawn) {
        return refused.problems().stream()
                .map(problem -> withdrawn(table, problem, withdrawn).orElseGet(() -> error(problem, toTotal)))
                .toList();
    }

    private static Optional<ProblemError> withdrawn(
            PublishedTable table, SelectionProblem problem, WithdrawnYears withdrawn) {
        return problem instanceof SelectionProblem.UnknownCode unknown
                ? withdrawn.error(
                        table.id().value(),
                        In.QUERY,
                        unknown.dimension(),
                        unknown.code(),
                        unknown.dimension().value())
                : Optional.empty();
    }

    /** Whether a level was meant, but its parenthesis is not closed. */
    private static boolean isCutOff(String code) {
        return code.startsWith("level(") && !code.contains(")");
    }

    private static ProblemError error(SelectionProblem problem, Set<String> toTotal) {
        return switch (problem) {
            case SelectionProblem.UnknownDimension unknown ->
                new ProblemError(
                        In.QUERY,
                        toTotal.contains(unknown.name()) ? ELIMINATE : unknown.name(),
                        "unknown-dimension",
                        Message.of("problem.unknown-dimension.detail", unknown.name()),
                        unknown.nearest());
            case SelectionProblem.UnknownCode unknown ->
                isCutOff(unknown.code())
                        ? new ProblemError(
                                In.QUERY,
                                unknown.dimension().value(),
                                "expression-unreadable",
                                Message.of(
                                        "query.problem.unreadable",
                                        unknown.code(),
                                        unknown.code().length() + 1,
                                        Message.of("query.expected.closing-parenthesis")),
                                unknown.nearest())
                        : new ProblemError(
                                In.QUERY,
                                unknown.dimension().value(),
                                "unknown-code",
                                Message.of(
                                        "problem.unknown-code.detail",
                                        unknown.dimension().value(),
                                        unknown.code()),
                                unknown.nearest());
            case SelectionProblem.NothingChosen nothing ->
                ProblemError.of(
                        In.QUERY,
                        nothing.dimension().value(),
                        "nothing-chosen",
                        Message.of("problem.nothing-chosen", nothing.dimension().value()));
            case SelectionProblem.NoTotal none ->
                ProblemError.of(
                        In.QUERY,
                        ELIMINATE,
                        "no-total",
                        Message.of("problem.no-total", none.dimension().value()));
            case SelectionProblem.ChosenAndEliminated both ->
                ProblemError.of(
                        In.QUERY,
                        both.dimension().value(),
                        "contradiction",
                        Message.of("problem.contradiction", both.dimension().value(), ELIMINATE));
            case SelectionProblem.TooManyCells tooMany ->
                ProblemError.of(
                        In.QUERY,
                        "",
                        "too-many-cells",
                        Message.of("problem.too-many-cells.detail", tooMany.cells(), tooMany.most()));
        };
    }
}
