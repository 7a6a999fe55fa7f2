package nl.leiden.internationals.population.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query wants of one variable.
 *
 * @param variable its name, as the reader wrote it
 * @param valueSet the id of a value set from which to choose; null for all values of the variable
 * @param expressions as the reader wrote them; none leaves the variable out of the answer, if it has a total
 */
public record VariableChoice(String variable, @Nullable String valueSet, List<String> expressions) {

    public VariableChoice {
        expressions = List.copyOf(expressions);
    }

    public static VariableChoice of(String variable, String... expressions) {
        return new VariableChoice(variable, null, List.of(expressions));
    }
}
