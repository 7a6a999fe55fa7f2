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
import java.util.List;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.usecase.ReadReleaseCalendar;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Frames;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Metadata;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.Visit;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Shows the release calendar, and every release that ever was or will be in it. */
@Singleton
@Path("{place:nl/publicaties|en/releases}")
@Produces(MediaType.TEXT_HTML)
@ForEverybody
public class CalendarPages {

    private final Frames frames;
    private final Visit visit;
    private final ReadReleaseCalendar readCalendar;
    private final Installation installation;
    private final InstantSource clock;
    private final Templates templates = new StaticTemplates();

    @Inject
    public CalendarPages(
            Frames frames,
            Visit visit,
            ReadReleaseCalendar readCalendar,
            Installation installation,
            InstantSource clock) {
        this.frames = frames;
        this.visit = visit;
        this.readCalendar = readCalendar;
        this.installation = installation;
        this.clock = clock;
    }

    @GET
    public Response calendar() {
        Texts texts = visit.texts();
        Frame frame = frames.of(Place.PUBLICATIONS.at(), texts.of("publications.title"))
                .with(new Metadata(
                        null,
                        List.of(new Metadata.Alternate(
                                "text/calendar",
                                texts.of("calendar.name"),
                                CalendarPage.subscription(visit.language()))),
                        ""));
        return Response.ok(templates.calendar(
                        CalendarPage.of(frame, readCalendar.at(clock.instant()), installation.address())))
                .build();
    }

    /** What was withdrawn is gone, but its page stays and says why. */
    @GET
    @Path("{release}")
    public Response publication(@PathParam("release") String id) {
        ReleaseCalendar calendar = readCalendar.at(clock.instant());
        CalendarEntry entry = calendar.find(id).orElseThrow(NotFoundException::new);
        Frame untitled = frames.of(Place.PUBLICATION.at(entry.id()), "");
        Frame frame = untitled.titled(CalendarLine.of(entry, untitled).title());
        PublicationPage page = PublicationPage.of(frame, entry, readCalendar.tables(entry), calendar.changes(entry));
        return Response.status(page.withdrawn() == null ? Response.Status.OK : Response.Status.GONE)
                .entity(templates.publication(page))
                .build();
    }
}
