package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import nl.leiden.internationals.accounts.Flash;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.Visitor;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.Refusals;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.CompareRelease;
import nl.leiden.internationals.population.usecase.ComparedRelease;
import nl.leiden.internationals.population.usecase.DiscardDraft;
import nl.leiden.internationals.population.usecase.DraftFigures;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.population.usecase.MoveEmbargo;
import nl.leiden.internationals.population.usecase.ReadReleases;
import nl.leiden.internationals.population.usecase.RecallRelease;
import nl.leiden.internationals.population.usecase.ReleaseOutcome;
import nl.leiden.internationals.population.usecase.SendBackRelease;
import nl.leiden.internationals.population.usecase.SignOffRelease;
import nl.leiden.internationals.population.usecase.SubmitRelease;
import nl.leiden.internationals.population.usecase.WithdrawRelease;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Shows a release and takes the steps that bring it to the public. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReleasePages {

    private static final String HERE = "{place:nl/beheer/publicaties|en/workplace/releases}/{id}";

    private static final int IMPORTS_TO_SEARCH = 200;

    private final Frames frames;
    private final Visit visit;
    private final Visitor visitor;
    private final Flash flash;
    private final InstantSource clock;
    private final ReadReleases releases;
    private final CompareRelease compareRelease;
    private final DraftFigures draftFigures;
    private final ImportExtract imports;
    private final SubmitRelease submitRelease;
    private final DiscardDraft discardDraft;
    private final SignOffRelease signOffRelease;
    private final SendBackRelease sendBackRelease;
    private final MoveEmbargo moveEmbargo;
    private final RecallRelease recallRelease;
    private final WithdrawRelease withdrawRelease;
    private final Templates templates = new StaticTemplates();

    @Inject
    public ReleasePages(
            Frames frames,
            Visit visit,
            Visitor visitor,
            Flash flash,
            InstantSource clock,
            ReadReleases releases,
            CompareRelease compareRelease,
            DraftFigures draftFigures,
            ImportExtract imports,
            SubmitRelease submitRelease,
            DiscardDraft discardDraft,
            SignOffRelease signOffRelease,
            SendBackRelease sendBackRelease,
            MoveEmbargo moveEmbargo,
            RecallRelease recallRelease,
            WithdrawRelease withdrawRelease) {
        this.frames = frames;
        this.visit = visit;
        this.visitor = visitor;
        this.flash = flash;
        this.clock = clock;
        this.releases = releases;
        this.compareRelease = compareRelease;
        this.draftFigures = draftFigures;
        this.imports = imports;
        this.submitRelease = submitRelease;
        this.discardDraft = discardDraft;
        this.signOffRelease = signOffRelease;
        this.sendBackRelease = sendBackRelease;
        this.moveEmbargo = moveEmbargo;
        this.recallRelease = recallRelease;
        this.withdrawRelease = withdrawRelease;
    }

    @GET
    @Path(HERE)
    @Consumes(MediaType.WILDCARD)
    @OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
    public JteModel release(@PathParam("id") String id) {
        return page(releaseId(id), Form.empty());
    }

    @POST
    @Path(HERE + "/{step:indienen|submit}")
    @OnlyFor(Role.ANALYST)
    public Response submit(@PathParam("id") String id) {
        ReleaseId release = releaseId(id);
        return after(release, submitRelease.submit(release, signature()), "flash.submitted", Form.empty());
    }

    @POST
    @Path(HERE + "/{step:weggooien|discard}")
    @OnlyFor(Role.ANALYST)
    public Response discard(@PathParam("id") String id) {
        ReleaseId release = releaseId(id);
        ReleaseOutcome outcome = discardDraft.discard(release);
        if (outcome instanceof ReleaseOutcome.Changed) {
            flash.put("flash.discarded");
            return seeOther(Place.WORKPLACE.at().in(visit.language()));
        }
        return after(release, outcome, "flash.discarded", Form.empty());
    }

    @POST
    @Path(HERE + "/{step:akkoord|sign-off}")
    @OnlyFor(Role.PUBLISHER)
    public Response signOff(
            @PathParam("id") String id,
            @FormParam("when") @DefaultValue("") String when,
            @FormParam("date") @DefaultValue("") String date,
            @FormParam("time") @DefaultValue("") String time) {
        ReleaseId release = releaseId(id);
        Signature by = signature();
        return switch (PublicationTime.read(when, date, time, by.at(), visit.texts())) {
            case PublicationTime.At at ->
                after(
                        release,
                        signOffRelease.signOff(release, by, at.moment()),
                        "flash.signed-off",
                        PublicationTime.form(when, date, time));
            case PublicationTime.Unclear unclear -> refused(ProblemType.INVALID_REQUEST, release, unclear.form());
        };
    }

    @POST
    @Path(HERE + "/{step:terugsturen|send-back}")
    @OnlyFor(Role.PUBLISHER)
    public Response sendBack(@PathParam("id") String id) {
        ReleaseId release = releaseId(id);
        return after(release, sendBackRelease.sendBack(release), "flash.sent-back", Form.empty());
    }

    @POST
    @Path(HERE + "/{step:verzetten|move}")
    @OnlyFor(Role.PUBLISHER)
    public Response move(
            @PathParam("id") String id,
            @FormParam("date") @DefaultValue("") String date,
            @FormParam("time") @DefaultValue("") String time,
            @FormParam("moveReasonNl") @DefaultValue("") String nl,
            @FormParam("moveReasonEn") @DefaultValue("") String en) {
        ReleaseId release = releaseId(id);
        Form form = NewPublicationTime.form(date, time, nl, en);
        return switch (NewPublicationTime.read(form, visit.texts())) {
            case NewPublicationTime.Usable usable ->
                after(
                        release,
                        moveEmbargo.move(release, signature(), usable.to(), usable.why(), any -> true),
                        "flash.moved",
                        form);
            case NewPublicationTime.Wrong wrong -> refused(ProblemType.INVALID_REQUEST, release, wrong.form());
        };
    }

    @POST
    @Path(HERE + "/{step:intrekken|withdraw}")
    @OnlyFor(Role.PUBLISHER)
    public Response withdraw(
            @PathParam("id") String id,
            @FormParam("reasonNl") @DefaultValue("") String nl,
            @FormParam("reasonEn") @DefaultValue("") String en) {
        return because(
                nl, en, id, "flash.withdrawn", (release, why) -> withdrawRelease.withdraw(release, signature(), why));
    }

    @POST
    @Path(HERE + "/{step:terugroepen|recall}")
    @OnlyFor(Role.PUBLISHER)
    public Response recall(
            @PathParam("id") String id,
            @FormParam("reasonNl") @DefaultValue("") String nl,
            @FormParam("reasonEn") @DefaultValue("") String en) {
        return because(nl, en, id, "flash.recalled", (release, why) -> recallRelease.recall(release, signature(), why));
    }

    /** A step that needs a reason in both languages. */
    private Response because(
            String nl, String en, String id, String done, BiFunction<ReleaseId, BilingualText, ReleaseOutcome> step) {
        ReleaseId release = releaseId(id);
        Form form = Form.empty().with("reasonNl", nl).with("reasonEn", en);
        return switch (BothHalves.read(BothHalves.Asked.REASON, form, visit.texts())) {
            case BothHalves.Complete complete -> after(release, step.apply(release, complete.text()), done, form);
            case BothHalves.Nothing nothing ->
                refused(
                        ProblemType.INVALID_REQUEST,
                        release,
                        BothHalves.needed(BothHalves.Asked.REASON, form, visit.texts()));
            case BothHalves.HalfMissing half ->
                refused(ProblemType.INVALID_REQUEST, release, form.wrong(half.field(), half.error()));
        };
    }

    private Response after(ReleaseId id, ReleaseOutcome outcome, String done, Form form) {
        return switch (outcome) {
            case ReleaseOutcome.Changed changed -> {
                flash.put(done);
                yield seeOther(Place.RELEASE.at(id.toString()).in(visit.language()));
            }
            case ReleaseOutcome.NotFound notFound -> throw new NotFoundException();
            case ReleaseOutcome.ChangedMeanwhile meanwhile ->
                refused(
                        ProblemType.CONFLICT,
                        id,
                        form.wrong(Form.WHOLE, visit.texts().of(meanwhile.why())));
            case ReleaseOutcome.Refused refused -> {
                String field = refused.why().key().startsWith("release.publication-") ? "date" : Form.WHOLE;
                Form wrong = form.wrong(field, visit.texts().of(refused.why()));
                for (Message objection : refused.objections()) {
                    wrong = wrong.wrong(Form.WHOLE, visit.texts().of(objection));
                }
                yield refused(Refusals.typeOf(List.of(refused.why())), id, wrong);
            }
        };
    }

    /** The form again with what is wrong, under the status that the API gives too. */
    private Response refused(ProblemType type, ReleaseId id, Form form) {
        return Response.status(type.status()).entity(page(id, form)).build();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private JteModel page(ReleaseId id, Form form) {
        Release release = releases.find(id).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        Texts texts = visit.texts();
        var frame = frames.withForm(
                Place.RELEASE.at(id.toString()), texts.of("release.title", WorkplaceLine.name(id, texts)));
        ComparedRelease compared = compareRelease.compare(id, now).orElse(null);
        QualityView quality =
                draftFigures.quality(release).map(q -> QualityView.of(q, frame)).orElse(null);
        String today = LocalDate.ofInstant(now, Texts.CLOCK).toString();
        return templates.release(ReleasePage.of(frame, release, compared, quality, reportOf(id), today, form));
    }

    private @Nullable String reportOf(ReleaseId id) {
        return imports.newest(IMPORTS_TO_SEARCH).stream()
                .filter(i -> i instanceof ExtractImport.Drafted drafted
                        && drafted.release().equals(id))
                .findFirst()
                .map(i -> i.id().value())
                .orElse(null);
    }

    private Signature signature() {
        return new Signature(visitor.colleague().name(), clock.instant());
    }

    private static ReleaseId releaseId(String id) {
        try {
            return ReleaseId.parse(id);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException(unreadable);
        }
    }
}
