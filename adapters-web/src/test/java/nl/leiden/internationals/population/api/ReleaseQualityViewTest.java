package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class ReleaseQualityViewTest {

    private static final Optional<NoiseQuality> SOME_NOISE = Optional.of(new NoiseQuality(80, 0, 7, 2, 0.1));

    private static ReleaseQualityView.TableQualityView view(
            double meanCell, double sole, Optional<NoiseQuality> noise, ReleaseLimits limits, Language language) {
        TableQuality table = new TableQuality(
                new TableId("a-table"),
                BilingualText.same("Table"),
                100,
                meanCell,
                0,
                sole,
                Optional.of(TableRegister.SOLE_BY_AGE_AND_SEX),
                3.5,
                noise);
        return ReleaseQualityView.of(new ReleaseQuality(List.of(table), limits), Texts.in(language))
                .tables()
                .getFirst();
    }

    /** The codes and the words of what comes of a table. */
    private static List<String> verdicts(ReleaseQualityView.TableQualityView view) {
        return List.of(view.verdict(), view.verdictText(), view.meanCellVerdict(), view.soleCellsVerdict());
    }

    @Test
    void what_is_accepted_has_its_bound_and_the_reason() {
        var accepted = view(57.4, 0.0701, SOME_NOISE, ReleaseLimits.usual(), Language.NL);

        assertThat(verdicts(accepted)).containsExactly("accepted", "aanvaard", "kept", "accepted");
        assertThat(accepted.mostSoleCellsPercent()).isEqualByComparingTo("10");
        assertThat(accepted.soleCellsPublishedPercent()).hasToString("7.1");
        assertThat(accepted.acceptedReason()).startsWith("In de hoogste leeftijden");
    }

    @Test
    void what_breaks_its_bound_never_looks_like_it() {
        var broken = view(0.999, 0.1001, SOME_NOISE, ReleaseLimits.usual(), Language.EN);

        assertThat(verdicts(broken)).containsExactly("broken", "breaks a bound", "broken", "broken");
        assertThat(broken.meanCell()).hasToString("0.99");
        assertThat(broken.leastMeanCell()).isEqualByComparingTo("1");
        assertThat(broken.soleCellsPublishedPercent()).hasToString("10.1");
    }

    @Test
    void a_table_in_which_nobody_was_counted_says_so_in_every_verdict() {
        assertThat(verdicts(view(0, 0, Optional.empty(), ReleaseLimits.usual(), Language.EN)))
                .containsExactly("nobody-counted", "nobody counted", "nobody-counted", "nobody-counted");
    }

    @Test
    void without_a_bound_there_is_none_to_tell() {
        var free = view(0.1, 0.9, SOME_NOISE, ReleaseLimits.none(), Language.EN);

        assertThat(verdicts(free)).containsExactly("no-bound", "no bound set", "no-bound", "no-bound");
        assertThat(free.leastMeanCell()).isNull();
        assertThat(free.mostSoleCellsPercent()).isNull();
    }

    @Test
    void measures_that_no_bound_can_be_set_for_are_told_apart() {
        assertThat(ReleaseQualityView.MeasureView.all(Texts.in(Language.EN)))
                .filteredOn(measure -> !measure.judged())
                .extracting(ReleaseQualityView.MeasureView::measure)
                .containsExactly("expectedFalseZeros", "noise.meanAbsolute", "noise.hellinger");
    }
}
