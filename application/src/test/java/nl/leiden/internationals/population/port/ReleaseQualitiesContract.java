package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.AcceptedSoleCells;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

/** What {@link ReleaseQualities} promises. */
public interface ReleaseQualitiesContract {

    /** The port under test, empty at the beginning of every test. */
    ReleaseQualities releaseQualities();

    Transactions transactions();

    private static ReleaseQuality quality(double meanCell) {
        return new ReleaseQuality(
                List.of(
                        new TableQuality(
                                TableRegister.BY_BLOC_AGE_AND_SEX,
                                new BilingualText("Naar blok – leeftijd en geslacht", "By bloc – age and sex"),
                                560,
                                meanCell,
                                0.0625,
                                1.0 / 3,
                                Optional.of(new AcceptedSoleCells(
                                        0.1, new BilingualText("Omdat het niets verraadt", "As it tells nothing"))),
                                12.5,
                                Optional.of(new NoiseQuality(1_234, -0.015, 6.98, 2.09, 0.0123456789))),
                        new TableQuality(
                                TableRegister.NEWCOMERS_BY_BLOC_AND_AGE,
                                new BilingualText("Nieuwkomers", "Newcomers"),
                                8,
                                0,
                                0,
                                0,
                                Optional.empty(),
                                0,
                                Optional.empty())),
                new ReleaseLimits(1.0, 0.05));
    }

    private void keep(ReleaseId release, ReleaseQuality quality) {
        transactions().inTransaction(() -> releaseQualities().keep(release, quality));
    }

    private Optional<ReleaseQuality> find(ReleaseId release) {
        return transactions().inTransaction(() -> releaseQualities().find(release));
    }

    @Test
    default void a_quality_comes_back_to_the_last_digit() {
        keep(SampleReleases.first(2024), quality(22.7 / 3));

        assertThat(find(SampleReleases.first(2024))).hasValue(quality(22.7 / 3));
    }

    @Test
    default void nothing_is_found_of_a_release_of_which_nothing_was_kept() {
        keep(SampleReleases.first(2024), quality(3));

        assertThat(find(SampleReleases.second(2024))).isEmpty();
    }

    @Test
    default void a_quality_that_is_kept_again_takes_the_place_of_the_one_before() {
        keep(SampleReleases.first(2024), quality(3));
        keep(SampleReleases.second(2024), quality(4));
        keep(SampleReleases.first(2024), quality(5));

        assertThat(find(SampleReleases.first(2024))).hasValue(quality(5));
        assertThat(find(SampleReleases.second(2024))).hasValue(quality(4));
    }

    @Test
    default void nothing_is_kept_by_a_transaction_that_failed() {
        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    releaseQualities().keep(SampleReleases.first(2024), quality(3));
                    throw new DiskFull();
                }));

        assertThat(find(SampleReleases.first(2024))).isEmpty();
    }
}
