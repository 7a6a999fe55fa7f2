package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.Message;
import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void of_a_long_name_or_code_the_problem_repeats_the_beginning() {
        String sent = "a".repeat(100_000);
        String told = "a".repeat(100) + "…";

        Problem problem = Problem.of(new ProblemError(
                ProblemError.In.QUERY,
                sent,
                "unknown-code",
                Message.of("problem.unknown-code.detail", "year", sent),
                List.of()));

        assertThat(problem.errors().getFirst().name()).isEqualTo(told);
        assertThat(problem.errors().getFirst().detail().arguments()).containsExactly("year", told);
        assertThat(problem.detail().arguments()).containsExactly("year", told);
    }
}
