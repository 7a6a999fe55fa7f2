package nl.leiden.internationals.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BasicTest {

    private static String header(String namePassword) {
        return "Basic " + Base64.getEncoder().encodeToString(namePassword.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void name_and_password_are_split_at_the_first_colon_and_may_hold_any_letter() {
        assertThat(Basic.parse(header("analyst:a:b"))).contains(new Basic("analyst", "a:b"));
        assertThat(Basic.parse(header("zoë:pässword"))).contains(new Basic("zoë", "pässword"));
        assertThat(Basic.parse(header("analyst:demo").replace("Basic", "bAsIc")))
                .contains(new Basic("analyst", "demo"));
    }

    @Test
    void anything_else_is_not_read() {
        assertThat(Basic.parse("Bearer abc")).isEmpty();
        assertThat(Basic.parse("Basic ***")).isEmpty();
        assertThat(Basic.parse(header("nocolon"))).isEmpty();
        assertThat(Basic.parse("Basic " + Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, ':'})))
                .isEmpty();
    }

    @Test
    void a_password_is_not_shown() {
        assertThat(new Basic("analyst", "demo").toString()).isEqualTo("Basic[analyst]");
    }
}
