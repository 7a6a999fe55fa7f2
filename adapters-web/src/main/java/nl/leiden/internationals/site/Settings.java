package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of this installation, read once at the start. */
@Singleton
public final class Settings {
    private final Map<Setting, String> values;

    /** @throws WrongSettings when a value is none that its setting accepts; the message names every such setting */
    @Inject
    public Settings() {
        this(System::getProperty, System::getenv);
    }

    Settings(Function<String, @Nullable String> properties, Function<String, @Nullable String> environment) {
        values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(
                    setting,
                    present(properties.apply(setting.property()))
                            .or(() -> present(environment.apply(setting.variable())))
                            .orElse(setting.otherwise()));
        }
        List<String> wrong = Arrays.stream(Setting.values())
                .filter(setting -> !setting.accepts(text(setting)))
                .map(setting -> "%s (or %s) is '%s' and must be %s"
                        .formatted(setting.variable(), setting.property(), text(setting), setting.expected()))
                .toList();
        if (!wrong.isEmpty()) throw new WrongSettings(wrong.stream().collect(Collectors.joining("; ", "", ".")));
    }

    /** The value as it was given, or the setting's default. */
    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.otherwise());
    }

    public boolean isOn(Setting setting) {
        return text(setting).equals("true");
    }

    /** An absolute path; a leading {@code ~} is the home of the account that runs the server. */
    public Path path(Setting setting) {
        String text = text(setting);
        String expanded =
                text.equals("~") || text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text;
        return Path.of(expanded).toAbsolutePath().normalize();
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
