package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;

/** The headline figures, and the internationals as a resource of their own. */
@Path(Paths.API)
@Singleton
@ForEverybody
public class KeyFiguresResource {

    private static final String NATIONALITIES = "nationalities";
    private static final int USUAL_NATIONALITIES = 10;

    private final Answers answers;
    private final FigureNotes notes;
    private final StateQuery states;

    @Inject
    public KeyFiguresResource(Answers answers, FigureNotes notes, StateQuery states) {
        this.states = states;
        this.answers = answers;
        this.notes = notes;
    }

    private record Internationals(List<KeyFiguresView.PointView> figures, Names source, List<Names> notes) {}

    /** Share, number, growth, the largest nationalities and the groups. */
    @GET
    @Path("key-figures")
    public Response keyFigures(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters =
                new Parameters(uri.getQueryParameters(), NATIONALITIES, StateQuery.VINTAGE, StateQuery.AS_OF);
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        state.errors().forEach(parameters::add);
        int nationalities = parameters.number(NATIONALITIES, 1, 50, USUAL_NATIONALITIES);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        PublishedFigures figures = answers.figures();
        return KeyFigures.of(state.figures(), nationalities)
                .map(found -> answers.answer(
                        headers,
                        figures,
                        "key-figures " + nationalities + ' ' + state.key(),
                        MediaType.APPLICATION_JSON_TYPE,
                        out -> out.write(Json.bytes(KeyFiguresView.of(found, state, notes.source(), notes.notes())))))
                .orElseGet(KeyFiguresResource::nothingPublished);
    }

    /** Number, share and growth of the internationals per reference date. */
    @GET
    @Path("internationals")
    public Response internationals(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), StateQuery.VINTAGE, StateQuery.AS_OF);
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        state.errors().forEach(parameters::add);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        PublishedFigures figures = answers.figures();
        return KeyFigures.of(state.figures(), 1)
                .map(found -> answers.answer(
                        headers, figures, "internationals " + state.state(), MediaType.APPLICATION_JSON_TYPE, out -> {
                            out.write(Json.bytes(new Internationals(
                                    found.points().stream()
                                            .map(KeyFiguresView.PointView::of)
                                            .toList(),
                                    Names.of(notes.source()),
                                    notes.notes().stream().map(Names::of).toList())));
                        }))
                .orElseGet(KeyFiguresResource::nothingPublished);
    }

    private static Response nothingPublished() {
        return Problem.of(ProblemType.NOT_FOUND, Message.of("problem.nothing-published"))
                .response();
    }
}
