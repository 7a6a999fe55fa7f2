package nl.leiden.internationals.accounts;

import java.time.Duration;

/** What comes of signing in with a name and a password. */
public sealed interface SignIn {

    /** Name and password belong together. */
    record Welcome(Caller.Colleague colleague) implements SignIn {}

    /** They do not, or there is no such account; which of the two is not told. */
    record Wrong() implements SignIn {}

    /**
     * Wrong too often: whatever is tried now is not looked at.
     *
     * @param pause until it may be tried again, 1 second or more
     */
    record TooOften(Duration pause) implements SignIn {}
}
