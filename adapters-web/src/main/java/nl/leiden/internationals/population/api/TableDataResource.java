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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.DistrictOutlines;
import nl.leiden.internationals.population.formats.FigureFormat;
import nl.leiden.internationals.population.formats.FigureGeoJson;
import nl.leiden.internationals.population.formats.FigureTablePage;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.Visit;

/** The cells of a table, in every format. */
@Path(Paths.API + "/tables/{table}/data")
@Singleton
@ForEverybody
public class TableDataResource {

    /** One answer holds no more cells than this. */
    public static final int MOST_CELLS = SelectionQuery.MOST_CELLS;

    private final Answers answers;
    private final FigureNotes notes;
    private final Installation installation;
    private final Visit visit;
    private final ReadSelection selections;
    private final Outlines outlines;

    @Inject
    public TableDataResource(
            Answers answers,
            FigureNotes notes,
            Installation installation,
            Visit visit,
            ReadSelection selections,
            Outlines outlines) {
        this.answers = answers;
        this.notes = notes;
        this.installation = installation;
        this.visit = visit;
        this.selections = selections;
        this.outlines = outlines;
    }

    /** Whether one answer holds the whole table in all its measures. */
    public static boolean areAllMeasuresInOneFile(PublishedTable table) {
        return Selection.wholeAxes(table).stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact) <= MOST_CELLS;
    }

    @GET
    @Offers(
            value = {
                "application/json",
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.sdmx.data+csv",
                "application/x-px",
                "application/geo+json",
                "text/html"
            },
            looksItself = true)
    public Response data(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        List<DataFormat> offered =
                answers.figures().find(id).map(DataFormat::of).orElseGet(() -> List.of(DataFormat.values()));
        FormatQuery format = FormatQuery.of(uri.getQueryParameters(), headers, offered);
        List<ProblemError> errors = new ArrayList<>(format.errors());
        if (format.format() == DataFormat.GEOJSON
                && SelectionQuery.eliminated(uri.getQueryParameters()).contains(FigureGeoJson.DISTRICT.value())) {
            errors.add(ProblemError.of(
                    ProblemError.In.QUERY,
                    SelectionQuery.ELIMINATE,
                    "contradiction",
                    Message.of(
                            "problem.contradiction",
                            SelectionQuery.ELIMINATE + '=' + FigureGeoJson.DISTRICT,
                            DataFormat.GEOJSON.code())));
        }
        return answer(id, uri, errors, asked -> data(asked, format, uri, headers));
    }

    @GET
    @Path(FigureFile.CSVW)
    @Offers("application/csvm+json")
    public Response description(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        FormatQuery format = FormatQuery.of(DataFormat.CSV, uri.getQueryParameters());
        return answer(id, uri, format.errors(), asked -> {
            String described = query(uri, "format=" + DataFormat.CSV.code());
            return written(
                    asked,
                    format.description(),
                    FigureFile.CSV_DESCRIPTION,
                    FigureFile.CSVW,
                    installation.address()
                            + Paths.data(asked.selection().table().id())
                            + described,
                    headers);
        });
    }

    private Response answer(
            String id,
            UriInfo uri,
            List<ProblemError> wrongWithFormat,
            Function<ReadSelection.Asked, Response> answering) {
        return selections.answer(id, uri.getQueryParameters(), FormatQuery.PARAMETERS, wrongWithFormat, answering);
    }

    private Response data(ReadSelection.Asked asked, FormatQuery format, UriInfo uri, HttpHeaders headers) {
        DataFormat as = format.format();
        URI here = uri.getRequestUri();
        PublishedTable table = asked.selection().table();
        Response written = written(
                asked,
                format.writer(as == DataFormat.GEOJSON ? outlines.current() : DistrictOutlines.none()),
                as.mediaType(format.labels()),
                as.code() + ' ' + format.labels().code(),
                installation.address()
                        + here.getRawPath()
                        + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery()),
                headers);
        List<String> descriptions = as == DataFormat.CSV
                ? List.of(Paths.data(table.id()) + '/' + FigureFile.CSVW + query(uri, ""))
                : List.of();
        Response.ResponseBuilder response = new FigureFile(
                        asked.selection(), asked.state(), notes.sourceOf(table).licence(), descriptions)
                .heading(written, as.isSaved(), as.extension());
        if (as == DataFormat.HTML) {
            response.header("Content-Security-Policy", FigureTablePage.CONTENT_SECURITY_POLICY);
        }
        if (as == DataFormat.GEOJSON) {
            response.header("Content-Crs", '<' + FigureGeoJson.CRS + '>');
        }
        return response.build();
    }

    private Response written(
            ReadSelection.Asked asked,
            FigureFormat format,
            MediaType type,
            String name,
            String address,
            HttpHeaders headers) {
        Language language = visit.language();
        PublishedTable table = asked.selection().table();
        Provenance provenance = new Provenance(address, asked.state(), notes.sourceOf(table), notes.notesBefore(table));
        String key = String.join(" ", "data", table.id().value(), language.tag(), name, asked.state(), address);
        return answers.answer(
                headers, asked.current(), key, type, out -> format.write(asked.selection(), language, provenance, out));
    }

    /** The query of a CSV without its format, which is clear at the address of its description. */
    private static String query(UriInfo uri, String first) {
        String raw = uri.getRequestUri().getRawQuery();
        String query = Stream.concat(
                        Stream.of(first),
                        Stream.of((raw == null ? "" : raw).split("&", -1)).filter(part -> !part.startsWith("format=")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
