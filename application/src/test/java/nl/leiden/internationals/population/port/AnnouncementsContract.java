package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.release.Signature;
import org.junit.jupiter.api.Test;

/** What {@link Announcements} promises. */
public interface AnnouncementsContract {

    /** The port under test, without an announcement at the beginning of every test. */
    Announcements announcements();

    Transactions transactions();

    private void add(Announcement.Open announcement) {
        transactions().inTransaction(() -> announcements().add(announcement));
    }

    private void replace(Announcement before, Announcement after) {
        transactions().inTransaction(() -> announcements().replace(before, after));
    }

    private List<Announcement> all() {
        return transactions().inTransaction(() -> announcements().all());
    }

    /** Brings an announcement into the store as an open one that takes the given state at once. */
    private void put(Announcement announcement) {
        Announcement.Open open =
                new Announcement.Open(announcement.id(), announcement.announced(), announcement.firstPlan(), List.of());
        add(open);
        if (!open.equals(announcement)) {
            replace(open, announcement);
        }
    }

    @Test
    default void an_announcement_comes_back_in_whatever_state_it_is() {
        SampleAnnouncements.inEveryState().forEach(this::put);

        assertThat(SampleAnnouncements.inEveryState())
                .allSatisfy(announcement -> assertThat(transactions()
                                .inTransaction(() -> announcements().find(announcement.id())))
                        .contains(announcement));
        assertThat(all())
                .containsExactlyElementsOf(SampleAnnouncements.inEveryState().reversed());
    }

    @Test
    default void the_newest_announcement_of_a_date_comes_before_the_others() {
        put(SampleAnnouncements.cancelled(2024));
        Announcement.Open second = again(SampleAnnouncements.open(2024));
        add(second);
        add(SampleAnnouncements.open(2023));

        assertThat(all())
                .extracting(Announcement::id)
                .containsExactly(second.id(), SampleAnnouncements.id(2024), SampleAnnouncements.id(2023));
    }

    @Test
    default void an_announcement_that_was_never_added_is_not_found() {
        add(SampleAnnouncements.open(2024));

        AnnouncementId next = SampleAnnouncements.id(2024).next();
        assertThat(transactions().inTransaction(() -> announcements().find(next)))
                .isEmpty();
    }

    @Test
    default void a_second_announcement_of_the_same_id_is_not_added() {
        add(SampleAnnouncements.open(2024));
        Announcement.Open other = new Announcement.Open(
                SampleAnnouncements.id(2024),
                SampleAnnouncements.open(2024).announced(),
                SampleAnnouncements.inMonth(2024, 9),
                List.of());

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> add(other))
                .withMessageContaining("2024-01-01-a1");
        assertThat(all()).containsExactly(SampleAnnouncements.open(2024));
    }

    @Test
    default void an_announcement_that_was_changed_meanwhile_is_not_replaced() {
        put(SampleAnnouncements.changed(2024));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> replace(
                        SampleAnnouncements.open(2024),
                        SampleAnnouncements.open(2024)
                                .fulfil(SampleReleases.first(2024), SampleReleases.marchFirst(2024))))
                .withMessageContaining("2024-01-01-a1");
        assertThat(all()).containsExactly(SampleAnnouncements.changed(2024));
    }

    @Test
    default void an_announcement_takes_the_place_of_no_other() {
        add(SampleAnnouncements.open(2023));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> replace(SampleAnnouncements.open(2023), SampleAnnouncements.open(2024)));
        assertThat(all()).containsExactly(SampleAnnouncements.open(2023));
    }

    @Test
    default void a_transaction_goes_on_after_a_change_that_was_refused() {
        put(SampleAnnouncements.changed(2024));

        transactions().inTransaction(() -> {
            assertThatExceptionOfType(ChangedMeanwhile.class)
                    .isThrownBy(() -> announcements()
                            .replace(SampleAnnouncements.open(2024), SampleAnnouncements.cancelled(2024)));
            announcements().replace(SampleAnnouncements.changed(2024), SampleAnnouncements.cancelled(2024));
            assertThat(announcements().all()).containsExactly(SampleAnnouncements.cancelled(2024));
        });

        assertThat(all()).containsExactly(SampleAnnouncements.cancelled(2024));
    }

    @Test
    default void nothing_is_seen_of_a_transaction_that_failed() {
        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    announcements().add(SampleAnnouncements.open(2024));
                    throw new DiskFull();
                }));

        assertThat(all()).isEmpty();
    }

    @Test
    default void moments_finer_than_a_microsecond_do_not_make_an_announcement_another() {
        Instant finer = Instant.parse("2024-02-01T08:00:00.123456789Z");
        Announcement.Open open = new Announcement.Open(
                SampleAnnouncements.id(2024),
                new Signature(SampleReleases.PUBLISHER, finer),
                SampleAnnouncements.inMonth(2024, 3),
                List.of());
        Announcement.Open changed = open.change(
                new Signature(SampleReleases.PUBLISHER, finer.plusNanos(1)),
                SampleAnnouncements.inMonth(2024, 4),
                SampleAnnouncements.WHY);

        add(open);
        replace(open, changed);
        replace(changed, changed.cancel(new Signature(SampleReleases.PUBLISHER, finer), SampleAnnouncements.WHY));

        assertThat(all()).singleElement().isInstanceOf(Announcement.Cancelled.class);
    }

    private static Announcement.Open again(Announcement.Open announcement) {
        return new Announcement.Open(
                announcement.id().next(), announcement.announced(), announcement.plan(), List.of());
    }
}
