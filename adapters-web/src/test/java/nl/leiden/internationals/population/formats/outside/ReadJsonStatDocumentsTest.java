package nl.leiden.internationals.population.formats.outside;

import static nl.leiden.internationals.population.formats.outside.SampleUploads.DESCRIPTION;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.ID;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.cells;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.codes;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.faults;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.good;
import static nl.leiden.internationals.population.formats.outside.SampleUploads.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.formats.JsonStat;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadJsonStatDocumentsTest {

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
                {"source": {"licence": "https://creativecommons.org/licenses/by/4.0/"}, "referenceDate": "2023-10-01",
                 "measures": [{"code": "students"}, {"code": "share", "belowZero": true}]}
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
                        OutsideUpload.DATA, jsonStat(table, Language.NL), OutsideUpload.DESCRIPTION, """
                                {"source": {"licence": "https://x.org/"}, "referenceDate": "2023-10-01",
                                 "measures": [{"code": "students"}, {"code": "share", "belowZero": true}]}
                                """.getBytes(
                                        StandardCharsets.UTF_8)))));

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
        "'[310, 210, 100]', '[310, 210]', wrong-number-of-values, data#/value",
        "'[310, 210, 100]', '{\"0\": 310, \"3\": 210}', wrong-number-of-values, data#/value/3",
        "'[310, 210, 100]', '{\"0\": 310, \"x\": 210}', wrong-number-of-values, data#/value/x",
        "'[310, 210, 100]', '310', not-json-stat, data#/value",
        "'[310, 210, 100]', '[310, 210, 1e999999999]', not-a-number, data#/value/2",
        "'[310, 210, 100]', '[310, 210, 1e-999999999]', not-a-number, data#/value/2",
        "'[310, 210, 100]', '[310, true, 100]', not-a-number, data#/value/1",
        "'[310, 210, 100]', '[310, 210, 1234567890123456789012345678901234567890]', not-a-number, data#/value/2",
        "'[310, 210, 100]', '[310, 210, 100], \"status\": {\"1\": \"odd\"}', unknown-status, data#/status/1",
        "'[310, 210, 100]', '[310, 210, 100], \"status\": [null, null, 7]', unknown-status, data#/status/2",
        "'[310, 210, 100]', '[310, 210, 100], \"status\": \"odd\"', unknown-status, data#/status",
        "'[310, 210, 100]', '[310, 210, 100], \"status\": 7', not-json-stat, data#/status",
        "'\"T\", \"LAW\", \"HUM\"', '\"T\", \"LAW\", \"ART\"', text-half, description#/dimensions/0/categories/3/label/en",
        "'\"2023-2024\"', '\"last year\"', not-a-period, data#/dimension/studiejaar/category/index/0",
        "'\"size\": [3, 1]', '\"size\": [2, 1]', not-json-stat, data#/size/0",
        "'\"size\": [3, 1]', '\"size\": [3]', not-json-stat, data#/size",
        "'\"LAW\", \"HUM\"]', '\"LAW\", \"LAW\"]', not-json-stat, data#/dimension/faculty/category/index",
        "'\"HUM\"]', '\"HUM\"], \"child\": {\"T\": [\"LAW\", \"ART\"]}', unknown-code,"
                + " data#/dimension/faculty/category/child/T/1",
        "'[\"studiejaar\"]}', '[\"studiejaar\"], \"metric\": [\"figures\"]}', not-json-stat, data#/role/metric/0",
        "'[\"faculty\", \"studiejaar\"]', '[\"faculty\", \"faculty\"]', not-json-stat, data#/id",
        "'\"dataset\"', '\"collection\"', not-json-stat, data#/class",
        "'\"2.0\"', '\"1.3\"', not-json-stat, data#/version"
    })
    void what_is_wrong_with_a_json_stat_document_is_named_and_where(
            String part, String instead, String code, String name) {
        assertThat(DOCUMENT).contains(part);
        assertThat(cells(good(read(DESCRIPTION, DOCUMENT)))).containsExactly("310 final", "210 final", "100 final");

        assertThat(faults(read(DESCRIPTION, DOCUMENT.replace(part, instead))))
                .extracting(ProblemError::code, ProblemError::name)
                .contains(tuple(code, name));
    }

    @Test
    void one_status_for_all_values_that_nobody_knows_is_told_once_with_those_that_are_known() {
        String odd = DOCUMENT.replace("\"value\"", "\"status\": \"odd\", \"value\"");

        assertThat(faults(read(DESCRIPTION, odd)))
                .singleElement()
                .satisfies(fault -> assertThat(Texts.in(Language.EN).of(fault.detail()))
                        .startsWith("/status: the status ‘odd’ is not known.")
                        .contains("provisional", "withheld", "not-collected"));
    }

    @Test
    void of_a_document_that_is_cut_off_nothing_is_told_but_where_it_ends() {
        String cut = DOCUMENT.substring(0, DOCUMENT.indexOf("210"));

        assertThat(faults(read(DESCRIPTION, cut)))
                .extracting(ProblemError::code)
                .containsExactly("malformed-json");
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
}
