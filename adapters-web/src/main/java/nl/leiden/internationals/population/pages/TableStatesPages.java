package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.api.TwoStates;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows in which states a table was public, and what changed between two of them. */
@Singleton
@Path("{place:nl/cijfers|en/figures}/{table}/{states:versies|vintages}")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class TableStatesPages {

    private final Frames frames;
    private final Visit visit;
    private final TwoStates states;
    private final GoneTables gone;
    private final WaysOn waysOn;
    private final Templates templates = new StaticTemplates();

    @Inject
    public TableStatesPages(Frames frames, Visit visit, TwoStates states, GoneTables gone, WaysOn waysOn) {
        this.frames = frames;
        this.visit = visit;
        this.states = states;
        this.gone = gone;
        this.waysOn = waysOn;
    }

    @GET
    public Response states(@PathParam("table") String table, @Context UriInfo uri) {
        return switch (states.read(table, uri.getQueryParameters())) {
            case TwoStates.Answer.NoTable none -> gone.answer(table);
            case TwoStates.Answer.AllWithdrawn all ->
                Response.ok(page(table, all)).build();
            case TwoStates.Answer.Wrong wrong ->
                waysOn.from(Problem.of(wrong.errors()), table).response();
            case TwoStates.Answer.Compared compared ->
                Response.ok(page(table, compared)).build();
        };
    }

    private JteModel page(String table, TwoStates.Answer.AllWithdrawn all) {
        String title = visit.texts().of("states.title", all.states().getLast().title());
        return templates.tableStates(TableStatesPage.of(frames.of(Place.TABLE_STATES.at(table), title), all.states()));
    }

    private JteModel page(String table, TwoStates.Answer.Compared compared) {
        String title = visit.texts().of("states.title", compared.after().title());
        return templates.tableStates(
                TableStatesPage.of(frames.of(Place.TABLE_STATES.at(table), title), compared, states.withdrawn(table)));
    }
}
