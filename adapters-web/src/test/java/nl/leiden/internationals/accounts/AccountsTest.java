package nl.leiden.internationals.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.site.SampleInstallations;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-03-01T08:00:00Z"));
    private final Accounts demo = new Accounts(SampleInstallations.demo(), now::get);

    @Test
    void in_the_demo_each_of_six_roles_has_an_account_with_a_published_password() {
        assertThat(demo.all().stream().map(colleague -> colleague.name().value()))
                .containsExactly("analyst", "publisher", "policy", "editor", "privacy", "admin");
        assertThat(demo.signIn("analyst", "demo")).isInstanceOfSatisfying(SignIn.Welcome.class, welcome -> {
            assertThat(welcome.colleague().is(Role.ANALYST)).isTrue();
            assertThat(welcome.colleague().is(Role.READER)).isTrue();
            assertThat(welcome.colleague().is(Role.PUBLISHER)).isFalse();
        });
    }

    @Test
    void outside_the_demo_none_of_them_exists() {
        Accounts accounts = new Accounts(SampleInstallations.real(), now::get);

        assertThat(accounts.all()).isEmpty();
        assertThat(accounts.signIn("analyst", "demo")).isEqualTo(new SignIn.Wrong());
        assertThat(accounts.find(new AccountName("analyst"))).isEmpty();
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_answered_alike() {
        assertThat(demo.signIn("analyst", "Demo")).isEqualTo(new SignIn.Wrong());
        assertThat(demo.signIn("nobody", "demo")).isEqualTo(new SignIn.Wrong());
        assertThat(demo.signIn("nobody", "")).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void after_five_failures_a_name_has_to_wait_twice_as_long_each_time() {
        for (int i = 0; i < 5; i++) {
            assertThat(demo.signIn("editor", "guess" + i)).isEqualTo(new SignIn.Wrong());
        }
        assertThat(demo.signIn("editor", "demo")).isEqualTo(new SignIn.TooOften(Duration.ofSeconds(1)));
        assertThat(demo.signIn("analyst", "demo")).isInstanceOf(SignIn.Welcome.class);

        now.updateAndGet(instant -> instant.plusSeconds(1));
        assertThat(demo.signIn("editor", "again")).isEqualTo(new SignIn.Wrong());
        assertThat(demo.signIn("editor", "demo")).isEqualTo(new SignIn.TooOften(Duration.ofSeconds(2)));
        now.updateAndGet(instant -> instant.plusSeconds(2));
        assertThat(demo.signIn("editor", "demo")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void nobody_waits_longer_than_five_minutes_and_a_quiet_quarter_of_an_hour_clears_the_name() {
        for (int i = 0; i < 30; i++) {
            demo.signIn("editor", "guess");
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(5)));
        }
        demo.signIn("editor", "guess");
        assertThat(demo.signIn("editor", "demo")).isEqualTo(new SignIn.TooOften(FailedSignIns.LONGEST_WAIT));
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(15)));
        assertThat(demo.signIn("editor", "guess")).isEqualTo(new SignIn.Wrong());
        assertThat(demo.signIn("editor", "demo")).isInstanceOf(SignIn.Welcome.class);
    }
}
