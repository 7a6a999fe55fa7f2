package nl.leiden.internationals.store;

import org.jboss.logging.Logger;

/** The end of a start without a usable database: one sentence in the log, and the server stops. */
final class FailedStart {

    /** EX_CONFIG of sysexits.h. */
    private static final int WRONG_SETTING = 78;

    private static final Logger LOG = Logger.getLogger(FailedStart.class);

    private FailedStart() {}

    /** At once: nothing has begun that could be lost, and an orderly stop would bury the sentence under stack traces. */
    static void because(String sentence) {
        LOG.fatal("The monitor does not start: " + sentence);
        Runtime.getRuntime().halt(WRONG_SETTING);
    }
}
