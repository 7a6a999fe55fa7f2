package nl.leiden.internationals.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings as the server process was given them, by the name of their environment variable. A system property of the same name
 * in small letters with full stops ({@code monitor.base.url} for {@code MONITOR_BASE_URL}) wins over the variable, as in MicroProfile
 * Config.
 */
final class Variables {

    /** By how much all ports of the server lie higher than they are set to; WildFly itself reads it. */
    static final String PORT_OFFSET = "JBOSS_SOCKET_BINDING_PORT_OFFSET";

    private static final String PROPERTY_OF_PORT_OFFSET = "jboss.socket.binding.port-offset";

    private final Function<String, @Nullable String> given;

    private Variables(Function<String, @Nullable String> given) {
        this.given = given;
    }

    static Variables ofProcess() {
        return new Variables(variable -> {
            String property = System.getProperty(
                    variable.equals(PORT_OFFSET)
                            ? PROPERTY_OF_PORT_OFFSET
                            : variable.toLowerCase(Locale.ROOT).replace('_', '.'));
            return property == null ? System.getenv(variable) : property;
        });
    }

    static Variables of(Map<String, String> given) {
        return new Variables(given::get);
    }

    /** What it is set to; blank counts as not set. */
    Optional<String> find(String variable) {
        return Optional.ofNullable(given.apply(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * Its value, or the fallback if it is not set.
     *
     * @param expected what it must be, to go on after "must be"
     * @param parse throws {@code IllegalArgumentException} for what is not as expected
     */
    <T> T read(String variable, T fallback, String expected, Function<String, T> parse) {
        Optional<String> value = find(variable);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            return parse.apply(value.get());
        } catch (IllegalArgumentException notAsExpected) {
            throw WrongSetting.notAsExpected(variable, value.get(), expected);
        }
    }

    boolean isOn(String variable) {
        return read(variable, false, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: '" + text + "'");
        });
    }
}
