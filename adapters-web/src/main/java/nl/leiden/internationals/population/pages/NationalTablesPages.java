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
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ChecksFormItself;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.PageSession;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.population.api.Answers;
import nl.leiden.internationals.population.formats.UploadedForm;
import nl.leiden.internationals.population.formats.UploadedForm.UploadedFile;
import nl.leiden.internationals.population.usecase.LoadReferenceTable;
import nl.leiden.internationals.population.usecase.ReadReferenceData;
import nl.leiden.internationals.population.usecase.TableLoading;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.TakesFile;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Lets an administrator load newer national tables. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OnlyFor(Role.ADMIN)
public class NationalTablesPages {

    private static final String HERE = "{place:nl/beheer/landelijke-tabellen|en/workplace/national-tables}";

    /** The longest national table is a few dozen kilobytes. */
    private static final int LONGEST_TABLE = 4 << 20;

    private static final String NATIONALITIES = "nationalities";
    private static final String RESIDENCE_TITLES = "residence-titles";

    private final Frames frames;
    private final Visit visit;
    private final PageSession session;
    private final LoadReferenceTable loadReferenceTable;
    private final ReadReferenceData referenceData;
    private final Answers answers;
    private final Templates templates = new StaticTemplates();

    @Inject
    public NationalTablesPages(
            Frames frames,
            Visit visit,
            PageSession session,
            LoadReferenceTable loadReferenceTable,
            ReadReferenceData referenceData,
            Answers answers) {
        this.frames = frames;
        this.visit = visit;
        this.session = session;
        this.loadReferenceTable = loadReferenceTable;
        this.referenceData = referenceData;
        this.answers = answers;
    }

    @GET
    @Path(HERE)
    public JteModel tables() {
        return page(Form.empty(), null);
    }

    @POST
    @Path(HERE)
    @ChecksFormItself
    @TakesFile
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response load(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType)
            throws IOException {
        UploadedForm sent;
        try {
            sent = UploadedForm.read(body, contentType);
        } catch (UploadedForm.Malformed malformed) {
            return Problem.of(ProblemType.INVALID_REQUEST).response();
        }
        if (!session.isCsrfToken(sent.fields().get(PageSession.CSRF_FIELD))) {
            return Problem.of(ProblemType.FORM_EXPIRED).response();
        }
        String table = sent.fields().getOrDefault("table", "");
        String version = sent.fields().getOrDefault("version", "").strip();
        Form form = Form.empty().with("table", table).with("version", version);
        if (!version.matches("[\\w .-]{1,40}")) {
            form = form.wrong("version", visit.texts().of("tables.version-wrong"));
        }
        if (!List.of(NATIONALITIES, RESIDENCE_TITLES).contains(table)) {
            form = form.wrong("table", visit.texts().of("tables.table-wrong"));
        }
        Optional<UploadedFile> file = sent.file().filter(f -> !f.name().isEmpty());
        byte[] content;
        try {
            content = file.isEmpty() ? new byte[0] : file.get().bytes(LONGEST_TABLE + 1);
        } catch (UploadedForm.Malformed malformed) {
            return Problem.of(ProblemType.INVALID_REQUEST).response();
        }
        if (file.isEmpty()) {
            form = form.wrong("file", visit.texts().of("importing.file-missing"));
        } else if (content.length > LONGEST_TABLE) {
            return Problem.of(ProblemType.UPLOAD_TOO_LARGE).response();
        }
        return form.isWrong() ? refused(form) : load(table, version, content, form);
    }

    private Response load(String table, String version, byte[] content, Form form) {
        TableLoading loading = switch (table) {
            case NATIONALITIES -> loadReferenceTable.loadNationalities(version, content);
            case RESIDENCE_TITLES -> loadReferenceTable.loadResidenceTitles(version, content);
            default -> throw new IllegalStateException("a form that was not checked: " + table);
        };
        return switch (loading) {
            case TableLoading.Loaded loaded -> {
                answers.forget();
                yield Response.ok(page(Form.empty(), loaded)).build();
            }
            case TableLoading.Refused refused ->
                refused(form.wrong("file", visit.texts().of(refused.why())));
        };
    }

    private Response refused(Form form) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(form, null))
                .build();
    }

    private JteModel page(Form form, TableLoading.@Nullable Loaded loaded) {
        Frame frame = frames.withForm(Place.REFERENCE_TABLES.at(), visit.texts().of("tables.title"));
        List<String> changes = loaded == null ? null : NationalTablesPage.changes(frame, loaded);
        return templates.nationalTables(NationalTablesPage.of(frame, form, referenceData.read(), changes));
    }
}
