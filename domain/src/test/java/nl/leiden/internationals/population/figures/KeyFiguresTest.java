package nl.leiden.internationals.population.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.TableRegister;
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
        int before = keyFigures.points().getFirst().internationals();
        assertThat(newest.growth())
                .contains(new KeyFigures.Growth(
                        SampleFigures.firstOfJanuary(2023),
                        newest.internationals() - before,
                        Share.change(before, newest.internationals())));
        assertThat(newest.share()).isEqualTo(Share.of(newest.internationals(), newest.residents()));
        assertThat(keyFigures.points().getFirst().growth()).isEmpty();
    }

    @Test
    void a_date_is_compared_with_the_one_a_year_earlier_also_when_another_lies_between() {
        KeyFigures figures = on("2023-01-01", "2023-07-01", "2024-01-01");
        KeyFigures.Point newest = figures.newest();

        assertThat(newest.growth().orElseThrow().since()).isEqualTo(SampleFigures.firstOfJanuary(2023));
        assertThat(newest.growth().orElseThrow().number())
                .isEqualTo(newest.internationals() - figures.points().getFirst().internationals());
        assertThat(newest.growsSinceAYear()).isTrue();
        assertThat(figures.largestNationalities().getFirst().before()).hasValue(italians(figures, 0));
        assertThat(figures.points().get(1).growsSinceAYear()).isFalse();
    }

    @Test
    void where_that_date_is_not_published_it_is_compared_with_the_one_before() {
        KeyFigures figures = on("2020-01-01", "2023-07-01", "2024-01-01");

        assertThat(figures.newest().growth().orElseThrow().since()).isEqualTo(ReferenceDate.parse("2023-07-01"));
        assertThat(figures.newest().growsSinceAYear()).isFalse();
        assertThat(figures.largestNationalities().getFirst().before()).hasValue(italians(figures, 1));
    }

    /** A town with ever more Italians, a hundred more on each date. */
    private static KeyFigures on(String... dates) {
        return KeyFigures.of(growingOn(dates), 1).orElseThrow();
    }

    private static PublishedFigures growingOn(String... dates) {
        List<PublishedVintage> published = new ArrayList<>();
        for (int i = 0; i < dates.length; i++) {
            ReleaseId release = new ReleaseId(ReferenceDate.parse(dates[i]), 1);
            SampleFigures.vintages(release, SampleFigures.town(600, 100 * (i + 1), 40))
                    .forEach(v -> published.add(new PublishedVintage(v, Instant.parse("2024-03-01T08:00:00Z"))));
        }
        return PublishedFigures.of(published);
    }

    private static int italians(KeyFigures figures, int date) {
        String[] dates =
                figures.points().stream().map(p -> p.referenceDate().toString()).toArray(String[]::new);
        return growingOn(dates)
                .table(TableRegister.BY_NATIONALITY)
                .orElseThrow()
                .count(date, new Code("0064"))
                .orElseThrow();
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
