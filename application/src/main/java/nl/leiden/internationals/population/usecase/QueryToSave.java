package nl.leiden.internationals.population.usecase;

import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.queries.TableQuery;

/**
 * What a reader wants to be saved.
 *
 * @param table the id of a table, as she wrote it
 * @param frozen whether it shall give today's figures for ever, instead of those of the day it is run
 */
public record QueryToSave(
        String table,
        TableQuery query,
        Language language,
        String format,
        List<String> formatParameters,
        boolean frozen) {

    public QueryToSave {
        formatParameters = List.copyOf(formatParameters);
    }
}
