package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.figures.TableDifferences.TextChange;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class ChangedTextsTest {

    private static final TextChange IN_BOTH =
            new TextChange("title", new BilingualText("Aantal", "Number"), new BilingualText("Personen", "Persons"));
    private static final TextChange IN_ENGLISH = new TextChange(
            "description", new BilingualText("Per wijk", "By area"), new BilingualText("Per wijk", "By district"));

    @Test
    void a_text_that_changed_in_the_other_language_alone_is_told_in_that_one() {
        assertThat(DifferencesView.TextView.of(IN_BOTH, Language.NL))
                .isEqualTo(new DifferencesView.TextView("title", "nl", "Aantal", "Personen"));
        assertThat(DifferencesView.TextView.of(IN_ENGLISH, Language.NL))
                .isEqualTo(new DifferencesView.TextView("description", "en", "By area", "By district"));
    }

    @Test
    void csv_tells_the_language_in_its_last_column() throws IOException {
        PublishedTable table =
                SampleFigures.growingTown().table(TableRegister.BY_NATIONALITY).orElseThrow();
        TableDifferences differences =
                new TableDifferences(List.of(IN_BOTH, IN_ENGLISH), List.of(), List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DifferencesCsv.write(differences, table, table, Language.NL, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "what,place,nationality,year,measure,before,statusBefore,after,statusAfter,language",
                        "text,title,,,,Aantal,,Personen,,nl",
                        "text,description,,,,By area,,By district,,en");
    }
}
