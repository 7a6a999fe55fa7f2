package nl.leiden.internationals.population.figures;

import java.util.List;
import nl.leiden.internationals.population.tables.DimensionId;

/** Why a selection cannot be read; all of them are found at once. */
public sealed interface SelectionProblem {

    /** The table has no such dimension; the nearest it has, best first. */
    record UnknownDimension(String name, List<String> nearest) implements SelectionProblem {}

    /** The dimension has no such code; the nearest it has, best first. */
    record UnknownCode(DimensionId dimension, String code, List<String> nearest) implements SelectionProblem {}

    /** A dimension was named without a code. */
    record NothingChosen(DimensionId dimension) implements SelectionProblem {}

    /** A dimension was to be eliminated that has no total. */
    record NoTotal(DimensionId dimension) implements SelectionProblem {}

    /** A dimension was to be eliminated and named with codes at the same time. */
    record ChosenAndEliminated(DimensionId dimension) implements SelectionProblem {}

    /** More cells than one answer holds. */
    record TooManyCells(long cells, int most) implements SelectionProblem {}
}
