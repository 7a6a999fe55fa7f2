package nl.leiden.internationals.population.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.CellKeyMethod;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.PerturbationParameters;
import nl.leiden.internationals.population.disclosure.PerturbationTable;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

/** What may be published at all: the rules of disclosure control about cells, at submission and again at sign-off. */
class ReleaseLimitsTest {

    private final InMemoryStore store = new InMemoryStore();
    private final MonitorInMemory lax = new MonitorInMemory(store, MonitorInMemory.settings());
    private final MonitorInMemory usual = new MonitorInMemory(
            store, MonitorInMemory.settings(SampleFigures.disclosure(), Duration.ofDays(30), ReleaseLimits.usual()));

    @Test
    void a_town_with_one_person_in_ten_cells_is_not_submitted() {
        Release.Draft draft = usual.drafted(MonitorInMemory.YEAR_2024, SampleExtract.ofTown());

        ReleaseOutcome outcome = usual.submitRelease.submit(draft.id(), usual.by(MonitorInMemory.ANALYST));

        assertThat(outcome).isInstanceOfSatisfying(ReleaseOutcome.Refused.class, refused -> {
            assertThat(refused.why())
                    .isEqualTo(Message.of(
                            "release.too-revealing", refused.objections().size()));
            assertThat(refused.objections())
                    .isEqualTo(usual.draftFigures.quality(draft).orElseThrow().objections())
                    .hasSizeGreaterThan(1);
        });
        assertThat(usual.releases.find(draft.id())).contains(draft);
    }

    @Test
    void what_was_submitted_under_lower_limits_is_not_signed_off_under_higher_ones() {
        Release.Draft draft = lax.drafted(MonitorInMemory.YEAR_2024, SampleExtract.ofTown());
        assertThat(lax.submitRelease.submit(draft.id(), lax.by(MonitorInMemory.ANALYST)))
                .isInstanceOf(ReleaseOutcome.Changed.class);

        ReleaseOutcome outcome =
                usual.signOffRelease.signOff(draft.id(), usual.by(MonitorInMemory.PUBLISHER), usual.now);

        assertThat(outcome).isInstanceOf(ReleaseOutcome.Refused.class);
        assertThat(usual.vintages.of(draft.id())).isEmpty();
        assertThat(usual.tallies.find(draft.id())).isPresent();
    }

    @Test
    void a_draft_whose_figures_cannot_be_computed_is_not_submitted() {
        Release.Draft draft = lax.drafted(MonitorInMemory.YEAR_2024, SampleExtract.ofTown());
        lax.tallies.forget(draft.id());

        ReleaseOutcome outcome = lax.submitRelease.submit(draft.id(), lax.by(MonitorInMemory.ANALYST));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReleaseOutcome.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("release.import-again"));
    }

    @Test
    void the_quality_of_a_draft_is_told_table_by_table() {
        Release.Draft draft = lax.drafted(MonitorInMemory.YEAR_2024, SampleExtract.ofTown());

        ReleaseQuality quality = lax.draftFigures.quality(draft).orElseThrow();

        TableQuality byOrigin = quality.tables().getFirst();
        assertThat(byOrigin.table()).isEqualTo(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT);
        // 1,000 people in 2 origins × (10 districts and unknown); all in one district, so both cells are alone in their
        // rows
        assertThat(byOrigin.meanCell()).isEqualTo(1000.0 / 22);
        assertThat(byOrigin.soleCells()).isEqualTo(2.0 / 22);
        assertThat(byOrigin.expectedFalseZeros()).isZero();
        assertThat(byOrigin.noise().orElseThrow().cells()).isEqualTo(6);
    }

    @Test
    void what_was_signed_off_is_told_with_the_limits_of_that_day() {
        Release.Draft draft = lax.drafted(MonitorInMemory.YEAR_2024, SampleExtract.ofTown());
        lax.submit(draft.id());
        lax.signOff(draft.id());

        Release signedOff = usual.releases.find(draft.id()).orElseThrow();

        assertThat(usual.draftFigures.quality(signedOff).orElseThrow().objections())
                .isEmpty();
    }

    @Test
    void the_registered_tables_keep_enough_noise_under_the_parameters_in_force() {
        RegisterAudit audit = lax.auditRegister.audit(MonitorInMemory.YEAR_2024);
        assertThat(audit.weakest().passes()).isTrue();
        assertThat(audit.tables()).hasSize(9);
    }

    @Test
    void a_release_whose_tables_together_would_tell_too_much_is_neither_submitted_nor_signed_off() {
        MonitorInMemory noisy = new MonitorInMemory(
                store,
                MonitorInMemory.settings(
                        new DisclosureControl(
                                new CellKeyMethod(PerturbationTable.solve(PerturbationParameters.standard())),
                                "standard"),
                        Duration.ofDays(30)));
        Release.Draft draft = lax.drafted(MonitorInMemory.YEAR_2024, SampleExtract.ofTown());

        assertThat(noisy.submit(draft.id())).satisfies(ReleaseLimitsTest::isRefusedForTooLittleNoise);
        assertThat(noisy.releases.find(draft.id())).containsInstanceOf(Release.Draft.class);

        lax.submit(draft.id());
        assertThat(noisy.signOff(draft.id())).satisfies(ReleaseLimitsTest::isRefusedForTooLittleNoise);
        assertThat(noisy.releases.find(draft.id())).containsInstanceOf(Release.Submitted.class);
    }

    private static void isRefusedForTooLittleNoise(ReleaseOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReleaseOutcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Message::key)
                                .containsExactly("quality.too-little-noise"));
    }
}
