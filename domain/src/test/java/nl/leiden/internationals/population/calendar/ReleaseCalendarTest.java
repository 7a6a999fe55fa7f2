package nl.leiden.internationals.population.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Origin;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.release.Signature;
import org.junit.jupiter.api.Test;

class ReleaseCalendarTest {

    private static final ReferenceDate DATE = ReferenceDate.parse("2024-01-01");
    private static final ReleaseId FIRST = new ReleaseId(DATE, 1);
    private static final Instant DAY_0 = Instant.parse("2024-02-01T08:00:00Z");
    private static final BilingualText WHY = new BilingualText("Later klaar", "Ready later");
    private static final BilingualText REASON = new BilingualText("Wijk 4 ontbrak", "District 4 was missing");
    private static final BilingualText NOTE = new BilingualText("Nieuwe cijfers", "New figures");

    private static Instant day(int number) {
        return DAY_0.plus(Duration.ofDays(number));
    }

    private static Signature on(int day) {
        return new Signature(new AccountName("publisher"), day(day));
    }

    private static Release.Submitted submitted(int revision, int day) {
        Signature analyst = new Signature(new AccountName("analyst"), day(day));
        return new Release.Draft(new ReleaseId(DATE, revision), new Origin(analyst, revision == 1 ? null : REASON))
                .submit(analyst);
    }

    private static Release.SignedOff signedOff(int revision, int day, int publication) {
        return (Release.SignedOff) submitted(revision, day).signOff(on(day), day(publication));
    }

    private static Release.Published published(int revision, int day) {
        return signedOff(revision, day, day).publish(day(day));
    }

    private static Announcement.Open announced(int day) {
        Plan plan = new Plan(Expectation.parse("2024-03"), NOTE);
        return new Announcement.Open(AnnouncementId.first(DATE), on(day), plan, List.of());
    }

    private static Release.SignedOff moved(Release.SignedOff release, int day, int to) {
        return (Release.SignedOff) release.move(on(day), day(to), WHY);
    }

    private static List<String> told(ReleaseCalendar calendar) {
        return calendar.changes().stream().map(PublicChange::id).toList();
    }

    private static Occasion occasion(List<Release> releases, List<Announcement> announcements) {
        ReleaseCalendar calendar = ReleaseCalendar.of(releases, announcements);
        return calendar.find("2024-01-01-a1")
                .or(() -> calendar.find("2024-01-01-r1"))
                .orElseThrow()
                .occasion();
    }

    @Test
    void readers_hear_nothing_of_a_release_before_it_has_a_publication_time() {
        ReleaseCalendar calendar =
                ReleaseCalendar.of(List.of(submitted(1, 0), submitted(1, 0).sendBack()), List.of());

        assertThat(calendar.toCome()).isEmpty();
        assertThat(calendar.past()).isEmpty();
        assertThat(calendar.changes()).isEmpty();
        assertThat(ReleaseCalendar.empty().changes()).isEmpty();
    }

    @Test
    void a_release_that_waits_for_its_time_is_told_of_with_every_move() {
        Release.SignedOff twice = moved(moved(signedOff(1, 0, 5), 1, 9), 2, 7);

        ReleaseCalendar calendar = ReleaseCalendar.of(List.of(twice), List.of());

        assertThat(told(calendar))
                .containsExactly("2024-01-01-r1/moved-2", "2024-01-01-r1/moved-1", "2024-01-01-r1/scheduled");
        assertThat(calendar.toCome()).singleElement().isInstanceOf(CalendarEntry.Coming.class);
    }

    @Test
    void what_is_published_at_its_sign_off_was_never_waited_for() {
        assertThat(told(ReleaseCalendar.of(List.of(published(1, 3)), List.of())))
                .containsExactly("2024-01-01-r1/published");
    }

    @Test
    void an_occasion_is_named_once_and_its_version_grows_with_everything_readers_are_told() {
        Announcement.Open open = announced(0);
        Announcement.Open changed = open.change(on(1), new Plan(Expectation.parse("2024-04"), NOTE), WHY);
        Release.SignedOff coming = signedOff(1, 2, 9);
        Release.SignedOff later = moved(coming, 3, 12);
        Release.Published out = later.publish(day(12));
        Announcement.Fulfilled fulfilled = changed.fulfil(FIRST, day(12));
        Release.Withdrawn gone = out.withdraw(on(20), WHY);

        List<Occasion> occasions = List.of(
                occasion(List.of(), List.of(open)),
                occasion(List.of(), List.of(changed)),
                occasion(List.of(coming), List.of(changed)),
                occasion(List.of(later), List.of(changed)),
                occasion(List.of(out), List.of(fulfilled)),
                occasion(List.of(gone), List.of(fulfilled)));

        assertThat(occasions).extracting(Occasion::id).containsOnly("2024-01-01-a1");
        assertThat(occasions).extracting(Occasion::version).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(occasions)
                .extracting(Occasion::lastChange)
                .containsExactly(day(0), day(1), day(2), day(3), day(12), day(20));
    }

    @Test
    void a_recall_brings_the_announcement_back_under_its_own_occasion() {
        Announcement.Open open = announced(0);
        Release.Recalled recalled = (Release.Recalled) signedOff(1, 2, 9).recall(on(4), WHY);

        ReleaseCalendar calendar = ReleaseCalendar.of(List.of(recalled), List.of(open));

        assertThat(calendar.toCome()).singleElement().satisfies(entry -> {
            assertThat(entry).isInstanceOf(CalendarEntry.Expected.class);
            assertThat(entry.occasion()).isEqualTo(new Occasion("2024-01-01-a1", 2, day(4)));
        });
        assertThat(calendar.past()).singleElement().satisfies(entry -> {
            assertThat(entry).isInstanceOf(CalendarEntry.CalledOff.class);
            assertThat(entry.occasion()).isEqualTo(new Occasion("2024-01-01-r1", 1, day(4)));
        });
    }

    @Test
    void the_announcement_of_a_revision_has_nothing_to_do_with_what_was_public_before_it() {
        Announcement.Fulfilled fulfilled = announced(5).fulfil(FIRST.next(), day(8));
        Release.Published second = published(2, 8);
        Release.Superseded first = published(1, 1).supersede(second.id(), day(8));

        ReleaseCalendar calendar = ReleaseCalendar.of(List.of(second, first), List.of(fulfilled));

        assertThat(calendar.find("2024-01-01-r1").orElseThrow().occasion().id()).isEqualTo("2024-01-01-r1");
        assertThat(calendar.find("2024-01-01-r2").orElseThrow().occasion().id()).isEqualTo("2024-01-01-a1");
        assertThat(calendar.find("2024-01-01-a1")).isEqualTo(calendar.find("2024-01-01-r2"));
    }

    @Test
    void a_revision_says_why_and_the_first_that_readers_see_does_not() {
        Release.Published second = published(2, 8);
        Release.Superseded first = published(1, 1).supersede(second.id(), day(8));
        Release.Recalled stopped = (Release.Recalled) signedOff(1, 1, 5).recall(on(2), WHY);

        assertThat(ReleaseCalendar.of(List.of(second, first), List.of()).changes())
                .first()
                .isEqualTo(new PublicChange.Revised(second, REASON));
        assertThat(ReleaseCalendar.of(List.of(second, stopped), List.of()).changes())
                .first()
                .isEqualTo(new PublicChange.Published(second));
    }

    @Test
    void what_was_taken_back_stays_and_says_what_is_there_instead() {
        Release.Withdrawn gone = published(1, 1).withdraw(on(3), WHY);
        Release.Published second = published(2, 8);

        assertThat(taken(ReleaseCalendar.of(List.of(gone), List.of())).instead())
                .isNull();
        assertThat(taken(ReleaseCalendar.of(List.of(second, gone), List.of())).instead())
                .isEqualTo(second.id());
        assertThat(told(ReleaseCalendar.of(List.of(gone), List.of())))
                .containsExactly("2024-01-01-r1/withdrawn", "2024-01-01-r1/published");
    }

    private static CalendarEntry.TakenBack taken(ReleaseCalendar calendar) {
        return (CalendarEntry.TakenBack) calendar.find("2024-01-01-r1").orElseThrow();
    }

    @Test
    void the_next_that_readers_wait_for_comes_first_and_the_last_that_came() {
        ReferenceDate other = ReferenceDate.parse("2025-01-01");
        Announcement.Open far = new Announcement.Open(
                AnnouncementId.first(other), on(0), new Plan(Expectation.parse("2025-03"), NOTE), List.of());
        Announcement.Cancelled cancelled = announced(0).cancel(on(2), WHY);
        Release.SignedOff coming = signedOff(2, 3, 30);

        ReleaseCalendar calendar = ReleaseCalendar.of(List.of(coming, published(1, 1)), List.of(far, cancelled));

        assertThat(calendar.toCome()).extracting(CalendarEntry::id).containsExactly("2024-01-01-r2", "2025-01-01-a1");
        assertThat(calendar.past()).extracting(CalendarEntry::id).containsExactly("2024-01-01-a1", "2024-01-01-r1");
        assertThat(calendar.changes(calendar.toCome().getFirst()))
                .extracting(PublicChange::id)
                .containsExactly("2024-01-01-r2/scheduled");
    }
}
