package nl.leiden.internationals.population.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.formats.ContextOfFigures;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.TableVariables;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Publisher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dataset of PxWebApi 2 carries as much as every other format; the formats that it shares with the API are tested there. */
class PxDownloadsCarryContextTest {

    private static final BilingualText NAME = new BilingualText("Gemeente", "Municipality");
    private static final Provenance PROVENANCE = new Provenance(
            "https://example.nl/here",
            "2024-01-01-r1",
            new Source(NAME, URI.create("https://creativecommons.org/licenses/by/4.0/"), null),
            List.of(Note.mandatory(new BilingualText("Verzonnen", "Made up"))));
    private static final Publisher PUBLISHER = new Publisher(
            URI.create("https://example.nl"), NAME, URI.create("https://example.nl/here"), NAME, "a@example.nl");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_dataset_carries_all_nine(Language language) throws IOException {
        PublishedTable table =
                SampleFigures.growingTown().table(TableRegister.BY_NATIONALITY).orElseThrow();
        Chosen chosen = (Chosen) TableQuery.of(
                        VariableChoice.of("nationality", "0064"),
                        VariableChoice.of("year", "*"),
                        VariableChoice.of("measure", "count", "share"))
                .readOn(table, PxLimits.MOST_CELLS);
        Layout layout = new Layout(chosen.stub(), chosen.heading());
        PxDataset dataset = new PxDataset(
                table,
                TableVariables.of(table),
                layout,
                new PxAddresses(() -> URI.create("https://example.nl")),
                "",
                PUBLISHER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Output(PxFormat.JSON_STAT2, Set.of())
                .writer(chosen, dataset)
                .write(chosen.selection(), language, PROVENANCE, out);

        assertThat(new ContextOfFigures(chosen.selection(), language, PROVENANCE)
                        .missingIn(out.toString(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
