package nl.leiden.internationals.population.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.outside.OutsideCells;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.register.Resident;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class TableDifferencesTest {

    private static final Code COUNT = CountMeasure.COUNT.code();
    private static final ReleaseId OF_2024 = new ReleaseId(SampleFigures.firstOfJanuary(2024), 1);
    private static final ReleaseId OF_2023 = new ReleaseId(SampleFigures.firstOfJanuary(2023), 1);
    private static final TableId TABLE = TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT;

    private static Vintage vintage(ReleaseId release, List<Resident> town) {
        return SampleFigures.vintages(release, town).stream()
                .filter(v -> v.definition().id().equals(TABLE))
                .findFirst()
                .orElseThrow();
    }

    private static FigureTable table(PublishedVintage... vintages) {
        return FigureTable.of(List.of(vintages));
    }

    private static PublishedVintage first(ReleaseId release, List<Resident> town) {
        return new PublishedVintage(vintage(release, town), Instant.EPOCH);
    }

    @Test
    void the_same_state_differs_in_nothing() {
        FigureTable same = table(first(OF_2024, SampleFigures.town(600, 300, 100)));
        assertThat(TableDifferences.between(same, same, List.of(COUNT)).isEmpty())
                .isTrue();
    }

    @Test
    void a_year_that_came_or_went_is_a_code_and_each_of_its_cells_came_or_went_with_it() {
        PublishedVintage of2023 = first(OF_2023, SampleFigures.town(600, 300, 100));
        FigureTable before = table(of2023);
        FigureTable after = table(of2023, first(OF_2024, SampleFigures.town(600, 360, 90)));
        TableDifferences found = TableDifferences.between(before, after, List.of(COUNT));
        assertThat(found.codes()).singleElement().satisfies(c -> {
            assertThat(c.dimension()).isEqualTo(DimensionId.YEAR);
            assertThat(c.category().code()).isEqualTo(new Code("2024"));
            assertThat(c.added()).isTrue();
        });
        assertThat(found.cells()).hasSize(after.cells()).allSatisfy(c -> {
            assertThat(c.codes()).containsEntry(DimensionId.YEAR, new Code("2024"));
            assertThat(c.before()).isNull();
            assertThat(c.after()).isNotNull();
        });
        TableDifferences back = TableDifferences.between(after, before, List.of(COUNT));
        assertThat(back.codes())
                .singleElement()
                .satisfies(c -> assertThat(c.added()).isFalse());
        assertThat(back.cells())
                .extracting(c -> c.before())
                .containsExactlyElementsOf(
                        found.cells().stream().map(c -> c.after()).toList());
        assertThat(back.cells()).allMatch(c -> c.after() == null);
    }

    @Test
    void a_revision_lists_each_cell_that_reads_otherwise_with_both_figures_and_its_reason_as_a_note() {
        Vintage old = vintage(OF_2024, SampleFigures.town(600, 300, 100));
        Vintage revised = vintage(OF_2024.next(), SampleFigures.town(600, 360, 100));
        BilingualText why = new BilingualText("Rijen vergeten", "Rows forgotten");
        FigureTable before = table(new PublishedVintage(old, Instant.EPOCH));
        FigureTable after = table(new PublishedVintage(revised, Instant.EPOCH, why, old));
        TableDifferences found = TableDifferences.between(before, after, List.of(COUNT));
        int then = before.count(0, new Code("international"), Code.TOTAL).orElseThrow();
        int now = after.count(0, new Code("international"), Code.TOTAL).orElseThrow();
        assertThat(found.cells())
                .filteredOn(c -> c.codes()
                        .equals(Map.of(
                                TableRegister.ORIGIN,
                                new Code("international"),
                                TableRegister.DISTRICT,
                                Code.TOTAL,
                                DimensionId.YEAR,
                                new Code("2024"),
                                DimensionId.MEASURE,
                                COUNT)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(Objects.requireNonNull(c.before()).figure())
                            .hasValueSatisfying(n -> assertThat(n.intValue()).isEqualTo(then));
                    assertThat(Objects.requireNonNull(c.after()).figure())
                            .hasValueSatisfying(n -> assertThat(n.intValue()).isEqualTo(now));
                    assertThat(Objects.requireNonNull(c.after()).status()).isEqualTo(CellStatus.REVISED);
                });
        assertThat(found.cells())
                .noneMatch(c -> new Code("dutch").equals(c.codes().get(TableRegister.ORIGIN)));
        assertThat(found.notes())
                .singleElement()
                .satisfies(n -> assertThat(n.note().text())
                        .isEqualTo(new BilingualText("Herzien: Rijen vergeten.", "Revised: Rows forgotten.")));
    }

    /** Students at all, of law and of the humanities over two years, and beneath them their shares. */
    private static OutsideTable outside(int students, int share) {
        OutsideDefinition definition = SampleOutsideTables.students(0).definition();
        OutsideCells.Gathering cells = new OutsideCells.Gathering(12);
        cells.figure(0, students, CellStatus.FINAL);
        cells.figure(6, share, CellStatus.FINAL);
        OutsideContent content = new OutsideContent(definition, cells.all());
        return new OutsideTable(SampleOutsideTables.version(content, 1), content);
    }

    private static List<Code> given(PublishedTable table) {
        return table.given().stream().map(Measure::code).toList();
    }

    @Test
    void a_change_in_any_measure_that_is_given_is_found_and_names_its_measure() {
        OutsideTable before = outside(3000, 125);
        OutsideTable after = outside(3010, 126);
        assertThat(TableDifferences.between(before, after, given(after)).cells())
                .extracting(c -> c.codes().get(DimensionId.MEASURE))
                .as("the measures of one cell stand together")
                .containsExactly(new Code("students"), new Code("share"));
        assertThat(TableDifferences.between(before, outside(3000, 126), given(after))
                        .isEmpty())
                .isFalse();
        assertThat(TableDifferences.between(before, outside(3000, 126), List.of(new Code("students")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void of_a_table_from_the_register_the_count_is_given_and_of_a_table_of_others_every_measure() {
        assertThat(given(table(first(OF_2024, SampleFigures.town(600, 300, 100)))))
                .containsExactly(COUNT);
        assertThat(given(outside(3000, 125))).containsExactly(new Code("students"), new Code("share"));
    }

    @Test
    void a_measure_that_one_of_both_states_lacks_came_or_went_with_all_its_cells() {
        OutsideTable with = outside(3000, 125);
        PublishedTable without = withFirstMeasureOnly(with);
        assertThat(TableDifferences.between(without, with, given(with)).cells())
                .hasSize(6)
                .allMatch(c ->
                        c.before() == null && new Code("share").equals(c.codes().get(DimensionId.MEASURE)));
        assertThat(TableDifferences.between(with, without, given(with)).cells())
                .hasSize(6)
                .allMatch(c -> c.after() == null);
    }

    private static OutsideTable withFirstMeasureOnly(OutsideTable table) {
        OutsideDefinition whole = table.definition();
        OutsideDefinition definition = new OutsideDefinition(
                whole.id(),
                whole.title(),
                whole.description(),
                whole.dimensions(),
                whole.timeLabel(),
                whole.periods(),
                List.of(whole.measures().getFirst()),
                whole.notes(),
                whole.source(),
                whole.referenceDate(),
                null);
        OutsideCells.Gathering cells = new OutsideCells.Gathering(6);
        cells.figure(0, 3000, CellStatus.FINAL);
        OutsideContent content = new OutsideContent(definition, cells.all());
        return new OutsideTable(SampleOutsideTables.version(content, 1), content);
    }

    @Test
    void two_tables_are_not_compared() {
        PublishedFigures town = SampleFigures.growingTown();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableDifferences.between(
                        town.tables().get(0), town.tables().get(1), List.of(COUNT)));
    }
}
