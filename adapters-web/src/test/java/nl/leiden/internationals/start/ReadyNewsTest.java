package nl.leiden.internationals.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import nl.leiden.internationals.accounts.Accounts;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.SampleInstallations;
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
}
