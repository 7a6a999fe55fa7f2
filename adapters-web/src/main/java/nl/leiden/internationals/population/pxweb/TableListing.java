package nl.leiden.internationals.population.pxweb;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.queries.TableVariables;
import nl.leiden.internationals.population.tables.Category;
import org.jspecify.annotations.Nullable;

/**
 * One table in a list, the {@code Table} and {@code TableResponse} of the specification.
 *
 * @param language null within a list, which says it once
 * @param updated the day on which its newest figures were published
 */
record TableListing(
        @Nullable String language,
        String id,
        String label,
        String description,
        String updated,
        String firstPeriod,
        String lastPeriod,
        String category,
        List<String> variableNames,
        boolean discontinued,
        String source,
        String subjectCode,
        String timeUnit,
        List<List<PathElement>> paths,
        List<Link> links) {

    static final String SUBJECT = "population";
    static final BilingualText SUBJECT_LABEL = new BilingualText("Bevolking", "Population");

    /** A folder in which the table is found. */
    record PathElement(String id, String label) {}

    /** @param kept what keeps its addresses in the state in which it is listed */
    static TableListing of(PublishedTable table, Source source, Language language, PxAddresses addresses, String kept) {
        return of(null, table, source, language, addresses, kept);
    }

    /** The same as an answer of its own. */
    static TableListing alone(
            PublishedTable table, Source source, Language language, PxAddresses addresses, String kept) {
        return of(language.tag(), table, source, language, addresses, kept);
    }

    private static TableListing of(
            @Nullable String tag,
            PublishedTable table,
            Source source,
            Language language,
            PxAddresses addresses,
            String kept) {
        List<Category> periods = table.time().codes().categories();
        boolean annual = periods.stream().allMatch(p -> p.code().value().matches("[0-9]{4}"));
        return new TableListing(
                tag,
                table.id().value(),
                table.title().in(language),
                table.description().in(language),
                PxDataset.day(table),
                periods.getFirst().code().value(),
                periods.getLast().code().value(),
                "public",
                TableVariables.of(table).axes().stream()
                        .map(axis -> axis.label().in(language))
                        .toList(),
                false,
                source.name().in(language),
                SUBJECT,
                annual ? "Annual" : "Other",
                List.of(List.of(new PathElement(SUBJECT, SUBJECT_LABEL.in(language)))),
                links(table, language, addresses, kept));
    }

    private static List<Link> links(PublishedTable table, Language language, PxAddresses addresses, String kept) {
        return List.of(
                Link.of("self", language, addresses.table(table.id(), language, kept)),
                Link.of("alternate", language.other(), addresses.table(table.id(), language.other(), kept)),
                Link.of("metadata", language, addresses.metadata(table.id(), language, kept)),
                Link.of("data", language, addresses.data(table.id(), language, kept)),
                Link.of("defaultselection", language, addresses.usualSelection(table.id(), language, kept)));
    }

    /** Whether every word stands somewhere in what is said about the table, in either language. */
    static boolean speaksOf(PublishedTable table, String query) {
        String everything = Stream.concat(
                        Stream.of(table.title(), table.description()),
                        TableVariables.of(table).axes().stream()
                                .flatMap(axis -> Stream.concat(
                                        Stream.of(axis.label()),
                                        axis.categories().stream().map(Category::label))))
                .map(text -> text.nl() + '\n' + text.en())
                .collect(Collectors.joining("\n", table.id() + "\n", ""))
                .toLowerCase(Locale.ROOT);
        return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(everything::contains);
    }
}
