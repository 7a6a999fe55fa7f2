package nl.leiden.internationals.population.figures;

import java.util.List;

/** A choice of cells that cannot be read, with all its problems. */
public record Refused(List<SelectionProblem> problems) implements Selected {

    public Refused {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal says why: " + problems);
        }
    }
}
