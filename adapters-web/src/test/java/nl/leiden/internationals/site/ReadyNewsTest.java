package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.leiden.internationals.accounts.Accounts;
import org.junit.jupiter.api.Test;

class ReadyNewsTest {

    private static List<String> lines(Installation installation) {
        return ReadyNews.lines(installation, new Accounts(installation, InstantSource.system()));
    }

    @Test
    void a_demo_says_where_it_is_and_who_can_sign_in() {
        assertThat(lines(SampleInstallations.demo()))
                .containsExactly(
                        "The monitor is ready at http://localhost:8080",
                        "Demo accounts: analyst, publisher, policy, editor, privacy, admin; the password is always demo");
    }

    @Test
    void a_real_installation_names_no_account() {
        assertThat(lines(SampleInstallations.real("MONITOR_PORT", "8180", "MONITOR_ADDRESS", "192.0.2.7")))
                .containsExactly("The monitor is ready at http://192.0.2.7:8180");
    }

    @Test
    void moments_are_no_finer_than_they_are_stored() {
        InstantSource clock = new InstallationBeans().clock();
        for (int i = 0; i < 100; i++) {
            Instant now = clock.instant();
            assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
        }
    }
}
