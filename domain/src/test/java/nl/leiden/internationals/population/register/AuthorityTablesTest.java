package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import nl.leiden.internationals.SharedData;
import nl.leiden.internationals.language.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** National tables 32 and 56 as the register authority publishes them. */
class AuthorityTablesTest {

    private static final String HEADER =
            "\"05.11 Nationaliteitscode\",\"05.12 Omschrijving\",\"99.98 Datum ingang\",\"99.99 Datum einde\"\n";
    private static final String NEEDED =
            "\"0000\",\"Onbekend\",\"\",\"\"\n0001,Nederlandse,,\n0499,Staatloos,,\n0500,Vastgesteld,20070401,20070401\n";

    @ParameterizedTest
    @ValueSource(strings = {"data/brp/", "data/brp/utf16/"})
    void our_nationalities_are_those_of_the_published_table(String folder) throws IOException {
        byte[] file =
                Files.readAllBytes(SharedData.file(folder + "Tabel32_Nationaliteitentabel_gesorteerd_op_code.csv"));

        Nationalities published =
                read(NationalityTable.parse("published", file)).completedFrom(Nationalities.official());

        assertThat(published.all()).isEqualTo(Nationalities.official().all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/brp/", "data/brp/utf16/"})
    void our_residence_titles_are_those_of_the_published_table(String folder) throws IOException {
        byte[] file = Files.readAllBytes(SharedData.file(folder + "Tabel56_Verblijfstiteltabel.csv"));

        ResidenceTitleTable published = read(ResidenceTitleTable.parse("published", file));

        assertThat(published.completedFrom(ResidenceTitles.official()).all())
                .isEqualTo(ResidenceTitles.official().all());
        assertThat(published.added(ResidenceTitles.official())).isEmpty();
    }

    @Test
    void a_new_code_is_counted_outside_every_bloc_until_its_country_is_known() {
        String newer = HEADER + NEEDED + "0064,Italiaans,19460602,\n0456,\"Kaledonische, \"\"nieuw\"\"\",20270101,\n";

        NationalityTable table = read(NationalityTable.parse("2027", newer.getBytes(StandardCharsets.UTF_8)));
        Nationalities completed = table.completedFrom(Nationalities.official());

        assertThat(completed.version()).isEqualTo("2027");
        assertThat(completed.lackingCountry()).singleElement().satisfies(unknown -> {
            assertThat(unknown.code()).hasToString("0456");
            assertThat(unknown.description()).isEqualTo("Kaledonische, \"nieuw\"");
            assertThat(unknown.validity()).hasToString("2027-01-01/..");
            assertThat(unknown.blocOn(ReferenceDate.parse("2027-01-01"))).isEqualTo(Bloc.OTHER);
        });
        assertThat(completed.find(new NationalityCode("0064")).orElseThrow()).satisfies(italian -> {
            assertThat(italian.description()).isEqualTo("Italiaans");
            assertThat(italian.validity()).hasToString("1946-06-02/..");
            assertThat(italian.country()).contains("IT");
            assertThat(italian.blocOn(ReferenceDate.parse("2027-01-01"))).isEqualTo(Bloc.EU);
        });
    }

    @Test
    void codes_that_a_newer_table_dropped_are_named() {
        NationalityTable table =
                read(NationalityTable.parse("2027", (HEADER + NEEDED).getBytes(StandardCharsets.UTF_8)));

        assertThat(table.codes()).extracting(NationalityCode::value).containsExactly("0000", "0001", "0499", "0500");
        assertThat(table.missing(Nationalities.official()))
                .hasSize(Nationalities.official().size() - 4)
                .contains(new NationalityCode("0064"));
    }

    @Test
    void a_new_title_proves_nothing_and_is_named() {
        String newer =
                "\"39.11 Verblijfstitel\",\"39.12 Omschrijving\",\"99.98\",\"99.99\"\r\n26,Asiel,,\r\n47,Nieuw,20270101,\r\n";

        ResidenceTitleTable table = read(ResidenceTitleTable.parse("2027", newer.getBytes(StandardCharsets.UTF_8)));

        assertThat(table.added(ResidenceTitles.official()))
                .extracting(ResidenceTitle::code)
                .containsExactly("47");
        assertThat(table.completedFrom(ResidenceTitles.official()).find("47").flatMap(ResidenceTitle::proof))
                .isEmpty();
        assertThat(table.completedFrom(ResidenceTitles.official()).find("26").flatMap(ResidenceTitle::proof))
                .contains(GroupBasis.Title.STATUS_HOLDER);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("", 0, "", "empty", ""),
                broken("\n\n", 0, "", "empty", ""),
                broken("code,omschrijving\n", 1, "05.11", "column", "code,omschrijving"),
                broken(
                        "05.11 Code,05.12 Omschrijving,99.98\n",
                        1,
                        "99.99",
                        "column",
                        "05.11 Code,05.12 Omschrijving,99.98"),
                broken(HEADER + "0000,Onbekend,\n", 2, "", "field-count", "3"),
                broken(HEADER + "\n64,Italiaanse,,\n", 3, "05.11", "code", "64"),
                broken(HEADER + "0064,,,\n", 2, "05.12", "description", ""),
                broken(HEADER + "0064,Italiaanse,1946,\n", 2, "99.98", "date", "1946"),
                broken(HEADER + "0064,Italiaanse,,20230229\n", 2, "99.99", "date", "20230229"),
                broken(HEADER + "0064,Italiaanse,20000101,19991231\n", 2, "99.99", "end-before-begin", "1999-12-31"),
                broken(HEADER + "0064,\"Italiaanse,,\n", 2, "", "quotes", ""),
                broken(HEADER + "0064,Italiaanse,,\n0064,Italiaanse,,\n", 3, "05.11", "code-twice", "0064"),
                broken(HEADER + "0000,Onbekend,,\n", 0, "05.11", "code-missing", "0001"));
    }

    private static Arguments broken(String file, int line, String column, String rule, String found) {
        return Arguments.of(file, line, column, Message.of("reference-table." + rule, line, column, found));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("broken")
    void a_broken_table_is_refused_with_line_column_and_expectation(
            String file, int line, String column, Message expectation) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            byte[] bytes = ("\uFEFF" + file).getBytes(charset);

            assertThat(NationalityTable.parse("broken", bytes))
                    .isEqualTo(new TableReading.Unreadable<NationalityTable>(line, column, expectation));
        }
    }

    @Test
    void a_table_that_is_neither_utf_8_nor_utf_16_is_refused() {
        byte[] bytes = (HEADER + "0029,Burger van Bosnië-Herzegovina,,\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(NationalityTable.parse("broken", bytes))
                .isEqualTo(new TableReading.Unreadable<NationalityTable>(
                        0, "", Message.of("reference-table.encoding", 0, "", "UTF-8")));
    }

    @Test
    void a_table_of_another_kind_is_refused() {
        byte[] nationalities = (HEADER + NEEDED).getBytes(StandardCharsets.UTF_8);

        assertThat(ResidenceTitleTable.parse("broken", nationalities))
                .isInstanceOfSatisfying(
                        TableReading.Unreadable.class,
                        unreadable -> assertThat(unreadable.column()).isEqualTo("39.11"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26,Asiel,,\n26,Asiel,,\n", "260,Asiel,,\n", "26,,,\n"})
    void a_broken_table_of_titles_is_refused(String lines) {
        byte[] bytes = ("39.11,39.12,99.98,99.99\n" + lines).getBytes(StandardCharsets.UTF_8);

        assertThat(ResidenceTitleTable.parse("broken", bytes)).isInstanceOf(TableReading.Unreadable.class);
    }

    private static <T> T read(TableReading<T> reading) {
        return switch (reading) {
            case TableReading.Read<T> read -> read.table();
            case TableReading.Unreadable<T> unreadable -> throw new AssertionError("unreadable: " + unreadable);
        };
    }
}
