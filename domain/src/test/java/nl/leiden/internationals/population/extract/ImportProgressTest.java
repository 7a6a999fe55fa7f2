package nl.leiden.internationals.population.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.leiden.internationals.population.extract.ImportProgress.Snapshot;
import org.junit.jupiter.api.Test;

class ImportProgressTest {

    private static final Instant START = Instant.parse("2024-02-01T10:00:00Z");

    @Test
    void what_is_left_is_estimated_from_the_bytes() {
        var progress = new ImportProgress(START, 1_000L);
        progress.received(100);
        progress.received(150);
        progress.judged(50);

        assertThat(progress.at(START.plusSeconds(10))).isEqualTo(new Snapshot(250, 1_000L, 50, 5, 30L));
    }

    @Test
    void nothing_is_estimated_before_anything_has_arrived_or_when_no_length_was_announced() {
        var announced = new ImportProgress(START, 1_000L);
        var unannounced = new ImportProgress(START, null);
        unannounced.received(500);

        assertThat(announced.at(START)).isEqualTo(new Snapshot(0, 1_000L, 0, 0, null));
        assertThat(unannounced.at(START.plusSeconds(1))).isEqualTo(new Snapshot(500, null, 0, 0, null));
    }

    @Test
    void more_than_was_announced_and_a_clock_that_goes_back_do_no_harm() {
        var progress = new ImportProgress(START, 10L);
        progress.received(20);
        progress.judged(1);

        assertThat(progress.at(START.plusSeconds(2)).secondsLeft()).isZero();
        assertThat(progress.at(START.minusSeconds(2)).rowsPerSecond()).isZero();
    }

    @Test
    void a_length_is_not_negative() {
        assertThatThrownBy(() -> new ImportProgress(START, -1L)).hasMessageContaining("'-1'");
    }
}
