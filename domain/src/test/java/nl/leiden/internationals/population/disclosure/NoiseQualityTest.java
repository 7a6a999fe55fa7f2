package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.leiden.internationals.SharedData;
import org.junit.jupiter.api.Test;

class NoiseQualityTest {

    @Test
    void equal_tables_have_no_noise() {
        long[] cells = {0, 3, 12};

        assertThat(NoiseQuality.of(cells, cells)).isEqualTo(new NoiseQuality(3, 0, 0, 0, 0));
    }

    /** By hand: noise −1, 1 and 3; Σ√(p·q) = 1 between a half and a half. */
    @Test
    void noise_is_summed_up_over_the_cells() {
        NoiseQuality quality = NoiseQuality.of(new long[] {1, 1, 0}, new long[] {0, 2, 3});

        assertThat(quality.mean()).isEqualTo(1);
        assertThat(quality.meanSquare()).isCloseTo(11 / 3.0, within(1e-12));
        assertThat(quality.variance()).isCloseTo(8 / 3.0, within(1e-12));
        assertThat(quality.meanAbsolute()).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(quality.hellinger()).isCloseTo(Math.sqrt(1 - Math.sqrt(.5 * .4)), within(1e-12));
    }

    @Test
    void a_table_that_vanishes_has_nothing_in_common_with_itself() {
        assertThat(NoiseQuality.of(new long[] {1}, new long[] {0}).hellinger()).isEqualTo(1);
        assertThat(NoiseQuality.of(new long[] {0}, new long[] {0}).hellinger()).isZero();
    }

    @Test
    void tables_of_different_size_cannot_be_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoiseQuality.of(new long[1], new long[2]))
                .withMessage("1 cells cannot be compared with 2 published ones");
        assertThatIllegalArgumentException().isThrownBy(() -> NoiseQuality.of(new long[0], new long[0]));
    }

    /** Four ways to perturb sixteen squares of a map, from the guidelines for geocoded census data. */
    @Test
    void the_measures_of_the_geographic_guidelines_come_out() {
        List<String[]> rows = SharedData.lines("data/disclosure/geo_guidelines_hd_mse_mae.csv").stream()
                .map(line -> line.split(",", -1))
                .toList();
        long[] original = cells(rows.get(1));
        List<String> header = List.of(rows.getFirst());

        for (String[] variant : rows.subList(2, rows.size())) {
            NoiseQuality quality = NoiseQuality.of(original, cells(variant));

            assertThat(quality.meanSquare()).isEqualTo(value(variant, header, "MSE"));
            assertThat(quality.meanAbsolute()).isEqualTo(value(variant, header, "MAE"));
            assertThat(quality.hellinger()).isCloseTo(value(variant, header, "HD_scaled"), within(1e-6));
        }
    }

    private static double value(String[] row, List<String> header, String column) {
        return Double.parseDouble(row[header.indexOf(column)]);
    }

    private static long[] cells(String[] row) {
        return Arrays.stream(row, 1, 17).mapToLong(Long::parseLong).toArray();
    }
}
