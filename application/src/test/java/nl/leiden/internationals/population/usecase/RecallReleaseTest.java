package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.PUBLISHER;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2023;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static nl.leiden.internationals.population.usecase.ReleaseStepsTest.refusal;
import static nl.leiden.internationals.population.usecase.ReleaseStepsTest.withReleases;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** A signed-off release is stopped before its publication time. */
class RecallReleaseTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final MonitorInMemory monitor = new MonitorInMemory();

    private ReleaseId underEmbargo() {
        ReleaseId id = monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id();
        changed(monitor.submit(id));
        changed(monitor.signOffRelease.signOff(id, monitor.by(PUBLISHER), monitor.now.plus(A_DAY)));
        return id;
    }

    @Test
    void a_recalled_release_is_never_published_and_nothing_is_left_of_its_figures() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        ReleaseId id = underEmbargo();
        monitor.figures();

        changed(monitor.recallRelease.recall(id, monitor.by(PUBLISHER), REASON));

        monitor.later(A_DAY.multipliedBy(2));
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2023);
        assertThat(monitor.vintages.of(id)).isEmpty();
        assertThat(monitor.tallies.find(id)).isEmpty();
        assertThat(monitor.compareRelease.compare(id, monitor.now)).isEmpty();
        assertThat(monitor.releases.find(id))
                .get()
                .isInstanceOfSatisfying(
                        Release.Recalled.class,
                        recalled -> assertThat(recalled.why()).isEqualTo(REASON));
    }

    @Test
    void after_a_recall_the_extract_is_imported_again_as_the_next_revision_with_the_same_reason() {
        ReleaseId recalled = underEmbargo();
        changed(monitor.recallRelease.recall(recalled, monitor.by(PUBLISHER), REASON));

        Release.Draft again = monitor.drafted(YEAR_2024, SampleExtract.of(700, 300, 100));

        assertThat(again.id()).isEqualTo(recalled.next());
        assertThat(again.origin().reason()).isEqualTo(REASON);
        changed(monitor.submit(again.id()));
        changed(monitor.signOff(again.id()));
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);
    }

    @Test
    void a_revision_that_was_recalled_hands_on_its_reason_while_readers_see_the_same() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        recalledRevision();

        Release.Draft again = monitor.drafted(YEAR_2024, SampleExtract.of(700, 300, 100));

        assertThat(again.id()).isEqualTo(new ReleaseId(YEAR_2024, 3));
        assertThat(again.origin().reason()).isEqualTo(REASON);
    }

    @Test
    void after_a_withdrawal_the_reason_of_a_revision_that_was_recalled_before_it_is_not_enough() {
        ReleaseId first = monitor.published(YEAR_2024, SampleExtract.ofTown());
        recalledRevision();
        changed(monitor.withdrawRelease.withdraw(first, monitor.by(PUBLISHER), REASON));

        assertThat(monitor.importExtract.begin(monitor.order(YEAR_2024), null))
                .isEqualTo(new ImportStart.Refused(List.of(Message.of("import.reason-needed", YEAR_2024.date()))));
        BilingualText another = new BilingualText("Opnieuw geteld", "Counted again");
        assertThat(monitor.drafted(monitor.order(YEAR_2024, another, null), SampleExtract.ofTown())
                        .origin()
                        .reason())
                .isEqualTo(another);
    }

    /** A second revision with a reason, stopped under embargo. */
    private void recalledRevision() {
        monitor.later(A_DAY);
        ReleaseId id = monitor.drafted(monitor.order(YEAR_2024, REASON, null), SampleExtract.of(700, 300, 100))
                .id();
        changed(monitor.submit(id));
        changed(monitor.signOffRelease.signOff(id, monitor.by(PUBLISHER), monitor.now.plus(A_DAY)));
        changed(monitor.recallRelease.recall(id, monitor.by(PUBLISHER), new BilingualText("Te vroeg", "Too early")));
    }

    @Test
    void what_is_public_cannot_be_recalled() {
        ReleaseId id = underEmbargo();
        Instant embargo = monitor.now.plus(A_DAY);
        monitor.now = embargo;

        assertThat(refusal(monitor.recallRelease.recall(id, monitor.by(PUBLISHER), REASON)))
                .isEqualTo(Message.of("release.public-already", "2024-01-01-r1", embargo));
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);
        assertThat(refusal(monitor.recallRelease.recall(id, monitor.by(PUBLISHER), REASON))
                        .key())
                .isEqualTo("release.wrong-state");
        assertThat(monitor.vintages.of(id)).hasSize(9);
    }

    @Test
    void a_release_that_is_published_at_the_moment_of_its_recall_stays_public_as_a_whole() {
        InMemoryStore store = new InMemoryStore();
        MonitorInMemory other = new MonitorInMemory(store, MonitorInMemory.settings());
        ReleaseId id = other.drafted(YEAR_2024, SampleExtract.ofTown()).id();
        other.submit(id);
        other.signOffRelease.signOff(id, other.by(PUBLISHER), other.now.plus(A_DAY));
        other.later(A_DAY);
        MonitorInMemory mine = withReleases(store, new ReleasesSeenBefore(store, other::figures));

        ReleaseOutcome outcome = mine.recallRelease.recall(id, mine.by(PUBLISHER), REASON);

        assertThat(outcome).isEqualTo(new ReleaseOutcome.ChangedMeanwhile(id));
        assertThat(other.publishedDates()).containsExactly(YEAR_2024);
        assertThat(other.vintages.of(id)).hasSize(9);
    }

    @Test
    void a_release_that_is_recalled_at_the_moment_of_its_publication_is_not_public() {
        InMemoryStore store = new InMemoryStore();
        MonitorInMemory other = new MonitorInMemory(store, MonitorInMemory.settings());
        ReleaseId id = other.drafted(YEAR_2024, SampleExtract.ofTown()).id();
        other.submit(id);
        other.signOffRelease.signOff(id, other.by(PUBLISHER), other.now.plus(A_DAY));
        MonitorInMemory mine = withReleases(
                store,
                new ReleasesSeenBefore(
                        store, () -> changed(other.recallRelease.recall(id, other.by(PUBLISHER), REASON))));
        mine.later(A_DAY);

        assertThat(mine.publishedDates()).isEmpty();
        assertThat(mine.releases.find(id)).get().isInstanceOf(Release.Recalled.class);
    }
}
