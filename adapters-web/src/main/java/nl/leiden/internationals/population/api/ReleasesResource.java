package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.Visitor;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.release.Embargo;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.CompareRelease;
import nl.leiden.internationals.population.usecase.DiscardDraft;
import nl.leiden.internationals.population.usecase.MoveEmbargo;
import nl.leiden.internationals.population.usecase.ReadReleases;
import nl.leiden.internationals.population.usecase.RecallRelease;
import nl.leiden.internationals.population.usecase.ReleaseOutcome;
import nl.leiden.internationals.population.usecase.SendBackRelease;
import nl.leiden.internationals.population.usecase.SignOffRelease;
import nl.leiden.internationals.population.usecase.SubmitRelease;
import nl.leiden.internationals.population.usecase.WithdrawRelease;
import nl.leiden.internationals.site.Fields;
import nl.leiden.internationals.site.IfMatch;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.Visit;

/** Releases and their steps: a step is a resource of its own that is put, or taken away. */
@Path(Paths.API + "/releases")
@Singleton
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class ReleasesResource {

    private final ReadReleases readReleases;
    private final CompareRelease compareRelease;
    private final SubmitRelease submitRelease;
    private final SendBackRelease sendBackRelease;
    private final SignOffRelease signOffRelease;
    private final MoveEmbargo moveEmbargo;
    private final RecallRelease recallRelease;
    private final DiscardDraft discardDraft;
    private final WithdrawRelease withdrawRelease;
    private final InstantSource clock;
    private final Visit visit;
    private final Visitor visitor;

    @Inject
    public ReleasesResource(
            ReadReleases readReleases,
            CompareRelease compareRelease,
            SubmitRelease submitRelease,
            SendBackRelease sendBackRelease,
            SignOffRelease signOffRelease,
            MoveEmbargo moveEmbargo,
            RecallRelease recallRelease,
            DiscardDraft discardDraft,
            WithdrawRelease withdrawRelease,
            InstantSource clock,
            Visit visit,
            Visitor visitor) {
        this.readReleases = readReleases;
        this.compareRelease = compareRelease;
        this.submitRelease = submitRelease;
        this.sendBackRelease = sendBackRelease;
        this.signOffRelease = signOffRelease;
        this.moveEmbargo = moveEmbargo;
        this.recallRelease = recallRelease;
        this.discardDraft = discardDraft;
        this.withdrawRelease = withdrawRelease;
        this.clock = clock;
        this.visit = visit;
        this.visitor = visitor;
    }

    private record Releases(List<ReleaseView> releases, Paged.View page, Paged.Links links) {}

    @GET
    public Response releases(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE);
        Paging paging = Paging.read(parameters, uri);
        return parameters.problem().map(Problem::response).orElseGet(() -> {
            Paged<ReleaseView> page = paging.of(readReleases.all()).map(ReleaseView::of);
            return page.linked(json(new Releases(page.items(), page.view(), page.links())));
        });
    }

    @GET
    @Path("{release}")
    public Response release(
            @PathParam("release") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return at(
                id,
                release -> readReleases
                        .find(release)
                        .map(found -> Tagged.of(ReleaseView.of(found)).unlessKnown(ifNoneMatch))
                        .orElseGet(() -> unknown(id)));
    }

    @GET
    @Path("{release}/comparison")
    public Response comparison(@PathParam("release") String id) {
        return at(
                id,
                release -> compareRelease
                        .compare(release, clock.instant())
                        .map(compared -> json(ReleaseView.ComparisonView.of(compared, visit.texts())))
                        .orElseGet(() -> unknown(id)));
    }

    @DELETE
    @Path("{release}")
    @OnlyFor(Role.ANALYST)
    public Response discard(@PathParam("release") String id) {
        return at(id, release -> switch (discardDraft.discard(release)) {
            case ReleaseOutcome.Changed discarded -> Response.noContent().build();
            case ReleaseOutcome.NotFound notFound -> unknown(id);
            case ReleaseOutcome.ChangedMeanwhile meanwhile ->
                Tagged.changedMeanwhile(meanwhile.why(), IfMatch.ANYTHING);
            case ReleaseOutcome.Refused refused -> conflict(release, refused);
        });
    }

    @PUT
    @Path("{release}/submission")
    @OnlyFor(Role.ANALYST)
    public Response submit(@PathParam("release") String id) {
        return at(id, release -> answer(release, submitRelease.submit(release, signature())));
    }

    @DELETE
    @Path("{release}/submission")
    @OnlyFor(Role.PUBLISHER)
    public Response sendBack(@PathParam("release") String id) {
        return at(id, release -> answer(release, sendBackRelease.sendBack(release)));
    }

    @PUT
    @Path("{release}/sign-off")
    @OnlyFor(Role.PUBLISHER)
    @Takes(value = "application/json", optional = true)
    public Response signOff(@PathParam("release") String id, InputStream body, @Context UriInfo uri) {
        Fields order = Fields.read(body, uri.getQueryParameters(), "publicationTime");
        Signature by = signature();
        Instant publication = order.find("publicationTime", Message.of("expected.instant"), ReleasesResource::instant)
                .orElse(by.at());
        Refusals.objection(Embargo.choice(publication, by.at()))
                .ifPresent(objection -> order.refuse("publicationTime", objection));
        return order.problem()
                .map(Problem::response)
                .orElseGet(() -> at(id, release -> answer(release, signOffRelease.signOff(release, by, publication))));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("not a moment: '" + text + "'", notATime);
        }
    }

    @PUT
    @Path("{release}/publication-time")
    @OnlyFor(Role.PUBLISHER)
    @Takes("application/json")
    public Response move(
            @PathParam("release") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String given,
            InputStream body,
            @Context UriInfo uri) {
        Fields order = Fields.read(body, uri.getQueryParameters(), "publicationTime", "reasonNl", "reasonEn");
        Signature by = signature();
        Optional<Instant> to = order.need("publicationTime", Message.of("expected.instant"), ReleasesResource::instant);
        Optional<BilingualText> why = order.needBoth("reasonNl", "reasonEn");
        to.flatMap(moment -> Refusals.objection(Embargo.choice(moment, by.at())))
                .ifPresent(objection -> order.refuse("publicationTime", objection));
        IfMatch ifMatch = IfMatch.read(given, order);
        return order.problem()
                .map(Problem::response)
                .orElseGet(() -> at(
                        id,
                        release -> answer(
                                release,
                                moveEmbargo.move(
                                        release,
                                        by,
                                        to.orElseThrow(),
                                        why.orElseThrow(),
                                        now -> ifMatch.names(
                                                Tagged.of(ReleaseView.of(now)).tag())),
                                ifMatch)));
    }

    @PUT
    @Path("{release}/withdrawal")
    @OnlyFor(Role.PUBLISHER)
    @Takes("application/json")
    public Response withdraw(@PathParam("release") String id, InputStream body, @Context UriInfo uri) {
        return because(
                body,
                uri,
                why -> at(id, release -> answer(release, withdrawRelease.withdraw(release, signature(), why))));
    }

    @PUT
    @Path("{release}/recall")
    @OnlyFor(Role.PUBLISHER)
    @Takes("application/json")
    public Response recall(@PathParam("release") String id, InputStream body, @Context UriInfo uri) {
        return because(
                body, uri, why -> at(id, release -> answer(release, recallRelease.recall(release, signature(), why))));
    }

    /** The step, for the reason in both languages that the body gives. */
    private static Response because(InputStream body, UriInfo uri, Function<BilingualText, Response> step) {
        Fields order = Fields.read(body, uri.getQueryParameters(), "reasonNl", "reasonEn");
        Optional<BilingualText> why = order.needBoth("reasonNl", "reasonEn");
        return order.problem().map(Problem::response).orElseGet(() -> step.apply(why.orElseThrow()));
    }

    /** To a step that the state of the release guards alone. */
    private static Response answer(ReleaseId release, ReleaseOutcome outcome) {
        return answer(release, outcome, IfMatch.ANYTHING);
    }

    private static Response answer(ReleaseId release, ReleaseOutcome outcome, IfMatch ifMatch) {
        return switch (outcome) {
            case ReleaseOutcome.Changed changed ->
                Tagged.of(ReleaseView.of(changed.release())).response();
            case ReleaseOutcome.ChangedMeanwhile meanwhile -> Tagged.changedMeanwhile(meanwhile.why(), ifMatch);
            case ReleaseOutcome.NotFound notFound -> unknown(release.toString());
            case ReleaseOutcome.Refused refused -> conflict(release, refused);
        };
    }

    private static Response at(String id, Function<ReleaseId, Response> answer) {
        ReleaseId release;
        try {
            release = ReleaseId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            return unknown(id);
        }
        return answer.apply(release);
    }

    private Signature signature() {
        return new Signature(visitor.colleague().name(), clock.instant());
    }

    private static Response conflict(ReleaseId release, ReleaseOutcome.Refused refused) {
        return Refusals.problem(release, refused).response();
    }

    private static Response unknown(String id) {
        return Problem.of(ProblemType.NOT_FOUND, Message.of("problem.unknown-release", id))
                .response();
    }

    private static Response json(Object view) {
        return Response.ok(Json.bytes(view), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
