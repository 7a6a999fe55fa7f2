package nl.leiden.internationals.population.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixTest {

    @Test
    void parts_add_up_to_the_total_and_the_largest_remainders_are_rounded_up() {
        assertThat(Mix.apportion(new double[] {1, 1, 1}, 10)).containsExactly(4, 3, 3);
        assertThat(Mix.apportion(new double[] {2.6, 1.4, 0}, 4)).containsExactly(3, 1, 0);
    }

    @Test
    void what_has_no_weight_is_never_drawn() {
        Mix<String> mix = Mix.of(List.of("never", "one", "two"), thing -> thing.equals("never") ? 0 : 1);
        var chance = new Chance(1);
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> mix.draw(chance)))
                .contains("one", "two")
                .doesNotContain("never");
    }

    @Test
    void a_mix_without_weights_is_refused() {
        assertThatThrownBy(() -> Mix.of(List.of("a"), thing -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a]");
    }
}
