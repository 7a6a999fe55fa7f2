package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.api.Answers;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.usecase.ReadReleaseCalendar;
import nl.leiden.internationals.site.Installation;

/** What robots ask for: which pages there are, and which are none of their business. */
@Singleton
@Path("/")
@ForEverybody
public class RobotFiles {

    private static final String SITE_MAP = "sitemap.xml";

    private final Answers answers;
    private final ReadReleaseCalendar readCalendar;
    private final Installation installation;
    private final InstantSource clock;

    @Inject
    public RobotFiles(
            Answers answers, ReadReleaseCalendar readCalendar, Installation installation, InstantSource clock) {
        this.answers = answers;
        this.readCalendar = readCalendar;
        this.installation = installation;
        this.clock = clock;
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=utf-8")
    public String robots() {
        return """
                User-agent: *
                Disallow: /nl/beheer
                Disallow: /en/workplace
                Disallow: /nl/aanmelden
                Disallow: /en/sign-in

                Sitemap: %s/%s
                """.formatted(installation.address(), SITE_MAP);
    }

    @GET
    @Path(SITE_MAP)
    @Produces(MediaType.APPLICATION_XML)
    public Response siteMap(@Context HttpHeaders headers) {
        PublishedFigures figures = answers.figures();
        ReleaseCalendar calendar = readCalendar.at(clock.instant());
        return answers.answer(
                headers,
                figures,
                SITE_MAP,
                new MediaType("application", "xml", "UTF-8"),
                out -> SiteMap.of(installation.address(), figures, calendar).write(out));
    }
}
