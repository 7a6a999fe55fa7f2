package nl.leiden.internationals.population.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.QueryDefinition;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A saved query as the API gives it.
 *
 * @param definition in words, in both languages
 * @param keeping {@code live} or {@code frozen}
 * @param state of the table that it gives now, or froze
 * @param checksum of the table in the state that was frozen; null for a live one
 */
public record SavedQueryView(
        String id,
        String table,
        Names title,
        Names definition,
        String keeping,
        String state,
        @Nullable String checksum,
        String language,
        List<Choice> choices,
        Links links) {

    /** What is wanted of one variable, as it was written. */
    public record Choice(String variable, @Nullable String codelist, List<String> values) {}

    /** Where to go on; {@code data} leads to the cells in any format. */
    public record Links(String self, String data, String table, String page) {}

    /** @param kept what keeps its links in the state that was asked for: a part of a query, or nothing */
    static SavedQueryView of(QueryRun.Ran ran, Language language, String kept) {
        SavedQuery query = ran.query();
        String self = Paths.savedQuery(query.id());
        String state = kept.isEmpty() ? "" : '?' + kept;
        return new SavedQueryView(
                query.id().value(),
                query.table().value(),
                Names.of(ran.table().title()),
                Names.of(definition(ran)),
                query.keeping() instanceof Keeping.Frozen ? "frozen" : "live",
                ran.state(),
                query.keeping() instanceof Keeping.Frozen frozen
                        ? frozen.checksum().value()
                        : null,
                query.language().tag(),
                query.query().choices().stream()
                        .map(choice -> new Choice(choice.variable(), choice.valueSet(), choice.expressions()))
                        .toList(),
                new Links(
                        self + state,
                        self + "/data" + state,
                        Paths.table(query.table()) + state,
                        Place.SAVED_QUERY.at(query.id().value()).in(language) + state));
    }

    /** What the query asks for, as one text in each language. */
    public static BilingualText definition(QueryRun.Ran ran) {
        return new BilingualText(definition(ran, Language.NL), definition(ran, Language.EN));
    }

    private static String definition(QueryRun.Ran ran, Language language) {
        Texts texts = Texts.in(language);
        return texts.of(ran.table().title()) + ": "
                + QueryDefinition.of(ran.query().query(), ran.table()).stream()
                        .map(texts::of)
                        .collect(Collectors.joining("; "));
    }

    /**
     * Where the cells are found, from the root of the server; a query that was frozen, or read in a state that was asked for, names it.
     *
     * @param format how they are written, as parts of a query
     */
    public static String dataAddress(QueryRun.Ran ran, Language language, List<String> format) {
        List<String> parts = new ArrayList<>(SelectionQuery.parts(ran.chosen().selection()));
        if (ran.fixed()) {
            parts.add(StateQuery.VINTAGE + "=" + encoded(ran.state()));
        }
        parts.addAll(format);
        parts.add("lang=" + language.tag());
        return Paths.data(ran.table().id()) + "?" + String.join("&", parts);
    }

    /** Where the file is found, from the root of the server, that the checksum of the cells is of, whatever is published later. */
    public static String citedAddress(QueryRun.Ran ran) {
        return Paths.data(ran.table().id()) + "?"
                + String.join("&", SelectionQuery.parts(ran.chosen().selection())) + '&'
                + Citation.file(encoded(ran.state()));
    }

    /** Where the API cites the same cells in the same state. */
    public static String citationAddress(QueryRun.Ran ran, Language language) {
        return Paths.citation(ran.table().id()) + "?"
                + String.join("&", SelectionQuery.parts(ran.chosen().selection())) + '&' + StateQuery.VINTAGE + '='
                + encoded(ran.state()) + "&lang=" + language.tag();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
