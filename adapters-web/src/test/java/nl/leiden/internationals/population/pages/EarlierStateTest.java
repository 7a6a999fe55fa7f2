package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.SampleStates;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.Test;

class EarlierStateTest {

    private static final PublishedFigures TOWN = SampleFigures.growingTown();
    private static final String ASKED = "vintage=" + SampleStates.STATE;

    private static final Instant END_OF_DAY = Instant.parse("2024-03-01T22:59:59.999999999Z");

    private static Frame frame(Place place, StateQuery.Answer state) {
        return SampleFrames.ofReader(Language.EN, place.at().with(state.asked()), "");
    }

    @Test
    void who_asked_for_no_state_is_told_of_none() {
        StateQuery.Answer now = SampleStates.now(TOWN);

        assertThat(EarlierState.of(frame(Place.HOME, now), now, TOWN)).isNull();
    }

    @Test
    void who_asked_for_the_figures_of_a_day_is_told_that_day_and_led_to_the_newest() {
        StateQuery.Answer then = SampleStates.asked(TOWN, "asOf=2024-03-01", END_OF_DAY);

        assertThat(EarlierState.of(frame(Place.FIGURES, then), then, PublishedFigures.none()))
                .isEqualTo(new EarlierState(
                        "These are the figures as they were public earlier: 1 March 2024.", "/en/figures"));
        assertThat(EarlierState.of(frame(Place.FIGURES, then), then, TOWN))
                .as("nothing was published since")
                .isEqualTo(new EarlierState(
                        "These are the figures of 1 March 2024, which can always be read like this."
                                + " They are also what is public now.",
                        null));
    }

    @Test
    void a_day_that_is_not_over_in_amsterdam_may_still_change() {
        StateQuery.Answer today = SampleStates.asked(TOWN, "asOf=2024-03-01", END_OF_DAY.minusSeconds(1));

        assertThat(EarlierState.of(frame(Place.FIGURES, today), today, TOWN))
                .isEqualTo(new EarlierState(
                        "These are the figures that are public until now. Until 1 March 2024 is over they may still change.",
                        null));
    }

    @Test
    void a_moment_is_written_as_all_moments_are() {
        StateQuery.Answer then = SampleStates.asked(
                TOWN, "asOf=2024-03-01T09%3A00%3A00%2B01%3A00", Instant.parse("2024-03-01T08:00:00Z"));

        assertThat(EarlierState.said(frame(Place.FIGURES, then), then))
                .isEqualTo(Texts.in(Language.EN).of(then.at()))
                .startsWith("1 March 2024");
    }

    @Test
    void every_link_to_figures_of_the_list_and_of_the_first_page_stays_in_the_state() {
        StateQuery.Answer then = SampleStates.asked(TOWN, ASKED);
        Frame list = frame(Place.FIGURES, then);
        FiguresPage page = FiguresPage.of(list, then, null);
        StringOutput home = new StringOutput();
        Frame first = frame(Place.HOME, then);
        new StaticTemplates()
                .home(HomePage.of(
                        first,
                        KeyFigures.of(TOWN, 5).orElseThrow(),
                        then.at(),
                        List.of(),
                        then.keptOfCounted(),
                        EarlierState.of(first, then, PublishedFigures.none())))
                .render(home);

        assertThat(page.tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.address()).endsWith('?' + ASKED));
        assertThat(page.reconciliation()).endsWith('?' + ASKED);
        assertThat(home.toString())
                .contains("role=\"note\"", "href=\"/nl?" + ASKED + '"')
                .containsPattern("/en/figures/[a-z-]+\\?" + ASKED)
                .doesNotContainPattern("/en/figures/[a-z-]+\"")
                .doesNotContainPattern("format=(json-stat|csv&amp;about=true)\"");
    }

    @Test
    void what_is_left_of_a_table_of_which_the_newest_was_withdrawn_leads_to_why() {
        Frame frame = SampleFrames.ofReader(Language.EN, Place.HOME.at(), "?");

        assertThat(EarlierState.of(
                        frame, new TableId("students"), new TablePage.ReadState("v1", true, false, true, List.of())))
                .isEqualTo(new EarlierState(
                        "This is an earlier vintage of this table: v1. The newest was withdrawn.",
                        "/en/figures/students/vintages",
                        true));
    }

    @Test
    void a_vintage_of_which_a_year_was_withdrawn_since_says_which_above_the_figures() {
        Frame frame = SampleFrames.ofReader(Language.EN, Place.TABLE.at("students"), "");
        List<Category> lost = List.of(new Category(new Code("2022"), new BilingualText("2022", "2022"), 0, List.of()));

        assertThat(EarlierState.of(
                        frame,
                        new TableId("students"),
                        new TablePage.ReadState("2024-01-01-r1", true, true, false, lost)))
                .extracting(EarlierState::sentence)
                .asString()
                .startsWith("This is vintage 2024-01-01-r1 of this table.")
                .contains("The figures of 2022 were part of it and were withdrawn since");
    }
}
