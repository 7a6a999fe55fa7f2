package nl.leiden.internationals.population.disclosure;

import java.util.List;
import nl.leiden.internationals.language.Message;

/**
 * How well the figures of a release keep secrets.
 *
 * @param tables in the order of the register
 * @param limits what each of them must keep to
 */
public record ReleaseQuality(List<TableQuality> tables, ReleaseLimits limits) {

    public ReleaseQuality {
        tables = List.copyOf(tables);
    }

    /** Why these figures must not be published: one for each rule and table; none if they may. */
    public List<Message> objections() {
        return tables.stream()
                .flatMap(table -> table.objections(limits).stream())
                .toList();
    }
}
