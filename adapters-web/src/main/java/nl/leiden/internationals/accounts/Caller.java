package nl.leiden.internationals.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.leiden.internationals.population.release.AccountName;

/** Who asks for something. */
public sealed interface Caller {

    /** Whether the caller may act in this role. */
    boolean is(Role role);

    /** Whether the caller has at least one of these roles. */
    default boolean isAnyOf(Role... roles) {
        return Arrays.stream(roles).anyMatch(this::is);
    }

    /** Somebody who has not signed in. */
    record Reader() implements Caller {

        @Override
        public boolean is(Role role) {
            return role == Role.READER;
        }
    }

    /** Somebody who has signed in. */
    record Colleague(AccountName name, Set<Role> roles) implements Caller {

        public Colleague {
            EnumSet<Role> all = EnumSet.of(Role.READER);
            all.addAll(roles);
            roles = Set.copyOf(all);
        }

        @Override
        public boolean is(Role role) {
            return roles.contains(role);
        }
    }
}
