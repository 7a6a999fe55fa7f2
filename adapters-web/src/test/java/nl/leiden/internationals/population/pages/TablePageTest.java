package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.About;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablePageTest {

    private static final int FIRST_YEAR = 0;
    private static final int SECOND_YEAR = 1;
    private static final TablePage.ReadState NOW = new TablePage.ReadState("2024-01-01-r1", false, true);

    @Test
    void a_note_says_what_it_is_about_and_mandatory_ones_come_first() {
        assertThat(notes(Language.NL, students(), FIRST_YEAR))
                .containsExactly(
                        "Alleen voor tests.",
                        "Faculteit: Geesteswetenschappen, Studiejaar: 2022–2023 – Te weinig.",
                        "Faculteit – Zoals ingeschreven.",
                        "Faculteit: Rechten – Met criminologie.");
    }

    @Test
    void a_note_on_another_year_is_left_out() {
        assertThat(notes(Language.EN, students(), SECOND_YEAR))
                .containsExactly("For tests only.", "Faculty – As enrolled.", "Faculty: Law – With criminology.");
    }

    @Test
    void what_is_said_twice_of_the_same_is_shown_once_as_mandatory() {
        OutsideContent content = SampleOutsideTables.students(800);
        List<Note> twice = content.definition().notes().stream()
                .flatMap(note -> Stream.of(note, note.asMandatory()))
                .toList();

        assertThat(page(Language.EN, table(content, twice), SECOND_YEAR).notes())
                .hasSize(3)
                .allMatch(About.NoteLine::mandatory);
    }

    @Test
    void what_must_be_read_stands_above_the_figures_and_the_other_notes_below() {
        StringOutput out = new StringOutput();
        new StaticTemplates().table(page(Language.EN, students(), SECOND_YEAR)).render(out);
        String html = out.toString();

        assertThat(html.indexOf("For tests only.")).isPositive().isLessThan(html.indexOf("<table"));
        assertThat(html.indexOf("Faculty – As enrolled.")).isGreaterThan(html.indexOf("</table>"));
        assertThat(html).containsOnlyOnce("For tests only.");
    }

    @Test
    void what_a_share_is_of_is_told_as_such_where_shares_are_shown_and_nowhere_else() {
        assertThat(notes(Language.NL, counted(TableRegister.BY_NATIONALITY), FIRST_YEAR))
                .contains("Maat: Aandeel – Aandeel van de internationale inwoners");
        assertThat(notes(Language.NL, counted(TableRegister.BY_GROUP_AND_DISTRICT), FIRST_YEAR))
                .noneMatch(note -> note.contains("Aandeel"))
                .anyMatch(note -> note.startsWith("Groep: Niet in te delen – Van deze inwoners"));
    }

    @Test
    void no_column_stands_twice() {
        assertThat(page(Language.EN, counted(TableRegister.BY_NATIONALITY), 1)
                        .view()
                        .columns())
                .containsExactly(
                        "Number (persons)",
                        "Share of residents (%)",
                        "Share of internationals (%)",
                        "Change on the year before (persons)",
                        "Change on the year before, per cent (%)");
        assertThat(page(Language.EN, counted(TableRegister.BY_NATIONALITY), 0)
                        .view()
                        .columns())
                .as("two columns of dashes are two columns")
                .hasSize(5);
    }

    @Test
    void an_earlier_state_says_so_and_every_link_stays_in_it() {
        TablePage page = page(
                Language.EN,
                counted(TableRegister.BY_NATIONALITY),
                0,
                new TablePage.ReadState("2023-01-01-r1", true, false));

        assertThat(page.earlier())
                .isEqualTo(new EarlierState(
                        "This is an earlier vintage of this table: 2023-01-01-r1.",
                        "/en/figures/internationals-by-nationality"));
        assertThat(page.downloads())
                .allSatisfy(download -> assertThat(download.address()).contains("&vintage=2023-01-01-r1"));
        assertThat(page.years()).allSatisfy(year -> assertThat(year.address()).contains("&vintage=2023-01-01-r1"));
    }

    @Test
    void what_is_public_now_names_no_state_in_its_links_but_tells_the_checksum_of_the_whole_table() {
        PublishedTable table = counted(TableRegister.BY_NATIONALITY);
        TablePage page = page(Language.EN, table, 0);

        assertThat(page.earlier()).isNull();
        assertThat(page.downloads()).noneMatch(download -> download.address().contains("vintage"));
        assertThat(page.version()).contains("2024-01-01-r1", table.checksum().abbreviated(), "1 March 2023");
    }

    @Test
    void every_table_in_every_state_names_its_source_and_licence_and_how_it_is_cited() {
        for (PublishedTable table : List.of(counted(TableRegister.BY_NATIONALITY), students())) {
            for (boolean frozen : List.of(true, false)) {
                TablePage page =
                        page(Language.EN, table, FIRST_YEAR, new TablePage.ReadState("2023-01-01-r1", frozen, !frozen));

                assertThat(page.source().sentence()).startsWith("Source: ").contains("Reference date");
                assertThat(page.source().licence())
                        .isEqualTo(new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"));
                Cited citation = Objects.requireNonNull(page.citation());
                assertThat(citation.text())
                        .contains(
                                page.frame().texts().of(table.title()),
                                "/data?" + (table.source().isEmpty() ? "year=2023,2024&" : "")
                                        + "format=csv&labels=codes&vintage=2023-01-01-r1 (SHA-256 of this file: "
                                        + whole(table).checksum().abbreviated());
                assertThat(citation.address())
                        .isEqualTo("/api/v1/tables/" + table.id() + "/citation?vintage=2023-01-01-r1&lang=en");
            }
        }
        assertThat(page(Language.NL, counted(TableRegister.BY_NATIONALITY), FIRST_YEAR)
                        .source()
                        .sentence())
                .isEqualTo("Bron: Gemeente Leiden, Basisregistratie Personen (BRP). Peildatum 1 januari 2023.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://creativecommons.org/licenses/by-sa/3.0/nl/, CC BY-SA 3.0",
        "https://creativecommons.org/publicdomain/zero/1.0/, CC0 1.0",
        "https://data.example/terms, data.example/terms"
    })
    void another_licence_has_its_own_name(String address, String name) {
        assertThat(Licence.at(URI.create(address))).isEqualTo(new Licence(name, address));
    }

    @Test
    void a_reader_of_a_table_with_more_dimensions_chooses_the_measure_by_its_name() {
        PublishedTable table = counted(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT);
        TablePage first = page(Language.NL, table, SECOND_YEAR);
        TablePage share =
                page(Language.NL, table, ShownFigures.inYear(SECOND_YEAR).ofMeasure(1), NOW);

        assertThat(first.view().measure()).isEqualTo("Aantal (personen)");
        assertThat(chosen(first.measures())).containsExactly("Aantal");
        assertThat(first.measures()).hasSameSizeAs(table.measures());
        assertThat(share.view().measure()).isEqualTo("Aandeel (%)");
        assertThat(chosen(share.measures())).containsExactly("Aandeel");
        assertThat(share.view().groups()).isNotEqualTo(first.view().groups());
        assertThat(share.downloaded()).isEqualTo("Alle jaren, alle dimensies en alle maten:");
        assertThat(share.downloads())
                .allSatisfy(download -> assertThat(download.address()).contains("&measure=*"));
        assertThat(page(Language.EN, counted(TableRegister.BY_NATIONALITY), SECOND_YEAR)
                        .measures())
                .as("all are columns")
                .isEmpty();
    }

    @Test
    void every_link_keeps_the_measure_the_year_and_the_state_that_were_chosen() {
        PublishedTable table = counted(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT);
        String code = table.measures().get(1).code().value();
        TablePage.ReadState earlier = new TablePage.ReadState("2023-01-01-r1", true, false);
        ShownFigures shown = ShownFigures.inYear(FIRST_YEAR).ofMeasure(1);
        TablePage page = page(Language.EN, table, shown, earlier);

        assertThat(TablePage.query(table, shown, earlier))
                .as("of this page in the other language too")
                .isEqualTo("year=2023&measure=" + code + "&vintage=2023-01-01-r1");
        assertThat(page.years())
                .extracting(TablePage.Choice::address)
                .containsExactly(
                        "/en/figures/" + table.id() + "?year=2024&measure=" + code + "&vintage=2023-01-01-r1",
                        "/en/figures/" + table.id() + "?year=2023&measure=" + code + "&vintage=2023-01-01-r1");
        assertThat(page.measures())
                .extracting(TablePage.Choice::address)
                .startsWith("/en/figures/" + table.id() + "?year=2023&measure=count&vintage=2023-01-01-r1");
        Cited citation = Objects.requireNonNull(page.citation());
        assertThat(citation.text()).contains("measure=" + code);
        assertThat(citation.address())
                .isEqualTo("/api/v1/tables/" + table.id() + "/citation?vintage=2023-01-01-r1&measure=" + code
                        + "&lang=en");
    }

    @Test
    void what_a_measure_is_of_is_told_with_the_measure_that_was_chosen() {
        PublishedTable table = counted(TableRegister.BY_GROUP_AND_DISTRICT);
        int share = IntStream.range(0, table.measures().size())
                .filter(i -> table.measures().get(i).code().value().equals("share"))
                .findFirst()
                .orElseThrow();

        assertThat(page(Language.NL, table, ShownFigures.inYear(FIRST_YEAR).ofMeasure(share), NOW)
                        .notes())
                .extracting(About.NoteLine::whole)
                .contains("Maat: Aandeel – Aandeel van de internationale inwoners van de wijk");
    }

    private static List<String> chosen(List<TablePage.Choice> choices) {
        return choices.stream()
                .filter(TablePage.Choice::chosen)
                .map(TablePage.Choice::label)
                .toList();
    }

    private static Selection whole(PublishedTable table) {
        return (Selection) Selection.of(table, Map.of(), Integer.MAX_VALUE);
    }

    private static List<String> notes(Language language, PublishedTable table, int year) {
        return page(language, table, year).notes().stream()
                .map(About.NoteLine::whole)
                .toList();
    }

    private static TablePage page(Language language, PublishedTable table, int year) {
        return page(language, table, year, NOW);
    }

    private static TablePage page(
            Language language, PublishedTable table, ShownFigures shown, TablePage.ReadState state) {
        return SampleTablePages.of(
                SampleFrames.ofReader(language, Place.TABLE.at(table.id().value()), ""), table, shown, state);
    }

    private static TablePage page(Language language, PublishedTable table, int year, TablePage.ReadState state) {
        return SampleTablePages.of(
                SampleFrames.ofReader(language, Place.TABLE.at(table.id().value()), ""), table, year, state);
    }

    private static PublishedTable counted(TableId id) {
        return SampleFigures.growingTown().table(id).orElseThrow();
    }

    private static PublishedTable students() {
        OutsideContent content = SampleOutsideTables.students(800);
        return table(content, content.definition().notes());
    }

    private static PublishedTable table(OutsideContent content, List<Note> notes) {
        OutsideDefinition definition = content.definition();
        OutsideContent noted = new OutsideContent(
                new OutsideDefinition(
                        definition.id(),
                        definition.title(),
                        definition.description(),
                        definition.dimensions(),
                        definition.timeLabel(),
                        definition.periods(),
                        definition.measures(),
                        notes,
                        definition.source(),
                        definition.referenceDate(),
                        definition.yardstick()),
                content.cells());
        return new OutsideTable(SampleOutsideTables.version(noted, 1), noted);
    }
}
