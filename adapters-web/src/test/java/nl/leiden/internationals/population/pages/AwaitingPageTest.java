package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.SampleStates;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.Test;

/** Before the first figures from the register others may have brought theirs. */
class AwaitingPageTest {

    private static final OutsideContent CONTENT = SampleOutsideTables.students(800);
    private static final PublishedFigures OF_OTHERS =
            PublishedFigures.none().with(List.of(new OutsideTable(SampleOutsideTables.version(CONTENT, 1), CONTENT)));

    private static String html(StateQuery.Answer state, Language language) {
        Frame frame = SampleFrames.ofReader(language, Place.HOME.at().with(state.asked()), "");
        StringOutput html = new StringOutput();
        new StaticTemplates()
                .awaiting(AwaitingPage.of(
                        frame, state, List.of(), EarlierState.of(frame, state, SampleFigures.growingTown())))
                .render(html);
        return html.toString();
    }

    @Test
    void who_asks_for_a_day_on_which_only_others_had_published_is_led_to_their_tables_of_that_day() {
        StateQuery.Answer then =
                SampleStates.asked(OF_OTHERS, "asOf=2020-02-01", Instant.parse("2020-02-01T22:59:59.999999999Z"));

        assertThat(html(then, Language.EN))
                .contains("These are the figures as they were public earlier: 1 February 2020.", "href=\"/en\"")
                .contains("On 1 February 2020 nothing from the register was public, but tables of others were")
                .contains("/en/figures/" + SampleOutsideTables.STUDENTS + "?vintage=v1\"")
                .contains("href=\"/en/figures?asOf=2020-02-01\"")
                .doesNotContain("on their way", "Nothing has been published yet");
        assertThat(html(then, Language.NL))
                .contains("Op 1 februari 2020 was er uit het register niets openbaar")
                .contains("href=\"/nl/cijfers?asOf=2020-02-01\"");
    }

    @Test
    void as_long_as_only_others_have_published_their_tables_stand_on_the_first_page() {
        assertThat(html(SampleStates.now(OF_OTHERS), Language.EN))
                .contains("The first figures are on their way", "what others have counted is here already")
                .contains("/en/figures/" + SampleOutsideTables.STUDENTS + "\"")
                .doesNotContain("role=\"note\"", "Nothing has been published yet");
    }

    @Test
    void before_anything_is_published_there_is_no_list() {
        assertThat(html(SampleStates.now(PublishedFigures.none()), Language.EN))
                .contains("Nothing has been published yet")
                .doesNotContain("of-others", "/en/figures?");
    }
}
