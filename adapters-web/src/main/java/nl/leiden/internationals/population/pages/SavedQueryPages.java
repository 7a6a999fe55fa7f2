package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.pxweb.PxLimits;
import nl.leiden.internationals.population.pxweb.QueryErrors;
import nl.leiden.internationals.population.pxweb.SavedQueryProblems;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.population.usecase.RunSavedQuery;
import nl.leiden.internationals.site.Address;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows a saved query: what it asks for, what it gives, and how it is cited. */
@Singleton
@Path("{place:nl/selecties|en/queries}/{id}")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class SavedQueryPages {

    private final Frames frames;
    private final Visit visit;
    private final RunSavedQuery runSavedQuery;
    private final FigureNotes notes;
    private final Installation installation;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public SavedQueryPages(
            Frames frames,
            Visit visit,
            RunSavedQuery runSavedQuery,
            FigureNotes notes,
            Installation installation,
            InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.runSavedQuery = runSavedQuery;
        this.notes = notes;
        this.installation = installation;
        this.clock = clock;
    }

    @GET
    public Response query(@PathParam("id") String text) {
        SavedQueryId id = SavedQueryProblems.id(text).orElseThrow(NotFoundException::new);
        return switch (runSavedQuery.run(id, PxLimits.MOST_CELLS, clock.instant())) {
            case QueryRun.Ran ran ->
                Response.ok(templates.savedQuery(page(id, ran))).build();
            case QueryRun.NoSuchQuery none -> SavedQueryProblems.unknown(text).response();
            case QueryRun.Withdrawn withdrawn ->
                SavedQueryProblems.withdrawn(withdrawn).response();
            case QueryRun.NoTable none -> SavedQueryProblems.noTable(none).response();
            case QueryRun.FitsNoMore unfit ->
                Problem.of(QueryErrors.of(unfit.problems(), In.PATH)).response();
        };
    }

    private SavedQueryPage page(SavedQueryId id, QueryRun.Ran ran) {
        Address here = Place.SAVED_QUERY.at(id.value());
        String base = installation.address().toString().replaceAll("/$", "");
        Provenance provenance = new Provenance(
                base + here.in(visit.language()),
                ran.state(),
                notes.sourceOf(ran.table()),
                notes.notesBefore(ran.table()));
        return SavedQueryPage.of(
                frames.of(here, visit.texts().of("query.title", ran.table().title())), ran, provenance, base);
    }
}
