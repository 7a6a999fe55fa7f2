package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {

    private static final String TWO_DISTRICTS = """
            # Two districts
            kind;code;name
            municipality;0363;Amsterdam
            boundaries;2025;
            district;WK036301;Noord
            district;WK036312;Zuid
            neighbourhood;BU03631201;Plein
            """;

    @Test
    void our_districts_are_those_of_statistics_netherlands() {
        Stream<String> ours = Areas.official().districts().stream()
                .map(district ->
                        district + "," + Areas.official().nameOf(district).orElseThrow());
        Stream<String> published = SharedData.lines("data/cbs/leiden-kwb2024-gemeente-wijken.csv").stream()
                .filter(line -> line.startsWith("WK"))
                .map(line -> Stream.of(line.split(",", -1)).limit(2).collect(Collectors.joining(",")));

        assertThat(ours).containsExactlyElementsOf(published.toList());
    }

    @Test
    void our_neighbourhoods_are_those_of_statistics_netherlands() {
        Stream<String> ours = Areas.official().neighbourhoods().stream()
                .map(neighbourhood -> neighbourhood + ","
                        + Areas.official().nameOf(neighbourhood).orElseThrow() + "," + neighbourhood.district());
        Stream<String> published = SharedData.lines("data/cbs/leiden-buurten-2014-codes.csv").stream()
                .skip(1);

        assertThat(ours).containsExactlyElementsOf(published.toList());
    }

    @Test
    void areas_of_any_municipality_can_be_read() {
        Areas areas = Areas.parse("areas.csv", TWO_DISTRICTS);

        assertThat(areas).hasToString("Amsterdam (0363), boundaries of 2025");
        assertThat(areas.municipality()).hasToString("0363");
        assertThat(areas.boundaryYear()).isEqualTo(2025);
        assertThat(areas.neighbourhoodsOf(new District("WK036312"))).containsExactly(new Neighbourhood("BU03631201"));
        assertThat(areas.neighbourhoodsOf(new District("WK036301"))).isEmpty();
        assertThat(areas.nameOf(new District("WK036399"))).isEmpty();
        assertThat(areas.nameOf(new Neighbourhood("BU03631299"))).isEmpty();
    }

    @Test
    void a_district_that_is_not_listed_is_an_error_of_the_row() {
        var rules = new CountingRules(
                ReferenceDate.parse("2025-01-01"),
                new MunicipalityCode("0363"),
                Nationalities.official(),
                ResidenceTitles.official(),
                Areas.parse("areas.csv", TWO_DISTRICTS));
        SampleRow amsterdammer = SampleRow.dutchWoman().with(RegisterColumn.MUNICIPALITY, "0363");

        assertThat(rules.judge(amsterdammer
                        .with(RegisterColumn.NEIGHBOURHOOD, "BU03631201")
                        .row()))
                .isInstanceOf(Judgement.Counted.class);
        assertThat(rules.judge(amsterdammer
                        .with(RegisterColumn.NEIGHBOURHOOD, "BU03630201")
                        .row()))
                .isEqualTo(new Judgement.Rejected(RejectionRule.NEIGHBOURHOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "district;WK036301;Noord   | district;WK036301;             | line 5: expected a name beside 'WK036301'",
                "district;WK036301;Noord   | district;WK054601;Noord        | line 5: expected a district of the municipality named above, found 'WK054601'",
                "district;WK036312;Zuid    | district;WK036301;Zuid         | line 6: expected every district once, and none numbered 99, found 'WK036301'",
                "district;WK036312;Zuid    | district;WK036399;Zuid         | line 6: expected every district once, and none numbered 99, found 'WK036399'",
                "neighbourhood;BU03631201; | neighbourhood;BU03630201;      | line 7: expected a neighbourhood of a district named above, found 'BU03630201'",
                "neighbourhood;BU03631201; | neighbourhood;unknown;         | line 7: expected a neighbourhood of a district named above, found 'unknown'",
                "district;WK036301;Noord   | suburb;WK036301;Noord          | line 5: expected municipality, boundaries, district or neighbourhood, found 'suburb'",
                "boundaries;2025;          | boundaries;25;                 | line 4: expected a year, found '25'",
                "boundaries;2025;          | boundaries;2025                | line 4: expected 3 fields, found 'boundaries;2025'",
                "municipality;0363;        | municipality;363;              | line 3: not a code of national table 33: '363'",
                "kind;code;name            | code;name                      | line 2: expected the columns kind;code;name, found 'code;name'"
            })
    void a_broken_list_of_areas_is_refused_with_line_and_expectation(String right, String wrong, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Areas.parse("areas.csv", TWO_DISTRICTS.replace(right, wrong)))
                .withMessage("areas.csv, " + complaint);
    }

    @Test
    void a_list_of_areas_says_whose_they_are_and_of_which_year() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Areas.parse("areas.csv", TWO_DISTRICTS.replace("boundaries;2025;\n", "")))
                .withMessageContaining("a line 'boundaries'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Areas.parse("areas.csv", "kind;code;name\nmunicipality;0363;A\nboundaries;2025;\n"))
                .withMessageContaining("at least one line 'district'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Areas.parse("areas.csv", ""))
                .withMessageContaining("areas.csv: expected the columns");
    }
}
