package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.Visitor;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
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
import nl.leiden.internationals.site.Fields;
import nl.leiden.internationals.site.IfMatch;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.TakesFile;
import nl.leiden.internationals.site.Visit;
import org.jspecify.annotations.Nullable;

/** Tables that others counted: their versions, their import and their withdrawal. What they say is read as any other table is. */
@Path(Paths.API + "/outside-tables")
@Singleton
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class OutsideTablesResource {

    private final ImportOutsideTable importOutsideTable;
    private final ReceiveOutsideTable receiveOutsideTable;
    private final WithdrawOutsideTable withdrawOutsideTable;
    private final ReadOutsideTables readOutsideTables;
    private final InstantSource clock;
    private final Visit visit;
    private final Visitor visitor;

    @Inject
    public OutsideTablesResource(
            ImportOutsideTable importOutsideTable,
            ReceiveOutsideTable receiveOutsideTable,
            WithdrawOutsideTable withdrawOutsideTable,
            ReadOutsideTables readOutsideTables,
            InstantSource clock,
            Visit visit,
            Visitor visitor) {
        this.importOutsideTable = importOutsideTable;
        this.receiveOutsideTable = receiveOutsideTable;
        this.withdrawOutsideTable = withdrawOutsideTable;
        this.readOutsideTables = readOutsideTables;
        this.clock = clock;
        this.visit = visit;
        this.visitor = visitor;
    }

    private record OutsideTables(List<OutsideView> outsideTables, Paged.View page, Paged.Links links) {}

    @GET
    public Response outsideTables(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE);
        Paging paging = Paging.read(parameters, uri);
        return parameters.problem().map(Problem::response).orElseGet(() -> {
            Map<TableId, List<OutsideVersion>> byTable = new LinkedHashMap<>();
            readOutsideTables
                    .all(clock.instant())
                    .forEach(version -> byTable.computeIfAbsent(version.id().table(), id -> new ArrayList<>())
                            .add(version));
            Paged<OutsideView> page = paging.of(List.copyOf(byTable.values())).map(OutsideView::of);
            return page.linked(json(new OutsideTables(page.items(), page.view(), page.links())));
        });
    }

    @GET
    @Path("{table}")
    public Response outsideTable(
            @PathParam("table") String table, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        List<OutsideVersion> versions = readOutsideTables.of(table, clock.instant());
        return versions.isEmpty()
                ? Problem.of(ProblemType.NOT_FOUND, Message.of("problem.unknown-table.detail", table))
                        .response()
                : Tagged.of(OutsideView.of(versions)).unlessKnown(ifNoneMatch);
    }

    /** Whether the versions of a table, of which there may be none, are what a condition names. */
    private static Predicate<List<OutsideVersion>> asSeen(IfMatch ifMatch) {
        return versions -> versions.isEmpty()
                ? !ifMatch.isCondition()
                : ifMatch.names(Tagged.of(OutsideView.of(versions)).tag());
    }

    /** Whether they are none of those that {@code If-None-Match} names; {@code *} names any. */
    private static Predicate<List<OutsideVersion>> isNew(IfMatch ifNoneMatch) {
        return versions -> versions.isEmpty()
                || !ifNoneMatch.isCondition()
                || !ifNoneMatch.names(Tagged.of(OutsideView.of(versions)).tag());
    }

    private static Response thereAlready(TableId table) {
        return Problem.of(ProblemError.of(
                        ProblemError.In.HEADER,
                        HttpHeaders.IF_NONE_MATCH,
                        ProblemType.PRECONDITION_FAILED.slug(),
                        Message.of("outside.there-already", table.value())))
                .response();
    }

    private static Response changedMeanwhile(TableId table, IfMatch ifMatch) {
        return Tagged.changedMeanwhile(Message.of("outside.changed-meanwhile", table.value()), ifMatch);
    }

    @PUT
    @Path("{table}")
    @OnlyFor(Role.ANALYST)
    @TakesFile
    @Takes({MediaType.MULTIPART_FORM_DATA, "application/zip"})
    public Response bring(
            @PathParam("table") String table,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) String contentLength,
            @HeaderParam(HttpHeaders.IF_MATCH) String given,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String noneOf,
            @Context UriInfo uri)
            throws IOException {
        Parameters parameters = new Parameters(uri.getQueryParameters(), "dryRun");
        boolean dryRun = parameters
                .find("dryRun", Message.of("expected.boolean"), OutsideTablesResource::truth)
                .orElse(false);
        IfMatch ifMatch = IfMatch.read(given, parameters);
        IfMatch ifNoneMatch = IfMatch.readNone(noneOf, parameters);
        Optional<TableId> id = id(table);
        if (id.isEmpty()) {
            parameters.add(
                    ProblemError.of(ProblemError.In.PATH, "table", "id-wrong", Message.of("outside.id-wrong", table)));
        }
        if (OutsideUpload.isTooLong(contentLength)) {
            return tooLong().response();
        }
        OutsideUpload upload;
        try {
            upload = contentType.startsWith(MediaType.MULTIPART_FORM_DATA)
                    ? OutsideUpload.ofForm(body, contentType)
                    : OutsideUpload.ofZip(body);
        } catch (OutsideUpload.TooLong tooLong) {
            return tooLong().response();
        } catch (OutsideUpload.Malformed malformed) {
            parameters.add(ProblemError.of(ProblemError.In.BODY, "", Message.of("outside.malformed-upload")));
            return Problem.of(parameters.errors()).response();
        }
        if (id.isEmpty()) {
            receiveOutsideTable.faults(upload, clock.instant()).forEach(parameters::add);
            return Problem.of(parameters.errors()).response();
        }
        return switch (receiveOutsideTable.receive(id.get(), upload, clock.instant())) {
            case OutsideReading.Refused refused ->
                refused.faults().problem(parameters.errors()).response();
            case OutsideReading.Read read ->
                parameters
                        .problem()
                        .map(Problem::response)
                        .orElseGet(() -> answer(
                                read,
                                importOutsideTable.importTable(
                                        new OutsideOrder(read.content(), read.reason(), signature(), dryRun),
                                        asSeen(ifMatch).and(isNew(ifNoneMatch))),
                                ifMatch,
                                ifNoneMatch));
        };
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: '" + text + "'");
        };
    }

    private static Optional<TableId> id(String table) {
        try {
            return Optional.of(new TableId(table));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Problem tooLong() {
        return Problem.of(
                ProblemType.UPLOAD_TOO_LARGE, Message.of("problem.upload-longer-than", OutsideUpload.LONGEST));
    }

    private Response answer(OutsideReading.Read read, OutsideImporting outcome, IfMatch ifMatch, IfMatch ifNoneMatch) {
        return switch (outcome) {
            case OutsideImporting.Refused refused ->
                Problem.because(
                                ProblemType.NOT_PROCESSABLE,
                                refused.objections(),
                                ProblemError.In.BODY,
                                OutsideUpload.DESCRIPTION)
                        .response();
            case OutsideImporting.ChangedMeanwhile meanwhile ->
                ifNoneMatch.isCondition() && !ifMatch.isCondition()
                        ? thereAlready(meanwhile.table())
                        : changedMeanwhile(meanwhile.table(), ifMatch);
            case OutsideImporting.Imported imported ->
                tagged(
                        imported.all(),
                        view(
                                read,
                                "published",
                                imported.version().id(),
                                List.of(),
                                OutsideView.DifferencesView.of(imported.differences(), visit.language())));
            case OutsideImporting.LookedAt lookedAt ->
                tagged(
                        lookedAt.seen(),
                        view(
                                read,
                                "looked-at",
                                lookedAt.next(),
                                lookedAt.objections(),
                                OutsideView.DifferencesView.of(lookedAt.differences(), visit.language())));
            case OutsideImporting.Unchanged unchanged ->
                tagged(
                        unchanged.all(),
                        view(read, "unchanged", unchanged.version().id(), List.of(), null));
        };
    }

    /** With the tag of the table as it is now, for the next condition; none for one that is not there yet. */
    private static Response tagged(List<OutsideVersion> versions, OutsideView.ImportView view) {
        return versions.isEmpty()
                ? json(view)
                : Tagged.of(OutsideView.of(versions)).around(json(view));
    }

    private OutsideView.ImportView view(
            OutsideReading.Read read,
            String outcome,
            OutsideVersionId version,
            List<Message> objections,
            OutsideView.@Nullable DifferencesView differences) {
        return OutsideView.ImportView.of(read, outcome, version, objections, differences, visit.texts());
    }

    @PUT
    @Path("{table}/versions/{version}/withdrawal")
    @OnlyFor(Role.PUBLISHER)
    @Takes("application/json")
    public Response withdraw(
            @PathParam("table") String table,
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.IF_MATCH) String given,
            InputStream body,
            @Context UriInfo uri) {
        Fields order = Fields.read(body, uri.getQueryParameters(), "reasonNl", "reasonEn");
        Optional<String> nl = order.needText("reasonNl");
        Optional<String> en = order.needText("reasonEn");
        IfMatch ifMatch = IfMatch.read(given, order);
        Optional<Problem> problem = order.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        if (!version.matches("v[1-9][0-9]{0,6}") || id(table).isEmpty()) {
            return unknown(table, version);
        }
        OutsideVersionId id = new OutsideVersionId(id(table).orElseThrow(), Integer.parseInt(version.substring(1)));
        BilingualText why = new BilingualText(nl.orElseThrow(), en.orElseThrow());
        return switch (withdrawOutsideTable.withdraw(id, signature(), why, asSeen(ifMatch))) {
            case OutsideWithdrawing.Withdrawn withdrawn -> json(OutsideView.VersionView.of(withdrawn.version()));
            case OutsideWithdrawing.NotFound notFound -> unknown(table, version);
            case OutsideWithdrawing.ChangedMeanwhile meanwhile -> changedMeanwhile(meanwhile.table(), ifMatch);
            case OutsideWithdrawing.Refused refused ->
                Problem.of(ProblemType.CONFLICT, refused.why()).response();
        };
    }

    private static Response unknown(String table, String version) {
        return Problem.of(ProblemType.NOT_FOUND, Message.of("outside.unknown-version", version, table))
                .response();
    }

    private Signature signature() {
        return new Signature(visitor.colleague().name(), clock.instant());
    }

    private static Response json(Object view) {
        return Response.ok(Json.bytes(view), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
