package nl.leiden.internationals.population.register;

import static nl.leiden.internationals.population.register.RegisterColumn.BIRTH_DATE;
import static nl.leiden.internationals.population.register.RegisterColumn.GROUP;
import static nl.leiden.internationals.population.register.RegisterColumn.GROUP_SOURCE;
import static nl.leiden.internationals.population.register.RegisterColumn.NATIONALITY;
import static nl.leiden.internationals.population.register.RegisterColumn.NEIGHBOURHOOD;
import static nl.leiden.internationals.population.register.RegisterColumn.RESIDENCE_TITLE;
import static nl.leiden.internationals.population.register.RegisterColumn.RESIDENCE_TITLE_END;
import static nl.leiden.internationals.population.register.RegisterColumn.SETTLED_IN_MUNICIPALITY;
import static nl.leiden.internationals.population.register.RegisterColumn.SPECIAL_DUTCH_STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As what a row that is counted counts. */
class CountedResidentsTest {

    @Test
    void an_italian_student_is_counted_with_everything_the_tables_need() {
        assertThat(resident("2024-01-01", SampleRow.italianStudent()))
                .isEqualTo(new International(
                        new District("WK054603"),
                        new Neighbourhood("BU05460301"),
                        AgeBand.FROM_20_TO_24,
                        Sex.MALE,
                        new NationalityCode("0064"),
                        Bloc.EU,
                        Continent.EUROPE,
                        Group.STUDENT,
                        new GroupBasis.Source("UL"),
                        LengthOfStay.ONE_TO_TWO,
                        false));
    }

    @Test
    void a_dutch_resident_is_counted_without_group_or_stay() {
        assertThat(resident("2024-01-01", SampleRow.dutchWoman()))
                .isEqualTo(new DutchResident(
                        new District("WK054603"), new Neighbourhood("BU05460301"), AgeBand.FROM_35_TO_39, Sex.FEMALE));
    }

    @ParameterizedTest
    @CsvSource({"0064|0001, ''", "0001|0064, ''", "0002, ''", "0064|0002, ''", "0064, B", "'', B", "0500, B", "0001, V"
    })
    void dutch_wins_and_so_does_treated_as_dutch(String nationalities, String special) {
        SampleRow row =
                SampleRow.italianStudent().with(NATIONALITY, nationalities).with(SPECIAL_DUTCH_STATUS, special);

        assertThat(resident("2024-01-01", row)).isInstanceOf(DutchResident.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 0064|0052, '', 0052", // Benelux before European Union
        "2024-01-01, 0052|0067, '', 0052", // ties by the order in the file
        "2024-01-01, 0067|0052, '', 0067",
        "2024-01-01, 0070|0064, '', 0064", // European Union before other European
        "2024-01-01, 0339|0070, '', 0070", // other European before non-European
        "2024-01-01, 0339|0308, '', 0308",
        "2024-01-01, 0312|0339, '', 0312",
        "2024-01-01, 0499|0312, '', 0312", // what is no country comes last
        "2024-01-01, 0000|0499, '', 0000",
        "2024-01-01, 0499|0000|0500, '', 0499",
        "2024-01-01, '', V, 0500",
        "2024-01-01, 0312, V, 0312",
        "2024-01-01, 0000, V, 0000",
        "2024-01-01, 0500|0339, '', 0339",
        "2020-01-31, 0070|0060, '', 0060", // the United Kingdom until 31 January 2020
        "2020-02-01, 0070|0060, '', 0070",
        "2020-01-31, 0070|0083, '', 0070", // and only its citizens
        "2004-04-30, 0070|0072, '', 0070", // Poland since 1 May 2004
        "2004-05-01, 0070|0072, '', 0072",
        "2013-06-30, 0070|0043, '', 0070", // Croatia since 1 July 2013
        "2013-07-01, 0070|0043, '', 0043"
    })
    void one_nationality_is_counted_by_priority(String date, String nationalities, String special, String counted) {
        SampleRow row = SampleRow.italianStudent()
                .with(BIRTH_DATE, "19500101")
                .with(NATIONALITY, nationalities)
                .with(SPECIAL_DUTCH_STATUS, special);

        assertThat(international(date, row).nationality()).hasToString(counted);
    }

    @Test
    void several_columns_of_nationality_count_as_one_list() {
        SampleRow row = SampleRow.italianStudent().with(NATIONALITY, "0339", "", "0312|0070", "0064");

        assertThat(international("2024-01-01", row).nationality()).hasToString("0064");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 19991231, 20-24",
        "2024-01-01, 19990101, 25-29",
        "2024-01-01, 19990102, 20-24",
        "2024-01-01, 20240101, 0-4",
        "2024-01-01, 20190101, 5-9",
        "2024-01-01, 20190102, 0-4",
        "2024-01-01, 19290101, 95+",
        "2024-01-01, 19290102, 90-94",
        "2024-01-01, 00010101, 95+",
        "2024-01-01, 00000000, unknown",
        "2024-07-01, 19990000, 25-29", // a year unknown within: 1 July
        "2024-06-30, 19990000, 20-24",
        "2024-06-30, 1999, 20-24",
        "2024-03-15, 19990300, 25-29", // a day unknown: the 15th
        "2024-03-14, 19990300, 20-24",
        "2024-01-01, 20240100, 0-4", // only the unknown part could lie before
        "2024-01-01, 20240000, 0-4",
        "2024-02-29, 19990301, 20-24",
        "2023-02-28, 19980228, 25-29",
        "2017-02-28, 19920229, 20-24", // born on 29 February: a year older on 1 March
        "2017-03-01, 19920229, 25-29"
    })
    void age_is_counted_in_completed_years(String date, String birth, String band) {
        SampleRow row = SampleRow.dutchWoman().with(BIRTH_DATE, birth);

        assertThat(resident(date, row).ageBand().code()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "BU05460301, WK054603, BU05460301",
        "BU05460399, WK054603, unknown", // not listed
        "BU05469999, unknown, unknown",
        "'', unknown, unknown"
    })
    void a_resident_lives_in_a_neighbourhood_and_its_district(String code, String district, String neighbourhood) {
        Resident resident = resident("2024-01-01", SampleRow.dutchWoman().with(NEIGHBOURHOOD, code));

        assertThat(resident.district()).hasToString(district);
        assertThat(resident.neighbourhood()).hasToString(neighbourhood);
    }

    @ParameterizedTest
    @CsvSource({
        "26, vluchteling, titel-statushouder",
        "27, vluchteling, titel-statushouder",
        "92, vluchteling, titel-statushouder",
        "32, vluchteling, titel-asielprocedure",
        "39, vluchteling, titel-asielprocedure",
        "44, vluchteling, titel-asielprocedure",
        "17, vluchteling, titel-asielprocedure",
        "18, vluchteling, titel-asielprocedure",
        "46, ontheemde, titel-oekraine"
    })
    void a_title_of_asylum_or_protection_wins_over_a_source(String title, String group, String basis) {
        International person =
                international("2024-01-01", SampleRow.italianStudent().with(RESIDENCE_TITLE, title));

        assertThat(person.group().registerCode()).isEqualTo(group);
        assertThat(person.groupBasis().registerCode()).isEqualTo(basis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "22", "23", "25", "28", "35", "45", "98", "00"})
    void no_other_title_proves_a_group(String title) {
        SampleRow row = SampleRow.syrianStatusHolder().with(RESIDENCE_TITLE, title);

        assertThat(international("2024-01-01", row).group()).isEqualTo(Group.NOT_CLASSIFIABLE);
        assertThat(international("2024-01-01", row).groupBasis()).isEqualTo(GroupBasis.None.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 20240102, REFUGEE",
        "2024-01-01, 20240101, NOT_CLASSIFIABLE", // ended on the reference date
        "2024-01-01, 20231231, NOT_CLASSIFIABLE",
        "2024-01-01, 00000000, REFUGEE", // unknown is no end
        "2024-06-30, 20240000, REFUGEE", // ends on 1 July
        "2024-07-01, 20240000, NOT_CLASSIFIABLE",
        "2024-03-14, 20240300, REFUGEE", // ends on the 15th
        "2024-03-15, 20240300, NOT_CLASSIFIABLE"
    })
    void a_title_that_has_ended_proves_nothing(String date, String end, Group group) {
        SampleRow row = SampleRow.syrianStatusHolder().with(RESIDENCE_TITLE_END, end);

        assertThat(international(date, row).group()).isEqualTo(group);
    }

    @Test
    void a_source_speaks_where_the_title_has_ended() {
        SampleRow row = SampleRow.italianStudent().with(RESIDENCE_TITLE, "26").with(RESIDENCE_TITLE_END, "20230601");

        assertThat(international("2024-01-01", row).groupBasis()).isEqualTo(new GroupBasis.Source("UL"));
    }

    @Test
    void a_source_nobody_has_heard_of_is_kept_as_it_is() {
        SampleRow row = SampleRow.italianStudent().with(GROUP, "gezin").with(GROUP_SOURCE, "Bureau É");

        assertThat(international("2024-01-01", row).group()).isEqualTo(Group.FAMILY);
        assertThat(international("2024-01-01", row).groupBasis()).isEqualTo(new GroupBasis.Source("Bureau É"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 20240101, UNDER_ONE, false",
        "2024-01-01, 20231231, UNDER_ONE, true",
        "2024-01-01, 20230102, UNDER_ONE, true",
        "2024-01-01, 20230101, ONE_TO_TWO, true",
        "2024-01-01, 20221231, ONE_TO_TWO, false",
        "2024-01-01, 20220102, ONE_TO_TWO, false",
        "2024-01-01, 20220101, TWO_TO_FIVE, false",
        "2024-01-01, 20190102, TWO_TO_FIVE, false",
        "2024-01-01, 20190101, FIVE_TO_TEN, false",
        "2024-01-01, 20140102, FIVE_TO_TEN, false",
        "2024-01-01, 20140101, TEN_OR_MORE, false",
        "2024-01-01, 20230000, UNDER_ONE, true", // 1 July
        "2024-01-01, 20240000, UNDER_ONE, false",
        "2024-01-01, 20240102, UNKNOWN, false", // in the future
        "2024-01-01, 2025, UNKNOWN, false",
        "2024-01-01, 00000000, UNKNOWN, false",
        "2024-01-01, '', UNKNOWN, false",
        "2024-02-29, 20230228, ONE_TO_TWO, true",
        "2024-02-29, 20230227, ONE_TO_TWO, false"
    })
    void a_stay_is_counted_from_the_settlement_in_the_municipality(
            String date, String settled, LengthOfStay stay, boolean newcomer) {
        International person = international(date, SampleRow.italianStudent().with(SETTLED_IN_MUNICIPALITY, settled));

        assertThat(person.lengthOfStay()).isEqualTo(stay);
        assertThat(person.newcomer()).isEqualTo(newcomer);
    }

    @Test
    void residents_of_one_kind_are_one_and_the_same_value() {
        CountingRules rules = SampleRow.rulesOn("2024-01-01");

        assertThat(rules.judge(SampleRow.dutchWoman().row()))
                .isSameAs(rules.judge(SampleRow.dutchWoman().row()));
    }

    @Test
    void rules_need_the_areas_of_their_municipality() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountingRules(
                        ReferenceDate.parse("2024-01-01"),
                        new MunicipalityCode("0363"),
                        Nationalities.official(),
                        ResidenceTitles.official(),
                        Areas.official()))
                .withMessageContaining("'0363'");
    }

    private static Resident resident(String date, SampleRow row) {
        return switch (SampleRow.rulesOn(date).judge(row.row())) {
            case Judgement.Counted counted -> counted.resident();
            case Judgement.Rejected rejected -> throw new AssertionError("rejected: " + rejected);
            case Judgement.Skipped skipped -> throw new AssertionError("skipped: " + skipped);
        };
    }

    private static International international(String date, SampleRow row) {
        return switch (resident(date, row)) {
            case International international -> international;
            case DutchResident dutch -> throw new AssertionError("counted as Dutch: " + dutch);
        };
    }
}
