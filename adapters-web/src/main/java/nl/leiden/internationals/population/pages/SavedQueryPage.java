package nl.leiden.internationals.population.pages;

import java.util.List;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.SavedQueryView;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.QueryDefinition;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * A saved query with what it gives.
 *
 * @param definition a line for every variable
 * @param keeping whether the figures follow what is published, in a sentence
 * @param citation how it is cited
 * @param downloads the same cells in every format
 * @param figures null where there are more than a page shows
 */
public record SavedQueryPage(
        Frame frame,
        String table,
        String tableAddress,
        List<String> definition,
        boolean frozen,
        String keeping,
        Cited citation,
        List<Download> downloads,
        @Nullable ChosenFigures figures) {

    private static final int MOST_SHOWN = 5_000;

    /** A format and where the cells are found in it. */
    public record Download(String label, String address) {}

    static SavedQueryPage of(Frame frame, QueryRun.Ran ran, Provenance provenance, String base) {
        boolean frozen = ran.query().keeping() instanceof Keeping.Frozen;
        // the address of a live query gives other figures as soon as others are public
        String cited = frozen ? frame.here().in(frame.language()) : SavedQueryView.citedAddress(ran);
        return new SavedQueryPage(
                frame,
                frame.texts().of(ran.table().title()),
                frame.to(Place.TABLE, ran.table().id().value()),
                QueryDefinition.of(ran.query().query(), ran.table()).stream()
                        .map(frame.texts()::of)
                        .toList(),
                frozen,
                frozen
                        ? frame.say(
                                "query.frozen",
                                ran.state(),
                                ran.table().checksum().abbreviated())
                        : frame.say(ran.fixed() ? "query.live-then" : "query.live", ran.state()),
                new Cited(
                        frame.say(
                                frozen ? "query.citation" : "query.citation-live",
                                provenance.source().name(),
                                SavedQueryView.definition(ran),
                                ran.state(),
                                frame.texts().exactly(ran.table().publishedAt()),
                                ran.chosen().selection().checksum().abbreviated(),
                                base + cited),
                        SavedQueryView.citationAddress(ran, frame.language())),
                DataFormat.of(ran.chosen().selection()).stream()
                        .map(format -> new Download(
                                format.label(),
                                SavedQueryView.dataAddress(ran, frame.language(), List.of(format.asFile()))))
                        .toList(),
                ran.chosen().selection().size() > MOST_SHOWN
                        ? null
                        : ChosenFigures.of(ran.chosen(), frame, provenance));
    }
}
