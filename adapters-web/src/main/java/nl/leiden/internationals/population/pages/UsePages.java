package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.population.usecase.StateOfTable;
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
    private final ReadState states;
    private final CiteTable citeTable;
    private final Installation installation;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public UsePages(
            Frames frames,
            Visit visit,
            ReadFigures figures,
            ReadState states,
            CiteTable citeTable,
            Installation installation,
            InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.figures = figures;
        this.states = states;
        this.citeTable = citeTable;
        this.installation = installation;
        this.clock = clock;
    }

    @GET
    @Path("{place:nl/api|en/api}")
    public JteModel use() {
        PublishedFigures published = figures.at(clock.instant());
        return templates.use(UsePage.of(
                frames.of(Place.USE.at(), visit.texts().of("use.title")),
                published,
                UsePage.example(published).flatMap(this::citation).orElse(null),
                installation));
    }

    private Optional<Cited> citation(PublishedTable table) {
        List<StateOfTable> all = states.all(table.id().value(), clock.instant());
        return all.isEmpty()
                ? Optional.empty()
                : citeTable.cite(
                        table,
                        ShownFigures.inYear(table.time().codes().size() - 1),
                        all.getLast().id(),
                        visit.language());
    }

    @GET
    @Path("{place:nl/begrippen|en/glossary}")
    public JteModel glossary() {
        return templates.glossary(
                GlossaryPage.of(frames.of(Place.GLOSSARY.at(), visit.texts().of("glossary.title"))));
    }
}
