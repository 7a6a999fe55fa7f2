package nl.leiden.internationals.population.pxweb;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.queries.ValueSet;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;

/** A value set with its values, the {@code CodelistResponse} of the specification. */
record ValueSetView(
        String id,
        String label,
        String language,
        List<String> languages,
        boolean elimination,
        String type,
        List<Value> values,
        List<Link> links) {

    /** @param valueMap the codes that it stands for: itself alone, because nothing is added up */
    record Value(String code, String label, List<String> valueMap) {}

    /**
     * The value set of this id with the values that it has in all tables that share it.
     *
     * @param kept what keeps its addresses in the state of the figures
     */
    static Optional<ValueSetView> find(
            String id, PublishedFigures figures, Language language, PxAddresses addresses, String kept) {
        List<ValueSet> found = all(figures).filter(set -> set.id().equals(id)).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<Code, Category> values = new LinkedHashMap<>();
        found.forEach(set -> set.values().forEach(value -> values.putIfAbsent(value.code(), value)));
        return Optional.of(new ValueSetView(
                id,
                found.getFirst().label().in(language),
                language.tag(),
                Arrays.stream(Language.values()).map(Language::tag).toList(),
                false,
                "Valueset",
                values.values().stream()
                        .map(value -> new Value(
                                value.code().value(),
                                value.label().in(language),
                                List.of(value.code().value())))
                        .toList(),
                List.of(
                        Link.of("self", language, addresses.valueSet(id, language, kept)),
                        Link.of("alternate", language.other(), addresses.valueSet(id, language.other(), kept)))));
    }

    /** The ids that there are, for whoever asked for another. */
    static List<String> ids(PublishedFigures figures) {
        return all(figures).map(ValueSet::id).distinct().toList();
    }

    private static Stream<ValueSet> all(PublishedFigures figures) {
        return figures.tables().stream()
                .flatMap(table ->
                        table.dimensions().stream().flatMap(dimension -> ValueSet.of(table, dimension).stream()));
    }
}
