package nl.leiden.internationals.population.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTableTest {

    private final OutsideContent content = SampleOutsideTables.students(800);
    private final OutsideTable table = new OutsideTable(SampleOutsideTables.version(content, 1), content);

    @Test
    void what_is_stored_is_read_again_whole_and_has_the_same_checksum() {
        OutsideContent read = OutsideContent.stored(content.bytes(), content.checksum());

        assertThat(read.definition()).isEqualTo(content.definition());
        assertThat(read.checksum()).isEqualTo(content.checksum());
        assertThat(OutsideDifferences.between(table, SampleOutsideTables.table(read))
                        .isNothing())
                .isTrue();
    }

    @Test
    void what_was_changed_in_the_store_is_not_read() {
        byte[] tampered = content.bytes();
        tampered[tampered.length - 1]++;

        assertThatIllegalArgumentException().isThrownBy(() -> OutsideContent.stored(tampered, content.checksum()));
    }

    @Test
    void every_status_there_is_is_read_back_from_its_cell() {
        Set<CellStatus> seen = EnumSet.noneOf(CellStatus.class);
        List<String> read = new ArrayList<>();
        ((Selection) Selection.of(table, Map.of("measure", List.of("*")), 100)).read(new CellReader() {
            @Override
            public void figure(long unscaled, int decimals, CellStatus status) {
                seen.add(status);
                read.add(BigDecimal.valueOf(unscaled, decimals) + " " + status);
            }

            @Override
            public void nothing(CellStatus status) {
                seen.add(status);
                read.add(status.code());
            }
        });

        assertThat(seen).containsExactlyInAnyOrder(CellStatus.values());
        assertThat(read)
                .containsExactly(
                        "3000 final",
                        "12.5 final",
                        "3100 provisional",
                        "-0.1 final",
                        "800 revised",
                        "9.9 final",
                        "1200 break-in-series",
                        "10.0 final",
                        "withheld",
                        "not-applicable",
                        "not-collected",
                        "not-collected");
    }

    @Test
    void value_and_status_must_fit() {
        OutsideCells.Gathering cells = new OutsideCells.Gathering(2);

        assertThatIllegalArgumentException().isThrownBy(() -> cells.figure(0, 1, CellStatus.WITHHELD));
        assertThatIllegalArgumentException().isThrownBy(() -> cells.nothing(0, CellStatus.FINAL));
        cells.nothing(0, CellStatus.WITHHELD);
        assertThatIllegalStateException().isThrownBy(() -> cells.figure(0, 1, CellStatus.FINAL));
    }

    @Test
    void a_table_is_a_vintage_of_itself_with_its_source() {
        assertThat(table.vintages()).singleElement().satisfies(vintage -> {
            assertThat(vintage.id()).isEqualTo("v1");
            assertThat(vintage.years()).extracting(Code::value).containsExactly("2022-2023", "2023-2024");
        });
        assertThat(table.source()).isPresent();
    }

    @Test
    void what_others_bring_is_newer_without_our_own_figures_being_so() {
        PublishedFigures ours = SampleFigures.growingTown();
        OutsideContent content = SampleOutsideTables.students(800);
        PublishedFigures both = ours.with(List.of(new OutsideTable(SampleOutsideTables.version(content, 9), content)));

        assertThat(both.publishedAt()).isNotEqualTo(ours.publishedAt());
        assertThat(both.countedAt()).isPresent().isEqualTo(ours.publishedAt());
    }

    @Test
    void content_and_version_must_belong_together() {
        OutsideContent other = SampleOutsideTables.students(801);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutsideTable(SampleOutsideTables.version(other, 1), content));
        assertThat(other.checksum()).isNotEqualTo(content.checksum()).isNotEqualTo(Checksum.of(new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, YEAR, 2024",
        "2024JJ00, YEAR, 2024",
        "'2024JJ00 ', YEAR, 2024",
        "2023SJ00, SCHOOL_YEAR, 2023-2024",
        "2023-2024, SCHOOL_YEAR, 2023-2024",
        "2023/24, SCHOOL_YEAR, 2023-2024",
        "1999-2000, SCHOOL_YEAR, 1999-2000",
        "2024KW03, QUARTER, 2024-Q3",
        "2024-Q3, QUARTER, 2024-Q3",
        "2024HJ02, HALF_YEAR, 2024-H2",
        "2024MM09, MONTH, 2024-09",
        "2024-09, MONTH, 2024-09",
        "2024-01-01, DAY, 2024-01-01"
    })
    void periods_are_read_as_people_and_as_statline_write_them(String text, PeriodKind kind, String code) {
        SeriesPeriod period = SeriesPeriod.parse(text);

        assertThat(period).isEqualTo(new SeriesPeriod(kind, code));
        assertThat(SeriesPeriod.parse(period.code())).isEqualTo(period);
        assertThat(period.label().nl()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "2024-13", "2024-02-30", "2023-2025", "2024-Q5", "2024KW05", "2024MM13", "twintig"})
    void what_is_no_period_is_not_read(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SeriesPeriod.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2023-2024, 2023-09-01, 2024-08-31",
        "2024-H2, 2024-07-01, 2024-12-31",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2024KW04, 2024-10-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02-03, 2024-02-03, 2024-02-03"
    })
    void a_period_has_a_first_and_a_last_day(String period, LocalDate first, LocalDate last) {
        assertThat(SeriesPeriod.parse(period).firstDay()).isEqualTo(first);
        assertThat(SeriesPeriod.parse(period).lastDay()).isEqualTo(last);
    }
}
