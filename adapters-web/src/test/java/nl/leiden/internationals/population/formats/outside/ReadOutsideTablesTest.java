package nl.leiden.internationals.population.formats.outside;

import static nl.leiden.internationals.population.formats.outside.SampleUploads.DATA;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.DESCRIPTION;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.ID;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.cells;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.codes;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.faults;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.good;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.SharedData;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.ProblemError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadOutsideTablesTest {

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
        "'\"code\": \"LAW\"', '\"code\": \"+LAW\"', field-wrong",
        "'\"id\": \"faculty\"', '\"id\": \"asOf\"', id-taken",
        "'\"id\": \"faculty\"', '\"id\": \"status\"', id-taken",
        "'\"mandatory\"', '\"mandatry\"', field-unknown",
        "'\"faculty\": \"LAW\"}', '\"faculty\": \"ZZZ\"}', unknown-code",
        "'\"faculty\": \"LAW\"}', '\"facculty\": \"LAW\"}', unknown-dimension",
        "'\"code\": \"LAW\"', '\"code\": \"LAW\", \"parents\": [\"LAW\"]', field-wrong",
        "'\"code\": \"LAW\"', '\"code\": \"LAW\", \"parents\": [\"ART\"]', unknown-code",
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
        "'LAW,2023-2024,210,P', 'LAW,2022-2023,210,P', cell-twice, '6,3'",
        "'LAW,2023-2024,210,P', 'LOW,2023-2024,210,P', unknown-code, '6,1'",
        "'LAW,2023-2024,210,P', 'LAW,2023,210,P', mixed-periods, '6,2'",
        "'LAW,2023-2024,210,P', 'LAW,last year,210,P', not-a-period, '6,2'",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,21.5,P', too-many-decimals, '6,3'",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,=1+1,P', not-a-number, '6,3'",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,1.234.567,P', not-a-number, '6,3'",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,,P', status-does-not-fit, '6,3'",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,210,withheld', status-does-not-fit, '6,3'",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,,', value-missing, '6,3'",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,210,maybe', unknown-status, '6,4'",
        "'LAW,2023-2024,210,P', 'LAW,2023-2024,210', wrong-number-of-fields, '6,3'",
        "'faculty,', 'facultie,', column-missing, '1,1'",
        "'students,', 'students,students,', column-twice, '1,4'"
    })
    void what_is_wrong_with_the_data_is_named_with_line_and_column(
            String part, String instead, String code, String cell) {
        assertThat(DATA).contains(part);

        assertThat(faults(read(DESCRIPTION, DATA.replace(part, instead)))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.name()).isEqualTo("data#cell=" + cell);
        });
    }

    @Test
    void the_first_letter_that_is_not_utf8_is_told_with_its_line_and_column() {
        byte[] latin =
                DATA.replace("LAW,2023-2024,210,P", "\"LA\nW,\",2023-2024,é,P").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(OutsideReading.of(
                        ID,
                        OutsideUpload.of(Map.of(
                                OutsideUpload.DESCRIPTION,
                                DESCRIPTION.getBytes(StandardCharsets.UTF_8),
                                OutsideUpload.DATA,
                                latin)))))
                .extracting(ProblemError::code, ProblemError::name)
                .containsExactly(tuple("not-utf8", "data#cell=7,3"));
    }

    @Test
    void a_parent_that_is_not_in_the_list_is_told_where_it_stands() {
        String unknown = DESCRIPTION.replace("\"code\": \"LAW\"", "\"code\": \"LAW\", \"parents\": [\"T\", \"ART\"]");

        assertThat(faults(read(unknown, DATA)))
                .extracting(ProblemError::name)
                .containsExactly("description#/dimensions/0/categories/1/parents/1");
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

        assertThat(codes(read(wrong, DATA.replace("210,P", "x,P")))).containsExactly("unknown-code", "not-a-number");
        assertThat(codes(OutsideReading.of(
                        ID,
                        OutsideUpload.of(Map.of(
                                OutsideUpload.DESCRIPTION,
                                DESCRIPTION.replace(", \"en\": \"Law\"", "").getBytes(StandardCharsets.UTF_8))))))
                .containsExactly("text-half", "data-missing");
    }

    @Test
    void what_is_wrong_with_a_note_is_told_where_lines_are_ragged_or_a_column_is_missing_too() {
        String wrong = DESCRIPTION.replace("\"faculty\": \"LAW\"}", "\"faculty\": \"ZZZ\"}");

        assertThat(codes(read(wrong, DATA.replace("210,P", "210"))))
                .containsExactly("unknown-code", "wrong-number-of-fields");
        assertThat(codes(read(wrong, DATA.replace("faculty,", "facultie,"))))
                .contains("unknown-code", "column-missing");
        assertThat(codes(read(
                        wrong.replace("\"id\": \"faculty\"", "\"id\": \"-\"").replace("Provisional.", ""), DATA)))
                .contains("field-wrong", "text-half")
                .doesNotContain("unknown-code");
    }

    @Test
    void a_note_about_a_period_that_stands_in_a_ragged_line_only_is_not_called_wrong() {
        assertThat(codes(read(
                        DESCRIPTION,
                        DATA.replace("T,2023-2024,310,provisional\n", "").replace("210,P", "210"))))
                .containsExactly("wrong-number-of-fields");
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
        // rounded to five, the districts add up to another number than the municipality
        assertThat(read.notices()).isEmpty();
        var yardstick = read.content().definition().yardstick();
        assertThat(yardstick).isNotNull();
        assertThat(read.content().definition().dimensions().getFirst().codes().contains(new Code("WK054609")))
                .isTrue();
    }

    @Test
    void a_name_is_only_suggested_where_one_is_near() {
        assertThat(faults(read(DESCRIPTION, DATA.replace("faculty,", "facultie,"))))
                .extracting(ProblemError::detail)
                .contains(Message.of("outside.column-missing-nearest", "faculty", "facultie"));
        assertThat(faults(read(DESCRIPTION, "PK\u0003\u0004 garbage; garbage\n")))
                .extracting(fault -> fault.detail().key())
                .contains("outside.column-missing")
                .doesNotContain("outside.column-missing-nearest");
    }

    @Test
    void an_empty_file_is_called_empty_and_one_without_rows_is_not() {
        for (String nothing : List.of("", "\uFEFF", "\n\n")) {
            assertThat(faults(read(DESCRIPTION, nothing)))
                    .extracting(ProblemError::detail)
                    .containsExactly(Message.of("outside.data-empty"));
        }
        assertThat(faults(read(DESCRIPTION, DATA.substring(0, DATA.indexOf('\n') + 1))))
                .extracting(ProblemError::detail)
                .contains(Message.of("outside.no-rows"));
    }

    @Test
    void a_field_in_which_no_file_was_chosen_is_missing_and_not_empty() throws IOException {
        for (String name : List.of("", "data.csv")) {
            String form = "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name
                    + "\"\r\nContent-Type: text/csv\r\n\r\n\r\n--b--\r\n";

            assertThat(OutsideUpload.ofForm(
                                    new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)),
                                    "multipart/form-data; boundary=b")
                            .isEmpty(OutsideUpload.DATA))
                    .as(name)
                    .isEqualTo(!name.isEmpty());
        }
    }
}
