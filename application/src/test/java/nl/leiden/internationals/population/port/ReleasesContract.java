package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Origin;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.Signature;
import org.junit.jupiter.api.Test;

/** What {@link Releases} promises. */
public interface ReleasesContract {

    /** The port under test, without a release at the beginning of every test. */
    Releases releases();

    Transactions transactions();

    private void add(Release.Draft draft) {
        transactions().inTransaction(() -> releases().add(draft));
    }

    private void replace(Release before, Release after) {
        transactions().inTransaction(() -> releases().replace(before, after));
    }

    private List<Release> all() {
        return transactions().inTransaction(() -> releases().all());
    }

    private Release found(Release release) {
        return transactions().inTransaction(() -> releases().find(release.id())).orElseThrow();
    }

    /** Brings a release into the store as a draft that takes the given state at once. */
    private void put(Release release) {
        Release.Draft draft = new Release.Draft(release.id(), release.origin());
        add(draft);
        replace(draft, release);
    }

    @Test
    default void a_draft_comes_back_as_it_was_added() {
        add(SampleReleases.draft(2024));

        assertThat(found(SampleReleases.draft(2024))).isEqualTo(SampleReleases.draft(2024));
    }

    @Test
    default void a_release_comes_back_in_whatever_state_it_is() {
        SampleReleases.inEveryState().forEach(this::put);

        assertThat(SampleReleases.inEveryState())
                .allSatisfy(release -> assertThat(found(release)).isEqualTo(release));
        assertThat(all()).containsExactlyInAnyOrderElementsOf(SampleReleases.inEveryState());
    }

    @Test
    default void a_release_that_is_sent_back_forgets_who_submitted_it() {
        Release.Submitted submitted = SampleReleases.submitted(SampleReleases.draft(2024));
        put(submitted);

        replace(submitted, submitted.sendBack());

        assertThat(found(submitted)).isEqualTo(SampleReleases.draft(2024));
    }

    @Test
    default void a_release_that_was_never_added_is_not_found() {
        add(SampleReleases.draft(2024));

        assertThat(transactions().inTransaction(() -> releases().find(SampleReleases.second(2024))))
                .isEmpty();
        assertThat(transactions().inTransaction(() -> releases().find(SampleReleases.first(2023))))
                .isEmpty();
    }

    @Test
    default void the_newest_date_comes_first_and_its_newest_revision_before_the_others() {
        add(SampleReleases.draft(2022));
        add(SampleReleases.revision(2024));
        add(SampleReleases.draft(2024));
        add(SampleReleases.draft(2023));

        assertThat(all())
                .extracting(Release::id)
                .containsExactly(
                        SampleReleases.second(2024),
                        SampleReleases.first(2024),
                        SampleReleases.first(2023),
                        SampleReleases.first(2022));
    }

    @Test
    default void a_second_draft_of_the_same_id_is_not_added() {
        add(SampleReleases.draft(2024));
        Release.Draft other = byAnother(SampleReleases.draft(2024));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> add(other))
                .withMessageContaining("2024-01-01-r1");
        assertThat(all()).containsExactly(SampleReleases.draft(2024));
    }

    @Test
    default void a_release_that_was_changed_meanwhile_is_not_replaced() {
        Release.Draft draft = SampleReleases.draft(2024);
        Release.Submitted submitted = SampleReleases.submitted(draft);
        put(submitted);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> replace(draft, byAnother(draft)))
                .withMessageContaining("2024-01-01-r1");
        assertThat(all()).containsExactly(submitted);
    }

    @Test
    default void a_release_whose_origin_was_changed_meanwhile_is_not_replaced_though_its_state_is_the_same() {
        Release.Draft draft = SampleReleases.draft(2024);
        add(byAnother(draft));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> replace(draft, SampleReleases.submitted(draft)));
        assertThat(all()).containsExactly(byAnother(draft));
    }

    @Test
    default void a_release_that_is_not_there_is_not_replaced() {
        Release.Draft draft = SampleReleases.draft(2024);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> replace(draft, SampleReleases.submitted(draft)));
        assertThat(all()).isEmpty();
    }

    @Test
    default void a_release_takes_the_place_of_no_other() {
        add(SampleReleases.draft(2023));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> replace(SampleReleases.draft(2023), SampleReleases.draft(2024)))
                .withMessageContaining("2024-01-01-r1");
        assertThat(all()).containsExactly(SampleReleases.draft(2023));
    }

    @Test
    default void a_removed_draft_is_gone_and_its_id_is_free() {
        Release.Draft draft = SampleReleases.draft(2024);
        add(draft);

        transactions().inTransaction(() -> releases().remove(draft));

        assertThat(all()).isEmpty();
        add(byAnother(draft));
        assertThat(all()).containsExactly(byAnother(draft));
    }

    @Test
    default void a_draft_that_was_changed_meanwhile_is_not_removed() {
        Release.Draft draft = SampleReleases.draft(2024);
        put(SampleReleases.submitted(draft));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> transactions().inTransaction(() -> releases().remove(draft)));
        assertThat(all()).containsExactly(SampleReleases.submitted(draft));
    }

    @Test
    default void a_transaction_goes_on_after_a_change_that_was_refused() {
        Release.Draft draft = SampleReleases.draft(2024);
        put(SampleReleases.submitted(draft));

        transactions().inTransaction(() -> {
            assertThat(releases().find(draft.id())).isPresent();
            assertThatExceptionOfType(ChangedMeanwhile.class)
                    .isThrownBy(() -> releases().replace(draft, byAnother(draft)));
            releases().add(SampleReleases.draft(2023));
        });

        assertThat(all()).containsExactly(SampleReleases.submitted(draft), SampleReleases.draft(2023));
    }

    @Test
    default void a_transaction_sees_what_it_wrote_itself() {
        Release.Draft draft = SampleReleases.draft(2024);
        Release.Submitted submitted = SampleReleases.submitted(draft);

        transactions().inTransaction(() -> {
            releases().add(draft);
            assertThat(releases().find(draft.id())).contains(draft);
            releases().replace(draft, submitted);
            assertThat(releases().find(draft.id())).contains(submitted);
            assertThat(releases().all()).containsExactly(submitted);
            releases().replace(submitted, submitted.sendBack());
            releases().remove(draft);
            assertThat(releases().find(draft.id())).isEmpty();
            releases().add(draft);
        });

        assertThat(all()).containsExactly(draft);
    }

    @Test
    default void nothing_is_seen_of_a_transaction_that_failed() {
        Release.Draft kept = SampleReleases.draft(2023);
        add(kept);

        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    releases().add(SampleReleases.draft(2024));
                    releases().replace(kept, SampleReleases.submitted(kept));
                    throw new DiskFull();
                }));

        assertThat(all()).containsExactly(kept);
    }

    @Test
    default void moments_are_kept_to_the_microsecond_and_finer_ones_do_not_make_a_release_another() {
        Instant finer = Instant.parse("2024-03-01T08:00:00.123456789Z");
        Signature imported = new Signature(SampleReleases.ANALYST, finer);
        Release.Draft draft = new Release.Draft(SampleReleases.first(2024), new Origin(imported, null));
        Release.Submitted submitted = draft.submit(new Signature(SampleReleases.ANALYST, finer.plusNanos(1)));

        add(draft);
        assertThat(found(draft).origin().imported().at().truncatedTo(ChronoUnit.MICROS))
                .isEqualTo(finer.truncatedTo(ChronoUnit.MICROS));
        replace(draft, submitted);
        replace(found(draft), SampleReleases.signedOff(draft));

        assertThat(all()).hasOnlyElementsOfType(Release.SignedOff.class);
    }

    @Test
    default void of_two_who_change_a_release_at_once_one_fails() throws InterruptedException, ExecutionException {
        Release.Draft draft = SampleReleases.draft(2024);
        for (int round = 0; round < 20; round++) {
            add(draft);
            Release.Draft imported = byAnother(draft);
            Release.Submitted submitted = SampleReleases.submitted(draft);

            List<Boolean> succeeded = atOnce(List.of(() -> replace(draft, imported), () -> replace(draft, submitted)));

            assertThat(succeeded).containsExactlyInAnyOrder(true, false);
            Release winner = succeeded.getFirst() ? imported : submitted;
            assertThat(all()).containsExactly(winner);
            transactions().inTransaction(() -> {
                releases().replace(winner, draft);
                releases().remove(draft);
            });
        }
    }

    @Test
    default void of_two_who_add_the_same_revision_at_once_one_fails() throws InterruptedException, ExecutionException {
        Release.Draft draft = SampleReleases.draft(2024);
        Release.Draft other = byAnother(draft);

        List<Boolean> succeeded = atOnce(List.of(() -> add(draft), () -> add(other)));

        assertThat(succeeded).containsExactlyInAnyOrder(true, false);
        assertThat(all()).containsExactly(succeeded.getFirst() ? draft : other);
    }

    /** Which of these, started together, were not told that somebody else was first. */
    private static List<Boolean> atOnce(List<Runnable> changes) throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(changes.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(changes.size())) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Runnable change : changes) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    try {
                        change.run();
                        return true;
                    } catch (ChangedMeanwhile refused) {
                        return false;
                    }
                }));
            }
            List<Boolean> succeeded = new ArrayList<>();
            for (Future<Boolean> one : running) {
                succeeded.add(one.get());
            }
            return succeeded;
        }
    }

    private static Release.Draft byAnother(Release.Draft draft) {
        Signature other = new Signature(
                new AccountName("colleague"), draft.origin().imported().at());
        return new Release.Draft(draft.id(), new Origin(other, draft.origin().reason()));
    }
}
