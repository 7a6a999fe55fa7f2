package nl.leiden.internationals.population.queries;

import java.util.List;
import nl.leiden.internationals.population.tables.Category;

/** What comes of looking for the values that an expression wants. */
sealed interface Pick {

    /** The values in their order; none if the expression is about none that there are. */
    record Picked(List<Category> values) implements Pick {}

    /** The expression names a code that the variable does not have. */
    record NoSuchCode(String code) implements Pick {}
}
