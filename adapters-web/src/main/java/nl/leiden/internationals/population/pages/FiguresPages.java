package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.site.Address;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Shows the published tables. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class FiguresPages {

    private static final String HERE = "{place:nl/cijfers|en/figures}";

    private final Frames frames;
    private final Visit visit;
    private final ReadFigures figures;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public FiguresPages(Frames frames, Visit visit, ReadFigures figures, InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Path(HERE)
    public JteModel tables() {
        return templates.figures(FiguresPage.of(
                frames.of(Place.FIGURES.at(), visit.texts().of("figures.title")),
                figures.at(clock.instant()).tables()));
    }

    @GET
    @Path(HERE + "/{table}")
    public JteModel table(@PathParam("table") String id, @QueryParam("year") @Nullable String year) {
        FigureTable table = figures.at(clock.instant()).tables().stream()
                .filter(t -> t.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Address here = Place.TABLE.at(id);
        return templates.table(TablePage.of(
                frames.of(
                        year == null ? here : here.with("year=" + year),
                        visit.texts().of(table.definition().title())),
                table,
                year(table, year)));
    }

    /** The newest if none is named. */
    private static int year(FigureTable table, @Nullable String year) {
        if (year == null) {
            return table.years().size() - 1;
        }
        return table.years().categories().stream()
                .filter(c -> c.code().value().equals(year))
                .findFirst()
                .map(c -> table.years().position(new Code(year)))
                .orElseThrow(NotFoundException::new);
    }
}
