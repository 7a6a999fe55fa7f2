package nl.leiden.internationals.population.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import org.junit.jupiter.api.Test;

class OutsideDifferencesTest {

    private final OutsideTable table = SampleOutsideTables.table(SampleOutsideTables.students(800));

    private static OutsideDifferences between(OutsideTable before, OutsideTable after) {
        OutsideDifferences found = OutsideDifferences.between(before, after);
        TableDifferences later = TableDifferences.between(
                before,
                after,
                TableDifferences.given(before, after).stream()
                        .map(Measure::code)
                        .toList());
        assertThat(found.first().texts()).isEqualTo(later.texts());
        assertThat(found.first().codes()).isEqualTo(later.codes());
        assertThat(found.first().notes()).isEqualTo(later.notes());
        assertThat(found.first().cells())
                .isEqualTo(later.cells().stream()
                        .limit(OutsideDifferences.MOST_CELLS_SHOWN)
                        .toList());
        assertThat(found.cellsAdded() + found.cellsRemoved() + found.cellsChanged())
                .as("as many as are told when both are compared later")
                .isEqualTo(later.cells().size());
        return found;
    }

    @Test
    void a_newer_version_tells_what_it_says_otherwise() {
        BilingualText title = new BilingualText("Studenten van elders", "Students from elsewhere");

        OutsideDifferences differences =
                between(table, SampleOutsideTables.table(SampleOutsideTables.students(850, title)));

        assertThat(differences.cellsChanged()).isEqualTo(1);
        assertThat(differences.first().cells()).singleElement().satisfies(cell -> {
            assertThat(cell.codes())
                    .containsEntry(SampleOutsideTables.FACULTY, new Code("LAW"))
                    .containsEntry(DimensionId.YEAR, new Code("2022-2023"))
                    .containsEntry(DimensionId.MEASURE, new Code("students"));
            assertThat(cell.before()).isEqualTo(new Cell(new BigDecimal("800"), CellStatus.REVISED));
            assertThat(cell.after()).isEqualTo(new Cell(new BigDecimal("850"), CellStatus.REVISED));
        });
        assertThat(differences.first().texts())
                .extracting(TableDifferences.TextChange::place)
                .containsExactly("title");
        assertThat(differences.cellsAdded() + differences.cellsRemoved()).isZero();
        assertThat(differences.isNothing()).isFalse();
    }

    @Test
    void more_decimals_of_a_measure_are_told_once_and_change_no_cell() {
        OutsideDefinition whole = table.definition();
        Measure students = whole.measures().getFirst();
        OutsideTable before = oneMeasure(students, 310, CellStatus.FINAL);
        OutsideTable after = oneMeasure(decimals(students, 1), 3100, CellStatus.FINAL);

        OutsideDifferences differences = between(before, after);

        assertThat(differences.cellsChanged()).isZero();
        assertThat(differences.first().texts()).singleElement().satisfies(text -> {
            assertThat(text.place()).isEqualTo("measure/students/decimals");
            assertThat(text.before().en()).isEqualTo("0");
            assertThat(text.after().en()).isEqualTo("1");
        });
        assertThat(between(before, oneMeasure(decimals(students, 1), 3101, CellStatus.FINAL))
                        .cellsChanged())
                .isEqualTo(1);
    }

    @Test
    void another_status_of_the_same_figure_is_a_change() {
        Measure students = table.definition().measures().getFirst();

        assertThat(between(
                                oneMeasure(students, 310, CellStatus.PROVISIONAL),
                                oneMeasure(students, 310, CellStatus.FINAL))
                        .cellsChanged())
                .isEqualTo(1);
    }

    @Test
    void source_licence_address_and_reference_date_are_among_the_texts() {
        OutsideDefinition whole = table.definition();
        OutsideTable after = table(
                whole,
                whole.dimensions(),
                whole.measures(),
                new Source(
                        new BilingualText("Elders", "Elsewhere"),
                        URI.create("https://example.org/licence"),
                        URI.create("https://example.org/other")),
                LocalDate.of(2031, 1, 1),
                table.content().cells());

        assertThat(between(table, after).first().texts())
                .extracting(TableDifferences.TextChange::place)
                .containsExactly("source", "licence", "address", "referenceDate");
    }

    @Test
    void a_version_with_other_dimensions_has_none_of_the_cells_before() {
        OutsideDefinition whole = table.definition();
        Dimension faculty = whole.dimensions().getFirst();
        OutsideTable after = table(
                whole,
                List.of(new Dimension(new DimensionId("school"), faculty.label(), faculty.codes())),
                whole.measures(),
                whole.source(),
                whole.referenceDate(),
                table.content().cells());

        OutsideDifferences differences = between(table, after);

        assertThat(differences.cellsAdded()).isEqualTo(12);
        assertThat(differences.cellsRemoved()).isEqualTo(12);
        assertThat(differences.cellsChanged()).isZero();
    }

    private OutsideTable oneMeasure(Measure measure, int students, CellStatus status) {
        OutsideDefinition whole = table.definition();
        OutsideCells.Gathering cells = new OutsideCells.Gathering(6);
        cells.figure(0, students, status);
        return table(whole, whole.dimensions(), List.of(measure), whole.source(), whole.referenceDate(), cells.all());
    }

    private static Measure decimals(Measure measure, int decimals) {
        return new Measure(measure.code(), measure.label(), measure.unit(), decimals, measure.meaning());
    }

    private static OutsideTable table(
            OutsideDefinition whole,
            List<Dimension> dimensions,
            List<Measure> measures,
            Source source,
            LocalDate referenceDate,
            OutsideCells cells) {
        return SampleOutsideTables.table(new OutsideContent(
                new OutsideDefinition(
                        whole.id(),
                        whole.title(),
                        whole.description(),
                        dimensions,
                        whole.timeLabel(),
                        whole.periods(),
                        measures,
                        List.of(),
                        source,
                        referenceDate,
                        null),
                cells));
    }
}
