package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellKeyMethodTest {

    private static final long SEED = 20_240_101;
    private static final PerturbationTable STRICT = PerturbationTable.solve(PerturbationParameters.strict());

    private final CellKeyMethod method = new CellKeyMethod(STRICT);

    @Test
    void nobody_is_published_as_nobody() {
        assertThat(method.figure(Tally.NOBODY)).isEqualTo(Figure.of(0));
    }

    @Test
    void the_same_people_give_the_same_figure() {
        Tally people = Tally.of(23, 0x1234_5678_9abc_def0L);

        assertThat(method.figure(people)).isEqualTo(method.figure(people));
        assertThat(method.figure(Tally.of(23, 0x1234_5678_9abc_def0L))).isEqualTo(method.figure(people));
    }

    @Test
    void a_figure_lies_within_nine_of_the_count_and_is_never_one_to_four() {
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int cell = 0; cell < 200_000; cell++) {
            long n = chance.nextLong(1, 40);
            long figure = method.figure(Tally.of(n, chance.nextLong())).value();

            assertThat(figure).isBetween(Math.max(0, n - 9), n + 9).isNotIn(1L, 2L, 3L, 4L);
        }
    }

    /** Every key of a grid of 2^16 evenly spread ones: the mean is that of the row up to the grid's width. */
    @Test
    void over_all_keys_the_noise_averages_out_for_every_count() {
        for (int n = 1; n <= 20; n++) {
            int count = n;
            double mean = IntStream.range(0, 1 << 16)
                    .mapToLong(step -> method.publish(count, (long) step << 48) - count)
                    .average()
                    .orElseThrow();

            assertThat(mean).isCloseTo(0, within(.005));
        }
    }

    /** Mean absolute noise on large counts: 2.09 for D9 V7 and 1.35 for D5 V3. */
    @ParameterizedTest
    @CsvSource({"strict, 7, 2.09", "standard, 3, 1.35"})
    void on_large_counts_the_noise_is_as_small_as_announced(String parameters, double variance, double absolute) {
        PerturbationTable table = PerturbationTable.solve(PerturbationParameters.parse(parameters));
        CellKeyMethod largeCounts = new CellKeyMethod(table);
        SplittableRandom chance = new SplittableRandom(SEED);
        long[] counted = LongStream.generate(() -> chance.nextLong(50, 5000))
                .limit(200_000)
                .toArray();
        long[] published = LongStream.of(counted)
                .map(n -> largeCounts.publish(n, chance.nextLong()))
                .toArray();

        NoiseQuality quality = NoiseQuality.of(counted, published);

        assertThat(table.rows().getLast().meanAbsolute()).isCloseTo(absolute, within(.005));
        assertThat(quality.mean()).isCloseTo(0, within(.05));
        assertThat(quality.variance()).isCloseTo(variance, within(.03 * variance));
        assertThat(quality.meanAbsolute()).isCloseTo(absolute, within(.02));
    }

    @Test
    void the_order_in_which_people_are_added_does_not_matter() {
        long[] keys = new SplittableRandom(SEED).longs(1000).toArray();
        Tally forwards = Tally.NOBODY;
        Tally backwards = Tally.NOBODY;
        for (int k = 0; k < keys.length; k++) {
            forwards = Tally.add(forwards, Tally.of(1, keys[k]));
            backwards = Tally.add(Tally.of(1, keys[keys.length - 1 - k]), backwards);
        }

        assertThat(forwards.n()).isEqualTo(1000);
        assertThat(forwards.key())
                .isEqualTo(backwards.key())
                .isEqualTo(LongStream.of(keys).sum());
    }

    @Test
    void keys_wrap_around() {
        assertThat(Tally.add(Tally.of(1, -1), Tally.of(1, 3)).key()).isEqualTo(2);
    }

    @Test
    void a_negative_tally_is_a_broken_promise_that_shows_no_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.of(-17, 4))
                .withMessage("a tally cannot be negative");
    }

    @Test
    void a_tally_does_not_show_itself() {
        assertThat(Tally.of(1234, 5678)).hasToString("Tally[confidential]");
    }

    @Test
    void a_figure_shows_itself() {
        assertThat(Figure.of(16_643)).hasToString("16643");
        assertThat(Figure.of(16_643).value()).isEqualTo(16_643);
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(-1)).withMessageEndingWith("-1");
    }
}
