package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.population.usecase.RunSavedQuery;
import nl.leiden.internationals.population.usecase.WantedState;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;

/** Answers about a saved query in the state that is asked for; why it cannot be read is told the same at every address. */
@Singleton
public class SavedQueryRuns {

    private final RunSavedQuery runSavedQuery;
    private final StateQuery states;
    private final InstantSource clock;

    @Inject
    public SavedQueryRuns(RunSavedQuery runSavedQuery, StateQuery states, InstantSource clock) {
        this.runSavedQuery = runSavedQuery;
        this.states = states;
        this.clock = clock;
    }

    /**
     * The answer about a query.
     *
     * @param query of the request, which may name a state
     * @param errors what is wrong with the request, to which that is added which is wrong with the state
     * @param unfit what is said of a query that does not fit its table any more
     * @param answer to one that was read, in its usual state if there are errors
     */
    public Response of(
            String id,
            MultivaluedMap<String, String> query,
            List<ProblemError> errors,
            Function<QueryRun.FitsNoMore, Problem> unfit,
            Function<QueryRun.Ran, Response> answer) {
        Optional<SavedQueryId> known = SavedQueryProblems.id(id);
        if (known.isEmpty()) {
            return SavedQueryProblems.unknown(id).response();
        }
        List<ProblemError> ofState = new ArrayList<>();
        WantedState wanted = states.wanted(query, ofState);
        QueryRun run = run(known.get(), ofState.isEmpty() ? wanted : new WantedState.Now());
        ofState.addAll(refusal(run, wanted));
        errors.addAll(ofState);
        return switch (ofState.isEmpty() ? run : run(known.get(), new WantedState.Now())) {
            case QueryRun.Ran ran -> answer.apply(ran);
            case QueryRun.FitsNoMore fitsNoMore -> unfit.apply(fitsNoMore).response();
            case QueryRun.NoSuchQuery none -> SavedQueryProblems.unknown(id).response();
            case QueryRun.Withdrawn withdrawn ->
                SavedQueryProblems.withdrawn(withdrawn).response();
            case QueryRun.WithdrawnVersion withdrawn ->
                SavedQueryProblems.withdrawn(withdrawn).response();
            case QueryRun.NoTable none -> SavedQueryProblems.noTable(none).response();
            case QueryRun.NotInState none -> Problem.of(errors).response();
            case QueryRun.FrozenOtherwise otherwise -> Problem.of(errors).response();
        };
    }

    private QueryRun run(SavedQueryId id, WantedState wanted) {
        return runSavedQuery.run(id, wanted, PxLimits.MOST_CELLS, clock.instant());
    }

    private static List<ProblemError> refusal(QueryRun run, WantedState wanted) {
        return switch (run) {
            case QueryRun.NotInState none -> StateQuery.refusal(wanted, none.why());
            case QueryRun.FrozenOtherwise otherwise ->
                List.of(ProblemError.of(
                        In.QUERY,
                        wanted instanceof WantedState.AsOf ? StateQuery.AS_OF : StateQuery.VINTAGE,
                        "contradiction",
                        Message.of("query.problem.frozen-otherwise", otherwise.frozen())));
            case QueryRun.Ran ran -> List.of();
            case QueryRun.FitsNoMore unfit -> List.of();
            case QueryRun.NoSuchQuery none -> List.of();
            case QueryRun.Withdrawn withdrawn -> List.of();
            case QueryRun.WithdrawnVersion withdrawn -> List.of();
            case QueryRun.NoTable none -> List.of();
        };
    }
}
