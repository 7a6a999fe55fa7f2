package nl.leiden.internationals.population.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.outside.OutsideCells;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoOutsideTablesTest {

    static Iterable<TableId> tables() {
        return DemoOutsideTables.ALL;
    }

    private static OutsideReading.Read read(TableId id) {
        return switch (OutsideReading.of(id, DemoOutsideTables.upload(id))) {
            case OutsideReading.Read read -> read;
            case OutsideReading.Refused refused ->
                throw new AssertionError(refused.faults().told());
        };
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_table_is_right_and_says_that_it_is_made_up(TableId id) {
        OutsideReading.Read read = read(id);

        assertThat(read.withoutRow()).isZero();
        assertThat(read.content().definition().title().en()).contains("made up");
        assertThat(read.content().definition().notes()).anySatisfy(note -> {
            assertThat(note.mandatory()).isTrue();
            assertThat(note.text().en()).contains("made up");
            assertThat(note.about()).isInstanceOf(Note.WholeTable.class);
        });
    }

    @Test
    void the_first_shows_every_status_there_is() {
        OutsideCells cells = read(DemoOutsideTables.ALL.getFirst()).content().cells();
        Set<CellStatus> seen = EnumSet.noneOf(CellStatus.class);
        for (int cell = 0; cell < cells.size(); cell++) {
            seen.add(cells.statusOf(cell));
        }

        assertThat(seen).containsExactlyInAnyOrder(CellStatus.values());
    }

    @Test
    void in_the_first_nothing_is_odd_and_in_the_second_the_district_that_is_off_on_purpose() {
        assertThat(read(DemoOutsideTables.ALL.getFirst()).notices()).isEmpty();
        assertThat(read(DemoOutsideTables.ALL.getLast()).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.code()).isEqualTo("unlike-its-parts"));
    }
}
