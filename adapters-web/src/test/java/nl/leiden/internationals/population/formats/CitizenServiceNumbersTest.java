package nl.leiden.internationals.population.formats;

import static nl.leiden.internationals.population.formats.SampleExtract.DUTCH_WOMAN;
import static nl.leiden.internationals.population.formats.SampleExtract.HEADER;
import static nl.leiden.internationals.population.formats.SampleExtract.utf8;
import static nl.leiden.internationals.population.formats.SampleExtract.withColumn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers by which the government knows people are found in whatever column they stand, and other numbers are not taken for them. */
class CitizenServiceNumbersTest {

    private static final String EVERY_KIND = SampleExtract.ofEveryKind();

    /** 111222333 and 123456782 are the numbers that the Dutch government uses in examples; they pass the eleven-test. */
    @ParameterizedTest
    @ValueSource(strings = {"111222333", " 123456782 ", "\"111222333\""})
    void a_column_of_citizen_service_numbers_refuses_the_file_whatever_it_is_called(String number) {
        assertThat(Reading.refusal(withColumn(EVERY_KIND, "volgnummer", number)))
                .isEqualTo(new ExtractRefusal.CitizenServiceNumbers("volgnummer", 15));
        assertThat(Reading.refusal(SampleExtract.of(DUTCH_WOMAN.replace("dutch-woman", number))))
                .isEqualTo(new ExtractRefusal.CitizenServiceNumbers("pseudoniem", 1));
    }

    @Test
    void citizen_service_numbers_are_found_among_others_and_up_to_the_thousandth_row() {
        String[] rows = IntStream.range(0, 1_000)
                .mapToObj(i -> DUTCH_WOMAN.replace("dutch-woman", "dutch-woman-" + i) + ";"
                        + (i == 999 ? "111222333" : "geen"))
                .toArray(String[]::new);
        String text = HEADER + ";nummer\n" + String.join("\n", rows) + "\n";

        assertThat(Reading.refusal(text)).isInstanceOf(ExtractRefusal.CitizenServiceNumbers.class);
        assertThat(Reading.refusal(utf8(text)))
                .as("in chunks of other sizes")
                .isEqualTo(Reading.refusal(Reading.read(utf8(text), new ReadingLimits(1, 1 << 20, 1 << 20))));
    }

    @Test
    void citizen_service_numbers_that_lost_their_leading_zero_are_found() {
        assertThat(Reading.refusal(withNumbers(9, i -> "%d".formatted(citizenServiceNumber(4_100_000 + 1_234 * i)))))
                .isEqualTo(new ExtractRefusal.CitizenServiceNumbers("nummer", 15));
        assertThat(Reading.report(withNumbers(8, i -> "%d".formatted(citizenServiceNumber(4_100_000 + 1_234 * i))))
                        .residents())
                .as("eight could be chance, once in two hundred million files")
                .isEqualTo(8);
    }

    @Test
    void three_citizen_service_numbers_among_ten_values_are_found_wherever_they_begin() {
        var random = new Random(1809);
        IntFunction<String> other = i -> "%09d".formatted(random.nextInt(1_000_000_000));
        IntFunction<String> mixed =
                i -> i % 10 < 3 ? "%09d".formatted(citizenServiceNumber(12_345_678 + i)) : other.apply(i);

        assertThat(Reading.refusal(withNumbers(1_000, mixed))).isInstanceOf(ExtractRefusal.CitizenServiceNumbers.class);
        assertThat(Reading.refusal(withNumbers(30_000, i -> i < 15_000 ? other.apply(i) : mixed.apply(i))))
                .isInstanceOf(ExtractRefusal.CitizenServiceNumbers.class);
    }

    @Test
    void citizen_service_numbers_that_only_come_late_in_the_file_are_found() {
        assertThat(Reading.refusal(withNumbers(
                        20_000, i -> i < 18_000 ? "" : "%09d".formatted(citizenServiceNumber(12_345_678 + i)))))
                .isInstanceOf(ExtractRefusal.CitizenServiceNumbers.class);
    }

    /** One day of the next thirty years passes in eleven; 20260304 does, the end of many a title. */
    @ParameterizedTest
    @ValueSource(strings = {"20260304", "4-3-2026", "04-03-2026", "2026-03-04", "01021990", "19000000"})
    void dates_are_none(String date) {
        assertThat(Reading.report(withNumbers(2_000, i -> date)).residents()).isEqualTo(2_000);
        assertThat(Reading.report(withNumbers(
                                2_000, i -> "%d%02d%02d".formatted(1920 + i % 100, 1 + i % 12, 1 + i % 28)))
                        .residents())
                .isEqualTo(2_000);
    }

    @Test
    void codes_of_eight_digits_that_repeat_and_pass_by_chance_are_none() {
        assertThat(Reading.report(withNumbers(2_000, i -> "%d".formatted(citizenServiceNumber(4_100_000 + i % 8))))
                        .residents())
                .isEqualTo(2_000);
    }

    /** The number of eight digits and a ninth that passes the eleven-test, or one of the next for which there is a ninth. */
    private static int citizenServiceNumber(int firstEight) {
        int sum = 0;
        for (int weight = 2, rest = firstEight; rest > 0; rest /= 10) {
            sum += weight++ * (rest % 10);
        }
        return sum % 11 < 10 ? firstEight * 10 + sum % 11 : citizenServiceNumber(firstEight + 1);
    }

    private static String withNumbers(int rows, IntFunction<String> number) {
        return IntStream.range(0, rows)
                .mapToObj(i -> DUTCH_WOMAN.replace("dutch-woman", "dutch-woman-" + i) + ";" + number.apply(i))
                .collect(Collectors.joining("\n", HEADER + ";nummer\n", "\n"));
    }

    @Test
    void random_pseudonyms_of_nine_digits_are_none() {
        var random = new Random(546);
        String rows = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        DUTCH_WOMAN.replace("dutch-woman", "%09d".formatted(i * 400_000 + random.nextInt(400_000))))
                .collect(Collectors.joining("\n"));

        assertThat(Reading.report(SampleExtract.of(rows)).residents()).isEqualTo(2_000);
    }
}
