package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Random;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** What {@link KeptTallies} promises. */
public interface KeptTalliesContract {

    /** The port under test, without tallies at the beginning of every test. */
    KeptTallies keptTallies();

    Transactions transactions();

    private void keep(ReleaseId release, byte... tallies) {
        transactions().inTransaction(() -> keptTallies().keep(release, tallies));
    }

    private void forget(ReleaseId release) {
        transactions().inTransaction(() -> keptTallies().forget(release));
    }

    private Optional<byte[]> find(ReleaseId release) {
        return transactions().inTransaction(() -> keptTallies().find(release));
    }

    @Test
    default void tallies_come_back_byte_by_byte() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        keep(SampleReleases.first(2024), everyByte);

        assertThat(find(SampleReleases.first(2024))).hasValue(everyByte);
    }

    /** More than any registered table comes to: 250 nationalities in 100 neighbourhoods, 12 bytes each, are 300 KB. */
    @Test
    default void tallies_may_be_several_megabytes() {
        byte[] large = new byte[5_000_000];
        new Random(1).nextBytes(large);
        keep(SampleReleases.first(2024), large);

        assertThat(find(SampleReleases.first(2024))).hasValue(large);
    }

    @Test
    default void tallies_that_are_kept_again_take_the_place_of_those_before() {
        keep(SampleReleases.first(2024), (byte) 1);
        keep(SampleReleases.second(2024), (byte) 3);
        keep(SampleReleases.first(2024), (byte) 2);

        assertThat(find(SampleReleases.first(2024))).hasValue(new byte[] {2});
        assertThat(find(SampleReleases.second(2024))).hasValue(new byte[] {3});
    }

    @Test
    default void forgotten_tallies_are_gone_and_all_others_stay() {
        keep(SampleReleases.first(2024), (byte) 1);
        keep(SampleReleases.second(2024), (byte) 2);

        forget(SampleReleases.first(2024));

        assertThat(find(SampleReleases.first(2024))).isEmpty();
        assertThat(find(SampleReleases.second(2024))).hasValue(new byte[] {2});
    }

    @Test
    default void forgetting_what_was_never_kept_does_nothing() {
        forget(SampleReleases.first(2024));

        assertThat(find(SampleReleases.first(2024))).isEmpty();
    }

    @Test
    default void one_transaction_may_keep_forget_and_keep_again() {
        transactions().inTransaction(() -> {
            keptTallies().keep(SampleReleases.first(2024), new byte[] {1});
            keptTallies().forget(SampleReleases.first(2024));
            assertThat(keptTallies().find(SampleReleases.first(2024))).isEmpty();
            keptTallies().keep(SampleReleases.first(2024), new byte[] {2});
        });

        assertThat(find(SampleReleases.first(2024))).hasValue(new byte[] {2});
    }

    @Test
    default void what_was_kept_does_not_change_with_the_array_it_came_from() {
        byte[] tallies = {1, 2, 3};
        transactions().inTransaction(() -> {
            keptTallies().keep(SampleReleases.first(2024), tallies);
            tallies[0] = 9;
        });
        find(SampleReleases.first(2024)).orElseThrow()[1] = 9;

        assertThat(find(SampleReleases.first(2024))).hasValue(new byte[] {1, 2, 3});
    }

    @Test
    default void nothing_is_kept_by_a_transaction_that_failed() {
        keep(SampleReleases.first(2023), (byte) 1);

        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    keptTallies().keep(SampleReleases.first(2024), new byte[] {2});
                    keptTallies().forget(SampleReleases.first(2023));
                    throw new DiskFull();
                }));

        assertThat(find(SampleReleases.first(2024))).isEmpty();
        assertThat(find(SampleReleases.first(2023))).hasValue(new byte[] {1});
    }
}
