package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class PublicationTimeTest {

    private static final Instant NOW = Instant.parse("2024-03-01T08:00:00Z");
    private static final Texts NL = Texts.in(Language.NL);

    @Test
    void now_is_the_moment_of_signing_whatever_the_other_fields_say() {
        assertThat(PublicationTime.read("now", "x", "y", NOW, NL)).isEqualTo(new PublicationTime.At(NOW));
    }

    @Test
    void a_later_time_is_that_of_the_clock_of_the_municipality_in_winter_and_in_summer() {
        assertThat(PublicationTime.read("later", "2024-03-28", "09:00", NOW, NL))
                .isEqualTo(new PublicationTime.At(Instant.parse("2024-03-28T08:00:00Z")));
        assertThat(PublicationTime.read("later", "2024-04-02", "09:00", NOW, NL))
                .isEqualTo(new PublicationTime.At(Instant.parse("2024-04-02T07:00:00Z")));
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_the_rest_is_kept() {
        assertThat(PublicationTime.read("later", "2024-02-30", "", NOW, NL))
                .isInstanceOfSatisfying(PublicationTime.Unclear.class, unclear -> {
                    assertThat(unclear.form().error("date")).isEqualTo("De datum ontbreekt of is geen datum.");
                    assertThat(unclear.form().error("time")).isEqualTo("De tijd ontbreekt of is geen tijd.");
                    assertThat(unclear.form().value("when")).isEqualTo("later");
                });
    }
}
