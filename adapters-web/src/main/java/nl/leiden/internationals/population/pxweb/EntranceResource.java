package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.Limited;
import nl.leiden.internationals.site.Problem;

/** Leads who knows no more than the address of this interface to what clients ask first. */
@Path(PxAddresses.ROOT)
@Singleton
@ForEverybody
@Limited(name = PxLimits.COUNTED_AS, calls = PxLimits.CALLS, seconds = PxLimits.SECONDS)
public class EntranceResource {

    @GET
    public Response entrance(@Context UriInfo uri) {
        PxParameters parameters = new PxParameters(uri.getQueryParameters());
        String query = uri.getRequestUri().getRawQuery();
        return parameters.errors().isEmpty()
                ? Response.temporaryRedirect(URI.create(ConfigResource.ADDRESS + (query == null ? "" : "?" + query)))
                        .build()
                : Problem.of(parameters.errors()).response();
    }
}
