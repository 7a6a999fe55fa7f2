package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.Limited;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.Unfit;
import nl.leiden.internationals.population.queries.UsualQuery;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Visit;

/** Finds tables. */
@Path(PxAddresses.ROOT + "/tables")
@Singleton
@ForEverybody
@Limited(name = PxLimits.COUNTED_AS, calls = PxLimits.CALLS, seconds = PxLimits.SECONDS)
public class PxTablesResource {

    private static final String QUERY = "query";
    private static final String PAST_DAYS = "pastDays";
    private static final String DISCONTINUED = "includeDiscontinued";
    private static final String PAGE = "pageNumber";
    private static final String PAGE_SIZE = "pageSize";

    /** Clients that want all tables ask for pages of ten thousand and more. */
    private static final int LARGEST_PAGE = 100_000;

    private static final int USUAL_PAGE = 100;
    private static final int MOST_DAYS = 100_000;

    private final PxAnswers answers;
    private final PxAddresses addresses;
    private final FigureNotes notes;
    private final Visit visit;
    private final InstantSource clock;
    private final QueryErrors queryErrors;

    @Inject
    public PxTablesResource(
            PxAnswers answers,
            PxAddresses addresses,
            FigureNotes notes,
            Visit visit,
            InstantSource clock,
            QueryErrors queryErrors) {
        this.answers = answers;
        this.addresses = addresses;
        this.notes = notes;
        this.visit = visit;
        this.clock = clock;
        this.queryErrors = queryErrors;
    }

    @GET
    public Response tables(@Context UriInfo uri, @Context HttpHeaders headers) {
        PxParameters parameters = new PxParameters(
                uri.getQueryParameters(),
                QUERY,
                PAST_DAYS,
                DISCONTINUED,
                PAGE,
                PAGE_SIZE,
                StateQuery.VINTAGE,
                StateQuery.AS_OF);
        StateQuery.Answer state = answers.state(parameters);
        Optional<String> query = parameters.find(QUERY);
        boolean some = parameters.find(PAST_DAYS).isPresent();
        int days = parameters.number(PAST_DAYS, MOST_DAYS, MOST_DAYS);
        // no table has been discontinued yet
        parameters.flag(DISCONTINUED);
        int number = parameters.number(PAGE, 1, Integer.MAX_VALUE);
        int size = parameters.number(PAGE_SIZE, USUAL_PAGE, LARGEST_PAGE);
        if (!parameters.errors().isEmpty()) {
            return Problem.of(parameters.errors()).response();
        }
        // by the hour, so that the answer can be kept
        Instant since = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(days));
        PublishedFigures current = answers.figures();
        Language language = visit.language();
        List<PublishedTable> found = state.figures().tables().stream()
                .filter(table -> query.isEmpty() || TableListing.speaksOf(table, query.get()))
                .filter(table -> !some || !table.publishedAt().isBefore(since))
                .toList();
        String key = String.join(
                " ",
                "tables",
                language.tag(),
                "" + (some ? since : ""),
                "" + number,
                "" + size,
                state.asked(),
                others(uri),
                query.orElse(""));
        return answers.view(headers, current, key, view(found, state, number, size, language, uri));
    }

    private TablesView view(
            List<PublishedTable> found, StateQuery.Answer state, int number, int size, Language language, UriInfo uri) {
        int pages = Math.max(1, Math.ceilDiv(found.size(), size));
        int from = (int) Math.min(found.size(), (long) (number - 1) * size);
        List<TableListing> listed = found.subList(from, (int) Math.min(found.size(), (long) from + size)).stream()
                .map(table -> TableListing.of(table, notes.sourceOf(table), language, addresses, state.keptOf(table)))
                .toList();
        String others = others(uri);
        List<Link> links = new ArrayList<>();
        links.add(page("self", number, size, others, language));
        links.add(page("first", 1, size, others, language));
        if (number > 1) {
            links.add(page("previous", Math.min(number - 1, pages), size, others, language));
        }
        if (number < pages) {
            links.add(page("next", number + 1, size, others, language));
        }
        links.add(page("last", pages, size, others, language));
        return new TablesView(
                language.tag(),
                listed,
                new TablesView.Page(number, size, found.size(), pages, links),
                List.of(links.getFirst()));
    }

    private Link page(String relation, int number, int size, String others, Language language) {
        return Link.of(
                relation,
                language,
                addresses.tables("lang=" + language.tag() + others + "&pageNumber=" + number + "&pageSize=" + size));
    }

    /** The parameters that choose tables, as they were sent. */
    private static String others(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        StringBuilder others = new StringBuilder();
        for (String part : (query == null ? "" : query).split("&", -1)) {
            if (part.matches("(?i)(query|pastDays|includeDiscontinued|vintage|asOf)=.*")) {
                others.append('&').append(part);
            }
        }
        return others.toString();
    }

    @GET
    @Path("{id}")
    public Response table(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Language language = visit.language();
        return of(
                id,
                uri,
                (asked, kept) -> answers.view(
                        headers,
                        asked.current(),
                        "table " + addresses.table(asked.table().id(), language, kept),
                        TableListing.alone(asked.table(), notes.sourceOf(asked.table()), language, addresses, kept)));
    }

    @GET
    @Path("{id}/defaultselection")
    public Response usualSelection(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Language language = visit.language();
        return of(id, uri, (asked, kept) -> switch (UsualQuery.of(asked.table(), PxLimits.MOST_CELLS)
                .readOn(asked.table(), PxLimits.MOST_CELLS)) {
            case Unfit unfit ->
                queryErrors.problem(id, unfit.problems(), new QueryPlace.Kept()).response();
            case Chosen chosen -> {
                TableId table = asked.table().id();
                String self = addresses.usualSelection(table, language, kept);
                yield answers.view(
                        headers,
                        asked.current(),
                        "usual " + self,
                        SelectionView.of(
                                chosen,
                                language,
                                List.of(
                                        Link.of("self", language, self),
                                        Link.of("data", language, addresses.data(table, language, kept)))));
            }
        });
    }

    /** An answer that takes nothing but a state. */
    private Response of(String id, UriInfo uri, BiFunction<PxAnswers.Asked, String, Response> answer) {
        PxParameters parameters = new PxParameters(uri.getQueryParameters(), StateQuery.VINTAGE, StateQuery.AS_OF);
        return answers.of(
                id,
                parameters,
                asked -> parameters.errors().isEmpty()
                        ? answer.apply(asked, asked.state().keptOf(asked.table()))
                        : Problem.of(parameters.errors()).response());
    }
}
