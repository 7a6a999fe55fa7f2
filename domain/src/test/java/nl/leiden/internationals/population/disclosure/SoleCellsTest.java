package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoleCellsTest {

    private static final boolean O = false;
    private static final boolean X = true;

    @Test
    void a_cell_alone_in_its_row_or_in_its_column_is_sole_and_counts_once() {
        boolean[] filled = {
            X, X, O, O, //
            O, X, O, O, //
            O, X, X, X
        };
        // alone in its row: (1,1); alone in their columns: (0,0), (2,2), (2,3)
        assertThat(new SoleCells(3, 4).share(filled)).isCloseTo(4.0 / 12, within(1e-12));
    }

    @Test
    void in_a_table_of_three_dimensions_every_direction_counts() {
        boolean[] filled = {
            X, X, // 0,0,*
            X, O, // 0,1,*
            O, O, // 1,0,*
            X, O // 1,1,*
        };
        // alone along the last: (0,1,0), (1,1,0); along the middle: (0,0,1), (1,1,0); along the first: (0,0,0), (0,0,1)
        assertThat(new SoleCells(2, 2, 2).share(filled)).isEqualTo(4.0 / 8);
    }

    @Test
    void nothing_is_sole_where_nobody_is_or_where_a_dimension_has_a_single_leaf() {
        assertThat(new SoleCells(2, 2).share(new boolean[4])).isZero();
        assertThat(new SoleCells(3, 1).share(new boolean[] {X, X, O})).isZero();
    }
}
