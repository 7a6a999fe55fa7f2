package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    private static int number(String text) {
        byte[] bytes = ("99" + text + "99").getBytes(StandardCharsets.ISO_8859_1);
        return Digits.number(bytes, 2, bytes.length - 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void numbers_of_every_length_are_read(int length) {
        var random = new Random(length);
        int limit = (int) Math.pow(10, length);
        for (int i = 0; i < 10_000; i++) {
            int value = random.nextInt(limit);
            assertThat(number(("%0" + length + "d").formatted(value))).isEqualTo(value);
        }
        assertThat(number("9".repeat(length))).isEqualTo(limit - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void any_other_byte_in_any_place_is_no_number(int length) {
        for (int place = 0; place < length; place++) {
            for (char other = 0; other < 256; other++) {
                var text = new StringBuilder("9".repeat(length));
                text.setCharAt(place, other);
                boolean digit = other >= '0' && other <= '9';
                assertThat(number(text.toString()) != Digits.NOT_DIGITS)
                        .as("character %d in place %d", (int) other, place)
                        .isEqualTo(digit);
            }
        }
    }

    @Test
    void nothing_is_no_number() {
        assertThat(number("")).isEqualTo(Digits.NOT_DIGITS);
    }
}
