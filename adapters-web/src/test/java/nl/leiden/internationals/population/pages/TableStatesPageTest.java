package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.TwoStates;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.outside.OutsideCells;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.port.InMemoryAnnouncements;
import nl.leiden.internationals.population.port.InMemoryOutsideTables;
import nl.leiden.internationals.population.port.InMemoryReleases;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.InMemoryVintages;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.usecase.PublishDueReleases;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.population.usecase.StateOfTable;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The versions of a table of others: in the second a status and a share are others, in the third a year is gone. */
class TableStatesPageTest {

    private static final String TABLE = SampleOutsideTables.STUDENTS.value();

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryOutsideTables outside = new InMemoryOutsideTables(store);
    private final TwoStates states = new TwoStates(
            new ReadState(new ReadFigures(
                    new PublishDueReleases(new InMemoryReleases(store), new InMemoryAnnouncements(store)),
                    new InMemoryVintages(store),
                    outside,
                    Runnable::run)),
            () -> Instant.parse("2025-01-01T00:00:00Z"));

    @BeforeEach
    void threeVersions() {
        OutsideDefinition whole = SampleOutsideTables.students(0).definition();
        OutsideCells.Gathering first = new OutsideCells.Gathering(12);
        first.figure(0, 2930, CellStatus.PROVISIONAL);
        first.figure(6, 125, CellStatus.FINAL);
        add(whole, first, 1);
        OutsideCells.Gathering second = new OutsideCells.Gathering(12);
        second.figure(0, 2930, CellStatus.FINAL);
        second.figure(6, 127, CellStatus.FINAL);
        add(whole, second, 2);
        OutsideDefinition newer = new OutsideDefinition(
                whole.id(),
                whole.title(),
                whole.description(),
                whole.dimensions(),
                whole.timeLabel(),
                List.of(whole.periods().getLast()),
                whole.measures(),
                List.of(),
                whole.source(),
                whole.referenceDate(),
                null);
        add(newer, new OutsideCells.Gathering(6), 3);
    }

    private void add(OutsideDefinition definition, OutsideCells.Gathering cells, int number) {
        OutsideContent content = new OutsideContent(definition, cells.all());
        outside.add(SampleOutsideTables.version(content, number), content);
    }

    private TwoStates.Answer read(String... query) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        Arrays.stream(query).map(pair -> pair.split("=", 2)).forEach(pair -> asked.add(pair[0], pair[1]));
        return states.read(TABLE, asked);
    }

    private TwoStates.Answer.Compared compared(String... query) {
        return (TwoStates.Answer.Compared) read(query);
    }

    private TableStatesPage page(Language language, String... query) {
        return TableStatesPage.of(
                SampleFrames.ofReader(language, Place.TABLE_STATES.at(TABLE), "Title"), compared(query), List.of());
    }

    private static List<ChangedFigures.Line> figures(TableStatesPage page) {
        return page.figures().stream().flatMap(kind -> kind.lines().stream()).toList();
    }

    private static String html(TableStatesPage page) {
        StringOutput output = new StringOutput();
        new StaticTemplates().tableStates(page).render(output);
        return output.toString();
    }

    @Test
    void every_measure_of_a_table_of_others_is_compared_and_each_figure_says_which_it_is() {
        TableStatesPage page = page(Language.EN, "from=v1", "to=v2");
        assertThat(page.cellHeadings()).containsExactly("Faculty", "Academic year", "Measure");
        assertThat(figures(page))
                .containsExactly(
                        new ChangedFigures.Line(
                                List.of("All faculties", "2022–2023", "Students"),
                                "2,930 (provisional)",
                                "2,930 (final)"),
                        new ChangedFigures.Line(List.of("All faculties", "2022–2023", "Share"), "12.5", "12.7"));
        assertThat(figures(page(Language.NL, "from=v1", "to=v2")).getFirst())
                .isEqualTo(new ChangedFigures.Line(
                        List.of("Alle faculteiten", "2022–2023", "Studenten"),
                        "2.930 (voorlopig)",
                        "2.930 (definitief)"));
    }

    @Test
    void one_measure_needs_no_column_and_links_stay_with_it() {
        TableStatesPage page = page(Language.EN, "from=v1", "to=v2", "measure=share");
        assertThat(page.cellHeadings()).containsExactly("Faculty", "Academic year");
        assertThat(figures(page))
                .containsExactly(new ChangedFigures.Line(List.of("All faculties", "2022–2023"), "12.5", "12.7"));
        assertThat(page.data()).endsWith("?lang=en&from=v1&to=v2&measure=share&format=csv");
        assertThat(html(page)).contains("<input type=\"hidden\" name=\"measure\" value=\"share\">");
    }

    @Test
    void the_way_back_leads_over_the_table() {
        assertThat(html(page(Language.EN)))
                .contains("<li><a href=\"/en/figures\">Figures</a></li>")
                .contains("<li><a href=\"/en/figures/" + TABLE + "\">International students</a></li>");
    }

    @Test
    void a_star_means_all_measures_and_one_that_there_is_not_is_refused_with_those_that_there_are() {
        assertThat(compared("measure=*").measures()).extracting(Measure::code).hasToString("[students, share]");
        assertThat(read("measure=mean"))
                .isInstanceOfSatisfying(
                        TwoStates.Answer.Wrong.class,
                        wrong -> assertThat(wrong.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.toString()).contains("students", "share")));
    }

    @Test
    void of_a_table_of_which_all_was_withdrawn_the_tombstones_stay_readable() {
        for (OutsideVersion version : outside.all()) {
            if (version instanceof OutsideVersion.Published published) {
                outside.replace(published, published.withdraw(published.imported(), SampleOutsideTables.REASON));
            }
        }

        assertThat(read()).isInstanceOfSatisfying(TwoStates.Answer.AllWithdrawn.class, all -> {
            TableStatesPage page = TableStatesPage.of(
                    SampleFrames.ofReader(Language.EN, Place.TABLE_STATES.at(TABLE), "Title"), all.states());

            assertThat(page.table())
                    .isEqualTo(
                            SampleOutsideTables.students(0).definition().title().en());
            assertThat(page.states()).isEmpty();
            assertThat(page.withdrawn()).hasSize(3);
            assertThat(page.withdrawn().getFirst().sentence()).contains("v3", SampleOutsideTables.REASON.en());
        });
    }

    @Test
    void a_figure_that_came_is_new_and_one_that_went_is_gone() {
        assertThat(figures(page(Language.EN, "from=v2", "to=v3")).getFirst())
                .extracting(ChangedFigures.Line::before, ChangedFigures.Line::after)
                .containsExactly("2,930", "gone");
        assertThat(figures(page(Language.NL, "from=v3", "to=v2")).getFirst())
                .extracting(ChangedFigures.Line::before, ChangedFigures.Line::after)
                .containsExactly("nieuw", "2.930");
        assertThat(figures(page(Language.NL, "from=v2", "to=v3")).getFirst().after())
                .isEqualTo("vervallen");
    }

    @Test
    void the_first_version_leads_to_no_differences_and_says_that_none_is_before_it() {
        TableStatesPage page = page(Language.EN, "to=v1");
        assertThat(page.states())
                .extracting(
                        TableStatesPage.State::id, state -> state.differences().isEmpty())
                .hasToString("[(\"v3\", false), (\"v2\", false), (\"v1\", true)]");
        assertThat(page.summary()).isEqualTo("v1 is the first vintage: there is none before it to compare it with.");
        assertThat(html(page)).doesNotContain("to=v1", "between v1 and v1").contains("to=v2#differences");
    }

    @Test
    void states_to_choose_from_tell_when_they_were_published_and_how() {
        assertThat(page(Language.EN, "from=v1", "to=v2").states())
                .extracting(TableStatesPage.State::choice)
                .last()
                .asString()
                .startsWith("v1, ")
                .endsWith(", Published");
        assertThat(html(page(Language.EN, "from=v1", "to=v2")))
                .containsPattern("<option value=\"v2\" selected>v2, [0-9]+ [A-Z][a-z]+ [0-9]{4} [0-9:]+, ");
    }

    @Test
    void a_state_after_a_withdrawal_says_what_went_since_it_can_be_read_itself() {
        StateOfTable published = compared("from=v1", "to=v2").to();
        StateOfTable without = new StateOfTable(
                published.table(),
                "without-2022-01-01-r1",
                PublicState.Change.WITHDRAWN,
                FigureTable.year(ReferenceDate.parse("2022-01-01")),
                published.at(),
                SampleOutsideTables.REASON,
                published.periods(),
                List.of(),
                published.checksum(),
                published.checksumAtFirst());

        assertThat(TableStatesPage.change(page(Language.EN).frame(), without)).isEqualTo("2022 withdrawn");
        assertThat(TableStatesPage.change(page(Language.NL).frame(), without)).isEqualTo("2022 ingetrokken");
    }
}
