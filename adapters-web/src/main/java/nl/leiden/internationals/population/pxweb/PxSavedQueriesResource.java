package nl.leiden.internationals.population.pxweb;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.Limited;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.usecase.FindSavedQuery;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.population.usecase.QueryToSave;
import nl.leiden.internationals.population.usecase.SaveQuery;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.Visit;

/** Queries that readers save: live ones, since the specification knows no other; the API of the monitor also freezes them. */
@Path(PxAddresses.ROOT + "/savedqueries")
@Singleton
@ForEverybody
@Limited(name = PxLimits.COUNTED_AS, calls = PxLimits.CALLS, seconds = PxLimits.SECONDS)
public class PxSavedQueriesResource {

    private static final String SELECTION = "selection";

    private final SaveQuery saveQuery;
    private final FindSavedQuery findSavedQuery;
    private final SavedQueryRuns runs;
    private final PxAnswers answers;
    private final PxAddresses addresses;
    private final Visit visit;
    private final InstantSource clock;

    @Inject
    public PxSavedQueriesResource(
            SaveQuery saveQuery,
            FindSavedQuery findSavedQuery,
            SavedQueryRuns runs,
            PxAnswers answers,
            PxAddresses addresses,
            Visit visit,
            InstantSource clock) {
        this.saveQuery = saveQuery;
        this.findSavedQuery = findSavedQuery;
        this.runs = runs;
        this.answers = answers;
        this.addresses = addresses;
        this.visit = visit;
        this.clock = clock;
    }

    @POST
    @Takes("application/json")
    @Limited(name = PxLimits.SAVING_COUNTED_AS, calls = PxLimits.SAVINGS, seconds = PxLimits.SECONDS)
    public Response save(@Context UriInfo uri, InputStream body) throws IOException {
        List<ProblemError> errors = new ArrayList<>(new PxParameters(uri.getQueryParameters()).errors());
        QueryToSave wanted = wanted(Json.read(body), errors);
        if (!errors.isEmpty()) {
            return SavedQueryProblems.ofBody(errors, SavedQueryBody.EXAMPLE_OF_PXWEB)
                    .response();
        }
        return SavedQueryProblems.orElse(
                saveQuery.save(wanted, PxLimits.MOST_CELLS, clock.instant()),
                "tableId",
                SavedQueryBody.EXAMPLE_OF_PXWEB,
                saved -> Response.created(URI.create(PxAddresses.ROOT + "/savedqueries/"
                                + saved.query().id()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Json.bytes(SavedQueryView.of(saved.query(), addresses, "")))
                        .build());
    }

    private QueryToSave wanted(JsonNode body, List<ProblemError> errors) {
        SelectionBody reader = new SelectionBody(errors);
        reader.onlyFields(body, "", Set.of("id", SELECTION, "language", "tableId", Output.FORMAT, Output.PARAMETERS));
        String table = needed("tableId", body, reader, errors);
        String language = needed("language", body, reader, errors);
        Optional<Language> found = Language.find(language);
        if (found.isEmpty() && !language.isEmpty()) {
            errors.add(ProblemError.of(
                    In.BODY, "language", "unknown-language", Message.of("problem.unknown-language", language)));
        }
        String format = reader.text(body.path(Output.FORMAT), Output.FORMAT);
        Output output = Output.read(
                Optional.ofNullable(format),
                reader.texts(body.path(Output.PARAMETERS), Output.PARAMETERS),
                Output.USUAL,
                In.BODY,
                errors);
        Optional<TableQuery> query = reader.read(body.path(SELECTION), SELECTION + '.');
        return new QueryToSave(
                table,
                query.orElseGet(() -> TableQuery.of(new VariableChoice[0])),
                found.orElse(Language.NL),
                output.format().code(),
                output.parameterNames(),
                false);
    }

    private static String needed(String name, JsonNode body, SelectionBody reader, List<ProblemError> errors) {
        String text = reader.text(body.path(name), name);
        if (text == null || text.isBlank()) {
            errors.add(ProblemError.of(
                    In.BODY,
                    name,
                    "field-missing",
                    Message.of("problem.field-missing", name, Message.of("pxweb.expected.text"))));
            return "";
        }
        return text.strip();
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
                    ? answers.data(
                            headers,
                            answers.figures(),
                            ran.chosen(),
                            ran.state(),
                            ran.fixed() ? StateQuery.around(ran.table(), ran.state()) : "",
                            output,
                            language(uri, ran))
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
                    ? answers.view(
                            headers,
                            answers.figures(),
                            "saved selection " + id + ' ' + language + ' ' + kept,
                            SelectionView.of(
                                    ran.chosen(),
                                    language,
                                    List.of(
                                            Link.of("self", language, addresses.savedQuery(query, "/selection", kept)),
                                            Link.of("data", language, addresses.savedQuery(query, "/data", kept)))))
                    : Problem.of(parameters.errors()).response();
        });
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
                unfit -> QueryErrors.problem(unfit.problems(), In.PATH),
                answer);
    }
}
