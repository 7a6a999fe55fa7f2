package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Title, notes, what the measures count, status legend, source, licence, reference date, vintage, checksum and query go with the figures in every format. */
class DownloadsCarryContextTest {

    private static final FigureCsv BARE = new FigureCsv(Labels.BOTH, Separator.COMMA, false);

    /** Formats with everything in the file, and the description that goes beside a bare CSV. */
    static List<Map.Entry<String, FigureFormat>> carrying() {
        Map<String, FigureFormat> carrying = new TreeMap<>(FormatsSayTheSameTest.writers());
        carrying.values().removeIf(format -> format instanceof FigureCsv csv && !csv.about());
        carrying.put("description of CSV", new CsvDescription(BARE));
        return new ArrayList<>(carrying.entrySet());
    }

    private static ContextOfFigures context(Selection selection, Language language) {
        return new ContextOfFigures(selection, language, SampleProvenance.municipality());
    }

    @ParameterizedTest
    @MethodSource("carrying")
    void every_format_carries_all_of_it_in_both_languages(Map.Entry<String, FigureFormat> format) throws IOException {
        Selection selection = FormatsSayTheSameTest.all(SampleTable.asItIs());
        for (Language language : Language.values()) {
            assertThat(context(selection, language).missingIn(text(format.getValue(), selection, language)))
                    .as("%s, %s", format.getKey(), language)
                    .isEmpty();
        }
    }

    @Test
    void all_formats_are_looked_at() {
        assertThat(carrying().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "CSV with semicolons and all there is to know",
                        "GeoJSON",
                        "HTML",
                        "JSON-stat",
                        "PX",
                        "SDMX-CSV",
                        "SDMX-CSV with names apart",
                        "XLSX",
                        "description of CSV");
    }

    @ParameterizedTest
    @EnumSource(ContextOfFigures.Part.class)
    void what_a_file_leaves_out_is_found_out(ContextOfFigures.Part part) throws IOException {
        Selection selection = FormatsSayTheSameTest.all(SampleTable.asItIs());

        assertThat(context(selection, Language.NL).missingIn(text(BARE, selection, Language.NL)))
                .contains(part);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void why_figures_were_revised_is_told_where_a_format_has_a_place_for_it(Language language) throws IOException {
        Selection selection = FormatsSayTheSameTest.all(SampleTable.asItIs());
        for (Map.Entry<String, FigureFormat> format : carrying()) {
            if (!(format.getValue() instanceof FigureSdmxCsv)) {
                assertThat(text(format.getValue(), selection, language))
                        .as(format.getKey())
                        .contains(language == Language.NL ? "Fout hersteld" : "Error corrected");
            }
        }
    }

    private static String text(FigureFormat format, Selection selection, Language language) throws IOException {
        byte[] written = FormatsSayTheSameTest.written(format, selection, language);
        return switch (format) {
            case FigureXlsx xlsx -> WorkbookReader.sheets(written).toString();
            case FigurePx px -> PxReader.of(written).everything();
            case FigureHtml html ->
                new String(written, StandardCharsets.UTF_8)
                        .replace("&#39;", "'")
                        .replace("&#34;", "\"")
                        .replace("&amp;", "&");
            default -> new String(written, StandardCharsets.UTF_8);
        };
    }
}
