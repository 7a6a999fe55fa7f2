package nl.leiden.internationals.population.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "m", "NL", "0065", "9999|0064|9998", "546", "BU05180101", "WK051801"})
    void codes_are_shown_as_they_are(String value) {
        assertThat(ShownValue.of(value)).isEqualTo(value);
    }

    /** Columns may be shifted, so that something else stands where a code should. */
    @ParameterizedTest
    @CsvSource({
        "Anna, ‹Aaaa›",
        "van der Berg-Özil, ‹aaa aaa Aaaa-Aaaa›",
        "19900615, ‹99999999›",
        "123456782, ‹999999999›",
        "1990-06-15, ‹9999-99-99›",
        "06 1234, ‹99 9999›",
        "2312 AB, ‹9999 AA›",
        "Breestraat 12, ‹Aaaaaaaaaa 99›",
        "a.b@example.nl, ‹a.a@aaaaaaa.aa›",
        "李, ‹a›",
        "€, ‹?›"
    })
    void of_anything_else_only_the_shape_is_shown(String value, String shown) {
        assertThat(ShownValue.of(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0064|"})
    void what_is_long_is_cut(String part) {
        assertThat(ShownValue.of(part.repeat(50) + "0"))
                .hasSize(ShownValue.LONGEST)
                .contains(ShownValue.WITHHELD);
    }
}
