package nl.leiden.internationals.population.extract;

import static nl.leiden.internationals.population.register.RegisterColumn.GROUP;
import static nl.leiden.internationals.population.register.RegisterColumn.GROUP_SOURCE;
import static nl.leiden.internationals.population.register.RegisterColumn.MUNICIPALITY;
import static nl.leiden.internationals.population.register.RegisterColumn.NATIONALITY;
import static nl.leiden.internationals.population.register.RegisterColumn.PSEUDONYM;
import static nl.leiden.internationals.population.register.RegisterColumn.SEX;
import static nl.leiden.internationals.population.register.RegisterColumn.SUSPENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.disclosure.RecordKeys;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.extract.ExtractReading.Counted;
import nl.leiden.internationals.population.extract.ExtractReading.Refused;
import nl.leiden.internationals.population.extract.ExtractRefusal.DuplicatePseudonym;
import nl.leiden.internationals.population.extract.ExtractRefusal.MixedEncoding;
import nl.leiden.internationals.population.extract.ExtractRefusal.NoRows;
import nl.leiden.internationals.population.extract.ExtractRefusal.NotText;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.RegisterColumn;
import nl.leiden.internationals.population.register.SampleRow;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class ExtractCountTest {

    private static final ReferenceDate DATE = ReferenceDate.parse("2024-01-01");
    private static final RecordKeys KEYS =
            RecordKeys.of("a secret that the tests tell everybody".getBytes(StandardCharsets.UTF_8));

    private static ExtractCount newCount() {
        return new ExtractCount(DATE, SampleRow.rulesOn("2024-01-01"), KEYS, empty(DATE));
    }

    private static Tallies empty(ReferenceDate date) {
        return Tallies.empty(date, TableRegister.on(date, Nationalities.official(), Areas.official()));
    }

    /** Counts these rows as one chunk, each in a line of its own. */
    private static void chunk(ExtractCount.Lane lane, long number, List<SampleRow> rows) {
        lane.begin(number);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).fill(lane.row(), i + 1);
            lane.count();
        }
        assertThat(lane.end(rows.size())).isEqualTo(rows.size());
    }

    private static SampleRow named(SampleRow row, String pseudonym) {
        return row.with(PSEUDONYM, pseudonym);
    }

    private static List<SampleRow> townOf(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> {
                    SampleRow row =
                            named(i % 5 == 0 ? SampleRow.italianStudent() : SampleRow.dutchWoman(), "person-" + i);
                    return switch (i % 11) {
                        case 3 -> row.with(SEX, "X" + i);
                        case 5 -> row.with(SUSPENSION, "E");
                        case 7 -> row.with(MUNICIPALITY, "0537");
                        default -> row;
                    };
                })
                .toList();
    }

    @Test
    void chunks_may_end_in_any_order_and_on_any_lane() {
        List<SampleRow> town = townOf(60);
        ExtractCount straight = newCount();
        chunk(straight.lane(), 0, town);
        ExtractCount mixed = newCount();
        List<ExtractCount.Lane> lanes = List.of(mixed.lane(), mixed.lane(), mixed.lane());
        List<Integer> order = Arrays.asList(5, 0, 3, 4, 1, 2);
        order.forEach(i -> chunk(lanes.get(i % 3), i, town.subList(i * 10, i * 10 + 10)));

        Counted expected = counted(straight);
        Counted counted = counted(mixed);

        assertThat(counted.report()).isEqualTo(expected.report());
        assertThat(counted.tallies().toBytes()).isEqualTo(expected.tallies().toBytes());
        assertThat(counted.report().listing()).extracting(Rejection::line).containsExactly(4L, 15L, 26L, 37L, 48L, 59L);
    }

    @Test
    void the_second_of_two_equal_pseudonyms_is_the_one_further_down_the_file() {
        List<SampleRow> town = new ArrayList<>(townOf(40));
        town.set(25, town.get(4));
        town.set(39, town.get(4));
        ExtractCount count = newCount();
        ExtractCount.Lane lane = count.lane();

        for (int chunk : List.of(3, 2, 1)) {
            chunk(lane, chunk, town.subList(chunk * 10, chunk * 10 + 10));
            assertThat(count.refusal()).isEmpty();
        }
        chunk(lane, 0, town.subList(0, 10));

        assertThat(count.reading(List.of(), ';', 0)).isEqualTo(new Refused(new DuplicatePseudonym(26)));
    }

    @Test
    void duplicates_are_found_long_before_the_end_of_a_large_file() {
        ExtractCount count = newCount();
        ExtractCount.Lane lane = count.lane();
        List<SampleRow> people = Collections.nCopies(1_000, SampleRow.dutchWoman());
        for (int chunk = 0; chunk < 66; chunk++) {
            chunk(lane, chunk, people);
        }

        assertThat(count.refusal()).contains(new DuplicatePseudonym(2));
    }

    @Test
    void the_first_reason_in_the_file_is_the_one_that_is_told() {
        for (int line : List.of(1, 7)) {
            ExtractCount count = newCount();
            ExtractCount.Lane lane = count.lane();
            lane.begin(1);
            lane.refuse(2, NotText::new);
            lane.end(10);
            lane.begin(0);
            SampleRow.dutchWoman().fill(lane.row(), 1);
            lane.count();
            SampleRow.dutchWoman().fill(lane.row(), 5);
            lane.count();
            lane.refuse(line, NotText::new);
            lane.end(10);

            assertThat(count.refusal()).contains(line == 1 ? new NotText(1) : new DuplicatePseudonym(5));
        }
    }

    @Test
    void a_file_is_windows_1252_if_any_row_is_not_utf_8_and_refused_if_another_is_only_that() {
        ExtractCount count = newCount();
        ExtractCount.Lane lane = count.lane();
        chunk(lane, 0, townOf(2));
        assertThat(count.encoding()).isEqualTo(ExtractEncoding.UTF_8);

        lane.begin(1);
        lane.sawLetters(2, false, true);
        lane.sawLetters(3, false, true);
        lane.end(4);
        assertThat(count.encoding()).isEqualTo(ExtractEncoding.WINDOWS_1252);
        assertThat(count.refusal()).isEmpty();

        lane.begin(2);
        lane.sawLetters(1, true, false);
        lane.end(4);
        assertThat(count.refusal()).contains(new MixedEncoding(4));
    }

    @Test
    void what_is_marked_as_utf_8_must_be_that() {
        ExtractCount count = newCount();
        count.sawByteOrderMark();
        ExtractCount.Lane lane = count.lane();
        lane.begin(0);
        lane.sawLetters(3, false, true);
        lane.end(4);

        assertThat(count.refusal()).contains(new MixedEncoding(3));
    }

    @Test
    void ten_thousand_rejections_are_listed_and_all_are_counted() {
        ExtractCount count = newCount();
        ExtractCount.Lane lane = count.lane();
        SampleRow wrong = SampleRow.dutchWoman().with(PSEUDONYM, "?");
        chunk(lane, 1, Collections.nCopies(6_000, wrong));
        chunk(lane, 0, Collections.nCopies(6_000, wrong));
        chunk(lane, 2, Collections.nCopies(100, wrong));

        ImportReport report = counted(count).report();

        assertThat(report.rejected()).isEqualTo(12_100);
        assertThat(report.listing()).hasSize(ImportReport.LONGEST_LISTING);
        assertThat(report.listing().getLast()).isEqualTo(new Rejection(10_000, "pseudoniem", "pseudoniem", null));
        assertThat(report.rejectedPercent()).isEqualTo(100.0);
    }

    @Test
    void sources_without_end_do_not_make_the_report_endless() {
        ExtractCount count = newCount();
        List<SampleRow> people = IntStream.range(0, 2_000)
                .mapToObj(i -> named(SampleRow.italianStudent(), "student-" + i).with(GROUP_SOURCE, "source " + i))
                .toList();
        chunk(count.lane(), 0, people);

        SortedMap<String, Long> groupBasis = counted(count).groupBasis();

        assertThat(groupBasis).hasSizeLessThan(1_010);
        assertThat(groupBasis.values().stream().mapToLong(n -> n).sum()).isEqualTo(2_000);
    }

    @Test
    void a_source_that_could_be_the_number_of_a_person_is_not_shown() {
        ExtractCount count = newCount();
        chunk(count.lane(), 0, List.of(SampleRow.italianStudent().with(GROUP_SOURCE, "123456782")));

        assertThat(counted(count).groupBasis()).isEqualTo(Map.of("student/…", 1L));
    }

    @Test
    void rejected_codes_are_shown_the_shape_of_anything_else_and_nothing_of_pseudonym_or_dates() {
        ExtractCount count = newCount();
        SampleRow row = SampleRow.dutchWoman();
        chunk(
                count.lane(),
                0,
                List.of(
                        named(row, "person-1").with(NATIONALITY, "x".repeat(41)),
                        named(row, "person-2").with(GROUP, "anna-van maar"),
                        named(row, "person-3").with(RegisterColumn.NEIGHBOURHOOD, "BU05180101"),
                        named(row, "person-4").with(RegisterColumn.NEIGHBOURHOOD, "19840615"),
                        named(row, "person-5").with(RegisterColumn.BIRTH_DATE, "gisteren"),
                        named(row, "persoon 6")));

        assertThat(counted(count).report().listing())
                .extracting(Rejection::value)
                .containsExactly(
                        "‹" + "a".repeat(37) + "…›", "‹aaaa-aaa aaaa›", "BU05180101", "‹99999999›", null, null);
    }

    @Test
    void a_count_without_rows_is_refused() {
        ExtractCount count = newCount();
        chunk(count.lane(), 0, List.of());

        assertThat(count.reading(List.of(), ';', 10)).isEqualTo(new Refused(new NoRows()));
    }

    @Test
    void a_count_in_which_a_chunk_is_missing_is_not_read() {
        ExtractCount count = newCount();
        chunk(count.lane(), 1, townOf(3));

        assertThatThrownBy(() -> counted(count)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tallies_must_be_of_the_same_date() {
        assertThatThrownBy(() -> new ExtractCount(
                        DATE, SampleRow.rulesOn("2024-01-01"), KEYS, empty(ReferenceDate.parse("2023-01-01"))))
                .hasMessageContaining("2023-01-01");
    }

    private static Counted counted(ExtractCount count) {
        ExtractReading reading = count.reading(List.of(), ';', 10);
        assertThat(reading).isInstanceOf(Counted.class);
        return (Counted) reading;
    }
}
