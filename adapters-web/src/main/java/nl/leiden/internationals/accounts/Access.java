package nl.leiden.internationals.accounts;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who may call a resource method. */
public sealed interface Access {

    /** Whether this caller may. */
    boolean isGrantedTo(Caller caller);

    /** No sign-in needed. */
    record Open() implements Access {
        @Override
        public boolean isGrantedTo(Caller caller) {
            return true;
        }
    }

    /** One of these roles is needed. */
    record Restricted(Set<Role> roles) implements Access {
        public Restricted {
            roles = Set.copyOf(roles);
        }

        @Override
        public boolean isGrantedTo(Caller caller) {
            return roles.stream().anyMatch(caller::is);
        }
    }

    /** Nobody said who may, so nobody may. */
    record Closed() implements Access {
        @Override
        public boolean isGrantedTo(Caller caller) {
            return false;
        }
    }

    /** What is written on the method, or else on its class. */
    static Access to(Class<?> resource, Method method) {
        for (var element : List.of(method, resource)) {
            OnlyFor onlyFor = element.getAnnotation(OnlyFor.class);
            boolean everybody = element.isAnnotationPresent(ForEverybody.class);
            if (onlyFor != null && everybody) {
                throw new IllegalArgumentException("both for everybody and for some: " + element);
            }
            if (onlyFor != null) {
                return new Restricted(Set.copyOf(Arrays.asList(onlyFor.value())));
            }
            if (everybody) {
                return new Open();
            }
        }
        return new Closed();
    }
}
