package nl.leiden.internationals.population.pxweb;

import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.population.usecase.QuerySaving;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;

/** Why a query is not saved, not found or not run: the same at every address. */
public final class SavedQueryProblems {

    private SavedQueryProblems() {}

    /** Empty for what is not the id of any query. */
    public static Optional<SavedQueryId> id(String text) {
        try {
            return Optional.of(SavedQueryId.parse(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public static Problem unknown(String id) {
        return Problem.of(
                ProblemType.NOT_FOUND,
                ProblemError.of(In.PATH, "id", "unknown-query", Message.of("query.problem.unknown", id)));
    }

    static Problem withdrawn(QueryRun.Withdrawn withdrawn) {
        return Problem.of(ProblemType.FIGURES_WITHDRAWN, StateQuery.whyWithdrawn(withdrawn.release()));
    }

    static Problem withdrawn(QueryRun.WithdrawnVersion withdrawn) {
        return Problem.of(ProblemType.FIGURES_WITHDRAWN, StateQuery.whyWithdrawn(withdrawn.version()));
    }

    static Problem noTable(QueryRun.NoTable none) {
        return Problem.of(
                ProblemType.NOT_FOUND,
                Message.of("query.problem.no-table", none.query().table().value()));
    }

    /** What is wrong with the body of a query to be saved, with one that is right. */
    public static Problem ofBody(List<ProblemError> errors, String example) {
        return withExample(Problem.of(errors), example);
    }

    public static Problem withExample(Problem problem, String example) {
        return problem.withMember("example", example);
    }

    /**
     * The answer to what came of saving a query.
     *
     * @param table the field of the body that names the table
     * @param example a body that is right
     * @param answer to one that was saved
     */
    public static Response orElse(
            QuerySaving saving, String table, String example, Function<QuerySaving.Saved, Response> answer) {
        return switch (saving) {
            case QuerySaving.Saved saved -> answer.apply(saved);
            case QuerySaving.NoSuchTable none ->
                ofField(
                        table,
                        "unknown-table-in-query",
                        Message.of("problem.unknown-table.detail", none.table()),
                        example);
            case QuerySaving.Unfit unfit ->
                ofBody(QueryErrors.of(unfit.problems(), In.BODY), example).response();
            case QuerySaving.TooLong tooLong ->
                ofField(
                        "selection",
                        "query-too-long",
                        Message.of("query.problem.too-long", tooLong.length(), tooLong.most()),
                        example);
            case QuerySaving.NoRoom noRoom ->
                Problem.of(ProblemType.UNAVAILABLE, Message.of("query.problem.no-room", noRoom.most()))
                        .response();
        };
    }

    private static Response ofField(String field, String code, Message why, String example) {
        return ofBody(List.of(ProblemError.of(In.BODY, field, code, why)), example)
                .response();
    }

    /** The output in which a query was saved; the default if it is not offered any more. */
    static Output output(SavedQuery query) {
        Set<OutputParameter> parameters = EnumSet.noneOf(OutputParameter.class);
        query.formatParameters().forEach(name -> OutputParameter.find(name).ifPresent(parameters::add));
        return PxFormat.find(query.format())
                .map(format -> new Output(format, parameters))
                .orElse(Output.USUAL);
    }
}
