package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Test;

/** What {@link Vintages} promises. */
public interface VintagesContract {

    /** The port under test, without a vintage at the beginning of every test. */
    Vintages vintages();

    Transactions transactions();

    private static List<Vintage> sample(ReleaseId release) {
        return SampleFigures.vintages(release, SampleFigures.town(60, 30, 20));
    }

    private void add(List<Vintage> all) {
        transactions().inTransaction(() -> vintages().add(all));
    }

    private List<Vintage> of(ReleaseId release) {
        return transactions().inTransaction(() -> vintages().of(release));
    }

    @Test
    default void vintages_come_back_with_their_checksums_in_the_order_of_the_register() {
        List<Vintage> stored = sample(SampleReleases.first(2024));
        add(stored);

        List<Vintage> found = of(SampleReleases.first(2024));

        assertThat(found).isEqualTo(stored);
        assertThat(found)
                .extracting(v -> v.definition().id())
                .isEqualTo(stored.stream().map(v -> v.definition().id()).toList());
        assertThat(found).zipSatisfy(stored, (one, other) -> {
            assertThat(one.content()).isEqualTo(other.content());
            assertThat(one.checksum()).isEqualTo(other.checksum());
            assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
            assertThat(one.release()).isEqualTo(other.release());
        });
    }

    @Test
    default void the_order_is_the_one_in_which_they_were_stored() {
        List<Vintage> backwards = sample(SampleReleases.first(2024)).reversed();
        add(backwards);

        assertThat(of(SampleReleases.first(2024))).isEqualTo(backwards);
    }

    @Test
    default void every_revision_has_vintages_of_its_own() {
        add(sample(SampleReleases.first(2024)));
        add(sample(SampleReleases.second(2024)));

        assertThat(of(SampleReleases.first(2024)))
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.release()).isEqualTo(SampleReleases.first(2024)));
        assertThat(of(SampleReleases.second(2024)))
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.release()).isEqualTo(SampleReleases.second(2024)));
    }

    @Test
    default void a_release_that_was_not_signed_off_has_none() {
        add(sample(SampleReleases.first(2024)));

        assertThat(of(SampleReleases.first(2023))).isEmpty();
    }

    @Test
    default void what_is_stored_never_changes() {
        List<Vintage> stored = sample(SampleReleases.first(2024));
        add(stored);

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> add(SampleFigures.vintages(SampleReleases.first(2024), SampleFigures.town(90, 60, 50))))
                .withMessageContaining("2024-01-01-r1");
        assertThat(of(SampleReleases.first(2024))).isEqualTo(stored);
    }

    @Test
    default void the_vintages_of_a_sign_off_that_is_taken_back_are_discarded() {
        add(sample(SampleReleases.first(2023)));
        add(sample(SampleReleases.first(2024)));

        transactions().inTransaction(() -> vintages().discard(SampleReleases.first(2024)));

        assertThat(of(SampleReleases.first(2024))).isEmpty();
        assertThat(of(SampleReleases.first(2023))).isNotEmpty();
        add(sample(SampleReleases.first(2024)));
        assertThat(of(SampleReleases.first(2024))).isNotEmpty();
    }

    @Test
    default void discarding_the_vintages_of_a_release_that_has_none_does_nothing() {
        transactions().inTransaction(() -> vintages().discard(SampleReleases.first(2024)));

        assertThat(of(SampleReleases.first(2024))).isEmpty();
    }

    @Test
    default void a_transaction_sees_the_vintages_that_it_added() {
        List<Vintage> added = sample(SampleReleases.first(2024));
        transactions().inTransaction(() -> {
            vintages().add(added);
            assertThat(vintages().of(SampleReleases.first(2024))).isEqualTo(added);
            vintages().discard(SampleReleases.first(2024));
            assertThat(vintages().of(SampleReleases.first(2024))).isEmpty();
            vintages().add(added);
        });

        assertThat(of(SampleReleases.first(2024))).isEqualTo(added);
    }

    @Test
    default void nothing_is_stored_by_a_transaction_that_failed() {
        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    vintages().add(sample(SampleReleases.first(2024)));
                    throw new DiskFull();
                }));

        assertThat(of(SampleReleases.first(2024))).isEmpty();
    }
}
