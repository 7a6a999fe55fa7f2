package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.population.usecase.ReadPublications;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows the first page, and leads readers to it in their own language. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class HomePages {

    private final Frames frames;
    private final Visit visit;
    private final ReadFigures figures;
    private final ReadPublications publications;
    private final InstantSource clock;
    private final StateQuery states;
    private final Templates templates = new StaticTemplates();

    @Inject
    public HomePages(
            Frames frames,
            Visit visit,
            ReadFigures figures,
            ReadPublications publications,
            InstantSource clock,
            StateQuery states) {
        this.frames = frames;
        this.visit = visit;
        this.figures = figures;
        this.publications = publications;
        this.clock = clock;
        this.states = states;
    }

    @GET
    public Response inOwnLanguage() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(Place.HOME.at().in(visit.language())))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("{place:nl|en}")
    public Response home(@Context UriInfo uri) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        if (!state.errors().isEmpty()) {
            return Problem.of(state.errors()).response();
        }
        Frame frame = frames.of(Place.HOME.at().with(state.asked()), "");
        Optional<KeyFigures> key = KeyFigures.of(state.figures(), HomePage.MOST_NATIONALITIES);
        List<Notice> notices = Notice.of(publications.at(clock.instant()), state.at(), frame);
        EarlierState earlier = EarlierState.of(frame, state, figures.at(clock.instant()));
        return Response.ok(
                        key.isEmpty()
                                ? templates.awaiting(AwaitingPage.of(frame, state, notices, earlier))
                                : templates.home(HomePage.of(
                                        frame,
                                        key.get(),
                                        state.figures().countedAt().orElse(Instant.EPOCH),
                                        notices,
                                        state.keptOfCounted(),
                                        earlier)))
                .build();
    }
}
