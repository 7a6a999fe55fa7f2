package nl.leiden.internationals.site;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** The first thing that happens: with settings that are wrong the server does not start, and says in one sentence why. */
@Singleton
public class Start {
    private static final Logger LOG = Logger.getLogger(Start.class);

    void readSettings(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object start,
            Instance<Settings> settings) {
        try {
            settings.get().text(Setting.DEMO);
        } catch (WrongSettings wrong) {
            LOG.fatal("The monitor does not start: " + wrong.getMessage());
            // At once: no work has begun that could be lost, and an orderly stop would bury the sentence under stack
            // traces.
            Runtime.getRuntime().halt(1);
        }
    }
}
