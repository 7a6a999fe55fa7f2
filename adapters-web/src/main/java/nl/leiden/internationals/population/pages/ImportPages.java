package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.leiden.internationals.accounts.ChecksFormItself;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.PageSession;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.Visitor;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.Refusals;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.formats.ReceiveExtract;
import nl.leiden.internationals.population.formats.ReceiveExtract.Received;
import nl.leiden.internationals.population.formats.UploadedForm;
import nl.leiden.internationals.population.formats.UploadedForm.UploadedFile;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.TakesFile;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Takes register extracts in by a form. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OnlyFor(Role.ANALYST)
public class ImportPages {

    private static final String HERE = "{place:nl/beheer/inlezen|en/workplace/import}";

    private final Frames frames;
    private final Visit visit;
    private final Visitor visitor;
    private final PageSession session;
    private final InstantSource clock;
    private final ReceiveExtract receiveExtract;
    private final ImportExtract imports;
    private final Installation installation;
    private final Templates templates = new StaticTemplates();

    @Inject
    public ImportPages(
            Frames frames,
            Visit visit,
            Visitor visitor,
            PageSession session,
            InstantSource clock,
            ReceiveExtract receiveExtract,
            ImportExtract imports,
            Installation installation) {
        this.frames = frames;
        this.visit = visit;
        this.visitor = visitor;
        this.session = session;
        this.clock = clock;
        this.receiveExtract = receiveExtract;
        this.imports = imports;
        this.installation = installation;
    }

    @GET
    @Path(HERE)
    public JteModel form() {
        return page(Form.empty());
    }

    @POST
    @Path(HERE)
    @ChecksFormItself
    @TakesFile
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType)
            throws IOException {
        UploadedForm form;
        try {
            form = UploadedForm.read(body, contentType);
        } catch (UploadedForm.Malformed malformed) {
            return Problem.of(ProblemType.INVALID_REQUEST).response();
        }
        if (!session.isCsrfToken(form.fields().get(PageSession.CSRF_FIELD))) {
            return Problem.of(ProblemType.FORM_EXPIRED).response();
        }
        Optional<UploadedFile> file = form.file().filter(f -> !f.name().isEmpty());
        UploadFields fields = UploadFields.read(
                form.fields(),
                file.isPresent(),
                idOf(form),
                new Signature(visitor.colleague().name(), clock.instant()),
                visit.texts());
        return switch (fields) {
            case UploadFields.Wrong wrong -> refused(ProblemType.NOT_PROCESSABLE.status(), wrong.form(), body);
            case UploadFields.Usable usable -> receive(usable, file.orElseThrow(), body);
        };
    }

    private Response receive(UploadFields.Usable usable, UploadedFile file, InputStream body) throws IOException {
        Received received =
                receiveExtract.receive(usable.order(), usable.length(), file.content(), UploadFields.typeOf(file));
        return switch (received) {
            case Received.TakenIn takenIn ->
                Response.seeOther(URI.create(
                                Place.IMPORT.at(takenIn.extract().id().value()).in(visit.language())))
                        .build();
            case Received.NotWanted notWanted -> {
                Form form = usable.form();
                for (Message why : notWanted.refusal().why()) {
                    form = form.wrong(UploadFields.fieldOf(why), visit.texts().of(why));
                }
                yield refused(Refusals.typeOf(notWanted.refusal().why()).status(), form, body);
            }
            case Received.TooMany tooMany -> {
                Message why = Message.of("problem.too-many-imports", tooMany.atATime());
                yield refused(503, usable.form().wrong(Form.WHOLE, visit.texts().of(why)), body);
            }
            case Received.TooLong tooLong -> {
                Message why = Message.of("problem.upload-longer-than", tooLong.most());
                yield refused(413, usable.form().wrong("file", visit.texts().of(why)), body);
            }
        };
    }

    /** The id that the form was given, so that its progress could be asked for from the start; another if that was used before. */
    private ExtractId idOf(UploadedForm form) {
        try {
            ExtractId id = ExtractId.parse(form.fields().getOrDefault("extract", ""));
            return imports.find(id).isEmpty() ? id : newId();
        } catch (IllegalArgumentException unreadable) {
            return newId();
        }
    }

    private static ExtractId newId() {
        return new ExtractId(UUID.randomUUID().toString());
    }

    /** Reads what is still to come first: a browser that is cut off while it sends does not show the answer. */
    private Response refused(int status, Form form, InputStream body) throws IOException {
        long left = installation.importMaxBytes();
        byte[] buffer = new byte[1 << 16];
        for (int count = body.read(buffer); count >= 0 && left > 0; count = body.read(buffer)) {
            left -= count;
        }
        return Response.status(status).entity(page(form)).build();
    }

    private JteModel page(Form form) {
        Frame frame = frames.withForm(Place.IMPORTING.at(), visit.texts().of("importing.title"));
        String limit =
                Numbers.in(visit.language()).percent(installation.population().maxRejectedPercent());
        return templates.importing(new ImportingPage(frame, form, newId().value(), limit));
    }
}
