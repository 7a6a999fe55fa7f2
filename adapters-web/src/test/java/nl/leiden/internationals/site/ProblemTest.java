package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.Message;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Message YEAR = Message.of("problem.unknown-year", List.of("2024"));
    private static final Message MEASURE = Message.of("problem.unknown-measure", "weight", List.of("count"));

    @Test
    void several_problems_are_told_as_one_with_what_each_leads_to() {
        Problem joined = Problem.joined(List.of(
                Problem.of(ProblemType.FIGURES_WITHDRAWN, YEAR).withMember("release", "2024-01-01-r1"),
                Problem.of(ProblemType.INVALID_REQUEST, MEASURE)));

        assertThat(joined.status()).isEqualTo(400);
        assertThat(joined.errors()).extracting(ProblemError::detail).containsExactly(YEAR, MEASURE);
        assertThat(joined.members()).containsEntry("release", "2024-01-01-r1");
    }

    @Test
    void a_single_problem_stays_as_it_is() {
        Problem gone = Problem.of(ProblemType.FIGURES_WITHDRAWN, YEAR);

        assertThat(Problem.joined(List.of(gone))).isSameAs(gone);
    }
}
