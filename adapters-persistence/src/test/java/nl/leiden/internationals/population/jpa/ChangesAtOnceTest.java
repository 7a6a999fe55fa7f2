package nl.leiden.internationals.population.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.DiskFull;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that overlap, on both databases. */
class ChangesAtOnceTest {

    private static final Release.Draft DRAFT = SampleReleases.draft(2024);
    private static final Release.Submitted SUBMITTED = SampleReleases.submitted(DRAFT);

    private final ExecutorService colleague = Executors.newSingleThreadExecutor();

    @AfterEach
    void colleague_goes_home() {
        colleague.close();
    }

    private static Releases withDraft(TestDatabase database) {
        Releases releases = new JpaReleases(database.entityManager());
        database.inTransaction(() -> releases.add(DRAFT));
        return releases;
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_second_is_refused_when_the_first_has_finished(Product product)
            throws InterruptedException, ExecutionException {
        TestDatabase database = product.emptied();
        Releases releases = withDraft(database);

        Future<Boolean> second = secondChangeDuringAnother(database, releases, () -> {});

        assertThat(second.get()).isFalse();
        assertThat(all(database, releases)).containsExactly(SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_second_succeeds_when_the_first_has_failed(Product product)
            throws InterruptedException, ExecutionException {
        TestDatabase database = product.emptied();
        Releases releases = withDraft(database);
        CountDownLatch failed = new CountDownLatch(1);

        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> secondChangeDuringAnother(database, releases, () -> {
                    failed.countDown();
                    throw new DiskFull();
                }));
        failed.await();
        colleague.close();

        assertThat(all(database, releases)).containsExactly(reimported());
    }

    /**
     * Submits the draft, and before that is committed has a colleague import it again.
     *
     * @param end what happens last in the first transaction
     * @return whether the colleague succeeded
     */
    private Future<Boolean> secondChangeDuringAnother(TestDatabase database, Releases releases, Runnable end)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        return database.inTransaction(() -> {
            releases.replace(DRAFT, SUBMITTED);
            assertThat(releases.find(DRAFT.id())).contains(SUBMITTED);
            Future<Boolean> second = colleague.submit(() -> {
                assertThat(all(database, releases))
                        .as("what is not committed is not seen")
                        .containsExactly(DRAFT);
                begun.countDown();
                return replaces(database, releases);
            });
            await(begun);
            end.run();
            return second;
        });
    }

    private static boolean replaces(TestDatabase database, Releases releases) {
        try {
            database.inTransaction(() -> releases.replace(DRAFT, reimported()));
            return true;
        } catch (ChangedMeanwhile refused) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_transaction_saw_earlier_is_not_taken_for_what_is_stored_now(Product product)
            throws InterruptedException, ExecutionException {
        TestDatabase database = product.emptied();
        Releases releases = withDraft(database);

        database.inTransaction(() -> {
            assertThat(releases.find(DRAFT.id())).contains(DRAFT);
            colleagueDoes(() -> database.inTransaction(() -> releases.replace(DRAFT, SUBMITTED)));
            assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> releases.replace(DRAFT, reimported()));
            assertThat(releases.find(DRAFT.id())).contains(SUBMITTED);
        });

        assertThat(all(database, releases)).containsExactly(SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_that_was_discarded_since_it_was_read_is_not_replaced(Product product) {
        TestDatabase database = product.emptied();
        Releases releases = withDraft(database);

        database.inTransaction(() -> {
            assertThat(releases.find(DRAFT.id())).contains(DRAFT);
            colleagueDoes(() -> database.inTransaction(() -> releases.remove(DRAFT)));
            assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> releases.replace(DRAFT, SUBMITTED));
        });

        assertThat(all(database, releases)).isEmpty();
    }

    private void colleagueDoes(Runnable change) {
        try {
            colleague.submit(change).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the colleague did not succeed", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for the colleague", e);
        }
    }

    private static List<Release> all(TestDatabase database, Releases releases) {
        return database.inTransaction(releases::all);
    }

    private static Release.Draft reimported() {
        return new Release.Draft(DRAFT.id(), SampleReleases.revision(2024).origin());
    }
}
