package nl.leiden.internationals.accounts;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemType;
import org.jspecify.annotations.Nullable;

/** Refuses whoever calls a method more often than its {@link Limited} allows, and says when it may be called again. */
@Provider
@Singleton
@Priority(Priorities.AUTHORIZATION)
public class LimitCalls implements ContainerRequestFilter {

    private record Counted(String name, CallerAddress from) {}

    private final CallCounts<Counted> counts = new CallCounts<>();
    private final InstantSource clock;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest servletRequest;

    @Inject
    public LimitCalls(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Limited limit = limit();
        if (limit == null) {
            return;
        }
        Optional<Duration> wait = counts.count(
                new Counted(limit.name(), CallerAddress.of(servletRequest)),
                limit.calls(),
                Duration.ofSeconds(limit.seconds()),
                clock.instant());
        wait.ifPresent(time -> request.abortWith(Problem.of(
                        ProblemType.TOO_MANY_CALLS,
                        Message.of("problem.too-many-calls.of", limit.calls(), limit.seconds(), time.toSeconds()))
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds()))
                .response()));
    }

    private @Nullable Limited limit() {
        Limited ofMethod = resource.getResourceMethod().getAnnotation(Limited.class);
        return ofMethod == null ? resource.getResourceClass().getAnnotation(Limited.class) : ofMethod;
    }
}
