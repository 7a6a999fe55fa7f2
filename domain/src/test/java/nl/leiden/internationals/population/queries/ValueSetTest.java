package nl.leiden.internationals.population.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class ValueSetTest {

    private static List<String> ids(PublishedTable table) {
        return table.dimensions().stream()
                .flatMap(dimension -> ValueSet.of(table, dimension).stream())
                .map(ValueSet::id)
                .toList();
    }

    @Test
    void tables_of_the_register_share_their_sets() {
        assertThat(ids(SampleFigures.growingTown()
                        .table(TableRegister.BY_NATIONALITY_AND_DISTRICT)
                        .orElseThrow()))
                .containsExactly(
                        "vs_nationality_bloc",
                        "vs_nationality_continent",
                        "vs_nationality_nationality",
                        "vs_district_district");
    }

    @Test
    void a_table_of_others_has_sets_of_its_own_for_its_lists_hold_what_its_maker_put_there() {
        OutsideContent content = SampleOutsideTables.students(800);
        PublishedTable table = new OutsideTable(SampleOutsideTables.version(content, 1), content);
        assertThat(ids(table)).isNotEmpty().allMatch(id -> id.startsWith("vs_" + table.id() + "_"));
    }
}
