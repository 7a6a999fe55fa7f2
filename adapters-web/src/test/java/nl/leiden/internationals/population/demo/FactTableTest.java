package nl.leiden.internationals.population.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTableTest {

    @Test
    void remarks_and_empty_lines_are_no_facts() {
        FactTable table = FactTable.parse("towns.csv", "# remark\n\ntown;people\nLeiden;130108\n");
        assertThat(table.map(line -> line.text("town") + " " + line.number("people")))
                .containsExactly("Leiden 130108");
    }

    @Test
    void words_and_weights_are_separated_by_spaces() {
        FactTable.Line line = FactTable.parse("towns.csv", "mix;list\na:1 b:2.5;x  y\n")
                .lines()
                .getFirst();
        assertThat(line.weights("mix")).isEqualTo(Map.of("a", 1.0, "b", 2.5));
        assertThat(line.words("list")).containsExactly("x", "y");
    }

    @Test
    void an_unreadable_fact_is_named_with_file_line_and_column() {
        FactTable.Line line = FactTable.parse("towns.csv", "town;people\nLeiden;many\n")
                .lines()
                .getFirst();
        assertThatThrownBy(() -> line.number("people"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("towns.csv, line 2, column people: cannot be 'many'");
    }

    @Test
    void a_line_with_too_few_cells_is_named() {
        assertThatThrownBy(() -> FactTable.parse("towns.csv", "town;people\nLeiden\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("towns.csv, line 2: expected 2 cells, found 'Leiden'");
    }
}
