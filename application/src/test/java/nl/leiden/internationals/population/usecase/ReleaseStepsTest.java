package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.ANALYST;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.PUBLISHER;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2023;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.disclosure.CellKeyMethod;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.PerturbationParameters;
import nl.leiden.internationals.population.disclosure.PerturbationTable;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.InMemoryExtractImports;
import nl.leiden.internationals.population.port.InMemoryKeptTallies;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** From a draft release to published figures, and what comes after. */
class ReleaseStepsTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final MonitorInMemory monitor = new MonitorInMemory();

    static Message refusal(ReleaseOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReleaseOutcome.Refused.class);
        return ((ReleaseOutcome.Refused) outcome).why();
    }

    private ReleaseId drafted() {
        return monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id();
    }

    private ReleaseId submitted() {
        ReleaseId id = drafted();
        changed(monitor.submit(id));
        return id;
    }

    @Test
    void nobody_signs_off_what_she_submitted_herself() {
        ReleaseId id = submitted();

        ReleaseOutcome outcome = monitor.signOffRelease.signOff(id, monitor.by(ANALYST), monitor.now);

        assertThat(refusal(outcome)).isEqualTo(Message.of("release.same-person", "analyst"));
        assertThat(monitor.releases.find(id)).get().isInstanceOf(Release.Submitted.class);
        assertThat(monitor.vintages.of(id)).isEmpty();
    }

    @Test
    void what_is_signed_off_at_once_is_public_at_once() {
        ReleaseId id = submitted();

        changed(monitor.signOff(id));

        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);
        assertThat(monitor.releases.find(id)).get().isInstanceOf(Release.Published.class);
        assertThat(monitor.figures().tables()).hasSize(9);
    }

    @Test
    void under_embargo_nothing_is_public_and_then_everything() {
        ReleaseId id = submitted();
        Instant embargo = monitor.now.plus(A_DAY);

        changed(monitor.signOffRelease.signOff(id, monitor.by(PUBLISHER), embargo));

        assertThat(monitor.vintages.of(id)).hasSize(9);
        monitor.now = embargo.minusNanos(1);
        assertThat(monitor.figures().isEmpty()).isTrue();
        assertThat(monitor.releases.find(id)).get().isInstanceOf(Release.SignedOff.class);
        monitor.now = embargo;
        assertThat(monitor.figures().tables()).hasSize(9);
        assertThat(monitor.figures().publishedAt()).contains(embargo);
        assertThat(monitor.releases.find(id)).get().isInstanceOf(Release.Published.class);
    }

    @Test
    void a_publication_time_that_has_passed_is_refused() {
        ReleaseId id = submitted();
        Instant passed = monitor.now.minusSeconds(1);

        ReleaseOutcome outcome = monitor.signOffRelease.signOff(id, monitor.by(PUBLISHER), passed);

        assertThat(refusal(outcome)).isEqualTo(Message.of("release.publication-in-the-past", passed));
    }

    @Test
    void the_draft_shows_exactly_the_figures_that_are_published_later() {
        Release.Draft draft = monitor.drafted(YEAR_2024, SampleExtract.ofTown());
        List<Vintage> shown = monitor.draftFigures.of(draft).orElseThrow();

        monitor.submit(draft.id());
        monitor.signOff(draft.id());

        assertThat(monitor.vintages.of(draft.id())).isEqualTo(shown);
    }

    @Test
    void a_release_that_is_sent_back_is_a_draft_again() {
        ReleaseId id = submitted();

        changed(monitor.sendBackRelease.sendBack(id));

        assertThat(monitor.releases.find(id)).get().isInstanceOf(Release.Draft.class);
        assertThat(monitor.tallies.find(id)).isPresent();
        changed(monitor.submit(id));
    }

    @Test
    void a_step_that_does_not_exist_in_this_state_is_refused() {
        ReleaseId id = drafted();

        assertThat(refusal(monitor.signOff(id)))
                .isEqualTo(Message.of(
                        "release.wrong-state",
                        "2024-01-01-r1",
                        Message.of("release.state.draft"),
                        Message.of("release.state.submitted")));
        assertThat(refusal(monitor.sendBackRelease.sendBack(id)).key()).isEqualTo("release.wrong-state");
        assertThat(refusal(monitor.withdrawRelease.withdraw(id, monitor.by(PUBLISHER), REASON))
                        .key())
                .isEqualTo("release.wrong-state");
        changed(monitor.submit(id));
        assertThat(refusal(monitor.submit(id)).key()).isEqualTo("release.wrong-state");
        assertThat(refusal(monitor.discardDraft.discard(id)).key()).isEqualTo("release.wrong-state");
        assertThat(monitor.releases.find(id)).get().isInstanceOf(Release.Submitted.class);
    }

    @Test
    void a_release_that_does_not_exist_is_not_found() {
        ReleaseId unknown = new ReleaseId(YEAR_2024, 7);

        assertThat(List.of(
                        monitor.submit(unknown),
                        monitor.signOff(unknown),
                        monitor.sendBackRelease.sendBack(unknown),
                        monitor.discardDraft.discard(unknown),
                        monitor.recallRelease.recall(unknown, monitor.by(PUBLISHER), REASON),
                        monitor.withdrawRelease.withdraw(unknown, monitor.by(PUBLISHER), REASON)))
                .containsOnly(new ReleaseOutcome.NotFound(unknown));
    }

    @Test
    void a_release_that_a_colleague_changed_at_the_same_moment_is_left_to_her() {
        InMemoryStore store = new InMemoryStore();
        MonitorInMemory colleague = new MonitorInMemory(store, MonitorInMemory.settings());
        ReleaseId id = colleague.drafted(YEAR_2024, SampleExtract.ofTown()).id();
        MonitorInMemory mine = withReleases(store, new ReleasesSeenBefore(store, () -> colleague.submit(id)));

        ReleaseOutcome outcome = mine.discardDraft.discard(id);

        assertThat(outcome).isEqualTo(new ReleaseOutcome.ChangedMeanwhile(id));
        assertThat(colleague.releases.find(id)).get().isInstanceOf(Release.Submitted.class);
        assertThat(colleague.tallies.find(id)).isPresent();
    }

    @Test
    void a_release_that_another_server_publishes_at_the_same_moment_is_simply_public() {
        InMemoryStore store = new InMemoryStore();
        MonitorInMemory other = new MonitorInMemory(store, MonitorInMemory.settings());
        other.published(YEAR_2024, SampleExtract.ofTown());
        ReleaseId revision = other.drafted(other.order(YEAR_2024, REASON, null), SampleExtract.of(700, 300, 100))
                .id();
        other.submit(revision);
        other.signOff(revision);
        MonitorInMemory mine = withReleases(store, new ReleasesSeenBefore(store, other::figures));

        assertThat(mine.publishedDates()).containsExactly(YEAR_2024);

        assertThat(mine.figures().publishedAt()).isEqualTo(other.figures().publishedAt());
        assertThat(mine.releases.find(revision)).get().isInstanceOf(Release.Published.class);
    }

    static MonitorInMemory withReleases(InMemoryStore store, Releases releases) {
        return new MonitorInMemory(
                store,
                MonitorInMemory.settings(),
                releases,
                new InMemoryKeptTallies(store),
                new InMemoryExtractImports(store));
    }

    @Test
    void a_revision_supersedes_what_is_public_at_its_own_publication_time() {
        ReleaseId first = monitor.published(YEAR_2024, SampleExtract.ofTown());
        Optional<Instant> firstPublished = monitor.figures().publishedAt();
        monitor.later(A_DAY);
        ReleaseId second = monitor.drafted(monitor.order(YEAR_2024, REASON, null), SampleExtract.of(700, 300, 100))
                .id();
        changed(monitor.submit(second));
        Instant embargo = monitor.now.plus(A_DAY);
        changed(monitor.signOffRelease.signOff(second, monitor.by(PUBLISHER), embargo));

        monitor.now = embargo.minusSeconds(1);
        assertThat(monitor.figures().publishedAt()).isEqualTo(firstPublished);
        monitor.now = embargo;
        assertThat(monitor.figures().publishedAt()).contains(embargo);
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);

        assertThat(monitor.releases.find(first)).get().isInstanceOfSatisfying(Release.Superseded.class, superseded -> {
            assertThat(superseded.by()).isEqualTo(second);
            assertThat(superseded.at()).isEqualTo(embargo);
        });
        assertThat(monitor.vintages.of(first)).as("stay citable").hasSize(9);
    }

    @Test
    void several_releases_that_became_due_while_the_server_was_off_are_all_published() {
        for (var date : List.of(YEAR_2023, YEAR_2024)) {
            ReleaseId id = monitor.drafted(date, SampleExtract.ofTown()).id();
            changed(monitor.submit(id));
            changed(monitor.signOffRelease.signOff(id, monitor.by(PUBLISHER), monitor.now.plus(A_DAY)));
        }

        MonitorInMemory restarted = new MonitorInMemory(monitor.store, MonitorInMemory.settings());
        restarted.later(Duration.ofDays(3));

        assertThat(restarted.publishedDates()).containsExactly(YEAR_2023, YEAR_2024);
    }

    @Test
    void withdrawn_figures_are_not_shown_any_more_and_say_why() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        ReleaseId id = monitor.published(YEAR_2024, SampleExtract.ofTown());

        changed(monitor.withdrawRelease.withdraw(id, monitor.by(PUBLISHER), REASON));

        assertThat(monitor.publishedDates()).containsExactly(YEAR_2023);
        assertThat(monitor.releases.find(id))
                .get()
                .isInstanceOfSatisfying(
                        Release.Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.why()).isEqualTo(REASON));
        assertThat(monitor.vintages.of(id)).hasSize(9);
    }

    @Test
    void a_discarded_draft_is_gone_with_its_tallies_and_the_report_of_its_import_stays() {
        ReleaseId id = drafted();

        changed(monitor.discardDraft.discard(id));

        assertThat(monitor.releases.all()).isEmpty();
        assertThat(monitor.tallies.find(id)).isEmpty();
        assertThat(monitor.importExtract.newest(10)).hasSize(1);
        assertThat(drafted()).isEqualTo(id);
    }

    @Test
    void tallies_are_forgotten_when_their_time_is_over_and_drafts_keep_theirs() {
        ReleaseId published = monitor.published(YEAR_2023, SampleExtract.ofTown());
        ReleaseId draft = drafted();

        monitor.later(Duration.ofDays(30));
        monitor.forgetTallies.forget(monitor.now);
        assertThat(monitor.tallies.find(published)).as("kept for thirty days").isPresent();
        monitor.later(Duration.ofMillis(1));
        monitor.forgetTallies.forget(monitor.now);

        assertThat(monitor.tallies.find(published)).isEmpty();
        assertThat(monitor.tallies.find(draft)).isPresent();
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2023);
    }

    @Test
    void tallies_that_are_not_to_be_kept_go_with_the_sign_off() {
        MonitorInMemory forgetful = new MonitorInMemory(
                new InMemoryStore(), MonitorInMemory.settings(SampleFigures.disclosure(), Duration.ZERO));

        Release.Draft draft = forgetful.drafted(YEAR_2024, SampleExtract.ofTown());
        ReleaseQuality ofTheDraft = forgetful.draftFigures.quality(draft).orElseThrow();

        ReleaseId id = draft.id();
        changed(forgetful.submit(id));
        changed(forgetful.signOff(id));

        assertThat(forgetful.tallies.find(id)).isEmpty();
        assertThat(forgetful.draftFigures.quality(forgetful.releases.find(id).orElseThrow()))
                .as("its quality is still told")
                .hasValue(ofTheDraft);
        assertThat(forgetful.vintages.of(id)).hasSize(9);
    }

    @Test
    void figures_under_another_secret_or_other_parameters_do_not_join_a_published_series() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        DisclosureControl other = new DisclosureControl(
                new CellKeyMethod(PerturbationTable.solve(PerturbationParameters.strict())), "another-secret");
        MonitorInMemory reconfigured =
                new MonitorInMemory(monitor.store, MonitorInMemory.settings(other, Duration.ofDays(30)));
        ReleaseId id = reconfigured.drafted(YEAR_2024, SampleExtract.ofTown()).id();
        changed(reconfigured.submit(id));

        assertThat(refusal(reconfigured.signOff(id))).isEqualTo(Message.of("release.other-fingerprint"));
        assertThat(reconfigured.vintages.of(id)).isEmpty();
        assertThat(reconfigured.releases.find(id)).get().isInstanceOf(Release.Submitted.class);
    }

    @Test
    void a_release_whose_tallies_are_gone_must_be_imported_again() {
        ReleaseId id = submitted();
        monitor.tallies.forget(id);

        assertThat(refusal(monitor.signOff(id))).isEqualTo(Message.of("release.import-again", "2024-01-01-r1"));
        assertThat(monitor.compareRelease.compare(id, monitor.now)).isEmpty();
    }
}
