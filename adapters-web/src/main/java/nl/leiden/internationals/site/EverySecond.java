package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.leiden.internationals.population.usecase.ForgetTallies;
import nl.leiden.internationals.population.usecase.ImportExtract;
import nl.leiden.internationals.population.usecase.ReadFigures;
import org.jboss.logging.Logger;

/**
 * What must happen although nobody asks for it: figures become public at their time, imports that broke off with the database are
 * noted when it is back, and once an hour tallies are destroyed that are not kept any longer.
 */
@Singleton
public class EverySecond {

    private static final Logger LOG = Logger.getLogger(EverySecond.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReadFigures figures;
    private final ImportExtract importExtract;
    private final ForgetTallies forgetTallies;
    private final InstantSource clock;
    private Instant forgotten = Instant.EPOCH;
    private boolean failing;

    @Inject
    public EverySecond(
            ReadFigures figures, ImportExtract importExtract, ForgetTallies forgetTallies, InstantSource clock) {
        this.figures = figures;
        this.importExtract = importExtract;
        this.forgetTallies = forgetTallies;
        this.clock = clock;
    }

    /** Never throws, or it would not happen again; a failure is logged when it begins and when it is over. */
    synchronized void happen() {
        Instant now = clock.instant();
        try {
            figures.at(now);
            figures.failure().ifPresent(unseen -> {
                throw unseen;
            });
            importExtract.noteBrokenOff(now);
            if (!now.isBefore(forgotten.plus(HOUR))) {
                forgetTallies.forget(now);
                forgotten = now;
            }
            if (failing) {
                LOG.info("what is due is being done again");
            }
            failing = false;
        } catch (Exception failure) {
            // not only unchecked ones: a transaction that cannot be committed throws what no signature names
            if (!failing) {
                LOG.error(
                        "what is due cannot be done, and readers get the figures as they last were; it is tried every second",
                        failure);
            }
            failing = true;
        }
    }
}
