package nl.leiden.internationals.site;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import nl.leiden.internationals.population.usecase.Settings;

/** Hands the settings and the clock to whoever asks for them. */
@Singleton
public class InstallationBeans {

    @Produces
    @Singleton
    public Installation installation() {
        return new ReadInstallation(Variables.ofProcess()).read();
    }

    @Produces
    @Singleton
    public Settings settings(Installation installation) {
        return installation.population();
    }

    /** In microseconds, as moments are stored: what is answered at once is what is read later. */
    @Produces
    @Singleton
    public InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
