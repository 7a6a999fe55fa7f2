package nl.leiden.internationals.population.formats;

import static nl.leiden.internationals.population.formats.SampleExtract.DUTCH_WOMAN;
import static nl.leiden.internationals.population.formats.SampleExtract.HEADER;
import static nl.leiden.internationals.population.formats.SampleExtract.ITALIAN_STUDENT;
import static nl.leiden.internationals.population.formats.SampleExtract.SYRIAN_STATUS_HOLDER;
import static nl.leiden.internationals.population.formats.SampleExtract.WITHOUT_SEX;
import static nl.leiden.internationals.population.formats.SampleExtract.gzip;
import static nl.leiden.internationals.population.formats.SampleExtract.marked;
import static nl.leiden.internationals.population.formats.SampleExtract.utf8;
import static nl.leiden.internationals.population.formats.SampleExtract.windows1252;
import static nl.leiden.internationals.population.formats.SampleExtract.withColumn;
import static nl.leiden.internationals.population.formats.SampleExtract.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.population.extract.ExtractEncoding;
import nl.leiden.internationals.population.extract.ExtractReading.Counted;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.extract.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadExtractsTest {

    private static final String EVERY_KIND = SampleExtract.ofEveryKind();

    @Test
    void every_row_is_counted_or_skipped_or_rejected() {
        ImportReport report = Reading.report(EVERY_KIND);

        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.residents()).isEqualTo(3);
        assertThat(report.internationals()).isEqualTo(2);
        assertThat(report.skippedByReason()).isEqualTo(Map.of("opschorting-E", 1L, "andere-gemeente", 1L));
        assertThat(report.rejectedByRule())
                .isEqualTo(Map.of("geslacht", 1L, "nationaliteit-vervallen", 1L, "aantal-velden", 1L));
        assertThat(Reading.counted(EVERY_KIND.getBytes(StandardCharsets.UTF_8)).groupBasis())
                .isEqualTo(Map.of("student/UL", 1L, "vluchteling/titel-statushouder", 1L));
        assertThat(report.listing())
                .containsExactly(
                        new Rejection(5, "geslacht", "geslacht", ""),
                        new Rejection(7, "nationaliteit", "nationaliteit-vervallen", "0065"),
                        new Rejection(8, "", "aantal-velden", null));
        assertThat(report.separator()).isEqualTo(';');
        assertThat(report.bytes()).isEqualTo(EVERY_KIND.length());
        assertThat(report.encoding()).isEqualTo(ExtractEncoding.UTF_8);
    }

    @Test
    void every_size_of_chunk_and_any_number_of_threads_give_the_same() {
        byte[] file = utf8(withColumn(EVERY_KIND, "opmerking", "\"een \"\"oude\"\"\nregel; met meer\""));
        Counted expected = Reading.counted(Reading.read(file, new ReadingLimits(1, file.length, file.length)));

        for (int bytes = 1; bytes <= file.length + 1; bytes++) {
            for (int lanes = 1; lanes <= 3; lanes++) {
                Counted counted = Reading.counted(Reading.read(file, new ReadingLimits(lanes, bytes, file.length)));
                assertSame(counted, expected);
            }
        }
        assertThat(expected.report().listing()).extracting(Rejection::line).containsExactly(8L, 12L, 14L);
    }

    @Test
    void a_header_may_name_elements_or_columns_in_capitals_and_in_any_order() {
        ImportReport report = Reading.report("""
                BUURT;01.03.10;Geslacht;08.09.10 ;\u00a004.05.10;PSEUDONIEM;08.09.20
                BU05460301;20010220;M;0546;0064;italian-student;20220901
                """);

        assertThat(report.internationals()).isEqualTo(1);
        assertThat(report.ignoredColumns()).isEmpty();
    }

    @Test
    void nationalities_may_stand_in_several_columns_and_several_in_one() {
        String header = HEADER.replace("nationaliteit;", "04.05.10;nationaliteit;04.05.10;");
        ImportReport report = Reading.report(header + "\n"
                + DUTCH_WOMAN.replace(";0001;", ";0064;;0055|0001;") + "\n"
                + ITALIAN_STUDENT.replace(";0064;", ";;0064| ;0336;") + "\n"
                + WITHOUT_SEX.replace(";0001;", ";9999;0064;9998;").replace(";;9999", ";V;9999") + "\n");

        assertThat(report.residents()).isEqualTo(2);
        assertThat(report.internationals()).isEqualTo(1);
        assertThat(report.listing())
                .containsExactly(new Rejection(4, "nationaliteit", "nationaliteit", "9999|0064|9998"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_in_any_way_and_empty_ones_are_skipped(String lineEnd) {
        String text = EVERY_KIND.replace("\n", "\n\n").replace("\n", lineEnd);

        assertThat(Reading.report(text).rows()).isEqualTo(8);
        assertThat(Reading.report(text).listing()).extracting(Rejection::line).containsExactly(9L, 13L, 15L);
    }

    @Test
    void the_last_line_need_not_end() {
        assertThat(Reading.report(EVERY_KIND.strip()).rows()).isEqualTo(8);
    }

    @Test
    void a_line_of_white_space_is_a_row_with_too_few_fields() {
        assertThat(Reading.report(SampleExtract.of(DUTCH_WOMAN, " ", ITALIAN_STUDENT))
                        .rejectedByRule())
                .isEqualTo(Map.of("aantal-velden", 1L));
    }

    @Test
    void commas_are_found_in_the_header() {
        ImportReport report = Reading.report(EVERY_KIND.replace(';', ','));

        assertThat(report.separator()).isEqualTo(',');
        assertThat(report.residents()).isEqualTo(3);
    }

    @Test
    void quotes_enclose_separators_line_ends_and_quotes() {
        String quoted = "\"" + EVERY_KIND.strip().replace(";", "\";\"").replace("\n", "\"\n\"") + "\"\n";
        String withNote = withColumn(EVERY_KIND, "noot", "\"a;b\r\n\"\"c\"\"\"");

        assertSame(Reading.counted(utf8(quoted)), Reading.counted(utf8(EVERY_KIND)));
        assertThat(Reading.report(withNote).residents()).isEqualTo(3);
        assertThat(Reading.report(withNote).ignoredColumns()).containsExactly("noot");
    }

    /** The same reading as that of Python's csv module. */
    @Test
    void a_quote_within_a_field_is_a_letter_and_what_follows_a_closing_quote_belongs_to_the_field() {
        String text = withColumn(SampleExtract.of(DUTCH_WOMAN, ITALIAN_STUDENT, SYRIAN_STATUS_HOLDER), "noot", "5\"")
                .replace(";0064;", ";\"00\"64;");

        assertThat(Reading.report(text).residents()).isEqualTo(3);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() {
        ImportReport report = Reading.counted(marked("\"pseudoniem\"" + EVERY_KIND.substring(10)))
                .report();

        assertThat(report.encoding()).isEqualTo(ExtractEncoding.UTF_8_MARKED);
        assertThat(report.residents()).isEqualTo(3);
    }

    @Test
    void letters_may_be_utf8_or_windows_1252() {
        String text = withColumn(EVERY_KIND, "Opmerking één €", "geïmporteerd ’t");

        ImportReport utf8 = Reading.counted(utf8(text)).report();
        ImportReport windows = Reading.counted(windows1252(text)).report();

        assertThat(utf8.encoding()).isEqualTo(ExtractEncoding.UTF_8);
        assertThat(windows.encoding()).isEqualTo(ExtractEncoding.WINDOWS_1252);
        assertThat(windows.ignoredColumns()).containsExactly("Opmerking één €").isEqualTo(utf8.ignoredColumns());
        assertThat(windows.listing()).isEqualTo(utf8.listing());
    }

    @Test
    void the_shape_of_what_is_no_code_is_the_same_in_either_encoding() {
        String text = SampleExtract.of(DUTCH_WOMAN, ITALIAN_STUDENT.replace(";student;", ";stüdent €;"));

        assertThat(Reading.counted(windows1252(text)).report().listing())
                .containsExactly(new Rejection(3, "groep", "groep", "‹aaaaaaa ?›"))
                .isEqualTo(Reading.counted(utf8(text)).report().listing());
    }

    @Test
    void of_a_date_or_number_of_a_person_in_the_place_of_a_code_only_the_shape_is_shown() {
        ImportReport report = Reading.report(SampleExtract.of(
                DUTCH_WOMAN.replace(";V;", ";19840615;"), ITALIAN_STUDENT.replace(";0064;", ";123456789;")));

        assertThat(report.listing()).extracting(Rejection::value).containsExactly("‹99999999›", "‹999999999›");
        assertThat(report.listing()).extracting(Rejection::column).containsExactly("geslacht", "nationaliteit");
    }

    @Test
    void gzip_in_one_or_more_parts_and_zip_are_unpacked_whatever_they_were_announced_as() throws IOException {
        Counted expected = Reading.counted(utf8(EVERY_KIND));
        byte[] whole = utf8(EVERY_KIND);
        byte[] parts =
                SampleExtract.join(gzip(utf8(EVERY_KIND.substring(0, 300))), gzip(utf8(EVERY_KIND.substring(300))));

        for (byte[] packed : List.of(
                gzip(whole),
                parts,
                zip(whole, "extract.csv"),
                zip(whole, "map/", "map/extract.CSV", "__MACOSX/map/._extract.CSV"))) {
            assertThat(Reading.counted(packed).tallies().toBytes())
                    .isEqualTo(expected.tallies().toBytes());
            assertThat(Reading.counted(packed).report().bytes()).isEqualTo(packed.length);
        }
        try (InputStream upload = new TrickleOfBytes(parts)) {
            assertThat(Reading.counted(Reading.read(upload, ExtractMediaType.GZIP, Reading.SMALL, "2024-01-01"))
                            .report()
                            .rows())
                    .isEqualTo(8);
        }
    }

    /** Gives one byte at a time and never says that more are there, as a slow network does. */
    private static final class TrickleOfBytes extends ByteArrayInputStream {

        TrickleOfBytes(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int wanted) {
            return super.read(into, offset, Math.min(1, wanted));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }

    private static void assertSame(Counted counted, Counted expected) {
        assertThat(counted.report())
                .usingRecursiveComparison()
                .ignoringFields("bytes", "separator", "encoding")
                .isEqualTo(expected.report());
        assertThat(counted.tallies().toBytes()).isEqualTo(expected.tallies().toBytes());
    }
}
