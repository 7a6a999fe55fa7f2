package nl.leiden.internationals.site;

import java.util.List;

/**
 * A problem as a page shows it.
 *
 * @param withdrawn the release that was withdrawn, of which a page tells more; empty if the problem is none of that kind
 */
public record ProblemView(int status, String detail, List<String> errors, boolean signInHelps, String withdrawn) {

    static ProblemView of(Problem problem, Texts texts) {
        List<String> errors = problem.errors().size() < 2
                ? List.of()
                : problem.errors().stream().map(e -> texts.of(e.detail())).toList();
        return new ProblemView(
                problem.status(),
                texts.of(problem.detail()),
                errors,
                problem.type() == ProblemType.SIGN_IN_NEEDED,
                problem.type() == ProblemType.FIGURES_WITHDRAWN
                        ? problem.members().getOrDefault("release", "")
                        : "");
    }
}
