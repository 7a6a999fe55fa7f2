package nl.leiden.internationals.accounts;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Signs colleagues in and out by a form. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class SignInPages {

    private static final Pattern QUERY = Pattern.compile("(?:[A-Za-z0-9&=+*,._-]|%[0-9A-Fa-f]{2})*");

    private final Frames frames;
    private final Visit visit;
    private final Accounts accounts;
    private final PageSession session;
    private final HttpServletRequest request;
    private final Templates templates = new StaticTemplates();

    @Inject
    public SignInPages(Frames frames, Visit visit, Accounts accounts, PageSession session, HttpServletRequest request) {
        this.frames = frames;
        this.visit = visit;
        this.accounts = accounts;
        this.session = session;
        this.request = request;
    }

    @GET
    @Path("{place:nl/aanmelden|en/sign-in}")
    public JteModel form(@QueryParam("next") @DefaultValue("") String next) {
        return page(next, Form.empty());
    }

    @POST
    @Path("{place:nl/aanmelden|en/sign-in}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("") String next) {
        Form form = Form.empty().with("name", name);
        return switch (accounts.signIn(name.strip(), password, CallerAddress.of(request))) {
            case SignIn.Welcome welcome -> {
                session.begin(welcome.colleague());
                yield Response.seeOther(URI.create(ownPage(next))).build();
            }
            case SignIn.Wrong wrong ->
                refused(next, form.wrong("name", visit.texts().of("sign-in.wrong")));
            case SignIn.TooOften tooOften ->
                refused(
                        next,
                        form.wrong(
                                "name",
                                visit.texts()
                                        .of(
                                                "sign-in.too-often",
                                                tooOften.pause().toSeconds())));
        };
    }

    @POST
    @Path("{place:nl/afmelden|en/sign-out}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut() {
        session.end();
        return Response.seeOther(URI.create(Place.HOME.at().in(visit.language())))
                .build();
    }

    private Response refused(String next, Form form) {
        return Response.status(Response.Status.FORBIDDEN)
                .entity(page(next, form))
                .build();
    }

    private JteModel page(String next, Form form) {
        String query = next.isEmpty() ? "" : "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        Frame frame =
                frames.withForm(Place.SIGN_IN.at().with(query), visit.texts().of("sign-in.title"));
        List<String> demo = accounts.all().stream().map(c -> c.name().value()).toList();
        return templates.signIn(new SignInPage(frame, form, next, frame.demo() ? demo : List.of()));
    }

    private String ownPage(String next) {
        return isOwnPage(next) ? next : Place.WORKPLACE.at().in(visit.language());
    }

    /**
     * Whether a colleague who just signed in can go on there: to a page of this site. Anything else could lead her to somebody
     * else's, or to one that only takes forms.
     */
    static boolean isOwnPage(String next) {
        String[] parts = next.split("\\?", 2);
        return Place.isDestination(parts[0])
                && (parts.length == 1 || QUERY.matcher(parts[1]).matches());
    }
}
