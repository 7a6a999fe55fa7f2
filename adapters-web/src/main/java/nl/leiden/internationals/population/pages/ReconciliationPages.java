package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.outside.Reconciliation;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows how our residents per district compare with those that others counted. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class ReconciliationPages {

    private final Frames frames;
    private final Visit visit;
    private final ReadOutsideTables readOutsideTables;
    private final FigureNotes notes;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public ReconciliationPages(
            Frames frames, Visit visit, ReadOutsideTables readOutsideTables, FigureNotes notes, InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.readOutsideTables = readOutsideTables;
        this.notes = notes;
        this.clock = clock;
    }

    @GET
    @Path("{place:nl/aansluiting|en/reconciliation}")
    public JteModel reconciliation() {
        Instant now = clock.instant();
        List<Reconciliation> found = readOutsideTables.reconcile(now);
        return templates.reconciliation(ReconciliationPage.of(
                frames.of(Place.RECONCILIATION.at(), visit.texts().of("reconciliation.title")),
                found,
                readOutsideTables.withdrawnFromReconciliation(now),
                notes,
                found.isEmpty() ? 0 : found.getFirst().noise()));
    }
}
