package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.PUBLISHER;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.calendar.CalendarEntry;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.population.port.SampleAnnouncements;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** Figures are announced, the announcement is changed, cancelled and fulfilled. */
class AnnouncementStepsTest {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final AnnouncementId FIRST = AnnouncementId.first(YEAR_2024);

    private final MonitorInMemory monitor = new MonitorInMemory();

    private static Plan expecting(String when) {
        return new Plan(Expectation.parse(when), SampleAnnouncements.NOTE);
    }

    private AnnouncementOutcome announce(String when) {
        return monitor.announceRelease.announce(YEAR_2024, monitor.by(PUBLISHER), expecting(when));
    }

    private AnnouncementOutcome change(String when) {
        return monitor.changeAnnouncement.change(FIRST, monitor.by(PUBLISHER), expecting(when), REASON, any -> true);
    }

    private AnnouncementOutcome cancel() {
        return monitor.cancelAnnouncement.cancel(FIRST, monitor.by(PUBLISHER), REASON, any -> true);
    }

    private static Announcement done(AnnouncementOutcome outcome) {
        return switch (outcome) {
            case AnnouncementOutcome.Changed changed -> changed.announcement();
            case AnnouncementOutcome.NotFound notFound -> throw new AssertionError(notFound);
            case AnnouncementOutcome.ChangedMeanwhile meanwhile -> throw new AssertionError(meanwhile);
            case AnnouncementOutcome.Refused refused -> throw new AssertionError(refused.why());
            case AnnouncementOutcome.Impossible impossible -> throw new AssertionError(impossible.why());
        };
    }

    private ReleaseId signedOffForTomorrow() {
        ReleaseId id = monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id();
        changed(monitor.submit(id));
        changed(monitor.signOffRelease.signOff(id, monitor.by(PUBLISHER), monitor.now.plus(A_DAY)));
        return id;
    }

    private List<CalendarEntry> toCome() {
        return monitor.readReleaseCalendar.at(monitor.now).toCome();
    }

    @Test
    void readers_see_what_was_announced_at_once() {
        assertThat(toCome()).isEmpty();

        done(announce("2024-04"));

        assertThat(toCome())
                .singleElement()
                .isInstanceOfSatisfying(
                        CalendarEntry.Expected.class,
                        expected -> assertThat(expected.announcement().plan()).isEqualTo(expecting("2024-04")));
    }

    @Test
    void a_plan_that_cannot_be_is_refused_for_everything_that_is_wrong_with_it() {
        LocalDate date = YEAR_2024.date();

        assertThat(announce("2023-12"))
                .isEqualTo(new AnnouncementOutcome.Impossible(List.of(
                        Message.of("announcement.in-the-past", "2023-12"),
                        Message.of("announcement.before-reference-date", "2023-12", date))));
        assertThat(announce("2026-03-02"))
                .isEqualTo(new AnnouncementOutcome.Impossible(
                        List.of(Message.of("announcement.too-far-ahead", "2026-03-02", 2))));
        assertThat(done(announce("2024-03-01")).plan().expected().lastDay())
                .as("today, by the clock of Amsterdam")
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void readers_wait_for_one_announcement_of_a_date_at_a_time() {
        done(announce("2024-04"));

        assertThat(announce("2024-05"))
                .isEqualTo(new AnnouncementOutcome.Refused(
                        Message.of("announcement.open-already", YEAR_2024.date(), "2024-01-01-a1")));
        done(cancel());
        assertThat(done(announce("2024-05")).id()).isEqualTo(FIRST.next());
    }

    @Test
    void a_change_keeps_what_was_announced_before_and_why_it_changed() {
        done(announce("2024-04"));

        Announcement changed = done(change("2024-06-12"));

        assertThat(changed.firstPlan()).isEqualTo(expecting("2024-04"));
        assertThat(changed.plan()).isEqualTo(expecting("2024-06-12"));
        assertThat(changed.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.why()).isEqualTo(REASON));
        assertThat(change("2024-06-12"))
                .isEqualTo(new AnnouncementOutcome.Impossible(
                        List.of(Message.of("announcement.not-changed", "2024-01-01-a1"))));
        assertThat(change("2023-12")).isInstanceOf(AnnouncementOutcome.Impossible.class);
    }

    @Test
    void what_was_cancelled_is_not_expected_any_more_and_cannot_be_changed() {
        done(announce("2024-04"));
        done(cancel());

        assertThat(toCome()).isEmpty();
        assertThat(monitor.readReleaseCalendar.at(monitor.now).past())
                .singleElement()
                .isInstanceOfSatisfying(
                        CalendarEntry.Cancelled.class,
                        cancelled -> assertThat(cancelled.announcement().why()).isEqualTo(REASON));
        Message already = Message.of("announcement.cancelled-already", "2024-01-01-a1", monitor.now);
        assertThat(change("2024-06")).isEqualTo(new AnnouncementOutcome.Refused(already));
        assertThat(cancel()).isEqualTo(new AnnouncementOutcome.Refused(already));
    }

    @Test
    void an_unknown_announcement_is_neither_changed_nor_cancelled() {
        assertThat(change("2024-06")).isEqualTo(new AnnouncementOutcome.NotFound(FIRST));
        assertThat(cancel()).isEqualTo(new AnnouncementOutcome.NotFound(FIRST));
    }

    @Test
    void what_is_not_any_more_what_was_seen_is_neither_changed_nor_cancelled() {
        Announcement seen = done(announce("2024-04"));
        Announcement now = done(change("2024-06"));

        AnnouncementOutcome late = monitor.changeAnnouncement.change(
                FIRST, monitor.by(PUBLISHER), expecting("2024-07"), REASON, seen::equals);
        AnnouncementOutcome alsoLate =
                monitor.cancelAnnouncement.cancel(FIRST, monitor.by(PUBLISHER), REASON, seen::equals);

        assertThat(List.of(late, alsoLate)).containsOnly(new AnnouncementOutcome.ChangedMeanwhile(FIRST));
        assertThat(monitor.announcements.find(FIRST)).contains(now);
        done(monitor.changeAnnouncement.change(
                FIRST, monitor.by(PUBLISHER), expecting("2024-07"), REASON, now::equals));
    }

    @Test
    void of_many_who_change_what_they_have_seen_at_the_same_moment_one_wins() throws Exception {
        Announcement seen = done(announce("2024-04"));
        List<Callable<AnnouncementOutcome>> writers = IntStream.rangeClosed(1, 8)
                .<Callable<AnnouncementOutcome>>mapToObj(day -> () -> monitor.changeAnnouncement.change(
                        FIRST, monitor.by(PUBLISHER), expecting("2024-06-0" + day), REASON, seen::equals))
                .toList();

        List<AnnouncementOutcome> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers.size())) {
            for (Future<AnnouncementOutcome> outcome : pool.invokeAll(writers)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes)
                .filteredOn(AnnouncementOutcome.Changed.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(new AnnouncementOutcome.ChangedMeanwhile(FIRST)::equals)
                .hasSize(writers.size() - 1);
        assertThat(monitor.announcements.find(FIRST).orElseThrow().changes()).hasSize(1);
    }

    @Test
    void the_publication_of_a_release_fulfils_the_announcement() {
        done(announce("2024-04"));
        ReleaseId id = monitor.published(YEAR_2024, SampleExtract.ofTown());

        assertThat(monitor.announcements.find(FIRST))
                .get()
                .isInstanceOfSatisfying(
                        Announcement.Fulfilled.class,
                        fulfilled -> assertThat(fulfilled.by()).isEqualTo(id));
        assertThat(toCome()).isEmpty();
        assertThat(change("2024-06"))
                .isEqualTo(new AnnouncementOutcome.Refused(
                        Message.of("announcement.fulfilled-already", "2024-01-01-a1", monitor.now)));
    }

    @Test
    void an_announcement_of_a_revision_is_not_fulfilled_by_what_is_public_already() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        monitor.later(A_DAY);
        done(announce("2024-04"));
        monitor.figures();
        assertThat(monitor.announcements.find(FIRST)).get().isInstanceOf(Announcement.Open.class);

        ReleaseId revision = monitor.published(monitor.order(YEAR_2024, REASON, null), SampleExtract.ofTown());

        assertThat(monitor.announcements.find(FIRST))
                .get()
                .isInstanceOfSatisfying(
                        Announcement.Fulfilled.class,
                        fulfilled -> assertThat(fulfilled.by()).isEqualTo(revision));
    }

    @Test
    void once_there_is_a_publication_time_it_is_the_release_that_is_moved_or_recalled() {
        done(announce("2024-04"));
        ReleaseId id = signedOffForTomorrow();
        Message coming = Message.of("announcement.coming-already", YEAR_2024.date(), monitor.now.plus(A_DAY));

        assertThat(change("2024-06")).isEqualTo(new AnnouncementOutcome.Refused(coming));
        assertThat(cancel()).isEqualTo(new AnnouncementOutcome.Refused(coming));
        changed(monitor.recallRelease.recall(id, monitor.by(PUBLISHER), REASON));
        assertThat(toCome()).singleElement().isInstanceOf(CalendarEntry.Expected.class);
        done(change("2024-06"));
    }

    @Test
    void what_has_a_publication_time_already_is_not_announced() {
        signedOffForTomorrow();

        assertThat(announce("2024-04")).isInstanceOf(AnnouncementOutcome.Refused.class);
    }

    @Test
    void the_tables_of_a_release_have_checksums_when_they_are_public_and_not_before() {
        signedOffForTomorrow();

        assertThat(monitor.readReleaseCalendar.tables(toCome().getFirst()))
                .hasSize(9)
                .allSatisfy(table -> assertThat(table.checksum()).isNull());
        monitor.later(A_DAY);
        CalendarEntry published =
                monitor.readReleaseCalendar.at(monitor.now).past().getFirst();
        assertThat(monitor.readReleaseCalendar.tables(published))
                .hasSize(9)
                .allSatisfy(table -> assertThat(table.checksum()).isNotNull());
    }
}
