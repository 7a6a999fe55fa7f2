package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.PUBLISHER;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static nl.leiden.internationals.population.usecase.ReleaseStepsTest.refusal;
import static nl.leiden.internationals.population.usecase.ReleaseStepsTest.withReleases;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** The publication time of a signed-off release is moved. */
class MoveEmbargoTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final MonitorInMemory monitor = new MonitorInMemory();

    private static ReleaseId underEmbargo(MonitorInMemory monitor) {
        ReleaseId id = monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id();
        changed(monitor.submit(id));
        changed(monitor.signOffRelease.signOff(id, monitor.by(PUBLISHER), monitor.now.plus(A_DAY)));
        return id;
    }

    private ReleaseOutcome move(ReleaseId id, Instant to) {
        return monitor.moveEmbargo.move(id, monitor.by(PUBLISHER), to, REASON, any -> true);
    }

    @Test
    void figures_that_were_moved_to_a_later_time_are_not_public_before_it() {
        ReleaseId id = underEmbargo(monitor);
        monitor.figures();

        changed(move(id, monitor.now.plus(A_DAY.multipliedBy(3))));

        monitor.later(A_DAY.multipliedBy(2));
        assertThat(monitor.publishedDates()).isEmpty();
        monitor.later(A_DAY);
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);
    }

    @Test
    void figures_that_were_moved_to_now_are_public_at_once() {
        ReleaseId id = underEmbargo(monitor);
        assertThat(monitor.publishedDates()).isEmpty();

        changed(move(id, monitor.now));

        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);
    }

    @Test
    void readers_are_told_of_the_move_and_why() {
        ReleaseId id = underEmbargo(monitor);
        Instant before = monitor.now.plus(A_DAY);
        Instant after = monitor.now.plus(A_DAY.multipliedBy(3));

        changed(move(id, after));

        assertThat(monitor.readReleaseCalendar.at(monitor.now).toCome())
                .singleElement()
                .isInstanceOfSatisfying(
                        CalendarEntry.Coming.class,
                        coming -> assertThat(coming.release().publication()).isEqualTo(after));
        assertThat(monitor.readReleaseCalendar.at(monitor.now).changes())
                .first()
                .isInstanceOfSatisfying(PublicChange.Moved.class, moved -> {
                    assertThat(moved.move().from()).isEqualTo(before);
                    assertThat(moved.move().to()).isEqualTo(after);
                    assertThat(moved.move().why()).isEqualTo(REASON);
                });
    }

    @Test
    void a_move_that_is_refused_says_why_and_changes_nothing() {
        ReleaseId id = underEmbargo(monitor);
        Release before = monitor.releases.find(id).orElseThrow();
        Instant embargo = monitor.now.plus(A_DAY);
        Instant past = monitor.now.minusSeconds(1);
        Instant far = monitor.now.plus(Duration.ofDays(367));

        assertThat(refusal(move(id, past))).isEqualTo(Message.of("release.publication-in-the-past", past));
        assertThat(refusal(move(id, far))).isEqualTo(Message.of("release.publication-too-far-ahead", far));
        assertThat(refusal(move(id, embargo)))
                .isEqualTo(Message.of("release.publication-the-same", "2024-01-01-r1", embargo));
        assertThat(move(id.next(), embargo)).isEqualTo(new ReleaseOutcome.NotFound(id.next()));
        assertThat(monitor.releases.find(id)).contains(before);
    }

    @Test
    void what_is_public_is_not_moved() {
        ReleaseId id = underEmbargo(monitor);
        Instant embargo = monitor.now.plus(A_DAY);
        monitor.now = embargo;

        assertThat(refusal(move(id, embargo.plus(A_DAY))))
                .isEqualTo(Message.of("release.not-moved-public", "2024-01-01-r1", embargo));
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);
        assertThat(refusal(move(id, embargo.plus(A_DAY))).key()).isEqualTo("release.wrong-state");
    }

    @Test
    void a_release_that_is_published_at_the_moment_of_its_move_stays_public() {
        InMemoryStore store = new InMemoryStore();
        MonitorInMemory other = new MonitorInMemory(store, MonitorInMemory.settings());
        ReleaseId id = underEmbargo(other);
        other.later(A_DAY);
        MonitorInMemory mine = withReleases(store, new ReleasesSeenBefore(store, other::figures));

        ReleaseOutcome outcome = mine.moveEmbargo.move(
                id, mine.by(PUBLISHER), mine.now.plus(A_DAY.multipliedBy(2)), REASON, any -> true);

        assertThat(outcome).isEqualTo(new ReleaseOutcome.ChangedMeanwhile(id));
        assertThat(other.publishedDates()).containsExactly(YEAR_2024);
    }

    @Test
    void a_release_that_is_moved_at_the_moment_of_its_publication_is_not_public() {
        InMemoryStore store = new InMemoryStore();
        MonitorInMemory other = new MonitorInMemory(store, MonitorInMemory.settings());
        ReleaseId id = underEmbargo(other);
        Instant later = other.now.plus(A_DAY.multipliedBy(2));
        MonitorInMemory mine = withReleases(
                store,
                new ReleasesSeenBefore(
                        store,
                        () -> changed(other.moveEmbargo.move(id, other.by(PUBLISHER), later, REASON, any -> true))));
        mine.later(A_DAY);

        assertThat(mine.publishedDates()).isEmpty();
        assertThat(mine.releases.find(id)).get().isInstanceOf(Release.SignedOff.class);
    }

    @Test
    void a_publication_time_that_is_not_any_more_what_was_seen_is_not_moved() {
        ReleaseId id = underEmbargo(monitor);
        Release seen = monitor.releases.find(id).orElseThrow();
        Release now = changed(move(id, monitor.now.plus(A_DAY.multipliedBy(3))));

        assertThat(monitor.moveEmbargo.move(
                        id, monitor.by(PUBLISHER), monitor.now.plus(A_DAY.multipliedBy(4)), REASON, seen::equals))
                .isEqualTo(new ReleaseOutcome.ChangedMeanwhile(id));
        assertThat(monitor.releases.find(id)).contains(now);
    }
}
