package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.Limited;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.usecase.CheckQuery;
import nl.leiden.internationals.population.usecase.FindSavedQuery;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.population.usecase.SaveQuery;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.Visit;

/** Queries that readers save: live ones, since the specification knows no other; the API of the monitor also freezes them. */
@Path(PxAddresses.ROOT + "/savedqueries")
@Singleton
@ForEverybody
@Limited(name = PxLimits.COUNTED_AS, calls = PxLimits.CALLS, seconds = PxLimits.SECONDS)
public class PxSavedQueriesResource {

    private final SaveQuery saveQuery;
    private final CheckQuery checkQuery;
    private final FindSavedQuery findSavedQuery;
    private final SavedQueryRuns runs;
    private final PxAnswers answers;
    private final PxAddresses addresses;
    private final Visit visit;
    private final InstantSource clock;
    private final QueryErrors queryErrors;

    @Inject
    public PxSavedQueriesResource(
            SaveQuery saveQuery,
            CheckQuery checkQuery,
            FindSavedQuery findSavedQuery,
            SavedQueryRuns runs,
            PxAnswers answers,
            PxAddresses addresses,
            Visit visit,
            InstantSource clock,
            QueryErrors queryErrors) {
        this.saveQuery = saveQuery;
        this.checkQuery = checkQuery;
        this.findSavedQuery = findSavedQuery;
        this.runs = runs;
        this.answers = answers;
        this.addresses = addresses;
        this.visit = visit;
        this.clock = clock;
        this.queryErrors = queryErrors;
    }

    @POST
    @Takes("application/json")
    @Limited(name = PxLimits.SAVING_COUNTED_AS, calls = PxLimits.SAVINGS, seconds = PxLimits.SECONDS)
    public Response save(@Context UriInfo uri, InputStream sent) {
        SavedQueryBody body = SavedQueryBody.ofPxWeb(sent, uri.getQueryParameters());
        return body.isRight()
                ? SavedQueryProblems.orElse(
                        saveQuery.save(body.wanted(), PxLimits.MOST_CELLS, clock.instant()),
                        body,
                        queryErrors,
                        saved -> Response.created(URI.create(PxAddresses.ROOT + "/savedqueries/"
                                        + saved.query().id()))
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(Json.bytes(SavedQueryView.of(saved.query(), addresses, "")))
                                .build())
                : body.refusal(checkQuery.check(body.wanted(), PxLimits.MOST_CELLS, clock.instant()), queryErrors)
                        .response();
    }

    @GET
    @Path("{id}")
    public Response saved(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PxParameters parameters = new PxParameters(uri.getQueryParameters(), StateQuery.VINTAGE, StateQuery.AS_OF);
        String kept = StateQuery.asked(parameters.ofState());
        Optional<SavedQuery> query = SavedQueryProblems.id(id).flatMap(findSavedQuery::find);
        if (query.isEmpty()) {
            return SavedQueryProblems.unknown(id).response();
        }
        Supplier<Response> answer = () -> parameters.errors().isEmpty()
                ? answers.view(
                        headers,
                        answers.figures(),
                        "saved " + id + ' ' + kept,
                        SavedQueryView.of(query.get(), addresses, kept))
                : Problem.of(parameters.errors()).response();
        // as it was saved it can be read even if its table is gone
        return kept.isEmpty() ? answer.get() : run(id, parameters, ran -> answer.get());
    }

    @GET
    @Path("{id}/data")
    @Offers("*/*")
    public Response data(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PxParameters parameters = new PxParameters(
                uri.getQueryParameters(), Output.FORMAT, Output.PARAMETERS, StateQuery.VINTAGE, StateQuery.AS_OF);
        return run(id, parameters, ran -> {
            Output output = Output.read(
                    parameters.find(Output.FORMAT),
                    parameters.all(Output.PARAMETERS),
                    SavedQueryProblems.output(ran.query()),
                    In.QUERY,
                    parameters.errors());
            return parameters.errors().isEmpty()
                    ? in(
                            language(uri, ran),
                            answers.data(
                                    headers,
                                    answers.figures(),
                                    ran.chosen(),
                                    ran.state(),
                                    ran.fixed() ? StateQuery.around(ran.table(), ran.state()) : "",
                                    output,
                                    language(uri, ran)))
                    : Problem.of(parameters.errors()).response();
        });
    }

    @GET
    @Path("{id}/selection")
    public Response selection(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PxParameters parameters = new PxParameters(uri.getQueryParameters(), StateQuery.VINTAGE, StateQuery.AS_OF);
        String kept = StateQuery.asked(parameters.ofState());
        return run(id, parameters, ran -> {
            Language language = language(uri, ran);
            SavedQueryId query = ran.query().id();
            return parameters.errors().isEmpty()
                    ? in(
                            language,
                            answers.view(
                                    headers,
                                    answers.figures(),
                                    "saved selection " + id + ' ' + language + ' ' + kept,
                                    SelectionView.of(
                                            ran.chosen(),
                                            language,
                                            List.of(
                                                    Link.of(
                                                            "self",
                                                            language,
                                                            addresses.savedQuery(query, "/selection", kept)),
                                                    Link.of(
                                                            "data",
                                                            language,
                                                            addresses.savedQuery(query, "/data", kept))))))
                    : Problem.of(parameters.errors()).response();
        });
    }

    /** Says that an answer is in the language of the query, which need not be that of the visit. */
    private static Response in(Language language, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    /** The one that is named, else the one in which the query was saved. */
    private Language language(UriInfo uri, QueryRun.Ran ran) {
        return uri.getQueryParameters().containsKey("lang")
                ? visit.language()
                : ran.query().language();
    }

    private Response run(String id, PxParameters parameters, Function<QueryRun.Ran, Response> answer) {
        return runs.of(
                id,
                parameters.ofState(),
                parameters.errors(),
                unfit -> queryErrors.problem(unfit.query().table().value(), unfit.problems(), new QueryPlace.Kept()),
                answer);
    }
}
