package nl.leiden.internationals.population.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.tables.AcceptedSoleCells;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class StoredQualityTest {

    private static TableQuality read(String acceptedSoleCells) {
        return JsonText.read("""
                        {"tables":[{"table":"internationals-by-bloc-age-and-sex","title":{"nl":"Naar blok","en":"By bloc"},
                        "baseCells":560,"meanCell":8.5,"soleCells":0.06,"soleCellsPublished":0.07,"acceptedSoleCells":%s,
                        "expectedFalseZeros":12.5,"noise":null}],"leastMeanCell":1.0,"mostSoleCells":0.05}
                        """.formatted(acceptedSoleCells), StoredQuality.class)
                .toQuality()
                .tables()
                .getFirst();
    }

    @Test
    void what_was_kept_before_its_reason_was_has_the_one_that_the_register_had_then() {
        assertThat(read("0.1").acceptedSoleCells())
                .hasValue(new AcceptedSoleCells(0.1, TableRegister.SOLE_BY_AGE_AND_SEX.reason()));
        assertThat(read("0.0").acceptedSoleCells()).isEmpty();
    }
}
