package nl.leiden.internationals.population.formats.outside;

import static nl.leiden.internationals.population.formats.outside.SampleUploads.ID;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.cells;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.codes;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.faults;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoDocumentsTest {

    private static final String DUTCH = """
            {"version": "2.0", "class": "dataset", "label": "Studenten", "id": ["faculty", "year", "measure"],
             "size": [2, 1, 1], "role": {"time": ["year"], "metric": ["measure"]},
             "dimension": {
               "faculty": {"label": "Faculteit", "category": {"index": ["T", "LAW"], "child": {"T": ["LAW"]},
                   "label": {"T": "Alle", "LAW": "Rechten"}}},
               "year": {"label": "Jaar", "category": {"index": ["2023"]}},
               "measure": {"label": "Maat", "category": {"index": ["students"], "label": {"students": "Studenten"},
                   "unit": {"students": {"label": "personen", "decimals": 0}}}}},
             "value": [310, 210], "status": ["voorlopig", null]}
            """;

    private static final String ENGLISH = DUTCH.replace("\"Studenten\"", "\"Students\"")
            .replace("\"Faculteit\"", "\"Faculty\"")
            .replace("\"Alle\"", "\"All\"")
            .replace("\"Rechten\"", "\"Law\"")
            .replace("\"personen\"", "\"persons\"")
            .replace("\"voorlopig\"", "\"provisional\"");

    private static final String DESCRIPTION = """
            {"source": {"name": {"nl": "Universiteit", "en": "University"},
                        "licence": "https://creativecommons.org/licenses/by/4.0/"},
             "referenceDate": "2023-10-01", "statusCodes": {"voorlopig": "provisional"},
             "time": {"label": {"nl": "Jaar", "en": "Year"}}}
            """;

    private static OutsideReading read(String english) {
        return read(DESCRIPTION, DUTCH, english);
    }

    private static OutsideReading read(String description, String dutch, String english) {
        return OutsideReading.of(
                ID,
                OutsideUpload.of(Map.of(
                        OutsideUpload.DESCRIPTION, description.getBytes(StandardCharsets.UTF_8),
                        OutsideUpload.DATA, dutch.getBytes(StandardCharsets.UTF_8),
                        OutsideUpload.DATA_EN, english.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void documents_that_differ_in_words_only_are_one_table() {
        assertThat(cells(good(read(ENGLISH)))).containsExactly("310 provisional", "210 final");
        assertThat(cells(good(read(ENGLISH.replace("[310, 210]", "{\"0\": 310.0, \"1\": 210}")
                        .replace("[\"provisional\", null]", "{\"0\": \"P\", \"1\": \"final\"}")
                        .replace(", \"decimals\": 0", "")))))
                .containsExactly("310 provisional", "210 final");
    }

    @ParameterizedTest
    @CsvSource({
        "'[310, 210]', '[310, 211]', /value/1, 'faculty=LAW, year=2023, measure=students: the Dutch document has the value 210, the English one 211. Both must say the same.'",
        "'[310, 210]', '[310, null]', /value/1, 'faculty=LAW, year=2023, measure=students: the Dutch document has the value 210, the English one nothing. Both must say the same.'",
        "'\"provisional\", null', '\"revised\", null', /status/0, 'faculty=T, year=2023, measure=students: the Dutch document has the status voorlopig, the English one revised. Both must say the same.'",
        "'\"provisional\", null', 'null, null', /status/0, 'faculty=T, year=2023, measure=students: the Dutch document has the status voorlopig, the English one nothing. Both must say the same.'",
        "'\"decimals\": 0', '\"decimals\": 1', /dimension/measure/category/unit/students, 'Measure students: the Dutch document has ‘0’ for decimals, the English one ‘1’. Both must say the same.'",
        "'\"persons\"', '\"per cent\"', /dimension/measure/category/unit/students, 'Measure students: the Dutch document has ‘personen’ for unit, the English one ‘%’. Both must say the same.'"
    })
    void what_two_documents_do_not_agree_on_is_named_with_both_values(
            String part, String instead, String pointer, String sentence) {
        assertThat(ENGLISH).contains(part);

        assertThat(faults(read(ENGLISH.replace(part, instead)))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("documents-contradict");
            assertThat(fault.name()).isEqualTo("dataEn#" + pointer);
            assertThat(Texts.in(Language.EN).of(fault.detail())).isEqualTo(sentence);
        });
    }

    @Test
    void a_document_with_fewer_values_or_another_hierarchy_is_refused_too() {
        assertThat(codes(read(ENGLISH.replace("[310, 210]", "[310]")))).containsExactly("wrong-number-of-values");
        assertThat(codes(read(ENGLISH.replace("{\"T\": [\"LAW\"]}", "{\"LAW\": [\"T\"]}"))))
                .containsExactly("other-table");
    }

    @ParameterizedTest
    @CsvSource({
        "', \"LAW\": \"Law\"', '', /dimension/faculty/category/label/LAW, 'Dimension faculty: the category LAW has a label in Dutch, but none in English. A table with a missing half is not published.', 'Dimensie faculty: de categorie LAW heeft een label in het Nederlands, maar niet in het Engels. Een tabel waarvan een helft ontbreekt, wordt niet gepubliceerd.'",
        "'\"LAW\": \"Law\"', '\"LAW\": \" \"', /dimension/faculty/category/label/LAW, 'Dimension faculty: the category LAW has a label in Dutch, but none in English. A table with a missing half is not published.', 'Dimensie faculty: de categorie LAW heeft een label in het Nederlands, maar niet in het Engels. Een tabel waarvan een helft ontbreekt, wordt niet gepubliceerd.'",
        "', \"label\": {\"students\": \"Students\"}', '', /dimension/measure/category/label/students, 'Dimension measure: the category students has a label in Dutch, but none in English. A table with a missing half is not published.', 'Dimensie measure: de categorie students heeft een label in het Nederlands, maar niet in het Engels. Een tabel waarvan een helft ontbreekt, wordt niet gepubliceerd.'"
    })
    void a_label_in_one_language_only_is_a_half(
            String part, String instead, String pointer, String sentence, String zin) {
        assertThat(ENGLISH).contains(part);

        assertThat(faults(read(ENGLISH.replace(part, instead)))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("text-half");
            assertThat(fault.name()).isEqualTo("dataEn#" + pointer);
            assertThat(Texts.in(Language.EN).of(fault.detail())).isEqualTo(sentence);
            assertThat(Texts.in(Language.NL).of(fault.detail())).isEqualTo(zin);
        });
    }

    @Test
    void every_category_of_a_dimension_without_labels_is_a_half_in_whichever_language_they_lack() {
        assertThat(faults(read(withoutLabelsOfFaculties(ENGLISH))))
                .extracting(fault -> fault.name() + ' ' + fault.code())
                .containsExactly(
                        "dataEn#/dimension/faculty/category/label/T text-half",
                        "dataEn#/dimension/faculty/category/label/LAW text-half");
        assertThat(faults(read(DESCRIPTION, withoutLabelsOfFaculties(DUTCH), ENGLISH)))
                .extracting(ProblemError::name)
                .containsExactly(
                        "data#/dimension/faculty/category/label/T", "data#/dimension/faculty/category/label/LAW");
    }

    @Test
    void a_half_that_the_description_says_is_not_missing() {
        String description = DESCRIPTION.replace(
                "\"time\"",
                "\"dimensions\": [{\"id\": \"faculty\", \"categories\": [{\"code\": \"LAW\", \"label\": {\"en\": \"Law\"}}]}], \"time\"");

        assertThat(labels(good(read(description, DUTCH, ENGLISH.replace(", \"LAW\": \"Law\"", "")))))
                .containsExactlyInAnyOrder(new BilingualText("Alle", "All"), new BilingualText("Rechten", "Law"));
    }

    @Test
    void codes_are_the_labels_of_what_has_none_in_either_language() {
        assertThat(labels(good(read(DESCRIPTION, withoutLabelsOfFaculties(DUTCH), withoutLabelsOfFaculties(ENGLISH)))))
                .containsExactly(BilingualText.same("T"), BilingualText.same("LAW"));
    }

    @Test
    void of_one_document_alone_a_code_is_the_label_in_its_own_language() {
        String description = DESCRIPTION.replace("\"time\"", """
                "title": {"en": "Students"},
                "measures": [{"code": "students", "label": {"en": "Students"}, "unit": {"en": "persons"}}],
                "dimensions": [{"id": "faculty", "label": {"en": "Faculty"}, "categories": [
                    {"code": "T", "label": {"en": "All"}}, {"code": "LAW", "label": {"en": "Law"}}]}], "time\"""");

        assertThat(labels(good(OutsideReading.of(
                        ID,
                        OutsideUpload.of(Map.of(
                                OutsideUpload.DESCRIPTION, description.getBytes(StandardCharsets.UTF_8),
                                OutsideUpload.DATA,
                                        withoutLabelsOfFaculties(DUTCH).getBytes(StandardCharsets.UTF_8)))))))
                .containsExactly(new BilingualText("T", "All"), new BilingualText("LAW", "Law"));
    }

    private static String withoutLabelsOfFaculties(String document) {
        String without = document.replaceFirst(",\\s*\"label\": \\{\"T\"[^}]*}", "");
        assertThat(without).isNotEqualTo(document);
        return without;
    }

    private static List<BilingualText> labels(OutsideReading.Read read) {
        return read.content().definition().dimensions().getFirst().codes().categories().stream()
                .map(Category::label)
                .toList();
    }
}
