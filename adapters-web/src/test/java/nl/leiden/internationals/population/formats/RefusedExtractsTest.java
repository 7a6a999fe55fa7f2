package nl.leiden.internationals.population.formats;

import static nl.leiden.internationals.population.formats.SampleExtract.DUTCH_WOMAN;
import static nl.leiden.internationals.population.formats.SampleExtract.EMIGRANT;
import static nl.leiden.internationals.population.formats.SampleExtract.HEADER;
import static nl.leiden.internationals.population.formats.SampleExtract.ITALIAN_STUDENT;
import static nl.leiden.internationals.population.formats.SampleExtract.SYRIAN_STATUS_HOLDER;
import static nl.leiden.internationals.population.formats.SampleExtract.WITHOUT_SEX;
import static nl.leiden.internationals.population.formats.SampleExtract.gzip;
import static nl.leiden.internationals.population.formats.SampleExtract.marked;
import static nl.leiden.internationals.population.formats.SampleExtract.utf8;
import static nl.leiden.internationals.population.formats.SampleExtract.windows1252;
import static nl.leiden.internationals.population.formats.SampleExtract.withColumn;
import static nl.leiden.internationals.population.formats.SampleExtract.withoutColumn;
import static nl.leiden.internationals.population.formats.SampleExtract.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import nl.leiden.internationals.population.extract.ExtractRefusal.ColumnTwice;
import nl.leiden.internationals.population.extract.ExtractRefusal.CutOffArchive;
import nl.leiden.internationals.population.extract.ExtractRefusal.CutOffFile;
import nl.leiden.internationals.population.extract.ExtractRefusal.DamagedArchive;
import nl.leiden.internationals.population.extract.ExtractRefusal.DuplicatePseudonym;
import nl.leiden.internationals.population.extract.ExtractRefusal.EmptyArchive;
import nl.leiden.internationals.population.extract.ExtractRefusal.EmptyFile;
import nl.leiden.internationals.population.extract.ExtractRefusal.IdentifyingColumn;
import nl.leiden.internationals.population.extract.ExtractRefusal.LineTooLong;
import nl.leiden.internationals.population.extract.ExtractRefusal.MissingColumns;
import nl.leiden.internationals.population.extract.ExtractRefusal.MixedEncoding;
import nl.leiden.internationals.population.extract.ExtractRefusal.NoHeader;
import nl.leiden.internationals.population.extract.ExtractRefusal.NoRows;
import nl.leiden.internationals.population.extract.ExtractRefusal.NotAsAnnounced;
import nl.leiden.internationals.population.extract.ExtractRefusal.NotText;
import nl.leiden.internationals.population.extract.ExtractRefusal.ProbablyCutOff;
import nl.leiden.internationals.population.extract.ExtractRefusal.SecondHeader;
import nl.leiden.internationals.population.extract.ExtractRefusal.SeveralFiles;
import nl.leiden.internationals.population.extract.ExtractRefusal.UnpacksTooFar;
import nl.leiden.internationals.population.extract.ExtractRefusal.WideEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedExtractsTest {

    private static final String EVERY_KIND = SampleExtract.ofEveryKind();
    private static final byte[] FILE = utf8(EVERY_KIND);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bsn",
                "BSN",
                " burgerservicenummer ",
                "\"bsn\"",
                "bsn\u00a0",
                "01.01.20",
                "a_nummer",
                "01.01.10",
                "naam",
                "voornamen",
                "Geslachtsnaam",
                "01.02.10",
                "01.02.40",
                "adres",
                "straat",
                "huisnummer",
                "08.11.10",
                "08.11.60",
                "postcode",
                "email",
                "telefoon"
            })
    void a_header_that_names_people_refuses_the_file_before_any_row_is_read(String title) {
        String notEvenRows = withColumn(HEADER + "\n", title, "");

        for (byte[] file : List.of(utf8(notEvenRows), windows1252(notEvenRows))) {
            assertThat(Reading.refusal(file))
                    .isInstanceOfSatisfying(
                            IdentifyingColumn.class,
                            refusal -> assertThat(refusal.position()).isEqualTo(15));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN-nummer",
                "sofinummer",
                "A-nummer",
                "0101.20",
                "0811 10",
                "achternaam",
                "voorletters",
                "naam_partner",
                "straatnaam",
                "huisnr",
                "post code",
                "woonadres",
                "e-mail",
                "tel",
                "b\u200bsn",
                "\uff42\uff53\uff4e",
                "bsn2",
                "bsn_ouder1",
                "iban"
            })
    void a_header_that_says_the_same_in_other_words_is_refused_too(String title) {
        assertThat(Reading.refusal(withColumn(EVERY_KIND, title, ""))).isInstanceOf(IdentifyingColumn.class);
    }

    @Test
    void a_header_of_very_many_columns_refuses_the_file() {
        String columns = HEADER + ";x".repeat(600);
        assertThat(Reading.refusal(columns + "\n" + columns + "\n"))
                .isEqualTo(new ExtractRefusal.TooManyColumns(HEADER.split(";", -1).length + 600, 500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bsn_check", "mijn naam", "plaatsnaam", "buurtnaam", "opmerking", "08x11x10"})
    void a_header_that_only_resembles_one_of_those_is_ignored_and_named(String title) {
        assertThat(Reading.report(withColumn(EVERY_KIND, title, "")).ignoredColumns())
                .containsExactly(title);
    }

    @Test
    void columns_that_are_needed_are_asked_for_all_at_once() {
        assertThat(Reading.refusal(withoutColumn(withoutColumn(EVERY_KIND, "gemeente"), "geslacht")))
                .isEqualTo(new MissingColumns(List.of("geslacht", "gemeente")));
    }

    @Test
    void only_nationality_may_be_there_twice() {
        assertThat(Reading.refusal(withColumn(EVERY_KIND, "08.09.10", "0546"))).isEqualTo(new ColumnTwice("gemeente"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void an_empty_file_is_refused(String text) {
        assertThat(Reading.refusal(text)).isEqualTo(new EmptyFile());
        assertThat(Reading.refusal(gzip(utf8(text)))).isEqualTo(new EmptyFile());
        assertThat(Reading.refusal(zip(utf8(text), "extract.csv"))).isEqualTo(new EmptyFile());
    }

    @Test
    void a_header_alone_is_refused() {
        assertThat(Reading.refusal(HEADER + "\n\n")).isEqualTo(new NoRows());
        assertThat(Reading.refusal(HEADER)).isEqualTo(new NoRows());
    }

    @Test
    void rows_without_a_header_are_refused_without_being_shown() {
        assertThat(Reading.refusal(DUTCH_WOMAN + "\n" + ITALIAN_STUDENT + "\n")).isEqualTo(new NoHeader());
        assertThat(Reading.refusal("\n" + EVERY_KIND)).isEqualTo(new NoHeader());
    }

    @Test
    void a_second_header_is_refused_with_its_line() {
        assertThat(Reading.refusal(EVERY_KIND + EVERY_KIND)).isEqualTo(new SecondHeader(10));
    }

    @Test
    void a_pseudonym_that_comes_twice_is_refused_with_the_second_line_whatever_becomes_of_the_rows() {
        for (String again : List.of(DUTCH_WOMAN, EMIGRANT, WITHOUT_SEX)) {
            String text = SampleExtract.of(DUTCH_WOMAN, EMIGRANT, WITHOUT_SEX, ITALIAN_STUDENT, again, DUTCH_WOMAN);
            assertThat(Reading.refusal(text)).isEqualTo(new DuplicatePseudonym(6));
        }
    }

    @Test
    void rows_that_are_rejected_for_their_pseudonym_are_no_duplicates() {
        String text = SampleExtract.of(
                DUTCH_WOMAN.replace("dutch-woman", "kort"), DUTCH_WOMAN.replace("dutch-woman", "kort"), DUTCH_WOMAN);

        assertThat(Reading.report(text).rejected()).isEqualTo(2);
    }

    @Test
    void a_line_of_more_than_64_KiB_is_refused() {
        String note = "x".repeat(CsvRecord.LONGEST - DUTCH_WOMAN.length() - 1);
        String longest = HEADER + ";noot\n" + DUTCH_WOMAN + ";" + note + "\n";
        String quoteOpen = SampleExtract.of(DUTCH_WOMAN, ITALIAN_STUDENT.replace(";0064;", ";\"0064;"))
                + (EMIGRANT + "\n").repeat(2_000);

        assertThat(Reading.report(longest).residents()).isEqualTo(1);
        assertThat(Reading.refusal(longest.replace("xxx", "xxxx"))).isEqualTo(new LineTooLong(2, 65_536));
        assertThat(Reading.refusal(quoteOpen)).isEqualTo(new LineTooLong(3, 65_536));
        assertThat(Reading.refusal("x".repeat(100_000))).isEqualTo(new LineTooLong(1, 65_536));
    }

    @Test
    void a_binary_file_is_refused() {
        byte[] picture = new byte[5_000];
        new Random(1).nextBytes(picture);
        byte[] withNul = FILE.clone();
        withNul[EVERY_KIND.indexOf("italian")] = 0;

        assertThat(Reading.refusal(picture)).isInstanceOfAny(NotText.class, NoHeader.class);
        assertThat(Reading.refusal(withNul)).isEqualTo(new NotText(4));
        assertThat(Reading.refusal(utf8("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n"))).isEqualTo(new NoHeader());
    }

    @Test
    void a_file_in_UTF_16_is_refused_with_or_without_its_mark() {
        for (var encoding : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(Reading.refusal(EVERY_KIND.getBytes(encoding))).isEqualTo(new WideEncoding());
        }
    }

    @Test
    void a_file_that_is_neither_UTF_8_nor_Windows_1252_is_refused() {
        byte[] mixed = SampleExtract.join(
                utf8(withColumn(SampleExtract.of(DUTCH_WOMAN), "noot", "Á")),
                windows1252(ITALIAN_STUDENT + ";é\n" + SYRIAN_STATUS_HOLDER + ";é\n"));
        byte[] markedButNot = SampleExtract.join(
                marked(withColumn(SampleExtract.of(DUTCH_WOMAN), "noot", "é")), windows1252(ITALIAN_STUDENT + ";é\n"));

        assertThat(Reading.refusal(mixed)).isEqualTo(new MixedEncoding(3));
        assertThat(Reading.refusal(markedButNot)).isEqualTo(new MixedEncoding(3));
    }

    @Test
    void a_text_that_ends_in_the_middle_of_a_row_is_refused() {
        String whole = SampleExtract.of(ITALIAN_STUDENT, DUTCH_WOMAN);

        assertThat(Reading.refusal(whole.substring(0, whole.length() - 8))).isEqualTo(new CutOffFile(3));
        assertThat(Reading.refusal(whole.replace(";;;;\n", ";;;;\"\n"))).isEqualTo(new CutOffFile(3));
    }

    @Test
    void a_last_row_without_a_line_end_that_breaks_a_rule_was_probably_cut_off() {
        String header = "pseudoniem;geboortedatum;geslacht;nationaliteit;gemeente;buurt\n";
        String row = "italian-student;20010220;M;0064;0546;BU05460305";

        assertThat(Reading.refusal(header + row.substring(0, row.length() - 6))).isEqualTo(new ProbablyCutOff(2));
        assertThat(Reading.counted(utf8(header + row)).report().residents())
                .as("a whole row needs no line end")
                .isEqualTo(1);
    }

    @Test
    void a_file_of_utf_8_with_one_row_of_windows_1252_is_refused() {
        byte[] mixed = SampleExtract.join(
                utf8(withColumn(SampleExtract.of(DUTCH_WOMAN), "noot", "é")), windows1252(ITALIAN_STUDENT + ";é\n"));

        assertThat(Reading.refusal(mixed)).isEqualTo(new MixedEncoding(3));
    }

    @Test
    void a_gzip_that_is_cut_off_anywhere_is_refused() {
        byte[] gzip = gzip(FILE);
        for (int length = 2; length < gzip.length; length++) {
            assertThat(Reading.refusal(Arrays.copyOf(gzip, length))).isEqualTo(new CutOffArchive());
        }
    }

    @Test
    void a_zip_that_is_cut_off_anywhere_is_refused() {
        byte[] zip = zip(FILE, "extract.csv");
        for (int length = 4; length < zip.length - 18; length++) {
            assertThat(Reading.refusal(Arrays.copyOf(zip, length)))
                    .as("%s of %s bytes", length, zip.length)
                    .isEqualTo(new CutOffArchive());
        }
    }

    @Test
    void a_damaged_archive_is_refused() {
        byte[] gzip = gzip(FILE);
        gzip[gzip.length - 6] ^= 1;
        byte[] zip = zip(FILE, "extract.csv");
        zip[60] ^= 0x55;

        assertThat(Reading.refusal(gzip)).isEqualTo(new DamagedArchive());
        assertThat(Reading.refusal(zip)).isIn(new DamagedArchive(), new NoHeader(), new CutOffArchive());
    }

    @Test
    void a_zip_must_hold_one_file() {
        assertThat(Reading.refusal(zip(FILE))).isEqualTo(new EmptyArchive());
        assertThat(Reading.refusal(zip(FILE, "map/"))).isEqualTo(new EmptyArchive());
        assertThat(Reading.refusal(zip(FILE, "2023.csv", "2024.csv"))).isEqualTo(new SeveralFiles());
    }

    @Test
    void an_archive_that_unpacks_too_far_is_refused_while_it_is_unpacked() {
        byte[] bomb = utf8(HEADER + "\n" + "\n".repeat(50_000_000));
        var limits = new ReadingLimits(2, 1 << 16, 1_000_000);

        assertThat(Reading.refusal(Reading.read(gzip(bomb), limits))).isEqualTo(new UnpacksTooFar(1_000_000));
        assertThat(Reading.refusal(Reading.read(zip(bomb, "bomb.csv"), limits)))
                .isEqualTo(new UnpacksTooFar(1_000_000));
        assertThat(Reading.refusal(Reading.read(bomb, limits))).isEqualTo(new NoRows());
    }

    @Test
    void what_was_announced_as_packed_must_be_packed() {
        assertThat(Reading.refusal(Reading.read(
                        new ByteArrayInputStream(FILE), ExtractMediaType.GZIP, Reading.SMALL, "2024-01-01")))
                .isEqualTo(new NotAsAnnounced("application/gzip"));
    }

    @Test
    void no_refusal_shows_what_a_row_holds() {
        String text = SampleExtract.of(DUTCH_WOMAN, ITALIAN_STUDENT, DUTCH_WOMAN);

        assertThat(Reading.refusal(text).toString() + Reading.refusal(text).message())
                .doesNotContain("dutch-woman", "19840615", "BU0546");
    }
}
