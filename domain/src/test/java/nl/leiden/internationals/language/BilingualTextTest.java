package nl.leiden.internationals.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BilingualTextTest {

    @Test
    void each_reader_gets_the_own_half() {
        var italy = new BilingualText("Italië", "Italy");

        assertThat(italy.in(Language.NL)).isEqualTo("Italië");
        assertThat(italy.in(Language.EN)).isEqualTo("Italy");
    }

    @Test
    void a_name_can_be_the_same_in_both_languages() {
        assertThat(BilingualText.same("Leiden-Noord")).isEqualTo(new BilingualText("Leiden-Noord", "Leiden-Noord"));
    }

    @Test
    void a_missing_half_is_refused_and_the_other_is_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BilingualText("Italië", " "))
                .withMessageContaining("nl 'Italië', en ' '");
        assertThatIllegalArgumentException().isThrownBy(() -> new BilingualText("", "Italy"));
    }
}
