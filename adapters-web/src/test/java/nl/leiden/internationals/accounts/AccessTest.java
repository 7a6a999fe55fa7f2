package nl.leiden.internationals.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.leiden.internationals.population.release.AccountName;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Caller READER = new Caller.Reader();
    private static final Caller ANALYST = new Caller.Colleague(new AccountName("analyst"), Set.of(Role.ANALYST));

    static class Silent {
        void open() {}
    }

    @OnlyFor(Role.ANALYST)
    static class ForAnalysts {
        void inherited() {}

        @ForEverybody
        void opened() {}

        @OnlyFor({Role.PUBLISHER, Role.ADMIN})
        void narrowed() {}

        @OnlyFor(Role.ADMIN)
        @ForEverybody
        void contradictory() {}
    }

    private static Access access(Class<?> resource, String method) throws NoSuchMethodException {
        return Access.to(resource, resource.getDeclaredMethod(method));
    }

    @Test
    void a_method_that_does_not_say_for_whom_it_is_can_be_called_by_nobody() throws NoSuchMethodException {
        assertThat(access(Silent.class, "open").isGrantedTo(ANALYST)).isFalse();
    }

    @Test
    void what_the_class_says_holds_for_methods_that_say_nothing() throws NoSuchMethodException {
        assertThat(access(ForAnalysts.class, "inherited").isGrantedTo(ANALYST)).isTrue();
        assertThat(access(ForAnalysts.class, "inherited").isGrantedTo(READER)).isFalse();
        assertThat(access(ForAnalysts.class, "opened").isGrantedTo(READER)).isTrue();
        assertThat(access(ForAnalysts.class, "narrowed").isGrantedTo(ANALYST)).isFalse();
    }

    @Test
    void a_method_cannot_be_for_some_and_for_everybody() {
        assertThatThrownBy(() -> access(ForAnalysts.class, "contradictory"))
                .hasMessageStartingWith("both for everybody and for some");
    }
}
