package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;

/** The published tables; {@link TableDataResource} gives their cells. */
@Path(Paths.API + "/tables")
@Singleton
@ForEverybody
public class TablesResource {

    private static final String TABLE = "table";

    private final Answers answers;
    private final FigureNotes notes;
    private final Visit visit;
    private final StateQuery states;

    @Inject
    public TablesResource(Answers answers, FigureNotes notes, Visit visit, StateQuery states) {
        this.answers = answers;
        this.notes = notes;
        this.visit = visit;
        this.states = states;
    }

    private record Tables(List<TableView.Entry> tables, Paged.View page, Paged.Links links) {}

    @GET
    public Response tables(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(
                uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE, StateQuery.VINTAGE, StateQuery.AS_OF);
        Paging paging = Paging.read(parameters, uri);
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        state.errors().forEach(parameters::add);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Language language = visit.language();
        Paged<PublishedTable> page = paging.of(state.figures().tables());
        return page.linked(answers.answer(
                headers,
                answers.figures(),
                String.join(
                        " ",
                        "tables",
                        language.tag(),
                        states(page.items()),
                        page.links().self()),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Tables(
                        page.map(table -> TableView.Entry.of(table, state.keptOf(table), language))
                                .items(),
                        page.view(),
                        page.links())))));
    }

    /** Between two states of the register those who bring tables make others, so that its name would not tell them apart. */
    private static String states(List<PublishedTable> tables) {
        return tables.stream().map(table -> table.checksum().value()).collect(Collectors.joining(" "));
    }

    @GET
    @Path("{table}")
    public Response table(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), StateQuery.VINTAGE, StateQuery.AS_OF);
        PublishedFigures current = answers.figures();
        StateQuery.Answer state = states.read(uri.getQueryParameters(), id);
        state.errors().forEach(parameters::add);
        Optional<PublishedTable> table = state.figures().find(id);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent() && current.find(id).isPresent()) {
            return problem.get().response();
        }
        if (table.isEmpty()) {
            return unknown(state, current, id).response();
        }
        Language language = visit.language();
        return answers.answer(
                headers,
                current,
                "table " + id + ' ' + language + ' ' + state.state() + ' ' + state.asked(),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(TableView.of(
                        table.get(),
                        language,
                        notes.notesBefore(table.get()),
                        notes.sourceOf(table.get()),
                        state.keptOf(table.get())))));
    }

    /** A table that was withdrawn is not unknown. */
    static Problem unknown(StateQuery.Answer state, PublishedFigures figures, String id) {
        return unknown(state, figures, TABLE, id);
    }

    /**
     * The same where another interface finds the table.
     *
     * @param parameter what the part of the path is called that names it
     */
    public static Problem unknown(StateQuery.Answer state, PublishedFigures figures, String parameter, String id) {
        return state.withdrawal()
                .map(error -> ProblemError.of(error.in(), parameter, error.code(), error.detail()))
                .map(Problem::of)
                .orElseGet(() -> unknown(figures, parameter, id));
    }

    static Problem unknown(PublishedFigures figures, String id) {
        return unknown(figures, TABLE, id);
    }

    /**
     * There is no such table.
     *
     * @param parameter what the part of the path is called that names it
     */
    private static Problem unknown(PublishedFigures figures, String parameter, String id) {
        if (figures.isEmpty()) {
            return Problem.of(ProblemType.UNKNOWN_TABLE, Message.of("problem.nothing-published"));
        }
        List<Nearest.Candidate> candidates = figures.tables().stream()
                .map(table -> new Nearest.Candidate(
                        table.id().value(),
                        List.of(table.title().nl(), table.title().en())))
                .toList();
        return Problem.of(new ProblemError(
                In.PATH,
                parameter,
                ProblemType.UNKNOWN_TABLE.slug(),
                Message.of("problem.unknown-table.detail", id),
                Nearest.to(id, candidates)));
    }
}
