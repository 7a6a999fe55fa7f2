package nl.leiden.internationals.population.pxweb;

import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.queries.SavedQuery;

/** A saved query, the {@code SavedQueryResponse} of the specification. */
record SavedQueryView(String language, String id, Content savedQuery, List<Link> links) {

    /** What was saved. */
    record Content(
            String id,
            SelectionView selection,
            String language,
            String tableId,
            String outputFormat,
            List<String> outputFormatParams) {}

    /** @param kept what keeps its addresses in the state that was asked for */
    static SavedQueryView of(SavedQuery query, PxAddresses addresses, String kept) {
        Language language = query.language();
        return new SavedQueryView(
                language.tag(),
                query.id().value(),
                new Content(
                        query.id().value(),
                        SelectionView.of(query.query()),
                        language.tag(),
                        query.table().value(),
                        query.format(),
                        query.formatParameters()),
                List.of(
                        Link.of("self", language, addresses.savedQuery(query.id(), "", kept)),
                        Link.of("data", language, addresses.savedQuery(query.id(), "/data", kept)),
                        Link.of("selection", language, addresses.savedQuery(query.id(), "/selection", kept))));
    }
}
