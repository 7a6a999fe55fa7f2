package nl.leiden.internationals.population.formats.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.SharedData;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.formats.JsonStat;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.ProblemError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadOutsideTablesTest {

    private static final TableId ID = new TableId("international-students");

    /** Two faculties and all, tidy, with a status beside the figure. */
    static final String DESCRIPTION = """
            {"title": {"nl": "Studenten", "en": "Students"},
             "source": {"name": {"nl": "Universiteit", "en": "University"},
                        "licence": "https://creativecommons.org/licenses/by/4.0/"},
             "referenceDate": "2023-10-01",
             "time": {"column": "studiejaar"},
             "dimensions": [{"id": "faculty", "label": {"nl": "Faculteit", "en": "Faculty"}, "categories": [
                {"code": "T", "label": {"nl": "Alle", "en": "All"}},
                {"code": "LAW", "label": {"nl": "Rechten", "en": "Law"}},
                {"code": "HUM", "label": {"nl": "=HYPERLINK(\\"http://x\\")", "en": "@Humanities"}}]}],
             "measures": [{"code": "students", "label": {"nl": "Studenten", "en": "Students"},
                           "unit": {"nl": "personen", "en": "persons"}, "decimals": 0}],
             "notes": [{"text": {"nl": "Voorlopig.", "en": "Provisional."}, "mandatory": true,
                        "about": {"year": "2023-2024", "faculty": "LAW"}}]}
            """;

    static final String DATA = """
            faculty,studiejaar,students,status
            T,2022-2023,300,
            LAW,2022-2023,200,final
            HUM,2022-2023,,withheld
            T,2023-2024,310,provisional
            LAW,2023-2024,210,P
            """;

    private static OutsideReading read(String description, String data) {
        return OutsideReading.of(
                ID,
                OutsideUpload.of(Map.of(
                        OutsideUpload.DESCRIPTION, description.getBytes(StandardCharsets.UTF_8),
                        OutsideUpload.DATA, data.getBytes(StandardCharsets.UTF_8))));
    }

    private static OutsideReading.Read good(OutsideReading reading) {
        return switch (reading) {
            case OutsideReading.Read read -> read;
            case OutsideReading.Refused refused ->
                throw new AssertionError(refused.faults().told());
        };
    }

    private static List<ProblemError> faults(OutsideReading reading) {
        return switch (reading) {
            case OutsideReading.Read read -> throw new AssertionError("nothing was wrong: " + read);
            case OutsideReading.Refused refused -> refused.faults().told();
        };
    }

    private static List<String> codes(OutsideReading reading) {
        return faults(reading).stream().map(ProblemError::code).toList();
    }

    private static List<String> cells(OutsideReading.Read read) {
        OutsideTable table = new OutsideTable(SampleOutsideTables.version(read.content(), 1), read.content());
        List<String> cells = new ArrayList<>();
        ((Selection) Selection.of(table, Map.of("measure", List.of("*")), 1_000)).read(new CellReader() {
            @Override
            public void figure(long unscaled, int decimals, CellStatus status) {
                cells.add(BigDecimal.valueOf(unscaled, decimals) + " " + status);
            }

            @Override
            public void nothing(CellStatus status) {
                cells.add(status.code());
            }
        });
        return cells;
    }

    @Test
    void tidy_csv_is_read_with_its_statuses_and_what_has_no_line_was_not_collected() {
        OutsideReading.Read read = good(read(DESCRIPTION, DATA));

        assertThat(cells(read))
                .containsExactly(
                        "300 final", "310 provisional", "200 final", "210 provisional", "withheld", "not-collected");
        assertThat(read.rows()).isEqualTo(5);
        assertThat(read.withoutRow()).isEqualTo(1);
        assertThat(read.content().definition().notes()).singleElement().satisfies(note -> {
            assertThat(note.mandatory()).isTrue();
            assertThat(note.about()).isInstanceOf(Note.Cells.class);
        });
    }

    @Test
    void what_looks_like_a_formula_stays_a_text() {
        OutsideReading.Read read = good(read(DESCRIPTION, DATA));

        assertThat(read.content()
                        .definition()
                        .dimensions()
                        .getFirst()
                        .codes()
                        .at(2)
                        .label()
                        .nl())
                .isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"title\": {\"nl\": \"Studenten\", \"en\": \"Students\"}', '\"title\": {\"nl\": \"Studenten\", \"en\": \" \"}', text-half",
        "', \"en\": \"Law\"', '', text-half",
        "'\"unit\": {\"nl\": \"personen\", \"en\": \"persons\"}, ', '', field-missing",
        "', \"decimals\": 0', '', field-missing",
        "'\"licence\": \"https://creativecommons.org/licenses/by/4.0/\"', '\"licence\": \"free\"', field-wrong",
        "'\"referenceDate\": \"2023-10-01\",', '', field-missing",
        "'\"code\": \"LAW\"', '\"code\": \"T\"', code-twice",
        "'\"mandatory\"', '\"mandatry\"', field-unknown",
        "'\"faculty\": \"LAW\"}', '\"faculty\": \"ZZZ\"}', unknown-code",
        "'\"faculty\": \"LAW\"}', '\"facculty\": \"LAW\"}', unknown-dimension",
        "'\"code\": \"LAW\"', '\"code\": \"LAW\", \"parents\": [\"LAW\"]', field-wrong",
        "'\"code\": \"LAW\"', '\"code\": \"LAW\", \"parents\": [\"ART\"]', field-wrong",
        "'\"2023-10-01\"', '\"+999999999-12-31\"', field-wrong",
        "'\"decimals\": 0', '\"decimals\": 1e999999999', field-wrong",
        "'\"decimals\": 0', '\"decimals\": 10', field-wrong",
        "'{\"title\"', '{{\"title\"', malformed-json"
    })
    void what_a_description_lacks_is_named_with_its_place(String part, String instead, String code) {
        assertThat(DESCRIPTION).contains(part);

        assertThat(faults(read(DESCRIPTION.replace(part, instead), DATA))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.name()).startsWith("description");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'LAW,2023-2024,210,P', 'LAW,2022-2023,210,P', cell-twice, 6",
        "'LAW,2023-2024,210,P', 'LOW,2023-2024,210,P', unknown-code, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023,210,P', mixed-periods, 6",
        "'LAW,2023-2024,210,P', 'LAW,last year,210,P', not-a-period, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,21.5,P', too-many-decimals, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,=1+1,P', not-a-number, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,1.234.567,P', not-a-number, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,,P', status-does-not-fit, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,210,withheld', status-does-not-fit, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,,', value-missing, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,210,maybe', unknown-status, 6",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,210', wrong-number-of-fields, 6",
        "'faculty,', 'facultie,', column-missing, 1",
        "'students,', 'students,students,', column-twice, 1"
    })
    void what_is_wrong_with_the_data_is_named_with_line_and_column(String part, String instead, String code, int line) {
        assertThat(DATA).contains(part);

        assertThat(faults(read(DESCRIPTION, DATA.replace(part, instead)))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.name()).startsWith("data#cell=" + line + ",");
        });
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_no_csv() {
        assertThat(codes(read(DESCRIPTION, DATA.replace("LAW,2023-2024", "\"LAW,2023-2024"))))
                .containsExactly("not-csv");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        OutsideReading reading = read(
                DESCRIPTION.replace(", \"decimals\": 0", "").replace(", \"en\": \"Law\"", ""),
                DATA.replace("LAW,2023-2024,210", "LOW,2023-2024,x").replace("T,2023-2024", "T,2023"));

        assertThat(codes(reading)).contains("field-missing", "text-half", "unknown-code", "mixed-periods");
    }

    @Test
    void what_is_wrong_with_a_note_is_told_with_what_is_wrong_with_the_figures_or_their_absence() {
        String wrong = DESCRIPTION.replace("\"faculty\": \"LAW\"}", "\"faculty\": \"ZZZ\"}");

        assertThat(codes(read(wrong, DATA.replace("210,P", "x,P")))).containsExactly("not-a-number", "unknown-code");
        assertThat(codes(OutsideReading.of(
                        ID,
                        OutsideUpload.of(Map.of(
                                OutsideUpload.DESCRIPTION,
                                DESCRIPTION.replace(", \"en\": \"Law\"", "").getBytes(StandardCharsets.UTF_8))))))
                .containsExactly("data-missing", "text-half");
    }

    @Test
    void ten_thousand_faults_are_counted_and_the_first_are_told() {
        StringBuilder data = new StringBuilder("faculty,studiejaar,students,status\n");
        for (int i = 0; i < 10_000; i++) {
            data.append("X").append(i).append(",2022-2023,1,\n");
        }

        OutsideReading reading = read(DESCRIPTION, data.toString());

        assertThat(reading).isInstanceOfSatisfying(OutsideReading.Refused.class, refused -> {
            assertThat(refused.faults().count()).isEqualTo(10_001);
            assertThat(refused.faults().problem(List.of()).errors()).hasSize(50);
            assertThat(refused.faults().problem(List.of()).detail())
                    .isEqualTo(Message.of("problem.very-many-errors", 50, 10_001));
        });
    }

    @Test
    void statline_codes_are_stripped_and_its_signs_for_no_figure_are_understood() {
        String description = DESCRIPTION
                .replace("\"time\": {\"column\": \"studiejaar\"},", "\"layout\": \"statline\",")
                .replace("\"id\": \"faculty\",", "\"id\": \"faculty\", \"column\": \"Faculteiten\",")
                .replace("\"code\": \"T\",", "\"code\": \"T\", \"inFile\": \"T001038\",")
                .replace("\"code\": \"students\",", "\"code\": \"students\", \"column\": \"Studenten_1\",")
                .replace("\"year\": \"2023-2024\"", "\"year\": \"2024\"");
        String data = """
                "ID";"Faculteiten";"Perioden";"Studenten_1";"Mannen_2"
                0;"T001038   ";"2023JJ00";"     300";"1"
                1;"LAW       ";"2023JJ00";"     200";"1"
                2;"HUM       ";"2023JJ00";"       .";"1"
                3;"T001038   ";"2024JJ00";"     310";"1"
                4;"LAW       ";"2024JJ00";;"1"
                5;"HUM       ";"2024JJ00";"x";"1"
                """;

        OutsideReading.Read read = good(read(description, data));

        assertThat(cells(read))
                .containsExactly("300 final", "310 final", "200 final", "not-applicable", "not-collected", "withheld");
        assertThat(read.leftOut()).containsExactly("ID", "Mannen_2");
        assertThat(read.content().definition().periods())
                .extracting(Object::toString)
                .containsExactly("2023", "2024");
    }

    private static byte[] jsonStat(OutsideTable table, Language language) throws IOException {
        Selection selection = (Selection) Selection.of(table, Map.of("measure", List.of("*")), 1_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Source source = table.source().orElseThrow();
        new JsonStat(selection, language, new Provenance("/x", "v1", source, List.of())).write(out);
        return out.toByteArray();
    }

    @Test
    void a_table_that_is_exported_as_json_stat_in_both_languages_is_imported_as_it_was() throws IOException {
        var content = SampleOutsideTables.students(800);
        OutsideTable table = new OutsideTable(SampleOutsideTables.version(content, 1), content);
        Map<String, byte[]> parts = new HashMap<>();
        parts.put(OutsideUpload.DATA, jsonStat(table, Language.NL));
        parts.put(OutsideUpload.DATA_EN, jsonStat(table, Language.EN));
        parts.put(OutsideUpload.DESCRIPTION, """
                {"source": {"licence": "https://creativecommons.org/licenses/by/4.0/"}, "referenceDate": "2023-10-01"}
                """.getBytes(StandardCharsets.UTF_8));

        OutsideReading.Read read = good(OutsideReading.of(ID, OutsideUpload.of(parts)));

        assertThat(read.content().definition().title())
                .isEqualTo(content.definition().title());
        assertThat(read.content().definition().dimensions().getFirst().codes().categories())
                .isEqualTo(content.definition().dimensions().getFirst().codes().categories());
        assertThat(read.content().definition().measures().getFirst().unit())
                .isEqualTo(content.definition().measures().getFirst().unit());
        assertThat(cells(read)).contains("800 revised", "3100 provisional", "-0.1 final", "withheld", "not-applicable");
    }

    @Test
    void json_stat_in_one_language_lacks_the_other_half_of_every_text() throws IOException {
        var content = SampleOutsideTables.students(800);
        OutsideTable table = new OutsideTable(SampleOutsideTables.version(content, 1), content);

        List<ProblemError> faults = faults(OutsideReading.of(
                ID,
                OutsideUpload.of(Map.of(
                        OutsideUpload.DATA, jsonStat(table, Language.NL),
                        OutsideUpload.DESCRIPTION,
                                "{\"source\": {\"licence\": \"https://x.org/\"}, \"referenceDate\": \"2023-10-01\"}"
                                        .getBytes(StandardCharsets.UTF_8)))));

        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("text-half");
            assertThat(fault.name()).endsWith("/en");
        });
    }

    private static final String DOCUMENT = """
            {"version": "2.0", "class": "dataset", "id": ["faculty", "studiejaar"], "size": [3, 1],
             "role": {"time": ["studiejaar"]},
             "dimension": {"faculty": {"category": {"index": ["T", "LAW", "HUM"]}},
                           "studiejaar": {"category": {"index": ["2023-2024"]}}},
             "value": [310, 210, 100]}
            """;

    @ParameterizedTest
    @CsvSource({
        "'[310, 210, 100]', '[310, 210]', wrong-number-of-values",
        "'[310, 210, 100]', '{\"0\": 310, \"3\": 210}', wrong-number-of-values",
        "'[310, 210, 100]', '{\"0\": 310, \"x\": 210}', wrong-number-of-values",
        "'[310, 210, 100]', '[310, 210, 1e999999999]', not-a-number",
        "'[310, 210, 100]', '[310, 210, 1e-999999999]', not-a-number",
        "'\"T\", \"LAW\", \"HUM\"', '\"T\", \"LAW\", \"ART\"', text-half",
        "'\"2023-2024\"', '\"last year\"', not-a-period",
        "'\"size\": [3, 1]', '\"size\": [2, 1]', not-json-stat",
        "'\"2.0\"', '\"1.3\"', not-json-stat"
    })
    void what_is_wrong_with_a_json_stat_document_is_named(String part, String instead, String code) {
        assertThat(DOCUMENT).contains(part);
        assertThat(cells(good(read(DESCRIPTION, DOCUMENT)))).containsExactly("310 final", "210 final", "100 final");

        assertThat(codes(read(DESCRIPTION, DOCUMENT.replace(part, instead)))).contains(code);
    }

    @Test
    void a_document_with_more_cells_than_can_be_counted_is_refused() {
        String codes = IntStream.range(0, 200).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(", "));
        StringBuilder dimensions = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            dimensions.append("\"d%s\": {\"category\": {\"index\": [%s]}}, ".formatted((char) ('a' + i), codes));
        }
        String ids = IntStream.range(0, 10)
                .mapToObj(i -> "\"d" + (char) ('a' + i) + "\", ")
                .collect(Collectors.joining());
        String document = DOCUMENT.replace("\"dimension\": {", "\"dimension\": {" + dimensions)
                .replace("\"id\": [", "\"id\": [" + ids)
                .replace("\"size\": [", "\"size\": [" + "200, ".repeat(10));

        assertThat(faults(read(DESCRIPTION, document))).isNotEmpty();
    }

    @Test
    void a_hierarchy_that_goes_round_in_circles_or_has_very_many_parents_is_refused_at_once() {
        int size = 60;
        String all = IntStream.range(0, size).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(", "));
        String children = IntStream.range(0, size)
                .mapToObj(i -> "\"c" + i + "\": [" + all + "]")
                .collect(Collectors.joining(", "));
        String document = DOCUMENT.replace("\"T\", \"LAW\", \"HUM\"]", all + "], \"child\": {" + children + "}")
                .replace("[3, 1]", "[" + size + ", 1]");

        assertThat(codes(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read("{}", document))))
                .contains("text-half");
    }

    @Test
    void the_districts_of_statistics_netherlands_are_read_as_they_publish_them() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.file("data/cbs/leiden-kwb2024-gemeente-wijken.csv"));
        String categories =
                "{\"code\": \"T\", \"inFile\": \"GM0546\", \"label\": {\"nl\": \"Leiden\", \"en\": \"Leiden\"}}";
        for (int i = 0; i < 10; i++) {
            categories += ", {\"code\": \"WK05460%d\", \"label\": {\"nl\": \"Wijk %d\", \"en\": \"District %d\"}}"
                    .formatted(i, i, i);
        }
        String description = """
                {"title": {"nl": "Kerncijfers", "en": "Key figures"}, "layout": "statline",
                 "source": {"name": {"nl": "CBS", "en": "Statistics Netherlands"},
                            "licence": "https://creativecommons.org/licenses/by/4.0/"},
                 "referenceDate": "2024-01-01", "reconciles": "residents", "roundedTo": 5,
                 "time": {"column": "jaar"},
                 "dimensions": [{"id": "district", "column": "regiocode",
                     "label": {"nl": "Wijk", "en": "District"}, "categories": [%s]}],
                 "measures": [{"code": "residents", "column": "AantalInwoners_5",
                     "label": {"nl": "Inwoners", "en": "Residents"}, "unit": {"nl": "personen", "en": "persons"},
                     "decimals": 0}]}
                """.formatted(categories);

        OutsideReading.Read read = good(OutsideReading.of(
                new TableId("districts-elsewhere"),
                OutsideUpload.of(Map.of(
                        OutsideUpload.DESCRIPTION,
                        description.getBytes(StandardCharsets.UTF_8),
                        OutsideUpload.DATA,
                        file))));

        assertThat(cells(read))
                .hasSize(11)
                .startsWith("130108 final", "8915 final")
                .endsWith("10705 final");
        assertThat(read.leftOut()).contains("regionaam", "Mannen_6");
        var yardstick = read.content().definition().yardstick();
        assertThat(yardstick).isNotNull();
        assertThat(read.content().definition().dimensions().getFirst().codes().contains(new Code("WK054609")))
                .isTrue();
    }
}
