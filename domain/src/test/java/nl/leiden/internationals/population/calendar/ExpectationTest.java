package nl.leiden.internationals.population.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-12", "2025-06", "2024-02-29"})
    void a_day_or_a_month_is_read_as_it_is_written(String text) {
        assertThat(Expectation.parse(' ' + text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025-6", "2025-13", "2025-02-29", "juni 2025", "2025-06-12T08:00", "-2025-06"})
    void what_is_neither_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void a_month_lasts_from_its_first_day_to_its_last() {
        Expectation month = Expectation.parse("2024-02");

        assertThat(month.firstDay()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(month.lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void the_id_of_an_announcement_is_read_as_it_is_written() {
        AnnouncementId id = AnnouncementId.parse("2025-01-01-a2");

        assertThat(id).hasToString("2025-01-01-a2").isGreaterThan(AnnouncementId.first(id.referenceDate()));
        assertThatIllegalArgumentException().isThrownBy(() -> AnnouncementId.parse("2025-01-01-r2"));
        assertThatIllegalArgumentException().isThrownBy(() -> AnnouncementId.parse("2025-01-01-a0"));
    }
}
