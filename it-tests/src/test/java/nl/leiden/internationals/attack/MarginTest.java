package nl.leiden.internationals.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {

    /** By the binomial distribution, computed elsewhere with the gamma function. */
    @ParameterizedTest
    @CsvSource({"100, 0.5, 70", "1000, 0.106, 147", "10, 0.15, 7", "1000, 2.2e-7, 1"})
    void chance_explains_so_many_successes_and_no_more(long trials, double p, long most) {
        assertThat(Margin.mostSuccesses(trials, p)).isEqualTo(most);
    }

    @Test
    void what_cannot_happen_must_not_and_what_always_happens_may() {
        assertThat(Margin.mostSuccesses(50, 0)).isZero();
        assertThat(Margin.mostSuccesses(50, 1)).isEqualTo(50);
    }

    /** Four standard deviations of a mean of 800 squares of normal values: 4·√(2/800) = 0.2. */
    @Test
    void a_variance_may_look_smaller_by_four_of_its_standard_deviations() {
        assertThat(Margin.leastShareOfVariance(800, 3)).isCloseTo(0.8, within(1e-12));
        assertThat(Margin.leastShareOfVariance(8, 3)).isZero();
    }
}
