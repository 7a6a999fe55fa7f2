package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.Limited;
import nl.leiden.internationals.population.pxweb.PxLimits;
import nl.leiden.internationals.population.pxweb.QueryErrors;
import nl.leiden.internationals.population.pxweb.SavedQueryBody;
import nl.leiden.internationals.population.pxweb.SavedQueryProblems;
import nl.leiden.internationals.population.pxweb.SavedQueryRuns;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.usecase.CheckQuery;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.population.usecase.SaveQuery;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.Visit;

/** Queries that readers save, live or frozen, to run them again and to cite what they give. */
@Path(Paths.API + "/saved-queries")
@Singleton
@ForEverybody
public class SavedQueriesResource {

    /** What the address of the cells takes about how they are written. */
    private static final List<String> AS_WRITTEN =
            List.of(FormatQuery.FORMAT, FormatQuery.LABELS, FormatQuery.SEPARATOR, FormatQuery.ABOUT);

    private final SaveQuery saveQuery;
    private final CheckQuery checkQuery;
    private final SavedQueryRuns runs;
    private final Visit visit;
    private final InstantSource clock;
    private final QueryErrors queryErrors;
    private final Answers answers;

    @Inject
    public SavedQueriesResource(
            SaveQuery saveQuery,
            CheckQuery checkQuery,
            SavedQueryRuns runs,
            Visit visit,
            InstantSource clock,
            QueryErrors queryErrors,
            Answers answers) {
        this.saveQuery = saveQuery;
        this.checkQuery = checkQuery;
        this.runs = runs;
        this.visit = visit;
        this.clock = clock;
        this.queryErrors = queryErrors;
        this.answers = answers;
    }

    @POST
    @Takes("application/json")
    @Limited(name = PxLimits.SAVING_COUNTED_AS, calls = PxLimits.SAVINGS, seconds = 60)
    public Response save(InputStream sent, @Context UriInfo uri) {
        SavedQueryBody body = SavedQueryBody.ofApi(sent, uri.getQueryParameters(), visit.language());
        return body.isRight()
                ? SavedQueryProblems.orElse(
                        saveQuery.save(body.wanted(), PxLimits.MOST_CELLS, clock.instant()),
                        body,
                        queryErrors,
                        saved -> created(saved.query().id()))
                : body.refusal(checkQuery.check(body.wanted(), PxLimits.MOST_CELLS, clock.instant()), queryErrors)
                        .response();
    }

    private Response created(SavedQueryId id) {
        return run(
                id.value(),
                new Parameters(new MultivaluedHashMap<>()),
                new MultivaluedHashMap<>(),
                ran -> Response.created(URI.create(Paths.savedQuery(id)))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Json.bytes(SavedQueryView.of(ran, visit.language(), "")))
                        .build());
    }

    @GET
    @Path("{query}")
    public Response saved(@PathParam("query") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), StateQuery.VINTAGE, StateQuery.AS_OF);
        String kept = StateQuery.asked(uri.getQueryParameters());
        return run(
                id,
                parameters,
                uri.getQueryParameters(),
                ran -> answers.anew(
                        headers,
                        MediaType.APPLICATION_JSON_TYPE,
                        out -> out.write(Json.bytes(SavedQueryView.of(ran, visit.language(), kept)))));
    }

    /** Leads to the address of the same cells in the same state, where they can be had in every format. */
    @GET
    @Path("{query}/data")
    public Response data(@PathParam("query") String id, @Context UriInfo uri) {
        Parameters parameters = new Parameters(
                uri.getQueryParameters(),
                Stream.concat(AS_WRITTEN.stream(), Stream.of(StateQuery.VINTAGE, StateQuery.AS_OF))
                        .toArray(String[]::new));
        List<String> format = AS_WRITTEN.stream()
                .flatMap(name ->
                        parameters
                                .find(name)
                                .map(value -> name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .stream())
                .toList();
        return run(
                id,
                parameters,
                uri.getQueryParameters(),
                ran -> Response.temporaryRedirect(URI.create(SavedQueryView.dataAddress(ran, visit.language(), format)))
                        .build());
    }

    private Response run(
            String id,
            Parameters parameters,
            MultivaluedMap<String, String> query,
            Function<QueryRun.Ran, Response> answer) {
        List<ProblemError> errors = new ArrayList<>(parameters.errors());
        return runs.of(
                id,
                query,
                errors,
                unfit -> Problem.of(queryErrors.ofKept(unfit.query().table().value(), unfit.problems())),
                ran -> errors.isEmpty() ? answer.apply(ran) : Problem.of(errors).response());
    }
}
