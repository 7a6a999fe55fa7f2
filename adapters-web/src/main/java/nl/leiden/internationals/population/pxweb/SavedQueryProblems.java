package nl.leiden.internationals.population.pxweb;

import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
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

    /**
     * The answer to what came of saving a query.
     *
     * @param body that ordered it
     * @param answer to one that was saved
     */
    public static Response orElse(
            QuerySaving saving,
            SavedQueryBody body,
            QueryErrors queryErrors,
            Function<QuerySaving.Saved, Response> answer) {
        return switch (saving) {
            case QuerySaving.Saved saved -> answer.apply(saved);
            case QuerySaving.Refused refused ->
                body.refusal(refused.faults(), queryErrors).response();
            case QuerySaving.NoRoom noRoom ->
                Problem.of(ProblemType.UNAVAILABLE, Message.of("query.problem.no-room", noRoom.most()))
                        .response();
        };
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
