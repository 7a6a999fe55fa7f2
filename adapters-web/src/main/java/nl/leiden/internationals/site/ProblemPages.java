package nl.leiden.internationals.site;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Explains the types of problems; the URI of each leads here, in the reader's language. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class ProblemPages {

    private static final String HERE = "{place:nl/problemen|en/problems}";

    private final Frames frames;
    private final Visit visit;
    private final Templates templates = new StaticTemplates();

    @Inject
    public ProblemPages(Frames frames, Visit visit) {
        this.frames = frames;
        this.visit = visit;
    }

    @GET
    @Path("problems/{type}")
    @Produces(MediaType.WILDCARD)
    public Response inOwnLanguage(@PathParam("type") String slug) {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(Place.PROBLEM.at(type(slug).slug()).in(visit.language())))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path(HERE)
    public JteModel problems() {
        Frame frame = frames.of(Place.PROBLEMS.at(), visit.texts().of("problems.title"));
        return templates.problems(
                frame,
                Arrays.stream(ProblemType.values())
                        .map(type -> ProblemTypeView.of(type, visit.texts()))
                        .toList());
    }

    @GET
    @Path(HERE + "/{type}")
    public JteModel problem(@PathParam("type") String slug) {
        ProblemTypeView type = ProblemTypeView.of(type(slug), visit.texts());
        return templates.problem(frames.of(Place.PROBLEM.at(type.slug()), type.title()), type);
    }

    private static ProblemType type(String slug) {
        return ProblemType.find(slug)
                .orElseThrow(() -> new WebApplicationException(
                        Problem.of(ProblemType.NOT_FOUND, Message.of("problem.unknown-problem", slug))
                                .response()));
    }
}
