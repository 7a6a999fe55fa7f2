package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** Refuses parameters for a method of the API that has none: one that does not take the {@link UriInfo} would overlook them. */
@Provider
@Singleton
public class CheckParameters implements ContainerRequestFilter {

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
        if (!visit.isOfApi()
                || Arrays.asList(resource.getResourceMethod().getParameterTypes())
                        .contains(UriInfo.class)) {
            return;
        }
        new Parameters(request.getUriInfo().getQueryParameters())
                .problem()
                .ifPresent(problem -> request.abortWith(problem.response()));
    }
}
