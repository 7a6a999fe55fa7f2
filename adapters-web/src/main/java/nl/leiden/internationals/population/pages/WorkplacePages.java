package nl.leiden.internationals.population.pages;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.population.usecase.ReadReleases;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows every colleague what waits for her and what she can do here. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OnlyFor({Role.ANALYST, Role.PUBLISHER, Role.POLICY, Role.EDITOR, Role.PRIVACY, Role.ADMIN})
public class WorkplacePages {

    private static final String HERE = "{place:nl/beheer|en/workplace}";

    private static final int MOST_IMPORTS = 10;

    private final Frames frames;
    private final Visit visit;
    private final ReadReleases releases;
    private final ImportExtract imports;
    private final Templates templates = new StaticTemplates();

    @Inject
    public WorkplacePages(Frames frames, Visit visit, ReadReleases releases, ImportExtract imports) {
        this.frames = frames;
        this.visit = visit;
        this.releases = releases;
        this.imports = imports;
    }

    @GET
    @Path(HERE)
    public JteModel workplace() {
        return templates.workplace(WorkplacePage.of(
                frames.of(Place.WORKPLACE.at(), visit.texts().of("workplace.title")),
                releases.all(),
                imports.newest(MOST_IMPORTS)));
    }
}
