package nl.leiden.internationals.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
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
    private final Set<String> failing = new HashSet<>();

    @Inject
    public EverySecond(
            ReadFigures figures, ImportExtract importExtract, ForgetTallies forgetTallies, InstantSource clock) {
        this.figures = figures;
        this.importExtract = importExtract;
        this.forgetTallies = forgetTallies;
        this.clock = clock;
    }

    /** Never throws, or it would not happen again; the failure of a task is logged when it begins and when it is over. */
    synchronized void happen() {
        Instant now = clock.instant();
        attempt("the figures are looked at (readers get them as they last were)", () -> {
            figures.at(now);
            figures.failure().ifPresent(unseen -> {
                throw unseen;
            });
        });
        attempt("imports that came to nothing are noted", () -> importExtract.noteBrokenOff(now));
        if (!now.isBefore(forgotten.plus(HOUR))) {
            attempt("tallies whose time is over are destroyed", () -> {
                forgetTallies.forget(now);
                forgotten = now;
            });
        }
    }

    private void attempt(String task, Runnable work) {
        try {
            work.run();
            if (failing.remove(task)) {
                LOG.infof("it works again that %s", task);
            }
        } catch (Throwable failure) {
            // also an error, such as too little memory during an import, and what no signature names: a transaction
            // that cannot be
            // committed
            if (failing.add(task)) {
                LOG.errorf(failure, "it fails, and is tried every second, that %s", task);
            }
        }
    }
}
