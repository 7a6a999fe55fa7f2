package nl.leiden.internationals.population.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.outside.Reconciliation.Verdict;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final int NOISE = 9;

    private static final FigureTable OURS = SampleFigures.growingTown()
            .table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT)
            .orElseThrow();

    private static int ours(String district) {
        return OURS.count(OURS.year("2024").orElseThrow(), Code.TOTAL, new Code(district))
                .orElseThrow();
    }

    private static OutsideTable theirs(int municipality, int first, int second) {
        OutsideContent content = SampleOutsideTables.residents(municipality, first, second);
        return new OutsideTable(SampleOutsideTables.version(content, 1), content);
    }

    private static Reconciliation.Line line(OutsideTable theirs, String area) {
        List<Reconciliation> found = Reconciliation.of(OURS, theirs, NOISE);
        assertThat(found).singleElement().satisfies(r -> assertThat(r.year()).isEqualTo(new Code("2024")));
        return found.getFirst().lines().stream()
                .filter(line -> line.area().code().value().equals(area))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_difference_within_noise_and_rounding_is_none() {
        int municipality = ours("T");
        int first = ours("WK054600");
        int rounded = Math.round(first / 5f) * 5;
        OutsideTable theirs = theirs(municipality, rounded, 0);

        assertThat(line(theirs, "WK054600").verdict()).isEqualTo(Verdict.AGREES);
        assertThat(line(theirs, "WK054600").margin()).isEqualByComparingTo("11.5");
    }

    @Test
    void a_figure_that_is_no_multiple_of_five_was_not_rounded() {
        int municipality = ours("T") / 5 * 5 + 6;
        OutsideTable theirs = theirs(municipality, 0, 0);

        assertThat(line(theirs, "T").margin()).isEqualByComparingTo("9");
        assertThat(line(theirs, "T").verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void a_difference_that_noise_and_rounding_cannot_make_is_seen() {
        int first = ours("WK054600");
        OutsideTable theirs = theirs(ours("T"), first / 5 * 5 + 15, 0);

        assertThat(line(theirs, "WK054600").verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(line(theirs, "WK054600").difference()).isEqualByComparingTo(Integer.toString(first % 5 - 15));
    }

    @Test
    void districts_that_only_one_of_the_two_has_are_told_apart() {
        OutsideTable theirs = theirs(ours("T"), 0, 0);

        assertThat(line(theirs, "unknown").verdict()).isEqualTo(Verdict.ONLY_OURS);
        assertThat(line(theirs, "WK054699").verdict()).isEqualTo(Verdict.ONLY_THEIRS);
    }

    @Test
    void a_table_that_is_no_yardstick_is_compared_with_nothing() {
        OutsideContent students = SampleOutsideTables.students(800);

        assertThat(Reconciliation.of(OURS, new OutsideTable(SampleOutsideTables.version(students, 1), students), NOISE))
                .isEmpty();
    }
}
