package nl.leiden.internationals.site;

import org.jboss.logging.Logger;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;

/**
 * Comes before everything else of the application: the server asks it while it puts the application together, before there need be a database
 * or a port.
 */
public final class CheckSettings implements ServiceActivator {

    /** Exit code of a server that has a wrong setting: EX_CONFIG of sysexits.h. */
    private static final int WRONG_SETTING = 78;

    private static final Logger LOG = Logger.getLogger(CheckSettings.class);

    @Override
    public void activate(ServiceActivatorContext context) {
        try {
            new ServerSettings(Variables.ofProcess()).check();
        } catch (WrongSetting wrong) {
            stop(wrong);
        }
    }

    /** At once: nothing has begun that could be lost, and an orderly stop would bury the sentence under stack traces. */
    public static void stop(WrongSetting wrong) {
        LOG.fatal("The monitor does not start: " + wrong.getMessage());
        Runtime.getRuntime().halt(WRONG_SETTING);
    }
}
