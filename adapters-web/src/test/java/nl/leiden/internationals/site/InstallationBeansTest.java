package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class InstallationBeansTest {

    @Test
    void moments_are_no_finer_than_they_are_stored() {
        InstantSource clock = new InstallationBeans().clock();
        for (int i = 0; i < 100; i++) {
            Instant now = clock.instant();
            assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
        }
    }
}
