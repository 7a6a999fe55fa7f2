package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.disclosure.PerturbationRow.Outcome;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our solver against the tables that the R package ptable 1.0.0 made. */
class ReferenceTablesTest {

    private static final Offset<Double> A_MILLIONTH = within(1e-6);

    @ParameterizedTest
    @CsvSource({
        "D2_V1.08_js1, D2 V1.08 js1 mono",
        "D4_V2_js1, D4 V2 js1 mono",
        "D5_V3_js0, D5 V3 js0 mono",
        "D5_V3_js2, D5 V3 js2 mono",
        "D9_V7_js4, D9 V7 js4 mono"
    })
    void our_table_is_that_of_ptable(String file, String parameters) {
        assertSame(
                PerturbationTable.solve(PerturbationParameters.parse(parameters))
                        .rows(),
                ReferenceTables.read("data/disclosure/ptables/ptable_" + file + ".csv")
                        .rows());
    }

    /** The example of ptable's manual imposes {@code mono} on rows 1, 2 and 4 only. */
    @Test
    void mono_may_differ_per_row() {
        List<PerturbationRow> ours = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            ours.add(MaximumEntropy.row(new PerturbationParameters(2, 1.05, 1, i != 3), i));
        }

        assertSame(
                ours,
                ReferenceTables.read("data/disclosure/ptables/ptable_ex_D2_V1.05_js1_monoTTFT.csv")
                        .rows());
    }

    private static void assertSame(List<PerturbationRow> ours, List<PerturbationRow> theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int row = 0; row < theirs.size(); row++) {
            List<Outcome> mine = ours.get(row).outcomes();
            List<Outcome> reference = theirs.get(row).outcomes();
            assertThat(mine)
                    .extracting(Outcome::v)
                    .containsExactlyElementsOf(
                            reference.stream().map(Outcome::v).toList());
            for (int k = 0; k < reference.size(); k++) {
                assertThat(mine.get(k).p()).isCloseTo(reference.get(k).p(), A_MILLIONTH);
                assertThat(mine.get(k).lb()).isCloseTo(reference.get(k).lb(), A_MILLIONTH);
                assertThat(mine.get(k).ub()).isCloseTo(reference.get(k).ub(), A_MILLIONTH);
            }
        }
    }
}
