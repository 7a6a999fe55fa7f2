package nl.leiden.internationals.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.site.SampleInstallations;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final CallerAddress HERE = CallerAddress.parse("192.0.2.7");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-03-01T08:00:00Z"));
    private final Accounts demo = new Accounts(SampleInstallations.demo(), now::get);

    @Test
    void in_the_demo_each_of_six_roles_has_an_account_with_a_published_password() {
        assertThat(demo.all().stream().map(colleague -> colleague.name().value()))
                .containsExactly("analyst", "publisher", "policy", "editor", "privacy", "admin");
        assertThat(demo.signIn("analyst", "demo", HERE)).isInstanceOfSatisfying(SignIn.Welcome.class, welcome -> {
            assertThat(welcome.colleague().is(Role.ANALYST)).isTrue();
            assertThat(welcome.colleague().is(Role.READER)).isTrue();
            assertThat(welcome.colleague().is(Role.PUBLISHER)).isFalse();
        });
    }

    @Test
    void outside_the_demo_none_of_them_exists() {
        Accounts accounts = new Accounts(SampleInstallations.real(), now::get);

        assertThat(accounts.all()).isEmpty();
        assertThat(accounts.signIn("analyst", "demo", HERE)).isEqualTo(new SignIn.Wrong());
        assertThat(accounts.find(new AccountName("analyst"))).isEmpty();
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_answered_alike() {
        assertThat(demo.signIn("analyst", "Demo", HERE)).isEqualTo(new SignIn.Wrong());
        assertThat(demo.signIn("nobody", "demo", HERE)).isEqualTo(new SignIn.Wrong());
        assertThat(demo.signIn("nobody", "", HERE)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void after_five_failures_a_caller_has_to_wait_twice_as_long_each_time() {
        for (int i = 0; i < 5; i++) {
            assertThat(demo.signIn("editor", "guess" + i, HERE)).isEqualTo(new SignIn.Wrong());
        }
        assertThat(demo.signIn("editor", "demo", HERE)).isEqualTo(new SignIn.TooOften(Duration.ofSeconds(1)));
        assertThat(demo.signIn("analyst", "demo", HERE)).isInstanceOf(SignIn.Welcome.class);

        now.updateAndGet(instant -> instant.plusSeconds(1));
        assertThat(demo.signIn("editor", "again", HERE)).isEqualTo(new SignIn.Wrong());
        assertThat(demo.signIn("editor", "demo", HERE)).isEqualTo(new SignIn.TooOften(Duration.ofSeconds(2)));
        now.updateAndGet(instant -> instant.plusSeconds(2));
        assertThat(demo.signIn("editor", "demo", HERE)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void nobody_waits_longer_than_five_minutes_and_a_quiet_quarter_of_an_hour_clears_the_name() {
        for (int i = 0; i < 30; i++) {
            demo.signIn("editor", "guess", HERE);
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(5)));
        }
        demo.signIn("editor", "guess", HERE);
        assertThat(demo.signIn("editor", "demo", HERE)).isEqualTo(new SignIn.TooOften(FailedSignIns.LONGEST_WAIT));
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(15)));
        assertThat(demo.signIn("editor", "guess", HERE)).isEqualTo(new SignIn.Wrong());
        assertThat(demo.signIn("editor", "demo", HERE)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void who_guesses_in_the_name_of_a_colleague_does_not_keep_her_out() {
        CallerAddress elsewhere = CallerAddress.parse("198.51.100.9");
        for (int i = 0; i < Accounts.FREE_OF_CALLER; i++) {
            demo.signIn("editor", "guess", elsewhere);
        }

        assertThat(demo.signIn("editor", "demo", elsewhere)).isInstanceOf(SignIn.TooOften.class);
        assertThat(demo.signIn("editor", "demo", HERE)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void who_guesses_from_many_addresses_is_slowed_down_too_even_if_the_colleague_signs_in_meanwhile() {
        for (int i = 0; i < Accounts.FREE_OF_NAME - 1; i++) {
            demo.signIn("editor", "guess", CallerAddress.parse("198.51.100." + i));
        }
        assertThat(demo.signIn("editor", "demo", HERE)).isInstanceOf(SignIn.Welcome.class);

        demo.signIn("editor", "guess", CallerAddress.parse("203.0.113.1"));

        assertThat(demo.signIn("editor", "guess", CallerAddress.parse("203.0.113.2")))
                .isEqualTo(new SignIn.TooOften(Duration.ofSeconds(1)));
        assertThat(demo.signIn("analyst", "demo", HERE)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void all_addresses_of_one_network_of_ipv6_are_one_caller() {
        assertThat(CallerAddress.parse("2001:db8:0:7:0:0:0:1"))
                .isEqualTo(CallerAddress.parse("2001:db8:0:7:aa:bb:cc:dd"));
        assertThat(CallerAddress.parse("2001:db8:0:7:0:0:0:1"))
                .isNotEqualTo(CallerAddress.parse("2001:db8:0:8:0:0:0:1"));
        assertThat(CallerAddress.parse("192.0.2.7")).isNotEqualTo(CallerAddress.parse("192.0.2.8"));
    }

    @Test
    void guesses_under_ever_new_names_do_not_fill_the_memory() {
        Instant then = Instant.parse("2024-03-01T08:00:00Z");
        FailedSignIns<String> failures = new FailedSignIns<>(1);
        for (int i = 0; i < FailedSignIns.MOST_REMEMBERED + 5; i++) {
            failures.failed("name" + i, then);
        }

        assertThat(failures.remembered()).isEqualTo(FailedSignIns.MOST_REMEMBERED);
        assertThat(failures.wait("name0", then)).isEmpty();
        assertThat(failures.wait("name10004", then)).isPresent();
    }
}
