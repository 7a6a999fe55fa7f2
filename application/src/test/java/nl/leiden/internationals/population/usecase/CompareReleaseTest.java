package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2023;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class CompareReleaseTest {

    private final MonitorInMemory monitor = new MonitorInMemory();

    private ComparedRelease compared(ReleaseId id) {
        return monitor.compareRelease.compare(id, monitor.now).orElseThrow();
    }

    private static Comparison.Line residents(Comparison comparison) {
        return comparison.about(Comparison.Subject.RESIDENTS).getFirst();
    }

    /** All residents on the only date that is published. */
    private static int residents(PublishedFigures figures) {
        return figures.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT)
                .orElseThrow()
                .count(0, 0)
                .orElseThrow();
    }

    /** The second release of 2024, with 1300 people instead of those of the town. */
    private ReleaseId revision() {
        return monitor.drafted(monitor.order(YEAR_2024, REASON, null), SampleExtract.of(900, 300, 100))
                .id();
    }

    private static ComparedRelease.Correction correction(ComparedRelease compared) {
        return Objects.requireNonNull(compared.correction());
    }

    @Test
    void a_release_is_compared_with_the_reference_date_before_it() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        ReleaseId id =
                monitor.drafted(YEAR_2024, SampleExtract.of(900, 300, 100)).id();

        ComparedRelease compared = compared(id);

        assertThat(compared.withDateBefore().against()).contains(YEAR_2023);
        Comparison.Line residents = residents(compared.withDateBefore());
        assertThat(residents.before()).hasValue(residents(monitor.figures()));
        assertThat(residents.now()).as("within the noise of 1300").isBetween(1291, 1309);
        assertThat(compared.correction())
                .as("the first of its date corrects nothing")
                .isNull();
    }

    @Test
    void a_revision_is_compared_with_what_readers_see_of_its_own_date_too() {
        ReleaseId first = monitor.published(YEAR_2024, SampleExtract.ofTown());
        int published = residents(monitor.figures());

        ComparedRelease compared = compared(revision());

        assertThat(compared.withDateBefore().against()).isEmpty();
        assertThat(correction(compared).corrected()).isEqualTo(first);
        assertThat(correction(compared).comparison().against()).contains(YEAR_2024);
        assertThat(residents(correction(compared).comparison()).before()).hasValue(published);
        assertThat(residents(correction(compared).comparison()).now()).isBetween(1291, 1309);
    }

    @Test
    void once_public_a_revision_is_compared_with_what_it_took_the_place_of_and_that_corrects_nothing() {
        ReleaseId first = monitor.published(YEAR_2024, SampleExtract.ofTown());
        int published = residents(monitor.figures());
        ReleaseId second = revision();
        changed(monitor.submit(second));
        changed(monitor.signOff(second));
        assertThat(residents(monitor.figures())).isBetween(1291, 1309);

        assertThat(correction(compared(second)).corrected()).isEqualTo(first);
        assertThat(residents(correction(compared(second)).comparison()).before())
                .hasValue(published);
        assertThat(compared(first).correction()).isNull();
    }

    @Test
    void what_was_withdrawn_is_not_corrected_by_the_next_release_of_the_date() {
        ReleaseId first = monitor.published(YEAR_2024, SampleExtract.ofTown());
        changed(monitor.withdrawRelease.withdraw(first, monitor.by(MonitorInMemory.PUBLISHER), REASON));

        assertThat(compared(revision()).correction()).isNull();
    }
}
