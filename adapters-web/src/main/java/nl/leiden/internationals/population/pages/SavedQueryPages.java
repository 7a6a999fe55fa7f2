package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.pxweb.QueryErrors;
import nl.leiden.internationals.population.pxweb.SavedQueryProblems;
import nl.leiden.internationals.population.pxweb.SavedQueryRuns;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.site.Address;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
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
    private final SavedQueryRuns runs;
    private final FigureNotes notes;
    private final Installation installation;
    private final QueryErrors queryErrors;
    private final Templates templates = new StaticTemplates();

    @Inject
    public SavedQueryPages(
            Frames frames,
            Visit visit,
            SavedQueryRuns runs,
            FigureNotes notes,
            Installation installation,
            QueryErrors queryErrors) {
        this.frames = frames;
        this.visit = visit;
        this.runs = runs;
        this.notes = notes;
        this.installation = installation;
        this.queryErrors = queryErrors;
    }

    @GET
    public Response query(@PathParam("id") String text, @Context UriInfo uri) {
        SavedQueryId id = SavedQueryProblems.id(text).orElseThrow(NotFoundException::new);
        List<ProblemError> errors = new ArrayList<>();
        return runs.of(
                text,
                uri.getQueryParameters(),
                errors,
                unfit -> Problem.of(queryErrors.ofKept(unfit.query().table().value(), unfit.problems())),
                ran -> errors.isEmpty()
                        ? Response.ok(templates.savedQuery(page(id, ran, StateQuery.asked(uri.getQueryParameters()))))
                                .build()
                        : Problem.of(errors).response());
    }

    private SavedQueryPage page(SavedQueryId id, QueryRun.Ran ran, String kept) {
        Address here = Place.SAVED_QUERY.at(id.value()).with(kept);
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
