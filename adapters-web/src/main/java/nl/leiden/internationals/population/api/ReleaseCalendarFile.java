package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.site.Offers;

/** The release calendar under the address of a file, for calendar programs that go by it. */
@Path(Paths.API + "/release-calendar.ics")
@Singleton
@ForEverybody
public class ReleaseCalendarFile {

    private final ReleaseCalendarResource calendar;

    @Inject
    public ReleaseCalendarFile(ReleaseCalendarResource calendar) {
        this.calendar = calendar;
    }

    @GET
    @Offers(ReleaseCalendarResource.CALENDAR)
    public Response file(@Context UriInfo uri, @Context HttpHeaders headers) {
        return calendar.file(uri, headers);
    }
}
