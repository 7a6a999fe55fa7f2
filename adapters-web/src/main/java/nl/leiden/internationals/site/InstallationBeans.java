package nl.leiden.internationals.site;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
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

    @Produces
    @Singleton
    public InstantSource clock() {
        return InstantSource.system();
    }
}
