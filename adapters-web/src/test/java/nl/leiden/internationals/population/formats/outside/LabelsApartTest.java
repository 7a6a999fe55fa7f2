package nl.leiden.internationals.population.formats.outside;

import static nl.leiden.internationals.population.formats.outside.SampleUploads.DATA;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.DESCRIPTION;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.ID;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.codes;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.faults;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.good;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsApartTest {

    @Test
    void two_categories_with_one_label_are_named_with_dimension_codes_and_language() {
        var faults = faults(read(DESCRIPTION.replace("\"en\": \"Law\"", "\"en\": \"all \""), DATA));

        assertThat(faults).extracting(ProblemError::code).containsExactly("label-twice");
        assertThat(faults)
                .extracting(ProblemError::name)
                .containsExactly("description#/dimensions/0/categories/1/label");
        assertThat(Texts.in(Language.EN).of(faults.getFirst().detail()))
                .isEqualTo(
                        "Dimension faculty: T and LAW have the same label in English, ‘all’. Give each a label of its own; capitals and blanks make no difference.");
        assertThat(Texts.in(Language.NL).of(faults.getFirst().detail()))
                .isEqualTo(
                        "Dimensie faculty: T en LAW hebben in het Engels hetzelfde label, ‘all’. Geef elk een eigen label; hoofdletters en spaties maken geen verschil.");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"nl\": \"Faculteit\", \"en\": \"Faculty\"}', '{\"nl\": \"Faculteit\", \"en\": \"Measure\"}', /dimensions/0/label, measure and faculty",
        "'{\"nl\": \"Faculteit\", \"en\": \"Faculty\"}', '{\"nl\": \"Faculteit\", \"en\": \"Value\"}', /dimensions/0/label, value and faculty",
        "'{\"nl\": \"Faculteit\", \"en\": \"Faculty\"}', '{\"nl\": \"Faculteit\", \"en\": \"academic year\"}', /dimensions/0/label, year and faculty",
        "'\"label\": {\"nl\": \"Studenten\", \"en\": \"Students\"}', '\"label\": {\"nl\": \"Studenten\", \"en\": \"faculty\"}', /measures/0/label, faculty and measure=students",
        "'{\"column\": \"studiejaar\"}', '{\"column\": \"studiejaar\", \"label\": {\"nl\": \"Jaar\", \"en\": \"Status\"}}', /time/label, status and year"
    })
    void what_heads_columns_has_a_label_of_its_own(String part, String instead, String pointer, String both) {
        assertThat(DESCRIPTION).contains(part);

        assertThat(faults(read(DESCRIPTION.replace(part, instead), DATA)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("label-twice");
                    assertThat(fault.name()).isEqualTo("description#" + pointer);
                    assertThat(Texts.in(Language.EN).of(fault.detail()))
                            .contains("Columns of the table: " + both + " have");
                });
    }

    @Test
    void what_has_no_label_at_all_is_told_as_missing_and_not_as_double() {
        assertThat(codes(read(
                        DESCRIPTION
                                .replace("\"label\": {\"nl\": \"Alle\", \"en\": \"All\"}", "\"level\": 0")
                                .replace("\"label\": {\"nl\": \"Rechten\", \"en\": \"Law\"}", "\"level\": 1"),
                        DATA)))
                .containsExactly("field-missing", "field-missing");
    }

    @Test
    void labels_of_different_dimensions_may_be_the_same() {
        var read = good(read(DESCRIPTION.replace("\"en\": \"Law\"", "\"en\": \"Faculty\""), DATA));

        assertThat(read.content()
                        .definition()
                        .dimensions()
                        .getFirst()
                        .codes()
                        .at(1)
                        .label()
                        .en())
                .isEqualTo("Faculty");
    }

    @Test
    void a_document_of_json_stat_is_judged_alike() {
        String document = """
                {"version": "2.0", "class": "dataset", "label": "Studenten", "id": ["faculty", "year", "measure"],
                 "size": [2, 1, 1], "role": {"time": ["year"], "metric": ["measure"]},
                 "dimension": {
                   "faculty": {"label": "Faculteit", "category": {"index": ["LAW", "HUM"],
                       "label": {"LAW": "Rechten", "HUM": "Rechten"}}},
                   "year": {"label": "Jaar", "category": {"index": ["2023"]}},
                   "measure": {"label": "Maat", "category": {"index": ["students"], "label": {"students": "Studenten"},
                       "unit": {"students": {"label": "personen", "decimals": 0}}}}},
                 "value": [1, 2]}
                """;
        String english = document.replace("\"HUM\": \"Rechten\"", "\"HUM\": \"Arts\"")
                .replace("\"LAW\": \"Rechten\"", "\"LAW\": \"Law\"");
        String description = """
                {"source": {"name": {"nl": "Universiteit", "en": "University"},
                            "licence": "https://creativecommons.org/licenses/by/4.0/"},
                 "referenceDate": "2023-10-01", "time": {"label": {"nl": "Jaar", "en": "Year"}}}
                """;

        assertThat(faults(OutsideReading.of(
                        ID,
                        OutsideUpload.of(Map.of(
                                OutsideUpload.DESCRIPTION, description.getBytes(StandardCharsets.UTF_8),
                                OutsideUpload.DATA, document.getBytes(StandardCharsets.UTF_8),
                                OutsideUpload.DATA_EN, english.getBytes(StandardCharsets.UTF_8))))))
                .singleElement()
                .satisfies(fault -> assertThat(Texts.in(Language.EN).of(fault.detail()))
                        .startsWith("Dimension faculty: LAW and HUM have the same label in Dutch, ‘Rechten’."));
    }
}
