package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.leiden.internationals.accounts.ChecksFormItself;
import nl.leiden.internationals.accounts.Flash;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.PageSession;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.Visitor;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.formats.outside.ImportFaults;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.formats.outside.OutsideUpload;
import nl.leiden.internationals.population.formats.outside.ReceiveOutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.usecase.ImportOutsideTable;
import nl.leiden.internationals.population.usecase.OutsideImporting;
import nl.leiden.internationals.population.usecase.OutsideOrder;
import nl.leiden.internationals.population.usecase.OutsideWithdrawing;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.population.usecase.WithdrawOutsideTable;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.TakesFile;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Where tables of others are checked, published and withdrawn. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class OutsideTablesPages {

    private static final String HERE = "{place:nl/beheer/tabellen-van-anderen|en/workplace/outside-tables}";

    private final Frames frames;
    private final Visit visit;
    private final Visitor visitor;
    private final PageSession session;
    private final Flash flash;
    private final ReadOutsideTables readOutsideTables;
    private final ImportOutsideTable importOutsideTable;
    private final ReceiveOutsideTable receiveOutsideTable;
    private final WithdrawOutsideTable withdrawOutsideTable;
    private final CheckedOutsideTables checkedTables;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public OutsideTablesPages(
            Frames frames,
            Visit visit,
            Visitor visitor,
            PageSession session,
            Flash flash,
            ReadOutsideTables readOutsideTables,
            ImportOutsideTable importOutsideTable,
            ReceiveOutsideTable receiveOutsideTable,
            WithdrawOutsideTable withdrawOutsideTable,
            CheckedOutsideTables checkedTables,
            InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.visitor = visitor;
        this.session = session;
        this.flash = flash;
        this.readOutsideTables = readOutsideTables;
        this.importOutsideTable = importOutsideTable;
        this.receiveOutsideTable = receiveOutsideTable;
        this.withdrawOutsideTable = withdrawOutsideTable;
        this.checkedTables = checkedTables;
        this.clock = clock;
    }

    @GET
    @Path(HERE)
    public JteModel tables() {
        return page(frame(), Form.empty(), null);
    }

    @POST
    @Path(HERE)
    @OnlyFor(Role.ANALYST)
    @ChecksFormItself
    @TakesFile
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) String contentLength)
            throws IOException {
        if (OutsideUpload.isTooLong(contentLength)) {
            return tooLong();
        }
        OutsideUpload upload;
        try {
            upload = OutsideUpload.ofForm(body, contentType);
        } catch (OutsideUpload.TooLong tooLong) {
            return tooLong();
        } catch (OutsideUpload.Malformed malformed) {
            return Problem.of(ProblemType.INVALID_REQUEST, Message.of("outside.malformed-upload"))
                    .response();
        }
        if (!session.isCsrfToken(upload.text(PageSession.CSRF_FIELD))) {
            return Problem.of(ProblemType.FORM_EXPIRED).response();
        }
        String name = upload.text("table").strip();
        Form form = Form.empty().with("table", name);
        TableId id;
        try {
            id = new TableId(name);
        } catch (IllegalArgumentException notAnId) {
            Form told = form.wrong("table", visit.texts().of(Message.of("outside.id-wrong", name)));
            for (ProblemError fault : receiveOutsideTable.faults(upload, clock.instant())) {
                told = told.wrong(Form.WHOLE, visit.texts().of(fault.detail()));
            }
            return refused(told);
        }
        return switch (receiveOutsideTable.receive(id, upload, clock.instant())) {
            case OutsideReading.Refused refused -> refused(told(form, refused.faults()));
            case OutsideReading.Read read -> checked(form, read);
        };
    }

    private static Response tooLong() {
        return Problem.of(ProblemType.UPLOAD_TOO_LARGE, Message.of("problem.upload-longer-than", OutsideUpload.LONGEST))
                .response();
    }

    private Form told(Form form, ImportFaults faults) {
        Form told = form;
        if (faults.count() > faults.told().size()) {
            told = told.wrong(
                    Form.WHOLE,
                    visit.texts()
                            .of(
                                    "outside-tables.more-errors",
                                    faults.count(),
                                    faults.told().size()));
        }
        for (var fault : faults.told()) {
            told = told.wrong(Form.WHOLE, visit.texts().of(fault.detail()));
        }
        return told;
    }

    private Response checked(Form form, OutsideReading.Read read) {
        Frame frame = frame();
        OutsideImporting outcome = importOutsideTable.importTable(
                new OutsideOrder(read.content(), read.reason(), signature(), true), any -> true);
        return switch (outcome) {
            case OutsideImporting.LookedAt lookedAt -> {
                String token =
                        lookedAt.objections().isEmpty() ? UUID.randomUUID().toString() : null;
                if (token != null) {
                    checkedTables.keep(token, read, visitor.colleague().name(), clock.instant());
                }
                OutsideReport report = OutsideReport.of(
                        frame,
                        read,
                        lookedAt.objections().isEmpty() ? OutsideReport.good(frame, read) : "",
                        lookedAt.next(),
                        lookedAt.differences(),
                        token,
                        OutsideTablesPage.seen(lookedAt.seen()));
                yield Response.ok(page(frame, objections(form, lookedAt.objections()), report))
                        .build();
            }
            case OutsideImporting.Unchanged unchanged ->
                Response.ok(page(
                                frame,
                                form,
                                OutsideReport.unchanged(
                                        frame, read, unchanged.version().id())))
                        .build();
            case OutsideImporting.ChangedMeanwhile meanwhile ->
                throw new IllegalStateException("nobody said what he had seen");
            case OutsideImporting.Imported imported -> throw new IllegalStateException("a dry run published");
            case OutsideImporting.Refused refused -> refused(objections(form, refused.objections()));
        };
    }

    private Form objections(Form form, List<Message> objections) {
        Form told = form;
        for (Message objection : objections) {
            told = told.wrong(Form.WHOLE, visit.texts().of(objection));
        }
        return told;
    }

    @POST
    @Path(HERE + "/{step:publiceren|publish}")
    @OnlyFor(Role.ANALYST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @FormParam("checked") @DefaultValue("") String token, @FormParam("seen") @DefaultValue("") String seen) {
        Optional<OutsideReading.Read> read =
                checkedTables.take(token, visitor.colleague().name(), clock.instant());
        if (read.isEmpty()) {
            return refused(Form.empty().wrong(Form.WHOLE, visit.texts().of("outside-tables.check-again")));
        }
        OutsideImporting outcome = importOutsideTable.importTable(
                new OutsideOrder(read.get().content(), read.get().reason(), signature(), false), asSeen(seen));
        return switch (outcome) {
            // compared anew with what the colleague brought, so that nobody chooses the files again
            case OutsideImporting.ChangedMeanwhile meanwhile ->
                Response.fromResponse(checked(changedMeanwhile(meanwhile.table()), read.get()))
                        .status(Response.Status.CONFLICT)
                        .build();
            case OutsideImporting.Refused refused -> refused(objections(Form.empty(), refused.objections()));
            case OutsideImporting.Imported imported -> done("outside-tables.published");
            case OutsideImporting.Unchanged unchanged -> done("outside-tables.published");
            case OutsideImporting.LookedAt lookedAt -> throw new IllegalStateException("only looked at");
        };
    }

    private static Predicate<List<OutsideVersion>> asSeen(String seen) {
        return versions -> OutsideTablesPage.seen(versions).equals(seen);
    }

    private Form changedMeanwhile(TableId table) {
        return objections(
                Form.empty().with("table", table.value()),
                List.of(Message.of("outside.changed-meanwhile", table.value())));
    }

    @POST
    @Path(HERE + "/{table}/{version}/{step:intrekken|withdraw}")
    @OnlyFor(Role.PUBLISHER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("table") String table,
            @PathParam("version") String version,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("reasonNl") @DefaultValue("") String nl,
            @FormParam("reasonEn") @DefaultValue("") String en) {
        OutsideVersionId id = readOutsideTables.of(table, clock.instant()).stream()
                .map(found -> found.id())
                .filter(found -> found.name().equals(version))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Form form = Form.empty()
                .with(OutsideTablesPage.WITHDRAWING, id.toString())
                .with("reasonNl", nl)
                .with("reasonEn", en);
        return switch (BothHalves.read(BothHalves.Asked.REASON, form, visit.texts())) {
            case BothHalves.Nothing nothing -> refused(BothHalves.needed(BothHalves.Asked.REASON, form, visit.texts()));
            case BothHalves.HalfMissing half -> refused(form.wrong(half.field(), half.error()));
            case BothHalves.Complete complete ->
                switch (withdrawOutsideTable.withdraw(id, signature(), complete.text(), asSeen(seen))) {
                    case OutsideWithdrawing.Withdrawn withdrawn -> done("outside-tables.withdrawn");
                    case OutsideWithdrawing.NotFound notFound -> throw new NotFoundException();
                    case OutsideWithdrawing.ChangedMeanwhile meanwhile -> refused(changedMeanwhile(meanwhile.table()));
                    case OutsideWithdrawing.Refused refused ->
                        refused(objections(Form.empty(), List.of(refused.why())));
                };
        };
    }

    private Response done(String message) {
        flash.put(message);
        return Response.seeOther(URI.create(Place.OUTSIDE_TABLES.at().in(visit.language())))
                .build();
    }

    private Response refused(Form form) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(frame(), form, null))
                .build();
    }

    private Frame frame() {
        return frames.withForm(Place.OUTSIDE_TABLES.at(), visit.texts().of("outside-tables.title"));
    }

    private JteModel page(Frame frame, Form form, @Nullable OutsideReport checked) {
        return templates.outsideTables(OutsideTablesPage.of(
                frame,
                form,
                readOutsideTables.all(clock.instant()),
                version -> readOutsideTables.table(version).title(),
                checked));
    }

    private Signature signature() {
        return new Signature(visitor.colleague().name(), clock.instant());
    }
}
