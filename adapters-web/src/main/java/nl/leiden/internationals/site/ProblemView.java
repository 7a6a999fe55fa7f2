package nl.leiden.internationals.site;

import java.util.List;

/**
 * A problem as a page shows it.
 *
 * @param withdrawn the release that was withdrawn, of which a page tells more; empty if the problem is none of that kind
 * @param table the table that was asked for, if it is public; otherwise empty
 * @param vintagesOf the same table, if vintages of it can be read; otherwise empty
 * @param changesHelp whether the page about changes may say what became of that which was asked for
 */
public record ProblemView(
        int status,
        String detail,
        List<String> errors,
        boolean signInHelps,
        String withdrawn,
        String table,
        String vintagesOf,
        boolean changesHelp) {

    /** The member of a problem that names the table that was asked for. */
    public static final String TABLE = "table";

    /** The member of a problem that names the table of which vintages can be read. */
    public static final String VINTAGES_OF = "vintagesOf";

    /** @param ofFigures whether a page with figures was asked for */
    static ProblemView of(Problem problem, Texts texts, boolean ofFigures) {
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
                        : "",
                problem.members().getOrDefault(TABLE, ""),
                problem.members().getOrDefault(VINTAGES_OF, ""),
                ofFigures || problem.type() == ProblemType.FIGURES_WITHDRAWN);
    }
}
