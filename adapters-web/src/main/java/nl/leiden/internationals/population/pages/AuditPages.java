package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.usecase.AuditRegister;
import nl.leiden.internationals.population.usecase.DraftFigures;
import nl.leiden.internationals.population.usecase.ReadReferenceData;
import nl.leiden.internationals.population.usecase.ReadReleases;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows those who decide on publication, and the privacy officer, how well the register of tables protects people. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OnlyFor({Role.PUBLISHER, Role.PRIVACY})
public class AuditPages {

    private final Frames frames;
    private final Visit visit;
    private final AuditRegister auditRegister;
    private final ReadReferenceData referenceData;
    private final ReadReleases releases;
    private final DraftFigures draftFigures;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public AuditPages(
            Frames frames,
            Visit visit,
            AuditRegister auditRegister,
            ReadReferenceData referenceData,
            ReadReleases releases,
            DraftFigures draftFigures,
            InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.auditRegister = auditRegister;
        this.referenceData = referenceData;
        this.releases = releases;
        this.draftFigures = draftFigures;
        this.clock = clock;
    }

    @GET
    @Path("{place:nl/beheer/toetsing|en/workplace/audit}")
    public JteModel audit() {
        Frame frame = frames.of(Place.AUDIT.at(), visit.texts().of("audit.title"));
        ReferenceDate today = new ReferenceDate(LocalDate.ofInstant(clock.instant(), Texts.CLOCK));
        return templates.audit(AuditPage.of(
                frame,
                auditRegister.audit(today),
                referenceData.forReaders().tablesOn(today).stream()
                        .map(RegisteredTable::definition)
                        .toList(),
                qualities(frame)));
    }

    private List<AuditPage.Quality> qualities(Frame frame) {
        List<AuditPage.Quality> qualities = new ArrayList<>();
        for (Release release : releases.all()) {
            draftFigures
                    .quality(release)
                    .ifPresent(quality -> qualities.add(AuditPage.Quality.of(frame, release, quality)));
        }
        return qualities;
    }
}
