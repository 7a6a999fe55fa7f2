package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.Nationality;
import org.junit.jupiter.api.Test;

/** Who reads an earlier state and follows a link stays in that state. */
class KeptLinksTest {

    private static final PublishedFigures FIGURES = SampleFigures.growingTown();

    private static List<String> linksOfItaly(StateQuery.Answer state) {
        Nationality italy = Nationalities.official().all().stream()
                .filter(nationality -> nationality.code().value().equals("0064"))
                .findFirst()
                .orElseThrow();
        NationalityView view =
                NationalityView.of(italy, FIGURES.referenceDates().getLast(), state, false);
        return List.of(view.url(), Objects.requireNonNull(view.data()));
    }

    private static List<String> linksOfKeyFigures(StateQuery.Answer state) {
        KeyFiguresView view = KeyFiguresView.of(
                KeyFigures.of(FIGURES, 2).orElseThrow(), state, BilingualText.same("Source"), List.of());
        return Stream.concat(view.largestNationalities().stream(), view.groups().stream())
                .map(KeyFiguresView.PartView::url)
                .toList();
    }

    @Test
    void links_ask_for_the_state_in_the_same_words() {
        StateQuery.Answer then = SampleStates.asked(FIGURES, "asOf=2024-02-01");

        assertThat(linksOfItaly(then))
                .containsExactly(
                        "/api/v1/nationalities/0064?asOf=2024-02-01",
                        "/api/v1/tables/internationals-by-nationality-and-district/data?nationality=0064&asOf=2024-02-01");
        assertThat(linksOfKeyFigures(then)).isNotEmpty().allMatch(link -> link.endsWith("?asOf=2024-02-01"));
    }

    @Test
    void links_of_what_is_public_now_ask_for_no_state() {
        StateQuery.Answer now = SampleStates.now(FIGURES);

        assertThat(linksOfItaly(now))
                .containsExactly(
                        "/api/v1/nationalities/0064",
                        "/api/v1/tables/internationals-by-nationality-and-district/data?nationality=0064");
        assertThat(linksOfKeyFigures(now)).isNotEmpty().noneMatch(link -> link.contains("?"));
    }

    @Test
    void answers_with_other_links_are_kept_apart() {
        assertThat(SampleStates.now(FIGURES).key())
                .isNotEqualTo(SampleStates.asked(FIGURES, "vintage=" + SampleStates.STATE)
                        .key());
    }
}
