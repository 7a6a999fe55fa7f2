package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerturbationParametersTest {

    @Test
    void the_strict_set_hides_one_to_four() {
        assertThat(PerturbationParameters.strict()).isEqualTo(new PerturbationParameters(9, 7, 4, true));
    }

    @Test
    void the_standard_set_hides_one_and_two() {
        assertThat(PerturbationParameters.standard()).isEqualTo(new PerturbationParameters(5, 3, 2, true));
    }

    /** ⌊(js+1)²/4⌋ is 0, 1, 2, 4, 6, 9 for js = 0..5. */
    @ParameterizedTest
    @CsvSource({"3, 7, 4, 6", "9, 5.9, 4, 6", "5, 1.99, 2, 2", "9, 8.9, 5, 9"})
    void a_set_that_no_noise_can_satisfy_is_refused_with_the_reason(int d, double v, int js, int least) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PerturbationParameters(d, v, js, true))
                .withMessage(
                        "Feasible only if D ≥ js and V ≥ ⌊(js+1)²/4⌋ = %d: D = %d, V = %s, js = %d", least, d, v, js);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, D = 0", "101, 1, 0, D = 101", "5, 0, 0, V = 0.0", "5, NaN, 0, V = NaN", "5, 1, -1, js = -1"})
    void a_value_out_of_range_is_shown(int d, double v, int js, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PerturbationParameters(d, v, js, true))
                .withMessageEndingWith(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D9 V7 js4 mono", "D5 V3 js2", "D2 V1.08 js1 mono", "D5 V3 js0"})
    void a_set_reads_as_it_is_written(String text) {
        assertThat(PerturbationParameters.parse(text)).hasToString(text);
    }

    @Test
    void the_two_sets_have_names() {
        assertThat(PerturbationParameters.parse(" Strict ")).isEqualTo(PerturbationParameters.strict());
        assertThat(PerturbationParameters.parse("standard")).isEqualTo(PerturbationParameters.standard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lax", "D9 V7", "D9 V7 js4 polo", "D9, V7, js4", "D-9 V7 js4"})
    void an_unreadable_set_is_refused_with_what_was_expected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerturbationParameters.parse(text))
                .withMessage("expected strict, standard or values such as 'D9 V7 js4 mono': '%s'", text);
    }
}
