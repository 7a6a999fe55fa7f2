package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.SampleInstallations;

/** Pages of tables as the demo shows them, for tests. */
final class SampleTablePages {

    private static final FigureNotes NOTES = new FigureNotes(SampleInstallations.demo());

    private SampleTablePages() {}

    static TablePage of(Frame frame, PublishedTable table, int year, TablePage.ReadState state) {
        return of(frame, table, ShownFigures.inYear(year), state);
    }

    static TablePage of(Frame frame, PublishedTable table, ShownFigures shown, TablePage.ReadState state) {
        return TablePage.of(
                frame,
                table,
                shown,
                state,
                NOTES.sourceOf(table),
                new CiteTable(NOTES, SampleInstallations.demo())
                        .cite(table, shown, state.id(), frame.language())
                        .orElse(null));
    }
}
