package nl.leiden.internationals.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * The settings that the server itself reads: where it listens and which database it speaks to. It would say what is wrong with them in many
 * words of its own, or go on without what does not work.
 */
final class ServerSettings {

    private static final String DRIVER = "MONITOR_DB_DRIVER";
    private static final String URL = "MONITOR_DB_URL";
    private static final String H2 = "h2";
    private static final Set<String> DRIVERS = Set.of(H2, "postgresql");

    private final Variables variables;

    ServerSettings(Variables variables) {
        this.variables = variables;
    }

    /** Throws {@link WrongSetting} for the first that is wrong. */
    void check() {
        String driver = variables.read(DRIVER, H2, "h2 or postgresql", text -> {
            if (!DRIVERS.contains(text)) {
                throw new IllegalArgumentException("not a driver of the server: '" + text + "'");
            }
            return text;
        });
        String beginning = "jdbc:" + driver + ":";
        Optional<String> url = variables.find(URL);
        if (url.isEmpty() && !driver.equals(H2)) {
            throw WrongSetting.missing(URL, expectedUrl(driver));
        }
        if (url.isPresent() && !url.get().startsWith(beginning)) {
            // an address of a database may hold a password
            throw WrongSetting.secret(URL, "does not begin with " + beginning, expectedUrl(driver));
        }
        variables.read("MONITOR_PORT", 0, "a number of a port from 1 to 65535", text -> {
            int port = Integer.parseInt(text);
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("not a port: " + port);
            }
            return port;
        });
        variables.isOn("MONITOR_PROXY");
        variables.find("MONITOR_ADDRESS").ifPresent(ServerSettings::checkAddress);
    }

    private static String expectedUrl(String driver) {
        String example = driver.equals(H2) ? "jdbc:h2:file:/var/monitor" : "jdbc:postgresql://host/monitor";
        return "the address of a database such as " + example + " for the driver " + driver;
    }

    private static void checkAddress(String text) {
        try {
            InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw WrongSetting.notAsExpected("MONITOR_ADDRESS", text, "an address of this machine, such as 0.0.0.0");
        }
    }
}
