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
import nl.leiden.internationals.population.usecase.ReadReleaseCalendar;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows what was published, revised, moved, withdrawn and announced. */
@Singleton
@Path("{place:nl/wijzigingen|en/changes}")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class ChangesPages {

    private final Frames frames;
    private final Visit visit;
    private final ReadReleaseCalendar readCalendar;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public ChangesPages(Frames frames, Visit visit, ReadReleaseCalendar readCalendar, InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.readCalendar = readCalendar;
        this.clock = clock;
    }

    @GET
    public JteModel changes() {
        return templates.changes(ChangesPage.of(
                frames.of(Place.CHANGES.at(), visit.texts().of("changes.heading")),
                readCalendar.changes(clock.instant())));
    }
}
