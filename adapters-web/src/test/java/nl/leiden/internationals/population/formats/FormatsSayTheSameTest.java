package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format, read by a reader of its own, gives the same cells with the same statuses and labels. */
class FormatsSayTheSameTest {

    private static final FigureFormat JSON_STAT =
            (selection, language, provenance, out) -> new JsonStat(selection, language, provenance).write(out);

    private interface Reader {
        ReadFigures read(byte[] bytes, Language language) throws IOException;
    }

    private record Format(FigureFormat writer, Reader reader, boolean labels) {}

    private static final Map<String, Format> FORMATS = new TreeMap<>(Map.of(
            "JSON-stat",
            new Format(JSON_STAT, (bytes, language) -> FigureReaders.jsonStat(bytes), true),
            "CSV",
            new Format(
                    new FigureCsv(Labels.BOTH, Separator.COMMA, false),
                    (bytes, language) -> FigureReaders.csv(bytes, ',', '.'),
                    true),
            "CSV with semicolons and all there is to know",
            new Format(
                    new FigureCsv(Labels.BOTH, Separator.SEMICOLON, true),
                    (bytes, language) -> FigureReaders.csv(bytes, ';', ','),
                    true),
            "CSV of codes",
            new Format(
                    new FigureCsv(Labels.CODES, Separator.COMMA, false),
                    (bytes, language) -> FigureReaders.csv(bytes, ',', '.'),
                    false),
            "XLSX",
            new Format(new FigureXlsx(Labels.BOTH), FormatsSayTheSameTest::xlsx, true),
            "SDMX-CSV",
            new Format(new FigureSdmxCsv(Labels.BOTH), (bytes, language) -> FigureReaders.sdmxCsv(bytes), true),
            "SDMX-CSV with names apart",
            new Format(new FigureSdmxCsv(Labels.LABELS), (bytes, language) -> FigureReaders.sdmxCsv(bytes), true),
            "PX",
            new Format(new FigurePx(Layout.USUAL), FigureReaders::px, true),
            "GeoJSON",
            new Format(
                    new FigureGeoJson(DistrictOutlines.none(), null),
                    (bytes, language) -> FigureReaders.geoJson(bytes),
                    true),
            "HTML",
            new Format(
                    new FigureHtml(Labels.LABELS, Layout.USUAL, true),
                    (bytes, language) -> FigureReaders.html(bytes),
                    false)));

    /** The formats by their names. */
    static Map<String, FigureFormat> writers() {
        Map<String, FigureFormat> writers = new TreeMap<>();
        FORMATS.forEach((name, format) -> writers.put(name, format.writer));
        return writers;
    }

    private static Format format(String name) {
        return Objects.requireNonNull(FORMATS.get(name), name);
    }

    private static ReadFigures xlsx(byte[] bytes, Language language) throws IOException {
        return WorkbookReader.figures(bytes);
    }

    static Selection all(PublishedTable table) {
        return (Selection) Selection.of(table, Map.of("measure", List.of("*")), 100_000);
    }

    static byte[] written(FigureFormat format, Selection selection, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(selection, language, SampleProvenance.municipality(), out);
        } catch (IOException e) {
            throw new AssertionError("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /** What the model itself says. */
    private static ReadFigures expected(Selection selection, Language language) {
        ReadFigures expected = ReadFigures.empty();
        List<List<Category>> cells = new ArrayList<>(List.of(List.of()));
        for (Axis axis : selection.axes()) {
            axis.categories()
                    .forEach(category -> expected.label(
                            axis.id().value(),
                            category.code().value(),
                            category.label().in(language)));
            cells = cells.stream()
                    .flatMap(before -> axis.categories().stream().map(category -> {
                        List<Category> one = new ArrayList<>(before);
                        one.add(category);
                        return one;
                    }))
                    .collect(ArrayList::new, List::add, List::addAll);
        }
        List<List<Category>> order = cells;
        selection.read(new CellReader() {
            private int cell;

            @Override
            public void figure(long unscaled, int decimals, CellStatus status) {
                add(BigDecimal.valueOf(unscaled, decimals), status);
            }

            @Override
            public void nothing(CellStatus status) {
                add(null, status);
            }

            private void add(@Nullable BigDecimal figure, CellStatus status) {
                expected.add(
                        order.get(cell++).stream()
                                .map(Category::code)
                                .map(Code::value)
                                .toList(),
                        figure,
                        status.code());
            }
        });
        return expected;
    }

    private static Map<String, String> differing(Selection written, Selection meant, Language language)
            throws IOException {
        ReadFigures expected = expected(meant, language);
        Map<String, String> differing = new HashMap<>();
        for (Map.Entry<String, Format> format : FORMATS.entrySet()) {
            ReadFigures read =
                    format.getValue().reader().read(written(format.getValue().writer(), written, language), language);
            Map<List<String>, ReadFigures.Cell> wrong = new HashMap<>(read.cells());
            wrong.entrySet().removeAll(expected.cells().entrySet());
            if (!wrong.isEmpty() || read.cells().size() != expected.cells().size()) {
                differing.put(format.getKey(), wrong.toString());
            }
        }
        return differing;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_cell_has_the_same_figure_and_the_same_status_in_every_format(Language language) throws IOException {
        Selection selection = all(SampleTable.asItIs());
        assertThat(selection.size()).isEqualTo(3 * 5 * 2 * 3);
        assertThat(expected(selection, language).cells().values().stream()
                        .map(ReadFigures.Cell::status)
                        .distinct())
                .containsExactlyInAnyOrder(CellStatus.values());

        assertThat(differing(selection, selection, language)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void so_have_tables_counted_from_the_register(Language language) throws IOException {
        for (var id : List.of(TableRegister.BY_NATIONALITY, TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT)) {
            Selection selection = all(SampleFigures.growingTown().table(id).orElseThrow());
            ReadFigures expected = expected(selection, language);
            for (String name : List.of("JSON-stat", "CSV", "XLSX", "SDMX-CSV", "HTML")) {
                Format format = format(name);
                assertThat(format.reader()
                                .read(written(format.writer(), selection, language), language)
                                .cells())
                        .as(name)
                        .isEqualTo(expected.cells());
            }
        }
    }

    @Test
    void a_format_that_says_one_more_or_another_status_is_found_out() throws IOException {
        Selection meant = all(SampleTable.asItIs());
        // a cell of the first measure, which has a figure as it is
        Selection written = all(new SampleTable(0));

        assertThat(differing(written, meant, Language.EN).keySet()).isEqualTo(FORMATS.keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_label_is_that_of_the_model(Language language) throws IOException {
        Selection selection = all(SampleTable.asItIs());
        Map<String, String> expected = expected(selection, language).labels();
        for (Map.Entry<String, Format> format : FORMATS.entrySet()) {
            if (format.getValue().labels()) {
                ReadFigures read = format.getValue()
                        .reader()
                        .read(written(format.getValue().writer(), selection, language), language);
                assertThat(read.labels().values())
                        .as(format.getKey())
                        .containsExactlyInAnyOrderElementsOf(expected.values());
            }
        }
    }

    @Test
    void the_same_figures_give_the_same_bytes() {
        Selection selection = all(SampleTable.asItIs());
        FORMATS.forEach((name, format) -> assertThat(written(format.writer(), selection, Language.NL))
                .as(name)
                .isEqualTo(written(format.writer(), all(SampleTable.asItIs()), Language.NL)));
    }

    @Test
    void no_field_of_a_csv_and_no_cell_of_a_workbook_is_a_formula() throws IOException {
        Selection selection = all(SampleTable.asItIs());
        for (Separator separator : Separator.values()) {
            byte[] csv = written(new FigureCsv(Labels.BOTH, separator, true), selection, Language.EN);
            assertThat(FigureReaders.records(csv, separator.character()).stream()
                            .flatMap(List::stream)
                            .filter(field -> !field.matches("-?[0-9]+([.,][0-9]+)?")))
                    .noneMatch(field -> field.matches("(?s)[=+\\-@\\t\\r].*"))
                    .contains("'=SUM(A1:A9)", "'@version");
        }
        String sheet =
                new String(written(new FigureXlsx(Labels.BOTH), selection, Language.EN), StandardCharsets.ISO_8859_1);
        assertThat(sheet).doesNotContain("<f>");
        assertThat(WorkbookReader.parts(written(new FigureXlsx(Labels.BOTH), selection, Language.EN))
                        .values())
                .allSatisfy(part ->
                        assertThat(part.getElementsByTagName("f").getLength()).isZero());
        assertThat(WorkbookReader.sheets(written(new FigureXlsx(Labels.BOTH), selection, Language.EN))
                        .toString())
                .contains("=SUM(A1:A9)");
    }

    @Test
    void a_comment_that_a_spreadsheet_takes_apart_holds_no_formula() {
        assertThat(Csv.harmless("a;=1+1,\"@x\"\nnext")).isEqualTo("a;'=1+1,\"'@x\" next");
        assertThat(Csv.harmless("https://x.example/data?year=2023,2024&lang=nl"))
                .isEqualTo("https://x.example/data?year=2023,2024&lang=nl");
    }

    @Test
    void a_px_file_has_what_its_readers_need_and_no_text_longer_than_they_allow() {
        PxReader px = PxReader.of(written(new FigurePx(Layout.USUAL), all(SampleTable.asItIs()), Language.EN));

        assertThat(px.longestText()).isLessThanOrEqualTo(256);
        assertThat(px.text("AXIS-VERSION")).isEqualTo("2013");
        assertThat(px.text("CODEPAGE")).isEqualTo("utf-8");
        assertThat(px.text("CREATION-DATE")).isEqualTo("20240301 09:00");
        assertThat(px.texts("STUB")).containsExactly("District", "Kind of stay");
        assertThat(px.texts("HEADING")).containsExactly("Reference date", "Measure");
        assertThat(px.text("CONTVARIABLE")).isEqualTo("Measure");
        assertThat(px.texts("TIMEVAL(\"Reference date\")")).containsExactly("TLIST(A1)", "2023", "2024");
        assertThat(px.text("ELIMINATION(\"District\")")).isEqualTo("All districts");
        assertThat(px.text("DECIMALS")).isEqualTo("3");
        assertThat(px.text("SHOWDECIMALS")).isEqualTo("0");
        assertThat(px.text("PRECISION(\"Measure\",\"Share\")")).isEqualTo("1");
        assertThat(px.text("UNITS(\"Share\")")).isEqualTo("%");
        assertThat(px.text("VALUENOTEX(\"Kind of stay\",\"95 or older\")")).isEqualTo("High age");
        assertThat(px.text("NOTEX")).isEqualTo("Made up##Does not add up");
        assertThat(px.noteOn(List.of("Binnenstad-Zuid", "Total", "2024", "Number"), List.of("Moved")))
                .isEqualTo("Moved");
        assertThat(px.has("MAP(\"District\")")).isTrue();
    }

    @Test
    void a_px_file_says_the_same_however_its_dimensions_are_laid_out() {
        Layout turned =
                new Layout(List.of(DimensionId.YEAR), List.of(DimensionId.MEASURE, new DimensionId("district")));
        PxReader usual = PxReader.of(written(new FigurePx(Layout.USUAL), all(SampleTable.asItIs()), Language.EN));
        PxReader other = PxReader.of(written(new FigurePx(turned), all(SampleTable.asItIs()), Language.EN));

        assertThat(other.texts("STUB")).containsExactly("Reference date", "Kind of stay");
        assertThat(other.texts("HEADING")).containsExactly("Measure", "District");
        assertThat(cells(other)).hasSizeGreaterThan(20).isEqualTo(cells(usual));
        assertThat(other.noteOn(List.of("2024", "Total", "Number", "Binnenstad-Zuid"), List.of("Moved")))
                .isEqualTo("Moved");
    }

    /** Every cell by the labels of its categories, as it is written. */
    private static Map<Map<String, String>, String> cells(PxReader px) {
        List<String> names = new ArrayList<>(px.texts("STUB"));
        names.addAll(px.texts("HEADING"));
        List<Map<String, String>> places = List.of(Map.of());
        for (String name : names) {
            places = places.stream()
                    .flatMap(before -> px.texts("VALUES(\"" + name + "\")").stream()
                            .map(label -> {
                                Map<String, String> one = new HashMap<>(before);
                                one.put(name, label);
                                return one;
                            }))
                    .collect(Collectors.toList());
        }
        Map<Map<String, String>, String> cells = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            cells.put(places.get(i), px.data().get(i));
        }
        assertThat(px.data()).hasSameSizeAs(places);
        return cells;
    }

    @Test
    void the_attributes_of_all_stand_in_the_first_record_of_sdmx_with_empty_dimensions() {
        List<List<String>> records = FigureReaders.records(
                written(new FigureSdmxCsv(Labels.CODES), all(SampleTable.asItIs()), Language.EN), ',');
        List<String> header = records.getFirst();

        assertThat(header.subList(0, 8))
                .containsExactly(
                        "STRUCTURE",
                        "STRUCTURE_ID",
                        "ACTION",
                        "DISTRICT",
                        "KIND_OF_STAY",
                        "TIME_PERIOD",
                        "MEASURE",
                        "OBS_VALUE");
        assertThat(records).allSatisfy(record -> assertThat(record).hasSameSizeAs(header));
        assertThat(records.get(1).subList(0, 8))
                .containsExactly("dataflow", "INTERNATIONALS_MONITOR:SAMPLE_TABLE(1.0.0)", "I", "", "", "", "", "");
        assertThat(records.get(1).get(header.indexOf("TITLE"))).isEqualTo("Stay by district");
        assertThat(records.get(2).subList(3, 7)).containsExactly("T", "T", "2023", "count");
    }
}
