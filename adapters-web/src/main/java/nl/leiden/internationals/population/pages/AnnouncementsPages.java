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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.leiden.internationals.accounts.Flash;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.Visitor;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.AnnounceRelease;
import nl.leiden.internationals.population.usecase.AnnouncementOutcome;
import nl.leiden.internationals.population.usecase.CancelAnnouncement;
import nl.leiden.internationals.population.usecase.ChangeAnnouncement;
import nl.leiden.internationals.population.usecase.ReadAnnouncements;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Lets a publisher tell readers when to expect figures that are not there yet. */
@Singleton
@Path("{place:nl/beheer/aankondigingen|en/workplace/announcements}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class AnnouncementsPages {

    private final Frames frames;
    private final Visit visit;
    private final Visitor visitor;
    private final Flash flash;
    private final InstantSource clock;
    private final ReadAnnouncements announcements;
    private final AnnounceRelease announceRelease;
    private final ChangeAnnouncement changeAnnouncement;
    private final CancelAnnouncement cancelAnnouncement;
    private final Templates templates = new StaticTemplates();

    @Inject
    public AnnouncementsPages(
            Frames frames,
            Visit visit,
            Visitor visitor,
            Flash flash,
            InstantSource clock,
            ReadAnnouncements announcements,
            AnnounceRelease announceRelease,
            ChangeAnnouncement changeAnnouncement,
            CancelAnnouncement cancelAnnouncement) {
        this.frames = frames;
        this.visit = visit;
        this.visitor = visitor;
        this.flash = flash;
        this.clock = clock;
        this.announcements = announcements;
        this.announceRelease = announceRelease;
        this.changeAnnouncement = changeAnnouncement;
        this.cancelAnnouncement = cancelAnnouncement;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public JteModel all() {
        return page(Form.empty());
    }

    @POST
    @OnlyFor(Role.PUBLISHER)
    public Response announce(
            @FormParam("referenceDate") @DefaultValue("") String referenceDate,
            @FormParam("expected") @DefaultValue("") String expected,
            @FormParam("noteNl") @DefaultValue("") String noteNl,
            @FormParam("noteEn") @DefaultValue("") String noteEn) {
        AnnouncementForm filled = new AnnouncementForm(
                plan(expected, noteNl, noteEn).with("referenceDate", referenceDate), visit.texts());
        Optional<ReferenceDate> date = filled.date();
        Optional<Plan> plan = filled.plan(date, today());
        if (filled.form().isWrong()) {
            return refused(ProblemType.INVALID_REQUEST, page(filled.form()));
        }
        return after(
                announceRelease.announce(date.orElseThrow(), signature(), plan.orElseThrow()),
                "flash.announced",
                filled.form(),
                this::page);
    }

    @GET
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public JteModel announcement(@PathParam("id") String id) {
        Announcement announcement = find(id);
        return page(announcement, AnnouncementPage.planned(announcement.plan()));
    }

    @POST
    @Path("{id}/{step:wijzigen|change}")
    @OnlyFor(Role.PUBLISHER)
    public Response change(
            @PathParam("id") String id,
            @FormParam("expected") @DefaultValue("") String expected,
            @FormParam("noteNl") @DefaultValue("") String noteNl,
            @FormParam("noteEn") @DefaultValue("") String noteEn,
            @FormParam("reasonNl") @DefaultValue("") String reasonNl,
            @FormParam("reasonEn") @DefaultValue("") String reasonEn) {
        Announcement announcement = find(id);
        AnnouncementForm filled = new AnnouncementForm(
                plan(expected, noteNl, noteEn).with("reasonNl", reasonNl).with("reasonEn", reasonEn), visit.texts());
        Optional<Plan> plan = filled.plan(Optional.of(announcement.id().referenceDate()), today());
        Optional<BilingualText> why = filled.text(BothHalves.Asked.REASON);
        if (filled.form().isWrong()) {
            return refused(ProblemType.INVALID_REQUEST, page(announcement, filled.form()));
        }
        return after(
                changeAnnouncement.change(
                        announcement.id(), signature(), plan.orElseThrow(), why.orElseThrow(), any -> true),
                "flash.announcement-changed",
                filled.form(),
                form -> page(find(id), form));
    }

    @POST
    @Path("{id}/{step:vervallen|cancel}")
    @OnlyFor(Role.PUBLISHER)
    public Response cancel(
            @PathParam("id") String id,
            @FormParam("cancellationReasonNl") @DefaultValue("") String reasonNl,
            @FormParam("cancellationReasonEn") @DefaultValue("") String reasonEn) {
        Announcement announcement = find(id);
        // the form that changes the plan stands beside the one that cancels it
        Form sent = AnnouncementPage.planned(announcement.plan())
                .with(BothHalves.Asked.REASON_OF_CANCELLATION.nl(), reasonNl)
                .with(BothHalves.Asked.REASON_OF_CANCELLATION.en(), reasonEn);
        AnnouncementForm filled = new AnnouncementForm(sent, visit.texts());
        Optional<BilingualText> why = filled.text(BothHalves.Asked.REASON_OF_CANCELLATION);
        if (filled.form().isWrong()) {
            return refused(ProblemType.INVALID_REQUEST, page(announcement, filled.form()));
        }
        return after(
                cancelAnnouncement.cancel(announcement.id(), signature(), why.orElseThrow(), any -> true),
                "flash.announcement-cancelled",
                filled.form(),
                form -> page(find(id), form));
    }

    private static Form plan(String expected, String noteNl, String noteEn) {
        return Form.empty()
                .with("expected", expected)
                .with(BothHalves.Asked.NOTE.nl(), noteNl)
                .with(BothHalves.Asked.NOTE.en(), noteEn);
    }

    private Response after(AnnouncementOutcome outcome, String done, Form form, Function<Form, JteModel> page) {
        return switch (outcome) {
            case AnnouncementOutcome.Changed changed -> {
                flash.put(done);
                yield Response.seeOther(URI.create(Place.ANNOUNCEMENT
                                .at(changed.announcement().id().toString())
                                .in(visit.language())))
                        .build();
            }
            case AnnouncementOutcome.NotFound notFound -> throw new NotFoundException();
            case AnnouncementOutcome.ChangedMeanwhile meanwhile ->
                conflict(
                        Message.of(
                                "announcement.changed-meanwhile", meanwhile.id().toString()),
                        form,
                        page);
            case AnnouncementOutcome.Refused refused -> conflict(refused.why(), form, page);
            case AnnouncementOutcome.Impossible impossible -> {
                Form wrong = form;
                for (Message objection : impossible.why()) {
                    wrong = wrong.wrong("expected", visit.texts().of(objection));
                }
                yield refused(ProblemType.INVALID_REQUEST, page.apply(wrong));
            }
        };
    }

    private Response conflict(Message why, Form form, Function<Form, JteModel> page) {
        return refused(
                ProblemType.CONFLICT,
                page.apply(form.wrong(Form.WHOLE, visit.texts().of(why))));
    }

    private static Response refused(ProblemType type, JteModel page) {
        return Response.status(type.status()).entity(page).build();
    }

    private JteModel page(Form form) {
        return templates.announcements(AnnouncementsPage.of(
                frames.withForm(Place.ANNOUNCEMENTS.at(), visit.texts().of("announcements.title")),
                announcements.all(),
                form));
    }

    private JteModel page(Announcement announcement, Form form) {
        String title = visit.texts()
                .of("announcing.title", announcement.id().referenceDate().date());
        return templates.announcement(AnnouncementPage.of(
                frames.withForm(Place.ANNOUNCEMENT.at(announcement.id().toString()), title), announcement, form));
    }

    private Announcement find(String id) {
        try {
            return announcements.find(AnnouncementId.parse(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException(notAnId);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Texts.CLOCK);
    }

    private Signature signature() {
        return new Signature(visitor.colleague().name(), clock.instant());
    }
}
