package nl.leiden.internationals.population.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareTest {

    /** 16,643 of 127,046 residents on 1 January 2023 is 13.1 %, as published. */
    @Test
    void a_share_has_one_decimal() {
        assertThat(Share.of(16_643, 127_046)).contains(new BigDecimal("13.1"));
        assertThat(Share.of(0, 7)).contains(new BigDecimal("0.0"));
        assertThat(Share.of(8, 7)).contains(new BigDecimal("114.3"));
    }

    @Test
    void halves_are_rounded_away_from_zero() {
        assertThat(Share.of(1, 2_000)).contains(new BigDecimal("0.1"));
        assertThat(Share.change(2_000, 1_999)).contains(new BigDecimal("-0.1"));
        assertThat(Share.change(2_000, 2_001)).contains(new BigDecimal("0.1"));
    }

    @Test
    void there_is_no_share_of_nobody() {
        assertThat(Share.of(0, 0)).isEmpty();
        assertThat(Share.change(0, 5)).isEmpty();
    }

    @Test
    void shares_equal_those_of_decimal_division() {
        var random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            int part = random.nextInt(1 << random.nextInt(1, 31));
            int whole = 1 + random.nextInt(1 << random.nextInt(1, 31));
            BigDecimal divided = BigDecimal.valueOf(part)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
            assertThat(Share.of(part, whole)).contains(divided);
        }
    }
}
