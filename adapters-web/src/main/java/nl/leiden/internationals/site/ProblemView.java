package nl.leiden.internationals.site;

import java.util.List;

/** A problem as a page shows it. */
public record ProblemView(int status, String detail, List<String> errors, boolean signInHelps) {

    static ProblemView of(Problem problem, Texts texts) {
        List<String> errors = problem.errors().size() < 2
                ? List.of()
                : problem.errors().stream().map(e -> texts.of(e.detail())).toList();
        return new ProblemView(
                problem.status(), texts.of(problem.detail()), errors, problem.type() == ProblemType.SIGN_IN_NEEDED);
    }
}
