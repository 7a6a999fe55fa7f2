package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Texts;

/** What is said with every figure: from where it comes, under which licence, and that the demo is made up. */
@Singleton
public class FigureNotes {

    /** Creative Commons Attribution 4.0. */
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Installation installation;

    @Inject
    public FigureNotes(Installation installation) {
        this.installation = installation;
    }

    /** Who publishes the figures and from what they are counted. */
    public BilingualText source() {
        return Texts.bilingual(
                "figures.source", installation.population().areas().name());
    }

    /** Where the figures of a table come from: the register of the installation, unless somebody else brought them. */
    public Source sourceOf(PublishedTable table) {
        return table.source().orElseGet(() -> new Source(source(), URI.create(LICENCE), null));
    }

    /** Notes that stand before those of any table; empty outside the demo. */
    public List<BilingualText> notes() {
        return installation.demo() ? List.of(Texts.bilingual("figures.synthetic")) : List.of();
    }

    /** The same as notes without which no figure of this table is shown; what others brought is real in the demo too. */
    public List<Note> notesBefore(PublishedTable table) {
        return table.source().isPresent()
                ? List.of()
                : notes().stream().map(Note::mandatory).toList();
    }
}
