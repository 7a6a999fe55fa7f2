package nl.leiden.internationals.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form, and what is wrong there, in the reader's words.
 *
 * @param values by name of the field
 * @param errors by name of the field, in the order of the fields; the empty name for what is no field's fault
 */
public record Form(Map<String, String> values, Map<String, List<String>> errors) {

    /** The name under which errors stand that belong to no field. */
    public static final String WHOLE = "";

    public Form {
        values = Map.copyOf(values);
        errors = new LinkedHashMap<>(errors);
    }

    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    public Form with(String field, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Form(more, errors);
    }

    /** The first error of a field is the one that is shown; of the whole all are. */
    public Form wrong(String field, String error) {
        Map<String, List<String>> more = new LinkedHashMap<>(errors);
        more.merge(
                field,
                List.of(error),
                (before, after) -> field.equals(WHOLE)
                        ? Stream.concat(before.stream(), after.stream()).toList()
                        : before);
        return new Form(values, more);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        List<String> found = errors.get(field);
        return found == null ? null : found.getFirst();
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }
}
