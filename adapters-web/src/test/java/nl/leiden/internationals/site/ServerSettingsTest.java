package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "MONITOR_DB_DRIVER, oracle",
        "MONITOR_DB_URL, jdbc:postgresql://host/monitor",
        "MONITOR_DB_URL, monitor.db",
        "MONITOR_PORT, abc",
        "MONITOR_PORT, 0",
        "MONITOR_PORT, 70000",
        "MONITOR_PROXY, maybe",
        "MONITOR_ADDRESS, 1.2.3.4.5"
    })
    void a_wrong_setting_stops_the_start_with_a_sentence_that_names_it(String variable, String value) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new ServerSettings(Variables.of(Map.of(variable, value))).check())
                .withMessageContaining(variable)
                .withMessageContaining("must be");
    }

    @Test
    void postgresql_needs_the_address_of_its_database() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new ServerSettings(Variables.of(Map.of("MONITOR_DB_DRIVER", "postgresql"))).check())
                .withMessageContaining("MONITOR_DB_URL is not set");
    }

    @Test
    void the_password_in_an_address_is_not_told() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new ServerSettings(
                                Variables.of(Map.of("MONITOR_DB_URL", "jdbc:oracle://host/x?password=geheim")))
                        .check())
                .withMessageNotContaining("geheim");
    }

    @Test
    void the_usual_settings_are_right() {
        assertThatCode(() -> new ServerSettings(Variables.of(Map.of())).check()).doesNotThrowAnyException();
        assertThatCode(() -> new ServerSettings(Variables.of(Map.of(
                                "MONITOR_DB_DRIVER", "postgresql",
                                "MONITOR_DB_URL", "jdbc:postgresql://host/monitor",
                                "MONITOR_PORT", "8080",
                                "MONITOR_ADDRESS", "0.0.0.0",
                                "MONITOR_PROXY", "true")))
                        .check())
                .doesNotThrowAnyException();
    }
}
