package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.Visitor;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.formats.ExtractMediaType;
import nl.leiden.internationals.population.formats.ReceiveExtract;
import nl.leiden.internationals.population.formats.ReceiveExtract.Received;
import nl.leiden.internationals.population.formats.UploadedForm;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.population.usecase.ImportOrder;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.PlainText;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.TakesFile;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.Visit;
import org.jspecify.annotations.Nullable;

/** Register extracts on their way in, and what came of them. Reports hold exact municipal totals and are not public. */
@Path(Paths.API + "/extracts")
@Singleton
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class ExtractsResource {

    private static final String PAGE_SIZE_UNTIL_VERSION_2 = "limit";
    private static final String REFERENCE_DATE = "referenceDate";
    private static final Message EXPECTED_DATE = Message.of("expected.reference-date");
    private static final Message DATE_NOT_BEFORE_FILE =
            Message.of("problem.field-not-before-file", REFERENCE_DATE, EXPECTED_DATE);
    private static final String[] PARAMETERS = {REFERENCE_DATE, "maxRejectedPercent", "reasonNl", "reasonEn"};

    private final ReceiveExtract receiveExtract;
    private final ImportExtract imports;
    private final InstantSource clock;
    private final Visit visit;
    private final Visitor visitor;

    @Inject
    public ExtractsResource(
            ReceiveExtract receiveExtract, ImportExtract imports, InstantSource clock, Visit visit, Visitor visitor) {
        this.receiveExtract = receiveExtract;
        this.imports = imports;
        this.clock = clock;
        this.visit = visit;
        this.visitor = visitor;
    }

    private record Extracts(List<ExtractView> extracts, Paged.View page, Paged.Links links) {}

    @POST
    @OnlyFor(Role.ANALYST)
    @TakesFile
    @Takes({
        "text/csv",
        "text/plain",
        "application/csv",
        "application/gzip",
        "application/x-gzip",
        "application/zip",
        "application/x-zip-compressed",
        "application/octet-stream",
        "multipart/form-data"
    })
    public Response receive(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) throws IOException {
        String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(headers.getMediaType())) {
            return receiveForm(body, contentType, uri.getQueryParameters());
        }
        return receive(
                uri.getQueryParameters(),
                Message.of("problem.parameter-missing", REFERENCE_DATE, EXPECTED_DATE),
                length(headers),
                body,
                ExtractMediaType.find(contentType).orElse(ExtractMediaType.CSV));
    }

    private Response receiveForm(InputStream body, String contentType, MultivaluedMap<String, String> query)
            throws IOException {
        UploadedForm form;
        try {
            form = UploadedForm.read(body, contentType);
        } catch (UploadedForm.Malformed malformed) {
            // what its fields would have said is not known to be missing
            return noFile(query, query.containsKey(REFERENCE_DATE), Message.of("problem.malformed-form"));
        }
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putAll(query);
        form.fields().forEach(parameters::putSingle);
        if (form.file().isEmpty()) {
            return noFile(parameters, true, Message.of("problem.file-missing"));
        }
        UploadedForm.UploadedFile file = form.file().get();
        return receive(
                parameters,
                DATE_NOT_BEFORE_FILE,
                null,
                file.content(),
                file.contentType().flatMap(ExtractMediaType::find).orElse(ExtractMediaType.CSV));
    }

    /** There is no file, which is told with what is wrong with the parameters that are there. */
    private Response noFile(MultivaluedMap<String, String> given, boolean complete, Message why) {
        Parameters parameters = new Parameters(given, PARAMETERS);
        if (complete) {
            order(parameters, DATE_NOT_BEFORE_FILE);
        }
        parameters.add(ProblemError.of(ProblemError.In.BODY, "file", why));
        return Problem.of(parameters.errors()).response();
    }

    private Response receive(
            MultivaluedMap<String, String> given,
            Message dateMissing,
            @Nullable Long length,
            InputStream body,
            ExtractMediaType type) {
        Parameters parameters = new Parameters(given, PARAMETERS);
        Optional<ImportOrder> order = order(parameters, dateMissing);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent() || order.isEmpty()) {
            return problem.orElse(Problem.of(ProblemType.INVALID_REQUEST)).response();
        }
        return switch (receiveExtract.receive(order.get(), length, body, type)) {
            case Received.TooLong tooLong ->
                Problem.of(ProblemType.UPLOAD_TOO_LARGE, Message.of("problem.upload-longer-than", tooLong.most()))
                        .response();
            case Received.TooMany tooMany ->
                Problem.of(ProblemType.UNAVAILABLE, Message.of("problem.too-many-imports", tooMany.atATime()))
                        .withHeader(HttpHeaders.RETRY_AFTER, "10")
                        .response();
            case Received.NotWanted notWanted ->
                Problem.because(
                                Refusals.typeOf(notWanted.refusal().why()),
                                notWanted.refusal().why())
                        .response();
            case Received.TakenIn takenIn -> answer(takenIn.extract());
        };
    }

    private Response answer(ExtractImport extract) {
        URI location = URI.create(Paths.extract(extract.id()));
        return switch (extract) {
            case ExtractImport.Refused refused ->
                Problem.of(typeOf(refused.why()), refused.why())
                        .withMember("extract", location.toString())
                        .response();
            case ExtractImport.BrokenOff brokenOff ->
                Problem.of(ProblemType.UNAVAILABLE, brokenOff.why())
                        .withMember("extract", location.toString())
                        .response();
            case ExtractImport.Running running -> accepted(running, location);
            case ExtractImport.Drafted drafted -> accepted(drafted, location);
        };
    }

    private static ProblemType typeOf(Message why) {
        return why.key().startsWith("extract-refusal.upload-cut-off")
                ? ProblemType.UPLOAD_CUT_OFF
                : ProblemType.EXTRACT_REFUSED;
    }

    private Response accepted(ExtractImport extract, URI location) {
        return Response.accepted(Json.bytes(view(extract)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(location)
                .build();
    }

    private Optional<ImportOrder> order(Parameters parameters, Message dateMissing) {
        Optional<ReferenceDate> date =
                parameters.need(REFERENCE_DATE, EXPECTED_DATE, dateMissing, ReferenceDate::parse);
        Optional<BigDecimal> percent =
                parameters.find("maxRejectedPercent", Message.of("expected.percentage"), ExtractsResource::percentage);
        Optional<String> nl = parameters.find("reasonNl", PlainText.EXPECTED, PlainText::parse);
        Optional<String> en = parameters.find("reasonEn", PlainText.EXPECTED, PlainText::parse);
        if (nl.isPresent() != en.isPresent()) {
            parameters.add(ProblemError.of(
                    ProblemError.In.QUERY,
                    nl.isPresent() ? "reasonEn" : "reasonNl",
                    "half-a-reason",
                    Message.of("problem.reason-halves")));
        }
        if (date.isEmpty() || !parameters.errors().isEmpty()) {
            // where nothing else is wrong it is told with what speaks against an import of that date now
            date.filter(of -> of.date().isAfter(LocalDate.ofInstant(clock.instant(), Texts.CLOCK)))
                    .ifPresent(of -> parameters.add(ProblemError.of(
                            ProblemError.In.QUERY,
                            REFERENCE_DATE,
                            Message.of("import.date-in-the-future", of.date()))));
            return Optional.empty();
        }
        BilingualText reason = nl.isPresent() && en.isPresent() ? new BilingualText(nl.get(), en.get()) : null;
        return Optional.of(new ImportOrder(
                new ExtractId(UUID.randomUUID().toString()),
                date.get(),
                reason,
                percent.orElse(null),
                new Signature(visitor.colleague().name(), clock.instant())));
    }

    private static BigDecimal percentage(String text) {
        BigDecimal percent = new BigDecimal(text);
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 6) {
            throw new IllegalArgumentException("not a percentage from 0 to 100: '" + text + "'");
        }
        return percent;
    }

    private static @Nullable Long length(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? null : Long.valueOf(length);
    }

    @GET
    public Response extracts(@Context UriInfo uri) {
        Parameters parameters =
                new Parameters(uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE, PAGE_SIZE_UNTIL_VERSION_2);
        Paging paging = Paging.read(parameters, uri, PAGE_SIZE_UNTIL_VERSION_2);
        return parameters.problem().map(Problem::response).orElseGet(() -> {
            Paged<ExtractView> page = paging.of(imports.newest(paging.without(), paging.size()), imports.count())
                    .map(this::view);
            return page.linked(json(new Extracts(page.items(), page.view(), page.links())));
        });
    }

    @GET
    @Path("{extract}")
    public Response extract(@PathParam("extract") String id) {
        return find(id).map(found -> json(view(found))).orElseGet(() -> unknown(id));
    }

    private ExtractView view(ExtractImport extract) {
        ExtractView.Progress progress = imports.progressOf(extract.id(), clock.instant())
                .map(ExtractView.Progress::of)
                .orElse(null);
        return ExtractView.of(extract, progress, visit.texts());
    }

    private Optional<ExtractImport> find(String id) {
        try {
            return imports.find(ExtractId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Response unknown(String id) {
        return Problem.of(ProblemType.NOT_FOUND, Message.of("problem.unknown-extract", id))
                .response();
    }

    private static Response json(Object view) {
        return Response.ok(Json.bytes(view), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
