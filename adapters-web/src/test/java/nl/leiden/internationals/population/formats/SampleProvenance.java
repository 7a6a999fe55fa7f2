package nl.leiden.internationals.population.formats;

import java.net.URI;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.tables.Note;

/** Where figures of tests come from. */
final class SampleProvenance {

    static final String ADDRESS = "https://monitor.example.nl/api/v1/tables/x/data?nationality=0064";

    private SampleProvenance() {}

    static Provenance municipality() {
        return new Provenance(
                ADDRESS,
                "2024-01-01-r1",
                new Source(
                        new BilingualText("Gemeente Leiden", "Municipality of Leiden"),
                        URI.create("https://creativecommons.org/licenses/by/4.0/"),
                        null),
                List.of(Note.mandatory(new BilingualText("Verzonnen", "Made up"))));
    }
}
