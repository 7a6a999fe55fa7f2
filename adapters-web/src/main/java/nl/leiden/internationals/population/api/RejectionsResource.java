package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.extract.Rejection;
import nl.leiden.internationals.population.formats.Csv;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.site.CheckMediaTypes;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Offers;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/** The rejected rows of one import, in the order of the file, with what is wrong in both languages. */
@Path(Paths.API + "/extracts/{extract}/rejections")
@Singleton
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class RejectionsResource {

    private static final List<String> FORMATS = List.of("json", "csv");
    private static final MediaType CSV = MediaType.valueOf("text/csv; charset=utf-8");

    private final ImportExtract imports;

    @Inject
    public RejectionsResource(ImportExtract imports) {
        this.imports = imports;
    }

    /** How many rows were rejected, and those of them that the report lists. */
    private record Rejections(
            long rejected, int listed, List<RejectionView> rejections, Paged.View page, Paged.Links links) {}

    private record RejectionView(
            long line, String column, String rule, @Nullable String value, String messageNl, String messageEn) {}

    @GET
    @Offers({"application/json", "text/csv"})
    public Response rejections(@PathParam("extract") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws IOException {
        Parameters parameters = new Parameters(uri.getQueryParameters(), "format", Paging.PAGE, Paging.PAGE_SIZE);
        Paging paging = Paging.read(parameters, uri);
        Optional<String> format = parameters.find("format");
        format.filter(named -> !FORMATS.contains(named))
                .ifPresent(named -> parameters.add(CheckMediaTypes.notOffered(named, FORMATS)));
        boolean csv = format.map(named -> named.equals("csv"))
                .orElseGet(() -> CheckMediaTypes.best(
                                headers.getAcceptableMediaTypes(),
                                List.of(MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "csv")))
                        .filter(type -> type.getSubtype().equals("csv"))
                        .isPresent());
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        Optional<ImportReport> report = find(id).flatMap(RejectionsResource::report);
        if (report.isEmpty()) {
            return ExtractsResource.unknown(id);
        }
        List<Rejection> listing = report.get().listing();
        Paged<Rejection> page = paging.of(listing);
        if (!csv) {
            return page.linked(answer(json(report.get(), page), MediaType.APPLICATION_JSON_TYPE));
        }
        // a file to work through is whole unless a page of it was asked for
        return paging.isAskedFor() ? page.linked(file(csv(page.items()))) : file(csv(listing));
    }

    private static Response file(byte[] csv) {
        return Response.fromResponse(answer(csv, CSV))
                .header("Content-Disposition", "attachment; filename=\"rejections.csv\"")
                .build();
    }

    private static Response answer(byte[] body, MediaType type) {
        return Response.ok(body, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Optional<ExtractImport> find(String id) {
        try {
            return imports.find(ExtractId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<ImportReport> report(ExtractImport extract) {
        return switch (extract) {
            case ExtractImport.Drafted drafted -> Optional.of(drafted.report());
            case ExtractImport.Refused refused -> Optional.ofNullable(refused.report());
            case ExtractImport.Running running -> Optional.empty();
            case ExtractImport.BrokenOff brokenOff -> Optional.empty();
        };
    }

    private static byte[] json(ImportReport report, Paged<Rejection> page) {
        return Json.bytes(new Rejections(
                report.rejected(),
                page.total(),
                page.map(r -> new RejectionView(
                                r.line(),
                                r.column(),
                                r.rule(),
                                r.value(),
                                message(r, Language.NL),
                                message(r, Language.EN)))
                        .items(),
                page.view(),
                page.links()));
    }

    private static byte[] csv(List<Rejection> rejections) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Csv csv = new Csv(bytes);
        csv.text("line")
                .text("column")
                .text("rule")
                .text("value")
                .text("message_nl")
                .text("message_en");
        csv.record();
        for (Rejection rejection : rejections) {
            csv.number(Long.toString(rejection.line()))
                    .text(rejection.column())
                    .text(rejection.rule())
                    .text(rejection.value())
                    .text(message(rejection, Language.NL))
                    .text(message(rejection, Language.EN))
                    .record();
        }
        csv.end();
        return bytes.toByteArray();
    }

    private static String message(Rejection rejection, Language language) {
        return Texts.in(language).of("rejection." + rejection.rule());
    }
}
