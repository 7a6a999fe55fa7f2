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
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.JsonStat;
import nl.leiden.internationals.population.formats.SelectionCsv;
import nl.leiden.internationals.population.tables.DimensionId;
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
    private static final List<String> NO_DIMENSIONS = List.of("lang", FORMAT);

    private final Answers answers;
    private final FigureNotes notes;
    private final Installation installation;
    private final Visit visit;
    private final ReadPublications publications;
    private final InstantSource clock;

    @Inject
    public TablesResource(
            Answers answers,
            FigureNotes notes,
            Installation installation,
            Visit visit,
            ReadPublications publications,
            InstantSource clock) {
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
        Parameters parameters = new Parameters(uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE);
        Paging paging = Paging.read(parameters, uri);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Language language = visit.language();
        PublishedFigures figures = answers.figures();
        Paged<FigureTable> page = paging.of(figures.tables());
        return page.linked(answers.answer(
                headers,
                figures,
                String.join(" ", "tables", language.tag(), page.links().self()),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Tables(
                        page.map(table -> TableView.Entry.of(table, language)).items(), page.view(), page.links())))));
    }

    @GET
    @Path("{table}")
    public Response table(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Optional<Problem> problem = new Parameters(uri.getQueryParameters()).problem();
        PublishedFigures figures = answers.figures();
        Optional<FigureTable> table = find(figures, id);
        if (table.isEmpty()) {
            return unknown(figures, id).response();
        }
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Language language = visit.language();
        return answers.answer(
                headers,
                figures,
                "table " + id + ' ' + language,
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(TableView.of(table.get(), language, notes.notes(), notes.source()))));
    }

    @GET
    @Path("{table}/data")
    @Offers({"application/json", "text/csv"})
    public Response data(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        PublishedFigures figures = answers.figures();
        Optional<FigureTable> table = find(figures, id);
        if (table.isEmpty()) {
            return unknown(figures, id).response();
        }
        List<ProblemError> errors = new ArrayList<>();
        DataFormat format = format(uri, headers, errors);
        SelectionQuery query = SelectionQuery.of(uri.getQueryParameters(), NO_DIMENSIONS);
        return switch (Selection.of(table.get(), query.wanted(), SelectionQuery.MOST_CELLS)) {
            case Refused refused -> {
                errors.addAll(SelectionQuery.errors(refused, publications.at(clock.instant())));
                yield Problem.of(errors).response();
            }
            case Selection selection ->
                errors.isEmpty()
                        ? data(figures, selection, query, format, uri, headers)
                        : Problem.of(errors).response();
        };
    }

    private Response data(
            PublishedFigures figures,
            Selection selection,
            SelectionQuery query,
            DataFormat format,
            UriInfo uri,
            HttpHeaders headers) {
        Language language = visit.language();
        String address = address(uri);
        String id = selection.table().id().value();
        String key = String.join(
                " ",
                "data",
                id,
                language.tag(),
                format.code(),
                format == DataFormat.JSON_STAT ? address : "",
                Parameters.canonical(query.wanted()));
        Response response = answers.answer(headers, figures, key, format.mediaType(), out -> {
            switch (format) {
                case JSON_STAT -> new JsonStat(selection, language, provenance(address)).write(out);
                case CSV -> SelectionCsv.write(selection, language, out);
            }
        });
        return format == DataFormat.CSV
                ? Response.fromResponse(response)
                        .header("Content-Disposition", "attachment; filename=\"" + id + ".csv\"")
                        .header("Link", '<' + Paths.table(selection.table().id()) + ">; rel=\"describedby\"")
                        .header("Link", '<' + FigureNotes.LICENCE + ">; rel=\"license\"")
                        .header("Vintages", vintages(selection))
                        .build()
                : response;
    }

    /** The releases that the cells come from, each with the checksum of its table; CSV itself has no place for them. */
    static String vintages(Selection selection) {
        Set<String> years = selection.axes().stream()
                .filter(axis -> axis.id().equals(DimensionId.YEAR))
                .flatMap(axis -> axis.categories().stream())
                .map(category -> category.code().value())
                .collect(Collectors.toSet());
        return selection.table().vintages().stream()
                .map(PublishedVintage::vintage)
                .filter(vintage -> years.contains(
                        FigureTable.yearCode(vintage.release().referenceDate()).value()))
                .map(vintage -> '"' + vintage.release().toString() + "\";sha256=\"" + vintage.checksum() + '"')
                .collect(Collectors.joining(", "));
    }

    private JsonStat.Provenance provenance(String address) {
        return new JsonStat.Provenance(address, notes.source(), FigureNotes.LICENCE, notes.notes(), notes.statuses());
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

    private static Optional<FigureTable> find(PublishedFigures figures, String id) {
        return figures.tables().stream()
                .filter(table -> table.id().value().equals(id))
                .findFirst();
    }

    private static Problem unknown(PublishedFigures figures, String id) {
        if (figures.isEmpty()) {
            return Problem.of(ProblemType.UNKNOWN_TABLE, Message.of("problem.nothing-published"));
        }
        List<Nearest.Candidate> candidates = figures.tables().stream()
                .map(table -> new Nearest.Candidate(
                        table.id().value(),
                        List.of(
                                table.definition().title().nl(),
                                table.definition().title().en())))
                .toList();
        return Problem.of(new ProblemError(
                In.PATH,
                "table",
                ProblemType.UNKNOWN_TABLE.slug(),
                Message.of("problem.unknown-table.detail", id),
                Nearest.to(id, candidates)));
    }
}
