package nl.leiden.internationals.population.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

class KeyFiguresTest {

    private final KeyFigures keyFigures =
            KeyFigures.of(SampleFigures.growingTown(), 2).orElseThrow();

    @Test
    void there_are_none_before_the_first_publication() {
        assertThat(KeyFigures.of(PublishedFigures.none(), 10)).isEmpty();
    }

    @Test
    void the_headline_is_that_of_the_newest_date_and_within_the_noise_of_the_truth() {
        KeyFigures.Point newest = keyFigures.newest();
        assertThat(newest.referenceDate()).isEqualTo(SampleFigures.firstOfJanuary(2024));
        assertThat(newest.residents()).isBetween(1041, 1059);
        assertThat(newest.internationals()).isBetween(441, 459);
        assertThat(newest.growth())
                .hasValue(
                        newest.internationals() - keyFigures.points().getFirst().internationals());
        assertThat(newest.share()).isEqualTo(Share.of(newest.internationals(), newest.residents()));
        assertThat(keyFigures.points().getFirst().growth()).isEmpty();
    }

    @Test
    void the_largest_nationalities_come_first_and_no_more_than_asked() {
        assertThat(keyFigures.largestNationalities())
                .extracting(p -> p.code().value())
                .containsExactly("0064", "0336");
        assertThat(keyFigures.largestNationalities().getFirst().before()).isPresent();
    }

    @Test
    void every_group_is_there_even_an_empty_one() {
        assertThat(keyFigures.groups())
                .extracting(p -> p.code().value())
                .containsExactly(
                        "knowledge-worker",
                        "labour-migrant",
                        "student",
                        "refugee",
                        "displaced",
                        "family",
                        "other",
                        "not-classifiable");
    }

    @Test
    void a_town_that_changes_little_is_plausible() {
        assertThat(plausibility(605, 355, 92).deviations()).isEmpty();
    }

    @Test
    void what_moved_too_far_is_named_with_its_limit() {
        Plausibility plausibility = plausibility(900, 150, 95);
        assertThat(plausibility.against()).contains(SampleFigures.firstOfJanuary(2024));
        assertThat(plausibility.deviations())
                .extracting(d -> d.line().subject() + " " + d.line().code())
                .contains("RESIDENTS T", "DISTRICT WK054603", "DISTRICT WK054600", "NATIONALITY 0064")
                .doesNotContain("NATIONALITY 0336");
        assertThat(plausibility.deviations().getFirst().limit()).isEqualTo(BigDecimal.valueOf(5));
    }

    @Test
    void the_first_release_has_nothing_to_be_compared_with() {
        Comparison comparison = Comparison.of(
                SampleFigures.vintages(
                        new ReleaseId(SampleFigures.firstOfJanuary(2020), 1), SampleFigures.town(9, 9, 9)),
                SampleFigures.growingTown());
        assertThat(comparison.against()).isEmpty();
        assertThat(comparison.lines()).allSatisfy(l -> assertThat(l.before()).isEmpty());
        assertThat(Plausibility.of(comparison, PlausibilityLimits.usual()).deviations())
                .isEmpty();
    }

    private static Plausibility plausibility(int dutch, int italians, int syrians) {
        List<Vintage> draft = SampleFigures.vintages(
                new ReleaseId(SampleFigures.firstOfJanuary(2025), 1), SampleFigures.town(dutch, italians, syrians));
        return Plausibility.of(Comparison.of(draft, SampleFigures.growingTown()), PlausibilityLimits.usual());
    }
}
