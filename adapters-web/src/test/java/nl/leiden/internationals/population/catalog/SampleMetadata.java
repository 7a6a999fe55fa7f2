package nl.leiden.internationals.population.catalog;

import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Metadata;
import nl.leiden.internationals.site.SampleInstallations;

/** What the pages of a demo tell other programs, for tests. */
public final class SampleMetadata {

    private SampleMetadata() {}

    public static Metadata of(PublishedTable table, Language language) {
        Installation demo = SampleInstallations.demo();
        return new FiguresMetadata(demo, new FigureNotes(demo)).of(table, language);
    }
}
