package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.WithdrawnYears;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.SyntaxError;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;

/** What is wrong with a query, in words for its reader. */
@Singleton
public class QueryErrors {

    private final WithdrawnYears withdrawn;

    @Inject
    public QueryErrors(WithdrawnYears withdrawn) {
        this.withdrawn = withdrawn;
    }

    /** All of it in one problem; that of too many cells has the status that the specification gives it, 403. */
    Problem problem(String table, List<QueryProblem> problems, QueryPlace place) {
        return problems.size() == 1 && problems.getFirst() instanceof QueryProblem.TooManyCells tooMany
                ? Problem.of(ProblemType.CELL_LIMIT, error(tooMany, place))
                : Problem.of(of(table, problems, place));
    }

    /**
     * An error for every problem of a query that was kept under the address of the request.
     *
     * @param table the id of the one that the query is about
     */
    public List<ProblemError> ofKept(String table, List<QueryProblem> problems) {
        return of(table, problems, new QueryPlace.Kept());
    }

    private List<ProblemError> of(String table, List<QueryProblem> problems, QueryPlace place) {
        return problems.stream()
                .map(problem -> withdrawn(table, problem, place).orElseGet(() -> error(problem, place)))
                .toList();
    }

    /** The same beside other errors of the request: nothing is chosen, or placed, where the choice itself cannot be read. */
    List<ProblemError> besides(String table, List<ProblemError> others, List<QueryProblem> problems, QueryPlace place) {
        boolean unreadable =
                others.stream().anyMatch(error -> error.in() == In.BODY && SelectionBody.isOfSelection(error.name()));
        return of(
                table,
                problems.stream()
                        .filter(problem -> !unreadable
                                || !(problem instanceof QueryProblem.NothingChosen
                                        || problem instanceof QueryProblem.PlacedButNotChosen))
                        .toList(),
                place);
    }

    private Optional<ProblemError> withdrawn(String table, QueryProblem problem, QueryPlace place) {
        return problem instanceof QueryProblem.UnknownCode unknown
                ? withdrawn.error(
                        table,
                        place.in(),
                        unknown.variable(),
                        unknown.code(),
                        place.name(problem, unknown.variable().value()))
                : Optional.empty();
    }

    private static ProblemError error(QueryProblem problem, QueryPlace place) {
        return switch (problem) {
            case QueryProblem.UnknownVariable unknown ->
                new ProblemError(
                        place.in(),
                        place.name(problem, unknown.name()),
                        ProblemType.UNKNOWN_DIMENSION.slug(),
                        Message.of("problem.unknown-dimension.detail", unknown.name()),
                        unknown.nearest());
            case QueryProblem.VariableTwice twice ->
                ProblemError.of(
                        place.in(),
                        place.name(problem, twice.variable().value()),
                        "contradiction",
                        Message.of(
                                "query.problem.variable-twice", twice.variable().value()));
            case QueryProblem.NothingChosen nothing ->
                ProblemError.of(
                        place.in(),
                        place.name(problem, nothing.variable().value()),
                        "nothing-chosen",
                        Message.of(
                                "query.problem.nothing-chosen",
                                nothing.variable().value()));
            case QueryProblem.UnknownValueSet unknown ->
                new ProblemError(
                        place.in(),
                        place.name(problem, unknown.variable().value()),
                        "unknown-codelist",
                        Message.of(
                                "query.problem.unknown-codelist",
                                unknown.valueSet(),
                                unknown.variable().value(),
                                unknown.offered()),
                        unknown.offered());
            case QueryProblem.Unreadable unreadable ->
                ProblemError.of(
                        place.in(),
                        place.name(problem, unreadable.variable()),
                        "expression-unreadable",
                        Message.of(
                                "query.problem.unreadable",
                                unreadable.error().text(),
                                unreadable.error().position(),
                                expected(unreadable.error().expected())));
            case QueryProblem.UnknownCode unknown ->
                new ProblemError(
                        place.in(),
                        place.name(problem, unknown.variable().value()),
                        ProblemType.UNKNOWN_CODE.slug(),
                        Message.of(
                                "problem.unknown-code.detail",
                                unknown.variable().value(),
                                unknown.code()),
                        unknown.nearest());
            case QueryProblem.NoMatch none ->
                ProblemError.of(
                        place.in(),
                        place.name(problem, none.variable().value()),
                        "no-match",
                        Message.of(
                                "query.problem.no-match",
                                none.expression(),
                                none.variable().value()));
            case QueryProblem.TooManyExpressions tooMany ->
                ProblemError.of(
                        place.in(),
                        place.name(problem, tooMany.variable().value()),
                        "too-many-expressions",
                        Message.of(
                                "query.problem.too-many-expressions",
                                tooMany.variable().value(),
                                tooMany.expressions(),
                                tooMany.most()));
            case QueryProblem.PlacedButNotChosen placed ->
                ProblemError.of(
                        place.in(),
                        place.name(problem, placed.variable()),
                        "contradiction",
                        Message.of("query.problem.placed-but-not-chosen", placed.variable()));
            case QueryProblem.PlacedTwice twice ->
                ProblemError.of(
                        place.in(),
                        place.name(problem, twice.variable().value()),
                        "contradiction",
                        Message.of(
                                "query.problem.placed-twice", twice.variable().value()));
            case QueryProblem.NotPlaced notPlaced ->
                ProblemError.of(
                        place.in(),
                        place.name(problem, notPlaced.variable().value()),
                        "contradiction",
                        Message.of(
                                "query.problem.not-placed", notPlaced.variable().value()));
            case QueryProblem.TooManyCells tooMany ->
                ProblemError.of(
                        place.in(),
                        "",
                        ProblemType.TOO_MANY_CELLS.slug(),
                        Message.of("problem.too-many-cells.detail", tooMany.cells(), tooMany.most()));
        };
    }

    private static Message expected(SyntaxError.Expected expected) {
        return switch (expected) {
            case CODE -> Message.of("query.expected.code");
            case FUNCTION -> Message.of("query.expected.function");
            case COUNT -> Message.of("query.expected.count");
            case OFFSET -> Message.of("query.expected.offset");
            case SMALLER_NUMBER -> Message.of("query.expected.smaller-number", SyntaxError.MOST);
            case COMMA -> Message.of("query.expected.comma");
            case CLOSING_PARENTHESIS -> Message.of("query.expected.closing-parenthesis");
            case COMMA_OR_CLOSING_PARENTHESIS -> Message.of("query.expected.comma-or-closing-parenthesis");
            case CLOSING_BRACKET -> Message.of("query.expected.closing-bracket");
            case END -> Message.of("query.expected.end");
        };
    }
}
