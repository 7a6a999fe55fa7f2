package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void a_setting_that_nobody_made_has_its_default() {
        assertThat(settings(Map.of(), Map.of()).isOn(Setting.DEMO)).isFalse();
    }

    @Test
    void a_setting_is_read_from_the_environment() {
        assertThat(settings(Map.of(), Map.of("MONITOR_DEMO", "true")).isOn(Setting.DEMO))
                .isTrue();
    }

    @Test
    void a_system_property_goes_before_the_environment() {
        assertThat(settings(Map.of("monitor.demo", "false"), Map.of("MONITOR_DEMO", "true"))
                        .isOn(Setting.DEMO))
                .isFalse();
    }

    @Test
    void an_empty_value_counts_as_absent() {
        assertThat(settings(Map.of("monitor.demo", " "), Map.of("MONITOR_DEMO", "true"))
                        .isOn(Setting.DEMO))
                .isTrue();
    }

    @Test
    void a_path_may_begin_at_home_and_is_absolute() {
        assertThat(settings(Map.of(), Map.of("MONITOR_DATA_DIR", "~/figures")).path(Setting.DATA_DIR))
                .isEqualTo(Path.of(System.getProperty("user.home"), "figures"));
    }

    @Test
    void wrong_values_are_refused_in_one_sentence_that_names_all_of_them() {
        assertThatThrownBy(() -> settings(Map.of("monitor.demo", "yes"), Map.of("MONITOR_DATA_DIR", "a\0b")))
                .isInstanceOf(WrongSettings.class)
                .hasMessage("MONITOR_DEMO (or monitor.demo) is 'yes' and must be true or false; "
                        + "MONITOR_DATA_DIR (or monitor.data.dir) is 'a\0b' and must be a path of a folder.");
    }

    private static Settings settings(Map<String, String> properties, Map<String, String> environment) {
        return new Settings(properties::get, environment::get);
    }
}
