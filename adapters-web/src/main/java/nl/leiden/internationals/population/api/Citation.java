package nl.leiden.internationals.population.api;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.formats.Labels;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.site.Texts;

/**
 * How figures are to be cited: what they are, who published them, and the address of a file that stays the same for ever, with its checksum
 * to tell that it is.
 *
 * @param text to be set in a list of sources, in the reader's language
 * @param bibtex the same as an entry of BibTeX
 * @param checksum SHA-256 of the cells as {@link Selection#checksum} makes it: of the file at {@code url}
 * @param checksumOf the same in words
 * @param tableChecksum names the whole table in this state; of no file
 * @param tableChecksumOf the same in words
 * @param url frozen, with the state of the table in it: the cells as CSV with codes only
 */
public record Citation(
        String text,
        String bibtex,
        String table,
        String title,
        String publisher,
        String publishedAt,
        String vintage,
        String checksum,
        String checksumOf,
        String tableChecksum,
        String tableChecksumOf,
        String licence,
        String url) {

    /**
     * Cites a selection.
     *
     * @param publisher who publishes the monitor, as it is called in both languages
     * @param base the address under which readers know the monitor
     * @param query what chose the cells, without the state of the table
     */
    public static Citation of(
            Selection selection,
            String state,
            Source source,
            BilingualText publisher,
            URI base,
            Map<String, List<String>> query,
            Language language) {
        String title = selection.table().title().in(language);
        String who =
                selection.table().source().map(Source::name).orElse(publisher).in(language);
        String url = base.toString().replaceAll("/$", "") + frozen(selection, state, query);
        String checksum = selection.checksum().value();
        int year = selection.table().publishedAt().atZone(ZoneOffset.UTC).getYear();
        Texts texts = Texts.in(language);
        String text = texts.of(
                "citation.text",
                who,
                Integer.toString(year),
                title,
                state,
                texts.exactly(selection.table().publishedAt()),
                url,
                checksum.substring(0, 12));
        String bibtex =
                "@misc{%s_%s,\n  author = {{%s}},\n  title = {{%s}},\n  year = {%d},\n  version = {%s},\n  url = {%s},\n  note = {SHA-256 %s}\n}"
                        .formatted(
                                selection.table().id().value().replace('-', '_'),
                                year,
                                inTex(who),
                                inTex(title),
                                year,
                                state,
                                url,
                                checksum);
        return new Citation(
                text,
                bibtex,
                selection.table().id().value(),
                title,
                publisher.in(language),
                selection.table().publishedAt().toString(),
                state,
                checksum,
                texts.of("citation.checksum-of"),
                selection.table().checksum().value(),
                texts.of("citation.table-checksum-of"),
                source.licence().toString(),
                url);
    }

    /** Others name their tables as they like: no brace closes the field, no sign is an order to TeX. */
    static String inTex(String text) {
        StringBuilder tex = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '{', '}', '%', '&', '#', '_', '$' -> tex.append('\\').appendCodePoint(c);
                case '\\' -> tex.append("\\textbackslash{}");
                case '~' -> tex.append("\\textasciitilde{}");
                case '^' -> tex.append("\\textasciicircum{}");
                default -> tex.appendCodePoint(c);
            }
        });
        return tex.toString();
    }

    private static String frozen(Selection selection, String state, Map<String, List<String>> query) {
        String parameters = named(selection, query).entrySet().stream()
                .map(e -> e.getKey() + '=' + String.join(",", e.getValue()).replace("+", "%2B") + '&')
                .collect(Collectors.joining());
        return Paths.data(selection.table().id()) + '?' + parameters + file(state);
    }

    /**
     * The query with the years by their names, where they are withdrawn one by one: whoever asks for one that is gone is told so, and does not
     * get a file without it.
     */
    private static Map<String, List<String>> named(Selection selection, Map<String, List<String>> query) {
        if (selection.table().source().isPresent()) {
            return query;
        }
        Map<String, List<String>> named = new LinkedHashMap<>(query);
        named.put(
                selection.table().time().id().value(),
                selection.chosenYears().map(Code::value).toList());
        return named;
    }

    /** The part of a query that asks for the file that the checksum of a selection is of, in a state that stays as it is. */
    static String file(String state) {
        return FormatQuery.FORMAT
                + '='
                + DataFormat.CSV.code()
                + '&'
                + FormatQuery.LABELS
                + '='
                + Labels.CODES.code()
                + '&'
                + StateQuery.VINTAGE
                + '='
                + state;
    }
}
