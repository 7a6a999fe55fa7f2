package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCsvTest {

    @Test
    void a_record_per_cell_has_codes_and_labels_in_the_language_of_the_reader() throws IOException {
        FigureTable table =
                SampleFigures.growingTown().table(TableRegister.BY_NATIONALITY).orElseThrow();
        Selection selection = (Selection)
                Selection.of(table, Map.of("nationality", List.of("0064"), "measure", List.of("count", "share")), 100);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new FigureCsv(Labels.BOTH, Separator.COMMA, false)
                .write(selection, Language.EN, SampleProvenance.municipality(), out);

        int in2023 = table.count(0, new Code("0064")).orElseThrow();
        int in2024 = table.count(1, new Code("0064")).orElseThrow();
        int cell = table.definition()
                .cell(table.definition().dimensions().getFirst().codes().position(new Code("0064")));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(String.join(
                        "\r\n",
                        "nationality,nationality_label,year,year_label,measure,measure_label,value,status",
                        "0064,Italy,2023,2023,count,Number," + in2023 + ",final",
                        "0064,Italy,2023,2023,share,Share,"
                                + table.share(0, cell).orElseThrow() + ",final",
                        "0064,Italy,2024,2024,count,Number," + in2024 + ",final",
                        "0064,Italy,2024,2024,share,Share,"
                                + table.share(1, cell).orElseThrow() + ",final",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "@SUM(A1), '''@SUM(A1)'", "-1, '''-1'", "+31, '''+31'", "95+, 95+", "0064, 0064"})
    void what_a_spreadsheet_would_take_for_a_formula_becomes_a_text(String text, String written) {
        assertThat(Csv.safe(text)).isEqualTo(written);
    }

    @Test
    void what_would_break_a_record_is_quoted() {
        assertThat(Csv.quoted("Bonaire, Saba", Separator.COMMA)).isEqualTo("\"Bonaire, Saba\"");
        assertThat(Csv.quoted("the \"other\"", Separator.COMMA)).isEqualTo("\"the \"\"other\"\"\"");
        assertThat(Csv.quoted("two\nlines", Separator.COMMA)).isEqualTo("\"two\nlines\"");
        assertThat(Csv.quoted("C# and more", Separator.SEMICOLON)).isEqualTo("\"C# and more\"");
        assertThat(Csv.quoted("plain", Separator.COMMA)).isEqualTo("plain");
    }
}
