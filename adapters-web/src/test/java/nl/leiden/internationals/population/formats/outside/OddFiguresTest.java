package nl.leiden.internationals.population.formats.outside;

import static nl.leiden.internationals.population.formats.outside.SampleUploads.cells;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.codes;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.faults;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.good;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst must see before she publishes: what is wrong is refused where it is wrong, what is odd is pointed out. */
class OddFiguresTest {

    private static final String SHARES = """
            {"title": {"nl": "Aandelen", "en": "Shares"},
             "source": {"name": {"nl": "CBS", "en": "CBS"}, "licence": "https://creativecommons.org/licenses/by/4.0/"},
             "referenceDate": "2024-01-01", "time": {"column": "year"},
             "dimensions": [{"id": "district", "label": {"nl": "Wijk", "en": "District"}, "categories": [
                {"code": "A", "label": {"nl": "A", "en": "A"}}, {"code": "B", "label": {"nl": "B", "en": "B"}}]}],
             "measures": [{"code": "share", "label": {"nl": "Aandeel", "en": "Share"},
                           "unit": {"nl": "%", "en": "%"}, "decimals": 1}]}
            """;

    private static List<String> notices(OutsideReading reading) {
        return good(reading).notices().stream()
                .map(notice -> notice.name() + ' ' + notice.code())
                .toList();
    }

    private static Message notice(OutsideReading reading) {
        return good(reading).notices().getFirst().detail();
    }

    @ParameterizedTest
    @CsvSource({"'\"decimals\": 1', '\"decimals\": 10', field-wrong", "', \"decimals\": 1', '', field-missing"})
    void decimals_that_the_description_lacks_are_no_fault_of_the_rows(String part, String instead, String code) {
        OutsideReading reading =
                read(SHARES.replace(part, instead), "district,year,share\nA,2024,12.345\nB,2024,1.5\n");

        assertThat(faults(reading)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.name()).isEqualTo("description#/measures/0/decimals");
        });
    }

    @Test
    void less_than_nothing_is_a_fault_unless_the_measure_is_a_change_or_a_balance() {
        String data = "district,year,share\nA,2024,12.5\nB,2024,-0.5\n";

        assertThat(faults(read(SHARES, data))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("negative");
            assertThat(fault.name()).isEqualTo("data#cell=3,3");
        });
        assertThat(cells(good(read(SHARES.replace("\"decimals\"", "\"belowZero\": true, \"decimals\""), data))))
                .containsExactly("12.5 final", "-0.5 final");
        assertThat(codes(read(SHARES.replace("\"decimals\"", "\"belowZero\": 1, \"decimals\""), data)))
                .contains("field-wrong");
    }

    @Test
    void of_two_faults_of_a_line_none_hides_the_other() {
        OutsideReading reading =
                read(SHARES, "district,year,share,status\nA,2024,12.5,A\nA,2024,=1+1,A\nB,2024,many,whatever\n");

        assertThat(faults(reading))
                .extracting(fault -> fault.name() + ' ' + fault.code())
                .containsExactly(
                        "data#cell=3,3 cell-twice",
                        "data#cell=3,3 not-a-number",
                        "data#cell=4,3 not-a-number",
                        "data#cell=4,4 unknown-status");
    }

    @Test
    void a_share_of_more_than_the_whole_is_pointed_out_with_its_line_and_a_change_is_not() {
        String data = "district,year,share\nA,2024,100\nB,2024,100.1\n";

        assertThat(notices(read(SHARES, data))).containsExactly("data#cell=3,3 over-hundred");
        assertThat(notices(read(SHARES.replace("\"decimals\"", "\"belowZero\": true, \"decimals\""), data)))
                .isEmpty();
        assertThat(notices(read(SHARES.replace("\"en\": \"%\"", "\"en\": \"persons\""), data)))
                .isEmpty();
    }

    @Test
    void of_many_oddities_the_first_are_told_and_the_rest_is_counted() {
        String years = IntStream.range(0, 25)
                .mapToObj(i -> "A,%1$d,101\nB,%1$d,5\n".formatted(2000 + i))
                .collect(Collectors.joining());

        OutsideReading reading = read(SHARES, "district,year,share\n" + years);

        assertThat(notices(reading)).hasSize(11).endsWith("data#cell=20,3 over-hundred", "data over-hundred");
        assertThat(good(reading).notices().getLast().detail()).isEqualTo(Message.of("outside.more-notices", 15));
    }

    @Test
    void what_is_odd_and_what_is_wrong_is_told_in_the_order_of_the_file() {
        String years = IntStream.range(0, 11)
                .mapToObj(i -> "A,%1$d,101\nB,%1$d,%2$d\n".formatted(2000 + i, i == 1 ? 90 : 25))
                .collect(Collectors.joining());

        assertThat(notices(read(SHARES, "district,year,share\n" + years)))
                .containsSubsequence(
                        "data#cell=4,3 over-hundred",
                        "data#cell=5,3 jump",
                        "data#cell=6,3 over-hundred",
                        "data#cell=7,3 jump",
                        "data#cell=20,3 over-hundred",
                        "data over-hundred");
        assertThat(faults(read(SHARES, "district,year,share\nA,2024,x\nB,20\nA,2024,y\n")))
                .extracting(fault -> fault.name() + ' ' + fault.code())
                .containsExactly(
                        "data#cell=2,3 not-a-number",
                        "data#cell=3,2 wrong-number-of-fields",
                        "data#cell=4,3 not-a-number");
    }

    @Test
    void the_faults_that_are_told_are_the_first_of_the_file_whatever_was_read_first() {
        String data = "district,year,share\nA,2024,x\n" + "B,20\n".repeat(60);

        assertThat(faults(read(SHARES, data)))
                .hasSize(50)
                .first()
                .satisfies(fault -> assertThat(fault.name()).isEqualTo("data#cell=2,3"));
    }

    @Test
    void combinations_without_a_row_are_counted_and_the_first_of_them_named() {
        OutsideReading reading = read(SHARES, "district,year,share\nA,2023,1\nA,2024,2\nB,2024,3\n");

        assertThat(notices(reading)).containsExactly("data cells-without-row");
        assertThat(notice(reading)).isEqualTo(Message.of("outside.cells-without-row", 1, 4, "district=B, year=2023"));
        assertThat(cells(good(reading))).containsExactly("1.0 final", "2.0 final", "not-collected", "3.0 final");
    }

    @Test
    void a_file_that_is_cut_off_in_its_last_row_is_refused_and_one_that_may_be_is_pointed_out() {
        assertThat(faults(read(SHARES, "district,year,share\nA,2024,1\nB,20"))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("wrong-number-of-fields");
            assertThat(fault.name()).isEqualTo("data#cell=3,2");
        });
        assertThat(notices(read(SHARES, "district,year,share\nA,2024,1\nB,2024,1")))
                .containsExactly("data#cell=3,1 no-line-end");
        assertThat(faults(read(SHARES, "district,year,share\nA,2024,1\n\"B\",\"20")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("not-csv");
                    assertThat(fault.name()).isEqualTo("data#cell=3,1");
                });
    }

    @Test
    void a_row_that_lost_its_end_in_the_middle_of_the_file_is_named_with_its_line() {
        assertThat(faults(read(SHARES, "district,year,share\nA,20\nB,2024,1\n")))
                .anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo("wrong-number-of-fields");
                    assertThat(fault.name()).isEqualTo("data#cell=2,2");
                });
    }

    @Test
    void a_figure_that_does_not_fit_with_its_decimals_is_too_large() {
        assertThat(codes(read(
                        SHARES.replace("\"decimals\": 1", "\"decimals\": 9"),
                        "district,year,share\nA,2024,20000000000\n")))
                .containsExactly("not-a-number");
    }

    @Test
    void a_figure_that_jumps_is_pointed_out_with_its_line_and_the_year_before() {
        String data = SampleUploads.DATA.replace("310,provisional", "3100,provisional");

        assertThat(notices(read(SampleUploads.DESCRIPTION, data)))
                .containsExactly("data cells-without-row", "data#cell=5,3 jump");
        assertThat(good(read(SampleUploads.DESCRIPTION, data))
                        .notices()
                        .getLast()
                        .detail())
                .isEqualTo(Message.of(
                        "outside.jump-up",
                        Message.of("outside.in-line-and-column", 5L, 3),
                        BigDecimal.valueOf(3100),
                        BigDecimal.valueOf(300),
                        BilingualText.same("2022–2023")));
    }

    @Test
    void a_total_unlike_its_parts_is_pointed_out_with_its_line_and_what_they_add_up_to() {
        String data = SampleUploads.DATA.replace(",,withheld", ",100,") + "HUM,2023-2024,130,\n";

        assertThat(notices(read(SampleUploads.DESCRIPTION, data))).containsExactly("data#cell=5,3 unlike-its-parts");
        assertThat(notice(read(SampleUploads.DESCRIPTION, data)))
                .isEqualTo(Message.of(
                        "outside.unlike-its-parts",
                        Message.of("outside.in-line-and-column", 5L, 3),
                        BigDecimal.valueOf(310),
                        2,
                        new BilingualText("Faculteit", "Faculty"),
                        BigDecimal.valueOf(340)));
        assertThat(notices(read(
                        SampleUploads.DESCRIPTION.replace(
                                "\"en\": \"persons\"}, \"decimals\"", "\"en\": \"%\"}, \"decimals\""),
                        data)))
                .doesNotContain("data#cell=5,3 unlike-its-parts");
    }
}
