package nl.leiden.internationals.population.jpa;

import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.Placement;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/**
 * A saved query as JSON.
 *
 * @param state null for a live one
 * @param checksum null for a live one
 */
record StoredQuery(
        String table,
        List<Choice> choices,
        List<String> heading,
        List<String> stub,
        String language,
        String format,
        List<String> formatParameters,
        @Nullable String state,
        @Nullable String checksum) {

    /** What is wanted of one variable. */
    record Choice(String variable, @Nullable String valueSet, List<String> expressions) {}

    static StoredQuery from(SavedQuery query) {
        Keeping.@Nullable Frozen frozen = query.keeping() instanceof Keeping.Frozen f ? f : null;
        return new StoredQuery(
                query.table().value(),
                query.query().choices().stream()
                        .map(choice -> new Choice(choice.variable(), choice.valueSet(), choice.expressions()))
                        .toList(),
                query.query().placement().heading(),
                query.query().placement().stub(),
                query.language().tag(),
                query.format(),
                query.formatParameters(),
                frozen == null ? null : frozen.state(),
                frozen == null ? null : frozen.checksum().value());
    }

    SavedQuery toQuery() {
        return new SavedQuery(
                new TableId(table),
                new TableQuery(
                        choices.stream()
                                .map(choice ->
                                        new VariableChoice(choice.variable(), choice.valueSet(), choice.expressions()))
                                .toList(),
                        new Placement(heading, stub)),
                Language.parse(language),
                format,
                formatParameters,
                state == null || checksum == null
                        ? new Keeping.Live()
                        : new Keeping.Frozen(state, new Checksum(checksum)));
    }
}
