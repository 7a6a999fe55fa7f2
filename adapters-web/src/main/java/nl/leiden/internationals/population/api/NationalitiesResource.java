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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.Nationality;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.usecase.ReadReferenceData;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Texts;

/** The nationalities of national table 32 with what is published about them. */
@Path(Paths.API + "/nationalities")
@Singleton
@ForEverybody
public class NationalitiesResource {

    private final Answers answers;
    private final ReadReferenceData referenceData;
    private final InstantSource clock;
    private final StateQuery states;

    @Inject
    public NationalitiesResource(
            Answers answers, ReadReferenceData referenceData, InstantSource clock, StateQuery states) {
        this.states = states;
        this.answers = answers;
        this.referenceData = referenceData;
        this.clock = clock;
    }

    private record All(String version, List<NationalityView> nationalities, Paged.View page, Paged.Links links) {}

    @GET
    public Response nationalities(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(
                uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE, StateQuery.VINTAGE, StateQuery.AS_OF);
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        state.errors().forEach(parameters::add);
        Paging paging = Paging.read(parameters, uri);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        PublishedFigures figures = state.figures();
        Nationalities all = referenceData.forReaders().nationalities();
        Paged<Nationality> page = paging.of(all.all());
        return page.linked(answers.answer(
                headers,
                answers.figures(),
                "nationalities " + state.key() + ' ' + page.links().self(),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new All(
                        all.version(),
                        page.map(nationality -> NationalityView.of(nationality, date(figures), state, false))
                                .items(),
                        page.view(),
                        page.links())))));
    }

    @GET
    @Path("{nationality}")
    public Response nationality(
            @PathParam("nationality") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        Optional<Problem> problem = state.problem(uri.getQueryParameters());
        PublishedFigures figures = state.figures();
        Optional<Nationality> found = find(code);
        if (found.isEmpty()) {
            return unknown(referenceData.forReaders().nationalities(), code).response();
        }
        return problem.map(Problem::response)
                .orElseGet(() -> answers.answer(
                        headers,
                        answers.figures(),
                        "nationality " + code + ' ' + state.key(),
                        MediaType.APPLICATION_JSON_TYPE,
                        // looked up when it is written: what is kept has no name from before a new national table
                        out -> out.write(Json.bytes(
                                NationalityView.of(find(code).orElse(found.get()), date(figures), state, true)))));
    }

    private Optional<Nationality> find(String code) {
        return referenceData.forReaders().nationalities().all().stream()
                .filter(nationality -> nationality.code().value().equals(code))
                .findFirst();
    }

    /** The date whose blocs are told: the newest that is published, or today. */
    private ReferenceDate date(PublishedFigures figures) {
        return figures.referenceDates().isEmpty()
                ? new ReferenceDate(LocalDate.ofInstant(clock.instant(), Texts.CLOCK))
                : figures.referenceDates().getLast();
    }

    private static Problem unknown(Nationalities all, String code) {
        List<Nearest.Candidate> candidates = all.all().stream()
                .map(nationality -> new Nearest.Candidate(
                        nationality.code().value(),
                        List.of(nationality.names().nl(), nationality.names().en(), nationality.description())))
                .toList();
        return Problem.of(
                ProblemType.NOT_FOUND,
                new ProblemError(
                        In.PATH,
                        "nationality",
                        "unknown-nationality",
                        Message.of("problem.unknown-nationality", code),
                        Nearest.to(code, candidates)));
    }
}
