package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.Visitor;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.AnnounceRelease;
import nl.leiden.internationals.population.usecase.AnnouncementOutcome;
import nl.leiden.internationals.population.usecase.CancelAnnouncement;
import nl.leiden.internationals.population.usecase.ChangeAnnouncement;
import nl.leiden.internationals.population.usecase.ReadAnnouncements;
import nl.leiden.internationals.site.Fields;
import nl.leiden.internationals.site.IfMatch;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.Texts;

/** Announcements of figures that are not there yet, for those who make them; readers find them in the release calendar. */
@Path(Paths.API + "/announcements")
@Singleton
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class AnnouncementsResource {

    private final ReadAnnouncements readAnnouncements;
    private final AnnounceRelease announceRelease;
    private final ChangeAnnouncement changeAnnouncement;
    private final CancelAnnouncement cancelAnnouncement;
    private final InstantSource clock;
    private final Visitor visitor;

    @Inject
    public AnnouncementsResource(
            ReadAnnouncements readAnnouncements,
            AnnounceRelease announceRelease,
            ChangeAnnouncement changeAnnouncement,
            CancelAnnouncement cancelAnnouncement,
            InstantSource clock,
            Visitor visitor) {
        this.readAnnouncements = readAnnouncements;
        this.announceRelease = announceRelease;
        this.changeAnnouncement = changeAnnouncement;
        this.cancelAnnouncement = cancelAnnouncement;
        this.clock = clock;
        this.visitor = visitor;
    }

    private record Announcements(List<AnnouncementView> announcements, Paged.View page, Paged.Links links) {}

    @GET
    public Response announcements(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE);
        Paging paging = Paging.read(parameters, uri);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Paged<AnnouncementView> page = paging.of(readAnnouncements.all()).map(AnnouncementView::of);
        return page.linked(json(new Announcements(page.items(), page.view(), page.links())));
    }

    @POST
    @OnlyFor(Role.PUBLISHER)
    @Takes("application/json")
    public Response announce(InputStream body, @Context UriInfo uri) {
        Fields order = Fields.read(body, uri.getQueryParameters(), "referenceDate", "expected", "noteNl", "noteEn");
        Optional<ReferenceDate> date =
                order.need("referenceDate", Message.of("expected.reference-date"), ReferenceDate::parse);
        Optional<Plan> plan = plan(order, date);
        return order.problem().map(Problem::response).orElseGet(() -> switch (announceRelease.announce(
                date.orElseThrow(), signature(), plan.orElseThrow())) {
            case AnnouncementOutcome.Changed made ->
                Response.fromResponse(tagged(made.announcement()).response())
                        .status(Response.Status.CREATED)
                        .location(URI.create(
                                Paths.announcement(made.announcement().id())))
                        .build();
            case AnnouncementOutcome.NotFound notFound -> unknown(notFound.id().toString());
            case AnnouncementOutcome.ChangedMeanwhile meanwhile ->
                Tagged.changedMeanwhile(why(meanwhile), IfMatch.ANYTHING);
            case AnnouncementOutcome.Refused refused -> conflict(refused.why());
            case AnnouncementOutcome.Impossible impossible -> impossible(impossible);
        });
    }

    @GET
    @Path("{announcement}")
    public Response announcement(
            @PathParam("announcement") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return at(
                id,
                found -> readAnnouncements
                        .find(found)
                        .map(announcement -> tagged(announcement).unlessKnown(ifNoneMatch))
                        .orElseGet(() -> unknown(id)));
    }

    @PUT
    @Path("{announcement}")
    @OnlyFor(Role.PUBLISHER)
    @Takes("application/json")
    public Response change(
            @PathParam("announcement") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String given,
            InputStream body,
            @Context UriInfo uri) {
        Fields order =
                Fields.read(body, uri.getQueryParameters(), "expected", "noteNl", "noteEn", "reasonNl", "reasonEn");
        Optional<Plan> plan = plan(order, find(id).map(AnnouncementId::referenceDate));
        Optional<BilingualText> why = order.needBoth("reasonNl", "reasonEn");
        IfMatch ifMatch = IfMatch.read(given, order);
        return order.problem()
                .map(Problem::response)
                .orElseGet(() -> at(
                        id,
                        found -> answer(
                                changeAnnouncement.change(
                                        found,
                                        signature(),
                                        plan.orElseThrow(),
                                        why.orElseThrow(),
                                        now -> ifMatch.names(tagged(now).tag())),
                                ifMatch)));
    }

    @PUT
    @Path("{announcement}/cancellation")
    @OnlyFor(Role.PUBLISHER)
    @Takes("application/json")
    public Response cancel(
            @PathParam("announcement") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String given,
            InputStream body,
            @Context UriInfo uri) {
        Fields order = Fields.read(body, uri.getQueryParameters(), "reasonNl", "reasonEn");
        Optional<BilingualText> why = order.needBoth("reasonNl", "reasonEn");
        IfMatch ifMatch = IfMatch.read(given, order);
        return order.problem()
                .map(Problem::response)
                .orElseGet(() -> at(
                        id,
                        found -> answer(
                                cancelAnnouncement.cancel(
                                        found,
                                        signature(),
                                        why.orElseThrow(),
                                        now -> ifMatch.names(tagged(now).tag())),
                                ifMatch)));
    }

    private Optional<Plan> plan(Fields order, Optional<ReferenceDate> date) {
        Optional<Expectation> expected =
                order.need("expected", Message.of("expected.day-or-month"), Expectation::parse);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.CLOCK);
        expected.map(when -> date.map(of -> when.objections(of, today)).orElseGet(() -> when.objections(today)))
                .ifPresent(objections -> objections.forEach(objection -> order.refuse("expected", objection)));
        Optional<BilingualText> note = order.needBoth("noteNl", "noteEn");
        return expected.flatMap(when -> note.map(text -> new Plan(when, text)));
    }

    private static Response answer(AnnouncementOutcome outcome, IfMatch ifMatch) {
        return switch (outcome) {
            case AnnouncementOutcome.Changed changed ->
                tagged(changed.announcement()).response();
            case AnnouncementOutcome.NotFound notFound -> unknown(notFound.id().toString());
            case AnnouncementOutcome.ChangedMeanwhile meanwhile -> Tagged.changedMeanwhile(why(meanwhile), ifMatch);
            case AnnouncementOutcome.Refused refused -> conflict(refused.why());
            case AnnouncementOutcome.Impossible impossible -> impossible(impossible);
        };
    }

    private static Response at(String id, Function<AnnouncementId, Response> answer) {
        return find(id).map(answer).orElseGet(() -> unknown(id));
    }

    private static Optional<AnnouncementId> find(String id) {
        try {
            return Optional.of(AnnouncementId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Signature signature() {
        return new Signature(visitor.colleague().name(), clock.instant());
    }

    private static Response conflict(Message why) {
        return Problem.of(ProblemType.CONFLICT, why).response();
    }

    /** What is wrong with a plan is wrong with when the figures are expected. */
    private static Response impossible(AnnouncementOutcome.Impossible impossible) {
        return Refusals.ofField("expected", impossible.why()).response();
    }

    private static Response unknown(String id) {
        return Problem.of(ProblemType.NOT_FOUND, Message.of("problem.unknown-announcement", id))
                .response();
    }

    private static Tagged tagged(Announcement announcement) {
        return Tagged.of(AnnouncementView.of(announcement));
    }

    private static Message why(AnnouncementOutcome.ChangedMeanwhile meanwhile) {
        return Message.of("announcement.changed-meanwhile", meanwhile.id().toString());
    }

    private static Response json(Object view) {
        return Response.ok(Json.bytes(view), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
