package nl.leiden.internationals.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the start is over, demo figures included; until then readers would see less than there is. */
@Readiness
@Singleton
public class StartedCheck implements HealthCheck {

    private final StartUp.Progress progress;

    @Inject
    public StartedCheck(StartUp.Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("monitor")
                .status(progress.isStarted())
                .withData("state", progress.isStarted() ? "ready" : "starting")
                .build();
    }
}
