package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.formats.CellStatus;
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

    /** Notes that stand before those of any table; empty outside the demo. */
    public List<BilingualText> notes() {
        return installation.demo() ? List.of(Texts.bilingual("figures.synthetic")) : List.of();
    }

    /** What the statuses of cells mean. */
    public Map<String, BilingualText> statuses() {
        return Map.of(CellStatus.NOT_APPLICABLE, Texts.bilingual("figures.status.not-applicable"));
    }
}
