package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.language.Language;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final Numbers NL = Numbers.in(Language.NL);
    private static final Numbers EN = Numbers.in(Language.EN);

    @Test
    void thousands_and_decimals_are_separated_as_readers_of_the_language_do_it() {
        assertThat(NL.whole(130108)).isEqualTo("130.108");
        assertThat(EN.whole(130108)).isEqualTo("130,108");
        assertThat(NL.percent(new BigDecimal("13.9"))).isEqualTo("13,9%");
        assertThat(EN.percent(new BigDecimal("13.9"))).isEqualTo("13.9%");
    }

    @Test
    void a_change_shows_its_direction_and_no_change_has_none() {
        assertThat(NL.change(1442)).isEqualTo("+1.442");
        assertThat(EN.change(-12)).isEqualTo("\u221212");
        assertThat(EN.change(0)).isEqualTo("0");
        assertThat(EN.change(20)).isEqualTo("+20");
        assertThat(EN.changePercent(Optional.of(new BigDecimal("8.7")))).isEqualTo("+8.7%");
        assertThat(NL.changePercent(Optional.of(new BigDecimal("-0.4")))).isEqualTo("\u22120,4%");
        assertThat(NL.changePercent(Optional.of(new BigDecimal("0.0")))).isEqualTo("0,0%");
    }

    @Test
    void what_is_not_there_is_a_dash() {
        assertThat(NL.change(OptionalInt.empty())).isEqualTo(Numbers.NONE);
        assertThat(NL.percent(Optional.empty())).isEqualTo(Numbers.NONE);
    }

    @Test
    void sizes_of_files_are_told_in_the_unit_that_fits() {
        assertThat(NL.size(999)).isEqualTo("999 B");
        assertThat(NL.size(12_412_000)).isEqualTo("12,4 MB");
        assertThat(EN.size(1_500_000_000L)).isEqualTo("1.5 GB");
    }
}
