package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows how to use the figures elsewhere, and what the words in them mean. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class UsePages {

    private final Frames frames;
    private final Visit visit;
    private final ReadFigures figures;
    private final Installation installation;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public UsePages(Frames frames, Visit visit, ReadFigures figures, Installation installation, InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.figures = figures;
        this.installation = installation;
        this.clock = clock;
    }

    @GET
    @Path("{place:nl/api|en/api}")
    public JteModel use() {
        return templates.use(UsePage.of(
                frames.of(Place.USE.at(), visit.texts().of("use.title")), figures.at(clock.instant()), installation));
    }

    @GET
    @Path("{place:nl/begrippen|en/glossary}")
    public JteModel glossary() {
        return templates.glossary(
                GlossaryPage.of(frames.of(Place.GLOSSARY.at(), visit.texts().of("glossary.title"))));
    }
}
