package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Says what is wrong on a page like all others; who has to sign in first is led there and back. */
@Singleton
public class FramedErrorPage implements ErrorPage {

    private final Frames frames;
    private final HttpServletRequest request;
    private final Templates templates = new StaticTemplates();

    @Inject
    public FramedErrorPage(Frames frames, HttpServletRequest request) {
        this.frames = frames;
        this.request = request;
    }

    @Override
    public Response answer(Problem problem, Visit visit) {
        if (problem.type() == ProblemType.SIGN_IN_NEEDED && request.getMethod().equals("GET")) {
            String back =
                    request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
            Address signIn = Place.SIGN_IN.at().with("next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            // as text: of an address JAX-RS would make one with the host that the caller named
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, signIn.in(visit.language()))
                    .build();
        }
        Frame frame =
                frames.of(Place.NOWHERE.at(), visit.texts().of(problem.type().titleKey()));
        return Response.status(problem.status())
                .entity(templates.error(frame, ProblemView.of(problem, visit.texts(), isOfFigures(visit))))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static boolean isOfFigures(Visit visit) {
        return visit.path().startsWith(Place.FIGURES.at().in(visit.language()) + '/');
    }
}
