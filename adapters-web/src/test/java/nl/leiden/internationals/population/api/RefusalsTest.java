package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.usecase.ReleaseOutcome;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final ReleaseId RELEASE = ReleaseId.parse("2024-01-01-r1");

    @Test
    void every_objection_is_an_error_of_the_problem_which_says_where_the_figures_are_judged() {
        List<Message> objections = List.of(
                Message.of("quality.cells-too-small", "a", 0.5, 1), Message.of("quality.cells-too-small", "b", 0.4, 1));

        Problem problem = Refusals.problem(
                RELEASE, new ReleaseOutcome.Refused(Message.of("release.too-revealing", 2), objections));

        assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
        assertThat(problem.errors().stream().map(ProblemError::detail)).containsExactlyElementsOf(objections);
        assertThat(problem.errors().stream().map(ProblemError::code)).containsOnly("cells-too-small");
        assertThat(problem.errors().stream().map(error -> error.in() + " " + error.name()))
                .containsOnly("path release");
        assertThat(problem.members()).containsEntry("quality", "/api/v1/releases/2024-01-01-r1/quality");
    }

    @Test
    void a_release_leads_to_its_comparison_and_its_quality_unless_it_was_recalled() {
        for (Release release : SampleReleases.inEveryState()) {
            assertThat(ReleaseView.of(release).links().keySet())
                    .as("%s", release)
                    .isEqualTo(
                            release instanceof Release.Recalled
                                    ? Set.of("self")
                                    : Set.of("self", "comparison", "quality"));
        }
    }
}
