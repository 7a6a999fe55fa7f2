package nl.leiden.internationals.population.queries;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.tables.TableId;

/**
 * A query that somebody saved to run it again, and to cite what it gives. It never changes, and whoever saves the same again gets the same
 * one.
 *
 * @param language in which it was made; whoever runs it can ask for the other one
 * @param format in which its answer is given to whoever asks for no other, by its name in PxWebApi 2
 * @param formatParameters that the format was asked with
 */
public record SavedQuery(
        TableId table,
        TableQuery query,
        Language language,
        String format,
        List<String> formatParameters,
        Keeping keeping) {

    public SavedQuery {
        formatParameters = List.copyOf(formatParameters);
    }

    /** The same for the same query, and another for any other. */
    public SavedQueryId id() {
        return new SavedQueryId(
                Checksum.of(content().getBytes(StandardCharsets.UTF_8)).value().substring(0, SavedQueryId.DIGITS));
    }

    /** How much a query says, in characters. */
    public static int lengthOf(TableQuery query) {
        StringBuilder content = new StringBuilder();
        parts(content, query);
        return content.length();
    }

    /** Everything that it says, each part after its length, so that no two queries say the same in different words. */
    private String content() {
        StringBuilder content = new StringBuilder("saved query 1\n");
        part(content, table.value());
        part(content, language.tag());
        part(content, format);
        parts(content, formatParameters);
        switch (keeping) {
            case Keeping.Live live -> part(content, "live");
            case Keeping.Frozen frozen -> {
                part(content, "frozen");
                part(content, frozen.state());
                part(content, frozen.checksum().value());
            }
        }
        parts(content, query);
        return content.toString();
    }

    private static void parts(StringBuilder content, TableQuery query) {
        parts(content, query.placement().heading());
        parts(content, query.placement().stub());
        for (VariableChoice choice : query.choices()) {
            part(content, choice.variable());
            String valueSet = choice.valueSet();
            parts(content, valueSet == null ? List.of() : List.of(valueSet));
            parts(content, choice.expressions());
        }
    }

    private static void parts(StringBuilder content, List<String> several) {
        content.append(several.size()).append('\n');
        several.forEach(text -> part(content, text));
    }

    private static void part(StringBuilder content, String text) {
        content.append(text.length()).append(':').append(text).append('\n');
    }
}
