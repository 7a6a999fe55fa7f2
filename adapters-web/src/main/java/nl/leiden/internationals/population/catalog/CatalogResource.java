package nl.leiden.internationals.population.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.Answers;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.site.CheckMediaTypes;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Visit;

/**
 * The catalogue for other catalogues to harvest. Its names are those of the installation whoever asks, since they are kept and compared by
 * others.
 */
@Path(CatalogAddresses.CATALOG)
@Singleton
@ForEverybody
public class CatalogResource {

    private static final String FORMAT = "format";
    private static final String BOTH_LANGUAGES = "nl, en";

    private final Answers answers;
    private final FigureNotes notes;
    private final StateQuery states;
    private final Installation installation;
    private final Visit visit;

    @Inject
    public CatalogResource(
            Answers answers, FigureNotes notes, StateQuery states, Installation installation, Visit visit) {
        this.answers = answers;
        this.notes = notes;
        this.states = states;
        this.installation = installation;
        this.visit = visit;
    }

    /** In Turtle unless asked otherwise; a browser that prefers pages is led to the page with all tables. */
    @GET
    @Offers({"text/turtle", "application/ld+json", "text/html"})
    public Response catalog(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), FORMAT, StateQuery.VINTAGE, StateQuery.AS_OF);
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        state.errors().forEach(parameters::add);
        Optional<String> named = parameters.find(FORMAT);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Optional<CatalogFormat> format = named.isPresent()
                ? CatalogFormat.find(named.get())
                : CheckMediaTypes.best(headers.getAcceptableMediaTypes(), CatalogFormat.offered())
                        .flatMap(CatalogFormat::of);
        if (format.isEmpty()) {
            return named.map(CatalogResource::notOffered).orElseGet(() -> page(state.asked()));
        }
        return state.figures().isEmpty()
                ? Problem.of(ProblemType.NOT_FOUND, Message.of("problem.nothing-published"))
                        .response()
                : rdf(state, format.get(), headers);
    }

    private Response rdf(StateQuery.Answer state, CatalogFormat format, HttpHeaders headers) {
        Response response = answers.answer(
                headers,
                answers.figures(),
                "catalog " + format.code() + ' ' + state.asked(),
                format.mediaType(),
                out -> format.write(TableCatalog.of(state, installation, notes), out));
        return Response.fromResponse(response)
                .header(HttpHeaders.CONTENT_LANGUAGE, BOTH_LANGUAGES)
                .build();
    }

    private Response page(String state) {
        return Response.seeOther(URI.create(Place.FIGURES.at().with(state).in(visit.language())))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Response notOffered(String named) {
        return Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        new ProblemError(
                                ProblemError.In.QUERY,
                                FORMAT,
                                "unknown-format",
                                Message.of("problem.unknown-format", named, CatalogFormat.codes()),
                                CatalogFormat.codes()))
                .response();
    }
}
