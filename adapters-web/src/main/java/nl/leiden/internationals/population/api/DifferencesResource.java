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
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.site.CheckMediaTypes;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Visit;

/** What changed about a table between two of its states. */
@Path(Paths.API + "/tables/{table}/differences")
@Singleton
@ForEverybody
public class DifferencesResource {

    private static final String FORMAT = "format";
    private static final String JSON = "json";
    private static final String CSV = "csv";
    private static final String PAGE = "html";
    private static final List<String> FORMATS = List.of(JSON, CSV);
    private static final MediaType CSV_TYPE = new MediaType("text", "csv", "UTF-8");
    private static final MediaType PAGE_TYPE = MediaType.TEXT_HTML_TYPE;
    private static final List<MediaType> TYPES =
            List.of(MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "csv"), PAGE_TYPE);

    private final Answers answers;
    private final TwoStates states;
    private final Visit visit;

    @Inject
    public DifferencesResource(Answers answers, TwoStates states, Visit visit) {
        this.answers = answers;
        this.states = states;
        this.visit = visit;
    }

    /** As JSON unless asked otherwise; a browser that prefers pages is led to the page with the same differences. */
    @GET
    @Offers({"application/json", "text/csv", "text/html"})
    public Response differences(@PathParam("table") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(
                uri.getQueryParameters(),
                TwoStates.FROM,
                TwoStates.TO,
                TwoStates.MEASURE,
                FORMAT,
                Paging.PAGE,
                Paging.PAGE_SIZE);
        Paging paging = Paging.read(parameters, uri);
        String format = format(headers, parameters);
        return switch (states.read(id, uri.getQueryParameters())) {
            case TwoStates.Answer.NoTable none ->
                TablesResource.unknown(answers.figures(), id).response();
            case TwoStates.Answer.AllWithdrawn gone -> {
                parameters.add(gone.error());
                yield Problem.of(parameters.errors()).response();
            }
            case TwoStates.Answer.Wrong wrong -> {
                wrong.errors().forEach(parameters::add);
                yield Problem.of(parameters.errors()).response();
            }
            case TwoStates.Answer.Compared compared -> {
                states.newestWithdrawn(id, uri.getQueryParameters()).ifPresent(parameters::add);
                Optional<Problem> problem = parameters.problem();
                yield problem.map(Problem::response)
                        .orElseGet(() -> format.equals(PAGE)
                                ? page(compared)
                                : withPage(answer(id, compared, format, paging, headers), compared));
            }
        };
    }

    private Response page(TwoStates.Answer.Compared compared) {
        return Response.seeOther(URI.create(address(compared)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Leads those who read programs' answers to what people read. */
    private Response withPage(Response answer, TwoStates.Answer.Compared compared) {
        return Response.fromResponse(answer)
                .header("Link", '<' + address(compared) + ">; rel=\"alternate\"; type=\"" + PAGE_TYPE + '"')
                .build();
    }

    private String address(TwoStates.Answer.Compared compared) {
        return Place.TABLE_STATES
                        .at(compared.after().id().value())
                        .with(compared.query())
                        .in(visit.language())
                + "#differences";
    }

    private Response answer(
            String id, TwoStates.Answer.Compared compared, String format, Paging paging, HttpHeaders headers) {
        Language language = visit.language();
        Paged<TableDifferences.CellChange> page =
                paging.of(compared.differences().cells());
        String key = String.join(
                " ",
                "differences",
                id,
                language.tag(),
                format,
                compared.from().id(),
                compared.to().id(),
                page.links().self());
        if (format.equals(CSV)) {
            return answers.answer(
                    headers,
                    answers.figures(),
                    key,
                    CSV_TYPE,
                    out -> DifferencesCsv.write(
                            compared.differences(), compared.before(), compared.after(), language, out));
        }
        return page.linked(answers.answer(
                headers,
                answers.figures(),
                key,
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(DifferencesView.of(id, compared, page, language)))));
    }

    private static String format(HttpHeaders headers, Parameters parameters) {
        Optional<String> named = parameters.find(FORMAT);
        if (named.isEmpty()) {
            return CheckMediaTypes.best(headers.getAcceptableMediaTypes(), TYPES)
                    .map(MediaType::getSubtype)
                    .orElse(JSON);
        }
        if (!FORMATS.contains(named.get())) {
            parameters.add(CheckMediaTypes.notOffered(named.get(), FORMATS));
        }
        return named.get();
    }
}
