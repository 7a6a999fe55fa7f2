package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.AcceptedSoleCells;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class TableQualityTest {

    private static final ReleaseLimits USUAL = ReleaseLimits.usual();
    private static final Optional<AcceptedSoleCells> TENTH = Optional.of(TableRegister.SOLE_BY_AGE_AND_SEX);
    private static final Optional<NoiseQuality> NOISE = Optional.of(new NoiseQuality(10, 0, 7, 2, 0.1));

    private static TableQuality table(double meanCell, double sole, Optional<AcceptedSoleCells> accepted) {
        return new TableQuality(
                new TableId("a-table"), BilingualText.same("Table"), 100, meanCell, 0, sole, accepted, 0, NOISE);
    }

    @Test
    void a_value_that_is_its_bound_keeps_to_it() {
        TableQuality table = table(1.0, 0.05, Optional.empty());

        assertThat(table.meanCellVerdict(USUAL)).isEqualTo(Verdict.KEPT);
        assertThat(table.soleCellsVerdict(USUAL)).isEqualTo(Verdict.KEPT);
        assertThat(table.verdict(USUAL)).isEqualTo(Verdict.KEPT);
        assertThat(table.objections(USUAL)).isEmpty();
    }

    @Test
    void what_the_register_accepts_of_one_table_breaks_the_bound_of_another() {
        assertThat(table(9, 0.07, TENTH).soleCellsVerdict(USUAL)).isEqualTo(Verdict.ACCEPTED);
        assertThat(table(9, 0.07, TENTH).mostSolePercent(USUAL)).hasToString("1E+1");
        assertThat(table(9, 0.07, TENTH).objections(USUAL)).isEmpty();
        assertThat(table(9, 0.07, Optional.empty()).soleCellsVerdict(USUAL)).isEqualTo(Verdict.BROKEN);
        assertThat(table(9, 0.07, Optional.empty()).objections(USUAL)).hasSize(1);
        assertThat(table(9, 0.04, TENTH).soleCellsVerdict(USUAL)).isEqualTo(Verdict.KEPT);
        assertThat(table(9, 0.11, TENTH).soleCellsVerdict(USUAL)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void the_verdict_on_a_table_is_the_gravest_on_its_values() {
        assertThat(table(0.9, 0.07, TENTH).verdict(USUAL)).isEqualTo(Verdict.BROKEN);
        assertThat(table(9, 0.07, TENTH).verdict(USUAL)).isEqualTo(Verdict.ACCEPTED);
        assertThat(table(0.9, 0.07, TENTH).verdict(new ReleaseLimits(0, 0.05))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void without_bounds_there_is_no_verdict_and_a_table_of_nobody_tells_of_nobody() {
        TableQuality ofNobody = new TableQuality(
                new TableId("a-table"),
                BilingualText.same("Table"),
                100,
                0,
                0,
                0,
                Optional.empty(),
                0,
                Optional.empty());

        assertThat(table(0.1, 1, Optional.empty()).verdict(ReleaseLimits.none()))
                .isEqualTo(Verdict.NO_BOUND);
        assertThat(ofNobody.meanCellVerdict(USUAL)).isEqualTo(Verdict.NOBODY_COUNTED);
        assertThat(ofNobody.soleCellsVerdict(USUAL)).isEqualTo(Verdict.NOBODY_COUNTED);
        assertThat(ofNobody.verdict(USUAL))
                .as("a table of nobody is not within its bounds")
                .isEqualTo(Verdict.NOBODY_COUNTED);
        assertThat(ofNobody.objections(USUAL)).isEmpty();
    }

    @Test
    void what_is_beyond_its_bound_never_looks_like_it() {
        assertThat(Verdict.BROKEN.aboveBound(0.996, 1)).hasToString("0.9");
        assertThat(Verdict.KEPT.aboveBound(1.04, 1)).hasToString("1.0");
        assertThat(Verdict.ACCEPTED.belowBound(5.01, 1)).hasToString("5.1");
        assertThat(Verdict.BROKEN.belowBound(10.01, 1)).hasToString("10.1");
        assertThat(Verdict.KEPT.belowBound(4.98, 1)).hasToString("5.0");
    }

    @Test
    void a_share_that_is_accepted_is_one_of_cells() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AcceptedSoleCells(0, BilingualText.same("none")))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AcceptedSoleCells(1.1, BilingualText.same("all and more")));
    }

    /** 100 × 0.07 is 7.000000000000001 in binary. */
    @Test
    void a_limit_is_told_in_per_cent_as_it_was_set() {
        assertThat(new ReleaseLimits(1, 0.07).mostSolePercent()).hasToString("7");
    }
}
