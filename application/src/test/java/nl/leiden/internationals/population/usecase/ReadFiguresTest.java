package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.PUBLISHER;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2023;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.port.InMemoryExtractImports;
import nl.leiden.internationals.population.port.InMemoryKeptTallies;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** What readers get while the store is there, gone, and back. */
class ReadFiguresTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final InMemoryStore store = new InMemoryStore();
    private final ReleasesOfAStoreThatIsGone releases = new ReleasesOfAStoreThatIsGone(store);
    private final MonitorInMemory monitor = new MonitorInMemory(
            store,
            MonitorInMemory.settings(),
            releases,
            new InMemoryKeptTallies(store),
            new InMemoryExtractImports(store));
    private final ReadPublications publications = new ReadPublications(monitor.readFigures);

    /** What another server does to the same store. */
    private void withdrawnElsewhere(ReleaseId id) {
        changed(new MonitorInMemory(store, MonitorInMemory.settings())
                .withdrawRelease.withdraw(id, monitor.by(PUBLISHER), REASON));
    }

    @Test
    void while_the_store_is_gone_readers_get_what_was_public_when_it_last_answered() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        PublishedFigures before = monitor.figures();
        releases.gone = true;

        for (int second = 0; second < 5; second++) {
            monitor.later(A_SECOND);
            assertThat(monitor.figures()).isSameAs(before);
            assertThat(publications.at(monitor.now)).hasSize(1);
            assertThat(monitor.readFigures.failure()).isPresent();
        }
    }

    @Test
    void a_store_that_is_gone_is_asked_once_a_second_however_many_read() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        releases.gone = true;
        monitor.later(A_SECOND);
        releases.asked = 0;

        for (int reader = 0; reader < 1_000; reader++) {
            monitor.figures();
        }
        assertThat(releases.asked).isEqualTo(1);
        monitor.later(A_SECOND);
        monitor.figures();
        assertThat(releases.asked).isEqualTo(2);
    }

    @Test
    void what_was_withdrawn_meanwhile_is_gone_with_the_first_look_that_succeeds() {
        ReleaseId id = monitor.published(YEAR_2024, SampleExtract.ofTown());
        releases.gone = true;
        monitor.later(A_SECOND);
        withdrawnElsewhere(id);
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);

        releases.gone = false;
        monitor.later(A_SECOND);

        assertThat(monitor.publishedDates()).isEmpty();
        assertThat(monitor.readFigures.failure()).isEmpty();
    }

    @Test
    void a_withdrawal_that_succeeds_here_is_seen_at_once() {
        ReleaseId id = monitor.published(YEAR_2024, SampleExtract.ofTown());
        releases.gone = true;
        monitor.later(A_SECOND);
        monitor.figures();
        releases.gone = false;

        changed(monitor.withdrawRelease.withdraw(id, monitor.by(PUBLISHER), REASON));

        assertThat(monitor.publishedDates()).isEmpty();
    }

    @Test
    void a_withdrawal_while_another_looks_is_seen_by_whoever_looks_after_it() {
        ReleaseId id = monitor.published(YEAR_2024, SampleExtract.ofTown());
        monitor.later(A_SECOND);
        releases.next = () -> changed(monitor.withdrawRelease.withdraw(id, monitor.by(PUBLISHER), REASON));
        monitor.figures();

        assertThat(monitor.publishedDates()).isEmpty();
    }

    @Test
    void who_looks_before_a_change_is_committed_hides_it_from_nobody_who_looks_after() {
        ReleaseId id = monitor.published(YEAR_2024, SampleExtract.ofTown());
        List<Runnable> onceCommitted = new ArrayList<>();
        ReadFigures figures = new ReadFigures(
                new PublishDueReleases(monitor.releases, monitor.announcements),
                monitor.vintages,
                monitor.outsideTables,
                onceCommitted::add);
        assertThat(figures.at(monitor.now).isEmpty()).isFalse();

        figures.lookAgain();
        assertThat(figures.at(monitor.now).isEmpty()).as("before it is done").isFalse();
        withdrawnElsewhere(id);
        onceCommitted.forEach(Runnable::run);

        assertThat(figures.at(monitor.now).isEmpty()).isTrue();
    }

    @Test
    void names_are_told_as_they_were_too_and_counting_goes_by_none_that_are_old() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        ReferenceData before = monitor.referenceData.read();
        releases.gone = true;
        monitor.later(A_SECOND);
        monitor.figures();

        assertThat(monitor.referenceData.forReaders()).isSameAs(before);
        assertThat(monitor.referenceData.read()).isNotSameAs(before);
        releases.gone = false;
        monitor.later(A_SECOND);
        monitor.figures();
        assertThat(monitor.referenceData.forReaders()).isNotSameAs(before);
    }

    @Test
    void a_store_that_never_answered_is_a_failure() {
        releases.gone = true;

        assertThatIllegalStateException().isThrownBy(monitor::figures);
    }

    @Test
    void publications_are_what_is_or_was_public_and_nothing_else() {
        ReleaseId withdrawn = monitor.published(YEAR_2023, SampleExtract.ofTown());
        changed(monitor.withdrawRelease.withdraw(withdrawn, monitor.by(PUBLISHER), REASON));
        monitor.drafted(YEAR_2024, SampleExtract.ofTown());

        assertThat(publications.at(monitor.now))
                .singleElement()
                .isInstanceOfSatisfying(
                        Release.Withdrawn.class,
                        release -> assertThat(release.id()).isEqualTo(withdrawn));
    }
}
