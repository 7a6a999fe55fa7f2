package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import nl.leiden.internationals.population.disclosure.PerturbationRow.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerturbationTableTest {

    /** Worked out by hand, D5 V3 js2, row 1: results 0, 3, 4, 5 and 6. */
    @Test
    void one_person_becomes_none_or_more_than_two() {
        PerturbationRow row = standard().get(0);

        assertThat(row.outcomes()).extracting(Outcome::v).containsExactly(-1, 2, 3, 4, 5);
        assertProbabilities(row, .73447, .13672, .07280, .03743, .01858);
    }

    /** Worked out by hand, D5 V3 js2, row 8, which every larger count uses too. */
    @Test
    void a_large_count_gets_symmetric_noise() {
        PerturbationRow row = standard().get(7);

        assertThat(standard()).hasSize(8);
        assertProbabilities(
                row, .00379, .01659, .05229, .11873, .19419, .22880, .19419, .11873, .05229, .01659, .00379);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D9 V7 js4 mono",
                "D9 V7 js4",
                "D5 V3 js2 mono",
                "D5 V3 js2",
                "D5 V3 js0 mono",
                "D5 V3 js0",
                "D2 V1.08 js1 mono",
                "D2 V1.05 js1",
                "D4 V2 js1 mono",
                "D10 V4 js0 mono",
                "D1 V0.5 js0 mono",
                "D9 V6.001 js4 mono",
                "D2 V1.0001 js1 mono",
                "D15 V20 js5 mono",
                "D50 V200 js9 mono",
                "D100 V2000 js3 mono",
                "D100 V2600 js100 mono",
                "D9 V60 js4 mono",
                "D40 V0.01 js0 mono",
                "D30 V9.01 js5",
                "D20 V2.001 js2 mono"
            })
    void noise_is_unbiased_bounded_and_never_leads_to_a_small_count(String text) {
        PerturbationParameters parameters = PerturbationParameters.parse(text);

        for (PerturbationRow row : PerturbationTable.solve(parameters).rows()) {
            assertThat(row.mean()).isCloseTo(0, within(1e-9));
            assertThat(row.meanSquare()).isLessThanOrEqualTo(parameters.v() + 1e-9);
            assertThat(row.outcomes().stream().mapToDouble(Outcome::p).sum()).isCloseTo(1, within(1e-12));
            assertThat(row.outcomes()).allSatisfy(outcome -> {
                assertThat(outcome.v()).isBetween(-parameters.d(), parameters.d());
                int published = row.i() + outcome.v();
                assertThat(published == 0 || published > parameters.js()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D9 V7 js4 mono", "D5 V3 js2 mono", "D5 V3 js0 mono", "D15 V20 js5 mono"})
    void where_no_noise_is_allowed_downward_noise_gets_rarer_the_further_it_goes(String text) {
        for (PerturbationRow row :
                PerturbationTable.solve(PerturbationParameters.parse(text)).rows()) {
            List<Outcome> downward =
                    row.outcomes().stream().filter(outcome -> outcome.v() <= 0).toList();
            if (downward.getLast().v() == 0) {
                assertThat(downward)
                        .extracting(Outcome::p)
                        .isSortedAccordingTo((p, q) -> p > q + 1e-15 ? 1 : p < q ? -1 : 0);
            }
        }
    }

    @Test
    void every_outcome_keeps_a_chance_of_one_in_a_hundred_million() {
        for (PerturbationRow row :
                PerturbationTable.solve(PerturbationParameters.strict()).rows()) {
            assertThat(row.outcomes()).extracting(Outcome::p).allMatch(p -> p >= 1e-8);
        }
    }

    /** With V at its least value a single person of D2 V1 js1 can only become 0 or 2, each half of the time. */
    @Test
    void at_the_least_variance_a_small_count_moves_to_one_of_its_two_neighbours() {
        PerturbationRow row = PerturbationTable.solve(PerturbationParameters.parse("D2 V1 js1 mono"))
                .rows()
                .getFirst();

        assertThat(row.outcomes()).containsExactly(new Outcome(-1, .5, 0, .5), new Outcome(1, .5, .5, 1));
    }

    /** With D = js a count of js + 1 cannot go down, so that mean 0 leaves it no noise at all. */
    @Test
    void a_count_that_cannot_go_down_does_not_go_up() {
        PerturbationRow row = PerturbationTable.solve(PerturbationParameters.parse("D2 V3 js2"))
                .rows()
                .get(2);

        assertThat(row.outcomes()).containsExactly(new Outcome(0, 1, 0, 1));
    }

    @Test
    void solving_twice_gives_the_same_table_to_the_last_bit() {
        assertThat(PerturbationTable.solve(PerturbationParameters.strict()).rows())
                .isEqualTo(
                        PerturbationTable.solve(PerturbationParameters.strict()).rows());
    }

    /**
     * The fingerprints of our first release. A change here changes the noise of published series: it needs a new revision
     * of everything published, not a new number in this test.
     */
    @ParameterizedTest
    @CsvSource({"strict, e78b094c3bcc7e50", "standard, 6a422fb64163494b"})
    void a_published_series_keeps_its_table(String parameters, String fingerprint) {
        assertThat(PerturbationTable.solve(PerturbationParameters.parse(parameters))
                        .fingerprint())
                .isEqualTo(fingerprint);
    }

    @Test
    void a_fingerprint_tells_tables_apart_that_differ_in_one_key() {
        assertThat(pair(.5).fingerprint())
                .isEqualTo(pair(.5).fingerprint())
                .isNotEqualTo(pair(Math.nextUp(.5)).fingerprint());
    }

    @Test
    void any_feasible_set_is_solved() {
        SplittableRandom chance = new SplittableRandom(1948);
        for (int set = 0; set < 300; set++) {
            int js = chance.nextInt(0, 11);
            int d = Math.max(1, js) + chance.nextInt(0, 30);
            double v = Math.floor((js + 1) * (js + 1) / 4.0) + Math.pow(10, chance.nextDouble(-9, 3));
            PerturbationParameters parameters = new PerturbationParameters(d, v, js, chance.nextBoolean());

            assertThat(PerturbationTable.solve(parameters).rows())
                    .as(parameters.toString())
                    .allSatisfy(row -> {
                        assertThat(row.mean()).isCloseTo(0, within(1e-9));
                        assertThat(row.meanSquare()).isLessThanOrEqualTo(v + 1e-9);
                    });
        }
    }

    @Test
    void nobody_stays_nobody_whatever_the_key() {
        PerturbationTable table = PerturbationTable.solve(PerturbationParameters.strict());

        assertThat(table.noise(0, 0)).isZero();
        assertThat(table.noise(0, -1)).isZero();
    }

    @Test
    void a_bound_belongs_to_the_outcome_above_it() {
        PerturbationTable table =
                PerturbationTable.of(List.of(PerturbationRow.of(1, new int[] {-1, 0, 1}, new double[] {.25, .5, .25})));

        assertThat(table.noise(1, (1L << 62) - 1)).isEqualTo(-1);
        assertThat(table.noise(1, 1L << 62)).isEqualTo(0);
        assertThat(table.noise(1, (3L << 62) - 1)).isEqualTo(0);
        assertThat(table.noise(1, 3L << 62)).isEqualTo(1);
        assertThat(table.noise(1, -1)).isEqualTo(1);
    }

    @Test
    void a_key_above_the_last_bound_gets_the_last_outcome() {
        PerturbationTable table =
                PerturbationTable.of(List.of(PerturbationRow.of(1, new int[] {-1, 1}, new double[] {.5, .4999999})));

        assertThat(table.noise(1, -1)).isEqualTo(1);
    }

    @Test
    void a_negative_count_is_a_broken_promise() {
        PerturbationTable table = PerturbationTable.solve(PerturbationParameters.standard());

        assertThatIllegalArgumentException().isThrownBy(() -> table.noise(-1, 0));
    }

    @Test
    void a_table_with_a_missing_row_is_refused() {
        PerturbationRow second = PerturbationRow.of(2, new int[] {0}, new double[] {1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerturbationTable.of(List.of(second)))
                .withMessage("row 1 of the table is for 2");
        assertThatIllegalArgumentException().isThrownBy(() -> PerturbationTable.of(List.of()));
    }

    @Test
    void a_row_that_does_not_sum_to_one_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerturbationRow.of(3, new int[] {-1, 1}, new double[] {.5, .4}))
                .withMessage("row 3: the probabilities sum to 0.9");
    }

    @Test
    void a_row_that_leads_below_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerturbationRow.of(1, new int[] {-2, 2}, new double[] {.5, .5}))
                .withMessage("row 1: noise -2 is out of place");
    }

    private static PerturbationTable pair(double p) {
        return PerturbationTable.of(List.of(PerturbationRow.of(1, new int[] {-1, 1}, new double[] {p, 1 - p})));
    }

    private static List<PerturbationRow> standard() {
        return PerturbationTable.solve(PerturbationParameters.standard()).rows();
    }

    private static void assertProbabilities(PerturbationRow row, double... expected) {
        assertThat(row.outcomes().stream().mapToDouble(Outcome::p).toArray())
                .containsExactly(expected, within(.000005));
    }
}
