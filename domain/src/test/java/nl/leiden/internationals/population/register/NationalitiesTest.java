package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.leiden.internationals.SharedData;
import nl.leiden.internationals.language.BilingualText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalitiesTest {

    private static final Nationalities OFFICIAL = Nationalities.official();

    @ParameterizedTest
    @CsvSource({
        "0001, 2024-01-01, NETHERLANDS",
        "0002, 2024-01-01, NETHERLANDS",
        "0000, 2024-01-01, UNKNOWN",
        "0500, 2024-01-01, UNKNOWN",
        "0499, 2024-01-01, STATELESS",
        "0060, 1972-12-31, EFTA", // United Kingdom: EFTA, European Communities, neither
        "0060, 1973-01-01, EU",
        "0060, 2020-01-31, EU",
        "0060, 2020-02-01, OTHER",
        "0083, 2019-01-01, OTHER", // British, but no citizen of the United Kingdom
        "0064, 1957-12-31, OTHER", // the treaty of Rome took effect on 1 January 1958
        "0064, 1958-01-01, EU",
        "0059, 1980-12-31, OTHER",
        "0059, 1981-01-01, EU",
        "0073, 1985-12-31, EFTA",
        "0073, 1986-01-01, EU",
        "0056, 1985-12-31, OTHER",
        "0056, 1994-12-31, EFTA",
        "0056, 1995-01-01, EU",
        "0072, 2004-04-30, OTHER",
        "0072, 2004-05-01, EU",
        "0308, 2004-05-01, EU",
        "0074, 2006-12-31, OTHER",
        "0074, 2007-01-01, EU",
        "0043, 2013-06-30, OTHER",
        "0043, 2013-07-01, EU",
        "0063, 1970-02-28, OTHER",
        "0063, 1970-03-01, EFTA",
        "0066, 1991-08-31, OTHER",
        "0066, 1991-09-01, EFTA",
        "0070, 2024-01-01, EFTA",
        "0081, 2024-01-01, EFTA",
        "0087, 2024-01-01, OTHER",
        "0339, 2024-01-01, OTHER"
    })
    void a_nationality_belongs_to_a_bloc_by_date(String code, String date, Bloc bloc) {
        assertThat(nationality(code).blocOn(ReferenceDate.parse(date))).isEqualTo(bloc);
    }

    @Test
    void the_union_has_twenty_seven_members_today_of_which_one_is_the_netherlands() {
        ReferenceDate today = ReferenceDate.parse("2024-01-01");

        assertThat(OFFICIAL.all())
                .filteredOn(nationality -> nationality.blocOn(today) == Bloc.EU)
                .hasSize(26);
        assertThat(OFFICIAL.all())
                .filteredOn(nationality -> nationality.blocOn(today) == Bloc.EFTA)
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "0064, Italië, Italy",
        "0055, Duitsland, Germany",
        "0060, Verenigd Koninkrijk, United Kingdom",
        "0223, Verenigde Staten, United States",
        "0087, Kosovo, Kosovo",
        "0499, Staatloos, Stateless",
        "0075, Sovjet-Unie, Soviet Union"
    })
    void a_nationality_is_called_by_its_country_in_both_languages(String code, String nl, String en) {
        assertThat(nationality(code).names()).isEqualTo(new BilingualText(nl, en));
    }

    @Test
    void nationalities_are_told_apart_in_both_languages() {
        assertThat(OFFICIAL.all())
                .extracting(nationality -> nationality.names().nl())
                .doesNotHaveDuplicates();
        assertThat(OFFICIAL.all())
                .extracting(nationality -> nationality.names().en())
                .doesNotHaveDuplicates();
    }

    @Test
    void no_name_is_a_bare_country_code() {
        assertThat(OFFICIAL.all()).allSatisfy(nationality -> {
            assertThat(nationality.names().nl()).doesNotMatch("[A-Z]{2}");
            assertThat(nationality.names().en()).doesNotMatch("[A-Z]{2}");
        });
    }

    @Test
    void the_shipped_table_lacks_no_country() {
        assertThat(OFFICIAL.lackingCountry()).isEmpty();
        assertThat(OFFICIAL.version()).contains("table 32");
    }

    @Test
    void a_nationality_is_found_by_its_code_and_has_a_place() {
        assertThat(OFFICIAL.find(new NationalityCode("9999"))).isEmpty();
        assertThat(OFFICIAL.all()).hasSize(OFFICIAL.size()).allSatisfy(nationality -> {
            assertThat(OFFICIAL.find(nationality.code())).contains(nationality);
            assertThat(OFFICIAL.all().get(OFFICIAL.indexOf(nationality.code()))).isEqualTo(nationality);
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICIAL.indexOf(new NationalityCode("9999")))
                .withMessageContaining("'9999'");
    }

    @Test
    void a_table_holds_every_code_once_and_those_the_rules_give_out() {
        Nationality dutch = nationality("0001");
        Nationality notDutch = nationality("0500");

        assertThat(Nationalities.of("two", List.of(notDutch, dutch)).all()).containsExactly(dutch, notDutch);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nationalities.of("one", List.of(dutch)))
                .withMessageContaining("'0500'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nationalities.of("twice", List.of(dutch, notDutch, dutch)))
                .withMessageContaining("'0001'");
    }

    /** Our attributes against the derived table, code by code; its blocs are those of 2024. */
    @TestFactory
    Stream<DynamicTest> every_code_agrees_with_the_reference_table() {
        List<String> lines = SharedData.lines("data/derived/nationaliteit-groepen.csv");
        assertThat(lines).hasSize(OFFICIAL.size() + 1);
        return lines.stream().skip(1).map(line -> DynamicTest.dynamicTest(line, () -> agrees(line.split(",", -1))));
    }

    private static void agrees(String[] expected) {
        Nationality ours = nationality(expected[0]);
        var continents = Map.of(
                "EUROPA", Continent.EUROPE,
                "AZIE", Continent.ASIA,
                "AFRIKA", Continent.AFRICA,
                "AMERIKA", Continent.AMERICA,
                "OCEANIE", Continent.OCEANIA,
                "", Continent.NONE);
        var blocs = Map.of(
                "NL", Bloc.NETHERLANDS,
                "BEHANDELD_ALS_NEDERLANDER", Bloc.NETHERLANDS,
                "EU", Bloc.EU,
                "EFTA", Bloc.EFTA,
                "OVERIG", Bloc.OTHER,
                "STAATLOOS", Bloc.STATELESS,
                "ONBEKEND", Bloc.UNKNOWN,
                "VASTGESTELD_NIET_NEDERLANDER", Bloc.UNKNOWN);
        var priorities = Map.of(
                "1", Nationality.Priority.DUTCH,
                "2", Nationality.Priority.BENELUX,
                "3", Nationality.Priority.EUROPEAN_UNION,
                "4", Nationality.Priority.OTHER_EUROPEAN,
                "5", Nationality.Priority.NON_EUROPEAN,
                "9", Nationality.Priority.WITHOUT_COUNTRY);
        ReferenceDate today = ReferenceDate.parse("2024-01-01");

        assertThat(ours.description()).isEqualTo(expected[1]);
        assertThat(ours.country())
                .isEqualTo(Stream.of(expected[4]).filter(iso -> !iso.isEmpty()).findFirst());
        assertThat(ours.blocOn(today)).isEqualTo(blocs.get(expected[5]));
        assertThat(ours.continent()).isEqualTo(continents.get(expected[6]));
        assertThat(ours.priorityOn(today)).isEqualTo(priorities.get(expected[7]));
    }

    private static Nationality nationality(String code) {
        return OFFICIAL.find(new NationalityCode(code)).orElseThrow();
    }
}
