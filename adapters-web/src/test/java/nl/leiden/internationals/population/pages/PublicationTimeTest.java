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
    void what_is_neither_now_nor_later_publishes_nothing() {
        for (String when : new String[] {"", "NOW", "latr"}) {
            assertThat(PublicationTime.read(when, "2024-04-02", "09:00", NOW, NL))
                    .isInstanceOf(PublicationTime.Unclear.class);
        }
    }

    @Test
    void an_hour_that_the_clock_skips_in_spring_is_refused_with_a_sentence() {
        assertThat(PublicationTime.read("later", "2027-03-28", "02:30", NOW, NL))
                .isInstanceOfSatisfying(
                        PublicationTime.Unclear.class,
                        unclear -> assertThat(unclear.form().error("time"))
                                .contains("de klok gaat dan van 02:00 naar 03:00"));
    }

    @Test
    void of_an_hour_that_comes_twice_in_autumn_the_first_is_meant() {
        assertThat(PublicationTime.read("later", "2024-10-27", "02:30", NOW, NL))
                .isEqualTo(new PublicationTime.At(Instant.parse("2024-10-27T00:30:00Z")));
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
