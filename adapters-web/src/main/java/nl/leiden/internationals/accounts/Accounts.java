package nl.leiden.internationals.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.site.Installation;

/** The accounts of the installation. The six of the demo exist in demo mode only; without it there are none. */
@Singleton
public class Accounts {

    /** Password of every demo account; it is no secret, and neither are their figures. */
    public static final String DEMO_PASSWORD = "demo";

    private static final List<Role> DEMO_ROLES =
            List.of(Role.ANALYST, Role.PUBLISHER, Role.POLICY, Role.EDITOR, Role.PRIVACY, Role.ADMIN);

    /** Failures under one name from one address before the next has to wait: a colleague who mistypes need not. */
    static final int FREE_OF_CALLER = 5;

    /** The same under one name from anywhere: so many that nobody keeps a colleague out by guessing a few times in her name. */
    static final int FREE_OF_NAME = 100;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PASSWORD = 1_000;

    private final Map<String, Account> byName = new LinkedHashMap<>();
    private final FailedSignIns<Attempt> failuresOfCallers = new FailedSignIns<>(FREE_OF_CALLER);
    private final FailedSignIns<String> failuresOfNames = new FailedSignIns<>(FREE_OF_NAME);
    private final Account nobody = new Account(colleague("nobody"), "");
    private final InstantSource clock;

    @Inject
    public Accounts(Installation installation, InstantSource clock) {
        this.clock = clock;
        if (installation.demo()) {
            DEMO_ROLES.forEach(role -> add(new Account(colleague(nameOf(role), role), DEMO_PASSWORD)));
        }
    }

    private static String nameOf(Role role) {
        return switch (role) {
            case READER -> "reader";
            case ANALYST -> "analyst";
            case PUBLISHER -> "publisher";
            case POLICY -> "policy";
            case EDITOR -> "editor";
            case PRIVACY -> "privacy";
            case ADMIN -> "admin";
        };
    }

    private static Caller.Colleague colleague(String name, Role... roles) {
        return new Caller.Colleague(new AccountName(name), Set.copyOf(Arrays.asList(roles)));
    }

    private void add(Account account) {
        byName.put(account.colleague().name().value(), account);
    }

    /** Under which name from which address somebody tries. */
    private record Attempt(String name, CallerAddress from) {}

    /** Checks name and password, in the same time whether or not there is such an account. */
    SignIn signIn(String name, String password, CallerAddress from) {
        if (name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
            return new SignIn.Wrong();
        }
        Instant now = clock.instant();
        Attempt attempt = new Attempt(name, from);
        Optional<Duration> wait = failuresOfCallers.wait(attempt, now).or(() -> failuresOfNames.wait(name, now));
        if (wait.isPresent()) {
            return new SignIn.TooOften(wait.get());
        }
        Account account = byName.getOrDefault(name, nobody);
        if (!account.opensWith(password) || account == nobody) {
            failuresOfCallers.failed(attempt, now);
            failuresOfNames.failed(name, now);
            return new SignIn.Wrong();
        }
        failuresOfCallers.succeeded(attempt);
        return new SignIn.Welcome(account.colleague());
    }

    /** The colleague with this name as her account is now; empty if it is gone. */
    public Optional<Caller.Colleague> find(AccountName name) {
        return Optional.ofNullable(byName.get(name.value())).map(Account::colleague);
    }

    /** All accounts, for the sign-in page of the demo. */
    public List<Caller.Colleague> all() {
        return byName.values().stream().map(Account::colleague).toList();
    }
}
