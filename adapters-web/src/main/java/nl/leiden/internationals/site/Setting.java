package nl.leiden.internationals.site;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What an installation can choose. A setting is the system property {@code monitor.x.y} or, when that is absent, the environment variable
 * {@code MONITOR_X_Y}; an empty value counts as absent. The README lists them in one table.
 */
public enum Setting {
    /** Whether the demo register, agenda and accounts exist; never on a server that others can reach. */
    DEMO("monitor.demo", "false", "true or false", text -> text.equals("true") || text.equals("false")),

    /** The folder where the monitor keeps what does not belong in the database, and the H2 database itself. */
    DATA_DIR("monitor.data.dir", "~/.internationals-monitor", "a path of a folder", Setting::isPath);

    private final String property;
    private final String otherwise;
    private final String expected;
    private final Predicate<String> accepts;

    Setting(String property, String otherwise, String expected, Predicate<String> accepts) {
        this.property = property;
        this.otherwise = otherwise;
        this.expected = expected;
        this.accepts = accepts;
    }

    /** The name as a system property, such as {@code monitor.data.dir}. */
    public String property() {
        return property;
    }

    /** The name as an environment variable, such as {@code MONITOR_DATA_DIR}. */
    public String variable() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    String otherwise() {
        return otherwise;
    }

    String expected() {
        return expected;
    }

    boolean accepts(String text) {
        return accepts.test(text);
    }

    private static boolean isPath(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
