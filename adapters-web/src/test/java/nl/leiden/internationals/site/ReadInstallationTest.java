package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadInstallationTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static Installation reading(String... namesAndValues) {
        Map<String, String> given = new HashMap<>(Map.of("MONITOR_RECORD_KEY_SECRET", SECRET));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ReadInstallation(Variables.of(given)).read();
    }

    @Test
    void a_secret_is_all_that_must_be_set() {
        Installation installation = reading();

        assertThat(installation.demo()).isFalse();
        assertThat(installation.population().maxRejectedPercent()).isEqualByComparingTo("0.5");
        assertThat(installation.population().keepTallies()).isEqualTo(Duration.ZERO);
        assertThat(installation.population().areas().name()).isEqualTo("Leiden");
        assertThat(installation.publicAddress()).isEmpty();
    }

    @Test
    void without_a_secret_the_start_stops_with_a_sentence_that_names_the_setting() {
        assertThatThrownBy(() -> new ReadInstallation(Variables.of(Map.of())).read())
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(
                        "MONITOR_RECORD_KEY_SECRET is not set, but must be a secret of at least 32 bytes");
    }

    @Test
    void the_demo_has_a_published_secret_unless_one_is_set() {
        Installation demo = new ReadInstallation(Variables.of(Map.of("MONITOR_DEMO", "true"))).read();

        assertThat(ReadInstallation.SECRET_OF_THE_DEMO.length()).isGreaterThanOrEqualTo(32);
        assertThat(demo.population().recordKeys().fingerprint())
                .isNotEqualTo(reading("MONITOR_DEMO", "true")
                        .population()
                        .recordKeys()
                        .fingerprint());
    }

    @Test
    void a_secret_that_is_too_short_is_not_shown() {
        assertThatThrownBy(() -> reading("MONITOR_RECORD_KEY_SECRET", "hunter2"))
                .hasMessageStartingWith("MONITOR_RECORD_KEY_SECRET has 7 bytes, but must be")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_secret_in_a_file_is_the_same_as_one_in_the_environment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        Installation fromFile =
                new ReadInstallation(Variables.of(Map.of("MONITOR_RECORD_KEY_SECRET_FILE", file.toString()))).read();

        assertThat(fromFile.population().recordKeys().fingerprint())
                .isEqualTo(reading().population().recordKeys().fingerprint());
        assertThatThrownBy(() -> reading("MONITOR_RECORD_KEY_SECRET_FILE", file.toString()))
                .hasMessageContaining("in one of the two places only");
    }

    @ParameterizedTest
    @CsvSource({
        "MONITOR_DEMO, yes, 'is ''yes'', but must be true or false.'",
        "MONITOR_IMPORT_MAX_REJECTED_PERCENT, 101, 'is ''101'', but must be a percentage from 0 to 100'",
        "MONITOR_IMPORT_MAX_REJECTED_PERCENT, 'a half', 'is ''a half'', but must be a percentage'",
        "MONITOR_IMPORT_MAX_BYTES, 0, 'is ''0'', but must be a number of bytes, 1 or more.'",
        "MONITOR_PLAUSIBILITY_TOTAL_PERCENT, 0, 'must be a percentage from 0.01 to 100'",
        "MONITOR_PLAUSIBILITY_NATIONALITY_FROM, -1, 'must be a number of people, 0 or more.'",
        "MONITOR_TALLIES_KEEP_DAYS, soon, 'must be a number of days from 0 to 3650.'",
        "MONITOR_BASE_URL, monitor.example.nl, 'must be an address such as https://'",
        "MONITOR_BASE_URL, https://example.nl/monitor, 'without a path.'",
        "MONITOR_PUBLISHER_IRI, gemeente Leiden, 'must be an address such as https://identifier.overheid.nl/'",
        "MONITOR_TERRITORY_IRI, Leiden, 'must be an address such as https://sws.geonames.org/'",
        "MONITOR_CONTACT_EMAIL, somebody, 'must be an e-mail address such as cijfers@example.nl.'",
        "MONITOR_CONTACT_EMAIL, a@b c.nl, 'must be an e-mail address'",
        "MONITOR_DISCLOSURE, D3 V1 js4, 'Feasible only if D ≥ js and V ≥'",
        "MONITOR_DISCLOSURE, lax, 'expected strict, standard or values'",
        "MONITOR_RELEASE_LEAST_MEAN_CELL, -1, 'must be a number of people from 0 to 1000, such as 1.0.'",
        "MONITOR_RELEASE_MOST_SOLE_PERCENT, none, 'must be a percentage from 0 to 100'",
        "MONITOR_AREAS_FILE, /no/such/file, 'must be a file that the server can read.'",
        "MONITOR_RECORD_KEY_SECRET_FILE, '', ''"
    })
    void a_wrong_value_is_shown_with_its_name_and_what_is_expected(String variable, String value, String sentence) {
        if (value.isEmpty()) {
            assertThat(reading(variable, value)).isNotNull();
            return;
        }
        assertThatThrownBy(() -> reading(variable, value))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(variable + " ")
                .hasMessageContaining(sentence);
    }

    @Test
    void the_publisher_is_the_municipality_of_the_areas_unless_another_is_named() {
        Publisher usual = reading().publisher();

        assertThat(usual.identity()).hasToString("https://identifier.overheid.nl/tooi/id/gemeente/gm0546");
        assertThat(usual.name()).isEqualTo(new BilingualText("Gemeente Leiden", "Municipality of Leiden"));
        assertThat(usual.territory()).isEqualTo(usual.identity());
        assertThat(usual.contact()).isEqualTo(usual.name());
        assertThat(usual.email()).isNull();

        Publisher named = reading(
                        "MONITOR_PUBLISHER_IRI", "https://identifier.overheid.nl/tooi/id/gemeente/gm0363",
                        "MONITOR_PUBLISHER_NAME", "Onderzoek en Statistiek",
                        "MONITOR_TERRITORY_IRI", "https://sws.geonames.org/2759793/",
                        "MONITOR_CONTACT_NAME", "Team cijfers",
                        "MONITOR_CONTACT_EMAIL", "cijfers@example.nl")
                .publisher();
        assertThat(named)
                .isEqualTo(new Publisher(
                        URI.create("https://identifier.overheid.nl/tooi/id/gemeente/gm0363"),
                        BilingualText.same("Onderzoek en Statistiek"),
                        URI.create("https://sws.geonames.org/2759793/"),
                        BilingualText.same("Team cijfers"),
                        "cijfers@example.nl"));
    }

    @Test
    void what_must_be_absolute_begins_with_the_public_address_or_else_with_that_of_this_machine() {
        assertThat(reading().address()).hasToString("http://localhost:8080");
        assertThat(reading("MONITOR_PORT", "8180", "MONITOR_ADDRESS", "::1").address())
                .hasToString("http://localhost:8180");
        assertThat(reading("JBOSS_SOCKET_BINDING_PORT_OFFSET", "800").address())
                .as("the port on which a server with other servers beside it listens")
                .hasToString("http://localhost:8880");
        assertThat(reading("MONITOR_BASE_URL", "https://monitor.example.nl/").address())
                .hasToString("https://monitor.example.nl");
    }

    @Test
    void parameters_of_disclosure_control_and_the_secret_both_change_the_fingerprint() {
        String usual = reading().population().disclosure().fingerprint();

        assertThat(reading("MONITOR_DISCLOSURE", "strict")
                        .population()
                        .disclosure()
                        .fingerprint())
                .isEqualTo(usual);
        assertThat(reading("MONITOR_DISCLOSURE", "standard")
                        .population()
                        .disclosure()
                        .fingerprint())
                .isNotEqualTo(usual);
        assertThat(reading("MONITOR_RECORD_KEY_SECRET", SECRET + "!")
                        .population()
                        .disclosure()
                        .fingerprint())
                .isNotEqualTo(usual);
    }

    @Test
    void a_table_of_areas_that_is_wrong_stops_the_start(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("areas.csv"), "kind;code;name\nmunicipality;Leiden;0546\n");

        assertThatThrownBy(() -> reading("MONITOR_AREAS_FILE", file.toString()))
                .hasMessageStartingWith("MONITOR_AREAS_FILE is '" + file + "', but must be a table of areas (");
    }

    @Test
    void a_system_property_wins_over_nothing_and_is_named_in_small_letters() {
        System.setProperty("monitor.tallies.keep.days", "7");
        try {
            assertThat(Variables.ofProcess().find("MONITOR_TALLIES_KEEP_DAYS")).contains("7");
        } finally {
            System.clearProperty("monitor.tallies.keep.days");
        }
    }
}
