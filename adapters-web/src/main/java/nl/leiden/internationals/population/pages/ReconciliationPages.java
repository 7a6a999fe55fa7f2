package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
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
    private final ReadFigures figures;
    private final InstantSource clock;
    private final StateQuery states;
    private final Templates templates = new StaticTemplates();

    @Inject
    public ReconciliationPages(
            Frames frames,
            Visit visit,
            ReadOutsideTables readOutsideTables,
            FigureNotes notes,
            ReadFigures figures,
            InstantSource clock,
            StateQuery states) {
        this.frames = frames;
        this.visit = visit;
        this.readOutsideTables = readOutsideTables;
        this.notes = notes;
        this.figures = figures;
        this.clock = clock;
        this.states = states;
    }

    @GET
    @Path("{place:nl/aansluiting|en/reconciliation}")
    public Response reconciliation(@Context UriInfo uri) {
        StateQuery.Answer state = states.read(uri.getQueryParameters());
        if (!state.errors().isEmpty()) {
            return Problem.of(state.errors()).response();
        }
        Instant now = clock.instant();
        Frame frame = frames.of(
                Place.RECONCILIATION.at().with(state.asked()), visit.texts().of("reconciliation.title"));
        return Response.ok(templates.reconciliation(ReconciliationPage.of(
                        frame,
                        readOutsideTables.reconcile(state.figures()),
                        readOutsideTables.reconcile(figures.at(now)),
                        readOutsideTables.withdrawnFromReconciliation(state.figures(), state.at(), now),
                        readOutsideTables.oursWithdrawnFromReconciliation(state.figures(), state.at(), now),
                        notes,
                        state,
                        EarlierState.of(frame, state, figures.at(now)))))
                .build();
    }
}
