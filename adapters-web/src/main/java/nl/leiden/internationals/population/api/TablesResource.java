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
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.JsonStat;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.formats.SelectionCsv;
import nl.leiden.internationals.population.usecase.ReadPublications;
import nl.leiden.internationals.site.CheckMediaTypes;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;

/** The published tables and their cells. */
@Path(Paths.API + "/tables")
@Singleton
@ForEverybody
public class TablesResource {

    private static final String FORMAT = "format";
    private static final List<String> NO_DIMENSIONS =
            List.of("lang", FORMAT, StateQuery.VINTAGE, StateQuery.AS_OF, SelectionQuery.ELIMINATE);

    private final Answers answers;
    private final FigureNotes notes;
    private final Installation installation;
    private final Visit visit;
    private final ReadPublications publications;
    private final InstantSource clock;
    private final StateQuery states;

    @Inject
    public TablesResource(
            Answers answers,
            FigureNotes notes,
            Installation installation,
            Visit visit,
            ReadPublications publications,
            InstantSource clock,
            StateQuery states) {
        this.states = states;
        this.answers = answers;
        this.publications = publications;
        this.clock = clock;
        this.notes = notes;
        this.installation = installation;
        this.visit = visit;
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
                        state.state(),
                        page.links().self()),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Tables(
                        page.map(table -> TableView.Entry.of(table, language)).items(), page.view(), page.links())))));
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
            return unknown(current, id).response();
        }
        Language language = visit.language();
        return answers.answer(
                headers,
                current,
                "table " + id + ' ' + language + ' ' + state.state(),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(TableView.of(
                        table.get(), language, notes.notesBefore(table.get()), notes.sourceOf(table.get())))));
    }

    @GET
    @Path("{table}/data")
    @Offers({"application/json", "text/csv"})
    public Response data(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PublishedFigures current = answers.figures();
        StateQuery.Answer state = states.read(uri.getQueryParameters(), id);
        Optional<PublishedTable> table = (state.errors().isEmpty() ? state.figures() : current).find(id);
        if (table.isEmpty()) {
            return unknown(current, id).response();
        }
        List<ProblemError> errors = new ArrayList<>(state.errors());
        DataFormat format = format(uri, headers, errors);
        SelectionQuery query = SelectionQuery.of(uri.getQueryParameters(), NO_DIMENSIONS);
        Set<String> toTotal = SelectionQuery.eliminated(uri.getQueryParameters());
        return switch (Selection.of(table.get(), query.wanted(), toTotal, SelectionQuery.MOST_CELLS)) {
            case Refused refused -> {
                errors.addAll(SelectionQuery.errors(refused, publications.at(clock.instant())));
                yield Problem.of(errors).response();
            }
            case Selection selection ->
                errors.isEmpty()
                        ? data(current, selection, state.state(), format, uri, headers)
                        : Problem.of(errors).response();
        };
    }

    private Response data(
            PublishedFigures current,
            Selection selection,
            String state,
            DataFormat format,
            UriInfo uri,
            HttpHeaders headers) {
        Language language = visit.language();
        String address = address(uri);
        PublishedTable table = selection.table();
        String key = String.join(" ", "data", table.id().value(), language.tag(), format.code(), state, address);
        Provenance provenance = new Provenance(address, state, notes.sourceOf(table), notes.notesBefore(table));
        Response response = answers.answer(headers, current, key, format.mediaType(), out -> {
            switch (format) {
                case JSON_STAT -> new JsonStat(selection, language, provenance).write(out);
                case CSV -> SelectionCsv.write(selection, language, out);
            }
        });
        return format == DataFormat.CSV
                ? Response.fromResponse(response)
                        .header("Content-Disposition", "attachment; filename=\"" + table.id() + ".csv\"")
                        .header("Link", '<' + Paths.table(table.id()) + ">; rel=\"describedby\"")
                        .header("Link", '<' + provenance.source().licence().toString() + ">; rel=\"license\"")
                        .header("Vintages", vintages(selection))
                        .build()
                : response;
    }

    /** The releases that the cells come from, each with the checksum of its table; CSV itself has no place for them. */
    static String vintages(Selection selection) {
        return selection.vintages().stream()
                .map(vintage -> '"' + vintage.id() + "\";sha256=\"" + vintage.checksum() + '"')
                .collect(Collectors.joining(", "));
    }

    /**
     * Where this selection is found: absolute if the installation says under which address the public knows it, else from the root of the
     * server. What the caller calls the server is not repeated, because the answer is kept for others.
     */
    private String address(UriInfo uri) {
        URI asked = uri.getRequestUri();
        String base = installation.publicAddress().map(URI::toString).orElse("");
        return base + asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
    }

    private static DataFormat format(UriInfo uri, HttpHeaders headers, List<ProblemError> errors) {
        String named = uri.getQueryParameters().getFirst(FORMAT);
        if (named == null) {
            return CheckMediaTypes.best(headers.getAcceptableMediaTypes(), DataFormat.mediaTypes())
                    .map(DataFormat::of)
                    .orElse(DataFormat.JSON_STAT);
        }
        Optional<DataFormat> found = DataFormat.find(named);
        if (found.isEmpty()) {
            errors.add(CheckMediaTypes.notOffered(named, DataFormat.codes()));
        }
        return found.orElse(DataFormat.JSON_STAT);
    }

    static Problem unknown(PublishedFigures figures, String id) {
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
                "table",
                ProblemType.UNKNOWN_TABLE.slug(),
                Message.of("problem.unknown-table.detail", id),
                Nearest.to(id, candidates)));
    }
}
