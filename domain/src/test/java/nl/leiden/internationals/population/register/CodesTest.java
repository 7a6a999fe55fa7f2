package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Function;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    static Stream<Arguments> readers() {
        return Stream.of(
                reader(MunicipalityCode::parse, "0546"),
                reader(NationalityCode::parse, "0064"),
                reader(District::parse, "WK054603"),
                reader(District::parse, "unknown"),
                reader(Neighbourhood::parse, "BU05460305"),
                reader(Neighbourhood::parse, "unknown"),
                reader(ReferenceDate::parse, "2024-01-01"),
                reader(RegisterDate::parse, "19851201"),
                reader(RegisterDate::parse, "19851200"),
                reader(RegisterDate::parse, "19850000"),
                reader(RegisterDate::parse, "00000000"),
                reader(Period::parse, "1973-01-01/2020-01-31"),
                reader(Period::parse, "1973-01-01/.."),
                reader(Period::parse, "../.."));
    }

    private static Arguments reader(Function<String, Object> parse, String text) {
        return Arguments.of(parse, text);
    }

    @ParameterizedTest(name = "<{1}>")
    @MethodSource("readers")
    void a_code_reads_back_what_it_writes(Function<String, Object> parse, String text) {
        assertThat(parse.apply(text)).hasToString(text).isEqualTo(parse.apply(" " + text + "\t"));
    }

    static Stream<Arguments> wrongTexts() {
        return Stream.of(
                        wrong(MunicipalityCode::parse, "546", "05460", "054a", "", "０５４６"),
                        wrong(NationalityCode::parse, "64", "00064", "006x", ""),
                        wrong(District::parse, "WK05460", "WK0546033", "BU054603", "WK0546a3", ""),
                        wrong(Neighbourhood::parse, "BU0546030", "WK05460305", "BU054603055", "Unknown"),
                        wrong(
                                ReferenceDate::parse,
                                "2024-1-1",
                                "20240101",
                                "2023-02-29",
                                "1899-12-31",
                                "2200-01-01",
                                ""),
                        wrong(
                                RegisterDate::parse,
                                "1985-12-01",
                                "198512",
                                "19851301",
                                "19850230",
                                "19850012",
                                "0000",
                                "00001201"),
                        wrong(Period::parse, "2020-01-31/1973-01-01", "2020-01-31", "2020/..", "", "2020-02-30/.."))
                .flatMap(texts -> texts);
    }

    private static Stream<Arguments> wrong(Function<String, Object> parse, String... texts) {
        return Stream.of(texts).map(text -> Arguments.of(parse, text));
    }

    @ParameterizedTest(name = "<{1}>")
    @MethodSource("wrongTexts")
    void a_wrong_code_is_refused_and_shown(Function<String, Object> parse, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse.apply(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void what_is_made_of_codes_is_a_value() {
        Stream.of(DutchResident.class, International.class, Memberships.class)
                .forEach(type -> EqualsVerifier.forClass(type)
                        .withPrefabValues(District.class, District.UNKNOWN, new District("WK054603"))
                        .withPrefabValues(Neighbourhood.class, Neighbourhood.UNKNOWN, new Neighbourhood("BU05460305"))
                        .withPrefabValues(NationalityCode.class, NationalityCode.DUTCH, new NationalityCode("0064"))
                        .withPrefabValues(Period.class, Period.ALWAYS, Period.parse("1973-01-01/2020-01-31"))
                        .suppress(Warning.NULL_FIELDS)
                        .verify());
    }

    @Test
    void a_neighbourhood_lies_in_the_district_its_code_begins_with() {
        assertThat(new Neighbourhood("BU05460305").district()).isEqualTo(new District("WK054603"));
        assertThat(Neighbourhood.UNKNOWN.district()).isEqualTo(District.UNKNOWN);
    }

    @Test
    void areas_can_index_arrays_and_the_unknown_one_comes_last() {
        assertThat(new District("WK054603").number()).isEqualTo(3);
        assertThat(District.UNKNOWN.number()).isEqualTo(99);
        assertThat(new Neighbourhood("BU05460305").number()).isEqualTo(305);
        assertThat(Neighbourhood.UNKNOWN.number()).isEqualTo(9999);
        assertThat(new District("WK054609")).isLessThan(District.UNKNOWN);
        assertThat(new Neighbourhood("BU05460999")).isLessThan(Neighbourhood.UNKNOWN);
        assertThat(new NationalityCode("0064").number()).isEqualTo(64);
        assertThat(new NationalityCode("9876").number()).isEqualTo(9876);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01, 2023-01-01", "2024-02-29, 2023-02-28", "2025-02-28, 2024-02-28"})
    void a_year_before_a_reference_date_is_the_same_day(String date, String earlier) {
        assertThat(ReferenceDate.parse(date).oneYearEarlier()).isEqualTo(ReferenceDate.parse(earlier));
    }

    @ParameterizedTest
    @CsvSource({
        "19851201, 1985-12-01",
        "19851200, 1985-12-15",
        "19850200, 1985-02-15",
        "19850000, 1985-07-01",
        "1985, 1985-07-01",
        "20240229, 2024-02-29"
    })
    void the_middle_of_what_is_known_stands_for_a_date(String text, String middle) {
        assertThat(RegisterDate.parse(text).middle()).isEqualTo(middle);
    }

    @Test
    void an_unknown_date_has_no_middle() {
        assertThat(RegisterDate.UNKNOWN.isUnknown()).isTrue();
        assertThatIllegalStateException().isThrownBy(RegisterDate.UNKNOWN::middle);
    }

    @ParameterizedTest
    @CsvSource({"1972-12-31, false", "1973-01-01, true", "2020-01-31, true", "2020-02-01, false"})
    void first_and_last_day_belong_to_a_period(String date, boolean inside) {
        assertThat(Period.parse("1973-01-01/2020-01-31").contains(ReferenceDate.parse(date)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2199-12-31"})
    void an_open_period_has_every_day(String date) {
        assertThat(Period.ALWAYS.contains(ReferenceDate.parse(date))).isTrue();
        assertThat(Period.ALWAYS.hasEndedBefore(ReferenceDate.parse(date))).isFalse();
    }
}
