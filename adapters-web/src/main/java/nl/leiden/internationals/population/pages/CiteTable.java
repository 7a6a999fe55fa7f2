package nl.leiden.internationals.population.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.Citation;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.api.TableDataResource;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.site.Installation;

/** Cites a table in a state in the words of the API, for a page. */
@Singleton
public class CiteTable {

    private final FigureNotes notes;
    private final Installation installation;

    @Inject
    public CiteTable(FigureNotes notes, Installation installation) {
        this.notes = notes;
        this.installation = installation;
    }

    /**
     * Cites the whole table in the measure that is shown; of one that is too large for a file the figures of the year that is shown; empty
     * if these are too large as well.
     *
     * @param state by which the table can be had again
     */
    Optional<Cited> cite(PublishedTable table, ShownFigures shown, String state, Language language) {
        SequencedMap<String, List<String>> ofMeasure = new LinkedHashMap<>();
        // whoever names no measure gets the first: one file has one citation
        if (shown.measure() > 0) {
            ofMeasure.put(
                    DimensionId.MEASURE.value(), List.of(shown.measureOf(table).value()));
        }
        SequencedMap<String, List<String>> ofYear = new LinkedHashMap<>(ofMeasure);
        ofYear.putFirst(table.time().id().value(), List.of(shown.yearOf(table).value()));
        return Stream.of(ofMeasure, ofYear)
                .flatMap(query -> cite(table, query, state, language).stream())
                .findFirst();
    }

    private Optional<Cited> cite(
            PublishedTable table, Map<String, List<String>> query, String state, Language language) {
        return switch (Selection.of(table, query, TableDataResource.MOST_CELLS)) {
            case Refused refused -> Optional.empty();
            case Selection selection -> Optional.of(cited(selection, query, state, language));
        };
    }

    private Cited cited(Selection selection, Map<String, List<String>> query, String state, Language language) {
        Citation citation = Citation.of(
                selection,
                state,
                notes.sourceOf(selection.table()),
                installation.publisher().name(),
                installation.address(),
                query,
                language);
        StringBuilder address = new StringBuilder(
                        Paths.citation(selection.table().id()))
                .append("?vintage=")
                .append(state);
        query.forEach(
                (name, codes) -> address.append('&').append(name).append('=').append(String.join(",", codes)));
        return new Cited(
                citation.text(), address.append("&lang=").append(language.tag()).toString());
    }
}
