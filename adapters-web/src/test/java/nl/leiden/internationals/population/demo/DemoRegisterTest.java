package nl.leiden.internationals.population.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Neighbourhood;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.RegisterColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoRegisterTest {

    @Test
    void there_is_an_extract_of_every_first_of_january_from_2020_to_2024() {
        assertThat(DemoRegister.shipped().dates())
                .extracting(ReferenceDate::toString)
                .containsExactly("2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01");
    }

    /** 2023: published in Internationale Leidenaren in Cijfers; residents of 2024: Statistics Netherlands; else synthetic. */
    @ParameterizedTest
    @CsvSource({
        "2020, 125100, 14011",
        "2021, 124100, 13775",
        "2022, 125100, 14512",
        "2023, 127046, 16643",
        "2024, 130108, 18085"
    })
    void the_totals_of_every_year_are_met_exactly(int year, int residents, int internationals) {
        DemoExtract extract = DemoExtract.of(year);
        assertThat(extract.residents()).hasSize(residents);
        assertThat(extract.internationals()).hasSize(internationals);
    }

    /** Shares in per cent as the municipality published them. */
    @ParameterizedTest
    @CsvSource({"2020, 11.2", "2022, 11.6", "2023, 13.1", "2024, 13.9"})
    void the_published_shares_are_met(int year, double percent) {
        DemoExtract extract = DemoExtract.of(year);
        double share =
                (double) extract.internationals().size() / extract.residents().size();
        assertThat(Math.round(share * 1000) / 10.0).isEqualTo(percent);
    }

    /** Published in Internationale Leidenaren in Cijfers. */
    @Test
    void italian_is_the_largest_nationality_of_2023() {
        Map<String, Long> sizes = DemoExtract.of(2023).internationals().stream()
                .collect(groupingBy(row -> row.value(RegisterColumn.NATIONALITY), counting()));
        assertThat(sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow())
                .extracting(Map.Entry::getKey)
                .isEqualTo("0064");
    }

    /** More than 800, as published in Internationale Leidenaren in Cijfers. */
    @Test
    void more_than_800_ukrainians_arrive_in_2022() {
        assertThat(DemoExtract.of(2023).internationals())
                .filteredOn(row -> row.value(RegisterColumn.NATIONALITY).startsWith("0034"))
                .filteredOn(
                        row -> row.value(RegisterColumn.SETTLED_IN_MUNICIPALITY).startsWith("2022"))
                .hasSizeGreaterThan(800);
    }

    /** Statistics Netherlands, key figures on districts and neighbourhoods 2024, rounded to 5. */
    @ParameterizedTest
    @CsvSource({
        "00, 8915", "01, 15545", "02, 2700", "03, 15325", "04, 23500",
        "05, 20680", "06, 11670", "07, 7105", "08, 13965", "09, 10705"
    })
    void districts_are_as_large_as_statistics_netherlands_counted_in_2024(String district, int residents) {
        long living = DemoExtract.of(2024).residents().stream()
                .filter(row -> row.livesIn("BU0546" + district))
                .count();
        assertThat(living).isCloseTo(residents, within(10L));
    }

    @Test
    void internationals_are_drawn_to_the_centre_and_to_the_bio_science_park() {
        double everywhere = shareOfInternationals("BU0546");
        assertThat(shareOfInternationals("BU054600")).isGreaterThan(1.1 * everywhere);
        assertThat(shareOfInternationals("BU054607")).isGreaterThan(1.3 * everywhere);
    }

    private static double shareOfInternationals(String area) {
        return DemoExtract.of(2024).residents().stream()
                .filter(row -> row.livesIn(area))
                .mapToInt(row -> row.isDutch() ? 0 : 1)
                .average()
                .orElseThrow();
    }

    @Test
    void all_official_neighbourhoods_are_lived_in_and_no_others() {
        Set<String> lived = DemoExtract.of(2024).residents().stream()
                .map(row -> row.value(RegisterColumn.NEIGHBOURHOOD))
                .collect(toSet());
        Set<String> expected = new HashSet<>(Set.of("", "BU05469999"));
        Areas.official().neighbourhoods().stream().map(Neighbourhood::code).forEach(expected::add);
        assertThat(lived).isEqualTo(expected);
    }

    @Test
    void the_same_seed_and_date_give_the_same_bytes() {
        assertThat(DemoExtract.written(DemoRegister.shipped(), DemoExtract.date(2021)))
                .isEqualTo(DemoExtract.of(2021).text());
    }

    @Test
    void another_seed_makes_another_town_with_the_same_totals() {
        DemoExtract town = DemoExtract.of(2021);
        DemoExtract other = DemoExtract.of(DemoRegister.shipped().withSeed(7), 2021);
        assertThat(other.residents()).hasSameSizeAs(town.residents());
        assertThat(other.internationals()).hasSameSizeAs(town.internationals());
        Set<String> inBoth = new HashSet<>(other.residentsByPseudonym().keySet());
        inBoth.retainAll(town.residentsByPseudonym().keySet());
        assertThat(inBoth).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024})
    void nobody_appears_twice(int year) {
        List<DemoExtract.Row> rows = DemoExtract.of(year).rows();
        Set<String> pseudonyms =
                rows.stream().map(row -> row.value(RegisterColumn.PSEUDONYM)).collect(toSet());
        assertThat(pseudonyms).hasSameSizeAs(rows);
    }

    @Test
    void more_than_three_quarters_of_the_residents_of_2023_are_still_there_in_2024() {
        Set<String> before = DemoExtract.of(2023).residentsByPseudonym().keySet();
        Set<String> stayed = new HashSet<>(before);
        stayed.retainAll(DemoExtract.of(2024).residentsByPseudonym().keySet());
        assertThat((double) stayed.size() / before.size()).isBetween(0.75, 0.97);
    }

    /** Somebody who lives here on two reference dates. */
    private record Stayer(DemoExtract.Row before, DemoExtract.Row after) {

        static List<Stayer> between(int year, int later) {
            Map<String, DemoExtract.Row> before = DemoExtract.of(year).residentsByPseudonym();
            return DemoExtract.of(later).residents().stream()
                    .flatMap(after -> Stream.ofNullable(before.get(after.value(RegisterColumn.PSEUDONYM)))
                            .map(row -> new Stayer(row, after)))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"geboortedatum", "geslacht", "datum_vestiging_nederland", "datum_vestiging_gemeente"})
    void whoever_stays_keeps_what_never_changes(String header) {
        RegisterColumn column = RegisterColumn.find(header).orElseThrow();
        assertThat(Stayer.between(2020, 2024))
                .hasSizeGreaterThan(50_000)
                .allMatch(stayer ->
                        stayer.before().value(column).equals(stayer.after().value(column)));
    }

    @Test
    void some_become_dutch_and_nobody_ceases_to_be() {
        assertThat(Stayer.between(2023, 2024))
                .filteredOn(
                        stayer -> stayer.before().isDutch() != stayer.after().isDutch())
                .hasSizeBetween(100, 600)
                .allMatch(stayer -> stayer.after().isDutch());
    }

    @Test
    void some_of_those_who_stay_move_to_another_neighbourhood() {
        assertThat(Stayer.between(2023, 2024))
                .filteredOn(stayer -> !stayer.after().livesIn(stayer.before().value(RegisterColumn.NEIGHBOURHOOD)))
                .hasSizeBetween(2_000, 12_000);
    }

    /** register-extract.md, "File". */
    @Test
    void the_header_is_the_documented_one() {
        assertThat(DemoExtract.of(2020).header())
                .isEqualTo("pseudoniem;geboortedatum;geslacht;nationaliteit;bijzonder_nederlanderschap;"
                        + "reden_opschorting;gemeente;buurt;datum_vestiging_nederland;datum_vestiging_gemeente;"
                        + "verblijfstitel;verblijfstitel_einde;groep;groep_bron");
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024})
    void a_dozen_rows_are_wrong_in_many_ways_and_all_others_keep_every_rule(int year) {
        List<DemoExtract.Row> rejected = DemoExtract.of(year).rejected();
        assertThat(rejected).hasSize(12);
        assertThat(rejected.stream().map(DemoExtract.Row::judgement).distinct()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024})
    void about_fifteen_rows_in_ten_thousand_are_of_people_who_left(int year) {
        DemoExtract extract = DemoExtract.of(year);
        assertThat(10_000.0 * extract.skipped().size() / extract.rows().size()).isBetween(10.0, 20.0);
        assertThat(extract.skipped())
                .extracting(row -> row.value(RegisterColumn.SUSPENSION))
                .contains("O", "E", "");
    }

    @Test
    void the_special_cases_of_the_format_occur() {
        assertThat(values(RegisterColumn.SPECIAL_DUTCH_STATUS)).containsExactlyInAnyOrder("", "B", "V");
        assertThat(values(RegisterColumn.SEX)).containsExactlyInAnyOrder("M", "V", "O");
        assertThat(values(RegisterColumn.BIRTH_DATE))
                .contains("00000000")
                .anyMatch(date -> date.matches("[12][0-9]{3}"))
                .anyMatch(date -> date.matches("[12][0-9]{3}0000"))
                .anyMatch(date -> date.matches("[12][0-9]{3}(0[1-9]|1[0-2])00"));
        assertThat(values(RegisterColumn.NATIONALITY))
                .contains("", "0000", "0002", "0499", "0500")
                .anyMatch(codes -> codes.startsWith("0001|"))
                .anyMatch(codes -> codes.endsWith("|0001"));
        assertThat(values(RegisterColumn.RESIDENCE_TITLE))
                .contains("", "21", "22", "23", "24", "25", "26", "27", "32", "46");
        assertThat(values(RegisterColumn.RESIDENCE_TITLE_END))
                .anyMatch(end -> !end.isEmpty() && end.compareTo("20240101") <= 0)
                .anyMatch(end -> end.compareTo("20240101") > 0);
        assertThat(values(RegisterColumn.GROUP))
                .containsExactlyInAnyOrder(
                        "", "kenniswerker", "arbeidsmigrant", "student", "vluchteling", "ontheemde", "gezin", "overig");
        assertThat(values(RegisterColumn.GROUP_SOURCE)).containsExactlyInAnyOrder("", "UL", "DUO", "IND", "CBS");
    }

    private static Set<String> values(RegisterColumn column) {
        return DemoExtract.of(2024).residents().stream()
                .map(row -> row.value(column))
                .collect(toSet());
    }

    @Test
    void the_stream_may_be_read_byte_by_byte_as_well() throws IOException {
        DemoExtract extract = DemoExtract.of(2020);
        byte[] start = new byte[200_000];
        try (InputStream in = DemoRegister.shipped().open(DemoExtract.date(2020))) {
            for (int i = 0; i < start.length; i++) {
                start[i] = (byte) in.read();
            }
        }
        assertThat(extract.text()).startsWith(new String(start, StandardCharsets.UTF_8));
    }

    @Test
    void a_date_without_an_extract_is_refused() {
        DemoRegister register = DemoRegister.shipped();
        assertThatThrownBy(() -> register.open(DemoExtract.date(2019)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2019-01-01");
    }
}
