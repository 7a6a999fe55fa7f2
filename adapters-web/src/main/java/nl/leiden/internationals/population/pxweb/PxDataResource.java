package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.Limited;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selected;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.TableVariables;
import nl.leiden.internationals.population.queries.Unfit;
import nl.leiden.internationals.population.queries.UsualQuery;
import nl.leiden.internationals.population.queries.ValueSet;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.usecase.FindSavedQuery;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.Visit;

/**
 * What a table holds, and its cells. The front end of PxWeb says that it accepts JSON whichever format it asks for, so that the format is
 * the one that is named. It begins where {@link PxTablesResource} does: with the id in the path of the class, JAX-RS would look for
 * everything under a table here.
 */
@Path(PxAddresses.ROOT + "/tables")
@Singleton
@ForEverybody
@Limited(name = PxLimits.COUNTED_AS, calls = PxLimits.CALLS, seconds = PxLimits.SECONDS)
public class PxDataResource {

    private static final String USUAL = "defaultSelection";
    private static final String SAVED = "savedQuery";
    private static final TableQuery NOTHING = TableQuery.of();

    private final PxAnswers answers;
    private final FindSavedQuery savedQueries;
    private final Visit visit;
    private final QueryErrors queryErrors;
    private final StateQuery states;

    @Inject
    public PxDataResource(
            PxAnswers answers, FindSavedQuery savedQueries, Visit visit, QueryErrors queryErrors, StateQuery states) {
        this.answers = answers;
        this.savedQueries = savedQueries;
        this.visit = visit;
        this.queryErrors = queryErrors;
        this.states = states;
    }

    @GET
    @Path("{id}/metadata")
    public Response metadata(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PxParameters parameters = new PxParameters(
                uri.getQueryParameters(), USUAL, SAVED, PxParameters.VALUE_SETS, StateQuery.VINTAGE, StateQuery.AS_OF);
        return answers.of(id, parameters, asked -> {
            boolean usual = parameters.flag(USUAL);
            Map<String, String> sets = new HashMap<>();
            if (usual) {
                UsualQuery.of(asked.table(), PxLimits.MOST_CELLS).choices().forEach(choice -> remember(choice, sets));
            }
            parameters
                    .find(SAVED)
                    .ifPresent(saved -> savedQuery(saved)
                            .ifPresentOrElse(
                                    query -> query.query().choices().forEach(choice -> remember(choice, sets)),
                                    () -> parameters.add(ProblemError.of(
                                            In.QUERY,
                                            SAVED,
                                            "unknown-query",
                                            Message.of("query.problem.unknown", saved)))));
            parameters
                    .ofVariables(PxParameters.VALUE_SETS)
                    .forEach((variable, values) -> values.stream()
                            .filter(value -> !value.isBlank())
                            .findFirst()
                            .ifPresent(value -> sets.put(named(asked.table(), variable), value)));
            List<Axis> axes = axes(asked.table(), sets, parameters);
            Layout layout = Layout.USUAL;
            return parameters.errors().isEmpty()
                    ? answers.metadata(
                            headers,
                            asked,
                            axes,
                            new Layout(
                                    axes.stream()
                                            .map(Axis::id)
                                            .filter(axis -> !layout.heading().contains(axis))
                                            .toList(),
                                    layout.heading()),
                            axes.stream()
                                    .map(axis -> axis.id() + "="
                                            + axis.categories().getFirst().level() + "/" + axis.size())
                                    .toList()
                                    .toString(),
                            visit.language())
                    : Problem.of(parameters.errors()).response();
        });
    }

    /** A variable by its own name, whatever clients call it; as it was given if there is none. */
    private static String named(PublishedTable table, String variable) {
        return TableVariables.of(table)
                .find(variable)
                .map(axis -> axis.id().value())
                .orElse(variable);
    }

    private static void remember(VariableChoice choice, Map<String, String> sets) {
        String set = choice.valueSet();
        if (set != null) {
            sets.put(choice.variable(), set);
        }
    }

    private Optional<SavedQuery> savedQuery(String id) {
        try {
            return savedQueries.find(SavedQueryId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** All variables, each with all its values or with those of the value set that is asked for. */
    private static List<Axis> axes(PublishedTable table, Map<String, String> sets, PxParameters parameters) {
        TableVariables variables = TableVariables.of(table);
        List<Axis> axes = new ArrayList<>();
        Map<String, String> open = new HashMap<>(sets);
        for (Axis axis : variables.axes()) {
            String wanted = open.remove(axis.id().value());
            List<ValueSet> offered = variables.valueSets(axis.id());
            Optional<ValueSet> found =
                    offered.stream().filter(set -> set.id().equals(wanted)).findFirst();
            axes.add(found.map(set -> new Axis(axis.id(), axis.label(), set.values()))
                    .orElse(axis));
            if (wanted != null && found.isEmpty()) {
                List<String> ids = offered.stream().map(ValueSet::id).toList();
                parameters.add(new ProblemError(
                        In.QUERY,
                        PxParameters.VALUE_SETS + '[' + axis.id() + ']',
                        "unknown-codelist",
                        Message.of(
                                "query.problem.unknown-codelist",
                                wanted,
                                axis.id().value(),
                                ids),
                        ids));
            }
        }
        open.keySet().stream()
                .sorted()
                .forEach(name -> parameters.add(ProblemError.of(
                        In.QUERY,
                        PxParameters.VALUE_SETS + '[' + name + ']',
                        "unknown-dimension",
                        Message.of("problem.unknown-dimension.detail", name))));
        return axes;
    }

    @GET
    @Path("{id}/data")
    @Offers("*/*")
    public Response data(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PxParameters parameters = new PxParameters(
                uri.getQueryParameters(),
                PxParameters.VALUE_CODES,
                PxParameters.VALUE_SETS,
                PxParameters.HEADING,
                PxParameters.STUB,
                Output.FORMAT,
                Output.PARAMETERS,
                StateQuery.VINTAGE,
                StateQuery.AS_OF);
        Optional<TableQuery> query = parameters.query();
        return data(id, headers, parameters, query, new QueryPlace.Parameters(query.orElse(NOTHING)));
    }

    @POST
    @Path("{id}/data")
    @Takes(value = "application/json", optional = true)
    @Offers("*/*")
    public Response selected(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers, InputStream body) {
        PxParameters parameters = new PxParameters(
                uri.getQueryParameters(), Output.FORMAT, Output.PARAMETERS, StateQuery.VINTAGE, StateQuery.AS_OF);
        SelectionBody reader = new SelectionBody(parameters.errors());
        Optional<TableQuery> query =
                Json.read(body, parameters.errors()).flatMap(selection -> reader.read(selection, ""));
        return data(id, headers, parameters, query, reader.place(query.orElse(NOTHING), ""));
    }

    private Response data(
            String id, HttpHeaders headers, PxParameters parameters, Optional<TableQuery> query, QueryPlace place) {
        return answers.of(id, parameters, asked -> {
            Output output = Output.read(
                    parameters.find(Output.FORMAT),
                    parameters.all(Output.PARAMETERS),
                    Output.USUAL,
                    In.QUERY,
                    parameters.errors());
            TableQuery wanted =
                    query.filter(chosen -> !chosen.choices().isEmpty()).orElseGet(() -> usual(asked.table(), query));
            return switch (wanted.readOn(asked.table(), PxLimits.MOST_CELLS)) {
                case Unfit unfit ->
                    refused(asked.table().id().value(), unfit, place, parameters.errors())
                            .response();
                case Chosen chosen -> {
                    states.lost(asked.state(), chosen.selection(), seen -> again(wanted, seen))
                            .ifPresent(parameters::add);
                    yield parameters.errors().isEmpty()
                            ? answers.data(
                                    headers,
                                    asked.current(),
                                    chosen,
                                    asked.state().state(),
                                    asked.state().keptAround(asked.table()),
                                    output,
                                    visit.language())
                            : Problem.of(parameters.errors()).response();
                }
            };
        });
    }

    private static Selected again(TableQuery query, PublishedTable seen) {
        return query.readOn(seen, PxLimits.MOST_CELLS) instanceof Chosen chosen
                ? chosen.selection()
                : new Refused(List.of());
    }

    /** What is given if nothing is chosen, in the places that may be named all the same. */
    private static TableQuery usual(PublishedTable table, Optional<TableQuery> query) {
        TableQuery usual = UsualQuery.of(table, PxLimits.MOST_CELLS);
        return query.map(places -> new TableQuery(usual.choices(), places.placement()))
                .orElse(usual);
    }

    private Problem refused(String table, Unfit unfit, QueryPlace place, List<ProblemError> others) {
        if (others.isEmpty()) {
            return queryErrors.problem(table, unfit.problems(), place);
        }
        others.addAll(queryErrors.besides(table, List.copyOf(others), unfit.problems(), place));
        return Problem.of(others);
    }
}
