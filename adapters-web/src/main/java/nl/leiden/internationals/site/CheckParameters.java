package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;

/**
 * Refuses parameters for a method of the API that has none: one that does not take the {@link UriInfo} would overlook them. Of a page only
 * those are refused that name an earlier state: it would show the figures of today under an address that says another day.
 */
@Provider
@Singleton
public class CheckParameters implements ContainerRequestFilter {

    private static final Set<String> OF_STATES = Set.of("vintage", "asOf");

    private final Visit visit;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Inject
    public CheckParameters(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(UriInfo.class)) {
            return;
        }
        MultivaluedMap<String, String> overlooked =
                new MultivaluedHashMap<>(request.getUriInfo().getQueryParameters());
        if (!visit.isOfApi()) {
            overlooked.keySet().retainAll(OF_STATES);
        }
        new Parameters(overlooked).problem().ifPresent(problem -> request.abortWith(problem.response()));
    }
}
