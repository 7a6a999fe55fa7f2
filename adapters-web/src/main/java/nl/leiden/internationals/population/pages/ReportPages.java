package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.population.api.RejectionsResource;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Numbers;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Tells how far an import is and what came of it. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.PRIVACY})
public class ReportPages {

    private static final String HERE = "{place:nl/beheer/inlezen|en/workplace/import}/{id}";

    private final Frames frames;
    private final Visit visit;
    private final InstantSource clock;
    private final ImportExtract imports;
    private final RejectionsResource rejections;
    private final Templates templates = new StaticTemplates();

    @Inject
    public ReportPages(
            Frames frames, Visit visit, InstantSource clock, ImportExtract imports, RejectionsResource rejections) {
        this.frames = frames;
        this.visit = visit;
        this.clock = clock;
        this.imports = imports;
        this.rejections = rejections;
    }

    /**
     * How far an import is, for the script of the pages.
     *
     * @param report where its report will be
     */
    private record Progress(boolean running, int percent, String text, String report) {}

    @GET
    @Path(HERE)
    public JteModel report(@PathParam("id") String id) {
        ExtractImport found = find(id).orElseThrow(NotFoundException::new);
        return switch (found) {
            case ExtractImport.Running running ->
                templates.running(new RunningPage(
                        frame(running, "running.title"),
                        running.id().value(),
                        WorkplaceLine.begun(running, frame(running, "running.title")),
                        progress(running)));
            case ExtractImport.Drafted drafted ->
                templates.report(ReportPage.of(frame(drafted, "report.title"), drafted));
            case ExtractImport.Refused refused ->
                templates.report(ReportPage.of(frame(refused, "report.title"), refused));
            case ExtractImport.BrokenOff brokenOff ->
                templates.report(ReportPage.of(frame(brokenOff, "report.title"), brokenOff));
        };
    }

    /** Without content as long as the upload has not begun to arrive. */
    @GET
    @Path(HERE + "/progress")
    @Produces(MediaType.APPLICATION_JSON)
    public Response progressOf(@PathParam("id") String id) {
        Optional<ExtractImport> begun = find(id);
        if (begun.isEmpty()) {
            return Response.noContent().build();
        }
        ExtractImport found = begun.get();
        ProgressView progress = progress(found);
        return Response.ok(Json.bytes(new Progress(
                        found instanceof ExtractImport.Running,
                        progress.percent(),
                        progress.text(),
                        Place.IMPORT.at(found.id().value()).in(visit.language()))))
                .build();
    }

    @GET
    @Path(HERE + "/{list:afgekeurd|rejections}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response rejections(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws IOException {
        return rejections.rejections(id, uri, headers);
    }

    private Frame frame(ExtractImport extractImport, String title) {
        return frames.of(
                Place.IMPORT.at(extractImport.id().value()),
                visit.texts().of(title, extractImport.referenceDate().date()));
    }

    private ProgressView progress(ExtractImport extractImport) {
        return imports.progressOf(extractImport.id(), clock.instant())
                .map(p -> ProgressView.of(p, visit.texts(), Numbers.in(visit.language())))
                .orElseGet(() -> ProgressView.unknown(visit.texts()));
    }

    private Optional<ExtractImport> find(String id) {
        try {
            return imports.find(ExtractId.parse(id));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
