package nl.leiden.internationals.population.queries;

import java.util.List;
import nl.leiden.internationals.population.tables.DimensionId;

/** One thing that is wrong with a query. */
public sealed interface QueryProblem {

    /** The table has no such variable; the nearest it has, best first. */
    record UnknownVariable(String name, List<String> nearest) implements QueryProblem {}

    /** The same variable is chosen from more than once. */
    record VariableTwice(DimensionId variable) implements QueryProblem {}

    /** Values must be chosen of a variable that has no total, as of time and measures. */
    record NothingChosen(DimensionId variable) implements QueryProblem {}

    /** The variable has no such value set; those it has. */
    record UnknownValueSet(DimensionId variable, String valueSet, List<String> offered) implements QueryProblem {}

    /** An expression cannot be understood; the variable as the reader named it. */
    record Unreadable(String variable, SyntaxError error) implements QueryProblem {}

    /** An expression names a code that the variable, or the value set that was chosen, does not have; the nearest, best first. */
    record UnknownCode(DimensionId variable, String code, List<String> nearest) implements QueryProblem {}

    /** An expression is about no value that there is. */
    record NoMatch(DimensionId variable, String expression) implements QueryProblem {}

    /** More masks and functions for one variable than anybody needs. */
    record TooManyExpressions(DimensionId variable, int expressions, int most) implements QueryProblem {}

    /** A variable is to stand somewhere although it is not part of the answer. */
    record PlacedButNotChosen(String variable) implements QueryProblem {}

    /** A variable is to stand in two places. */
    record PlacedTwice(DimensionId variable) implements QueryProblem {}

    /** Both heading and stub are named, but a variable of the answer is in neither. */
    record NotPlaced(DimensionId variable) implements QueryProblem {}

    /** More cells than one answer holds. */
    record TooManyCells(long cells, int most) implements QueryProblem {}
}
