package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class NewPublicationTimeTest {

    private static final Texts EN = Texts.in(Language.EN);

    private static Form wrong(String date, String time, String nl, String en) {
        return ((NewPublicationTime.Wrong) NewPublicationTime.read(NewPublicationTime.form(date, time, nl, en), EN))
                .form();
    }

    @Test
    void a_day_an_hour_and_a_reason_in_both_languages_can_be_used() {
        Form form = NewPublicationTime.form("2026-03-12", "09:30", "Later.", "Later on.");

        assertThat(NewPublicationTime.read(form, EN))
                .isEqualTo(new NewPublicationTime.Usable(
                        Instant.parse("2026-03-12T08:30:00Z"), new BilingualText("Later.", "Later on.")));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_what_was_filled_in_stays() {
        Form form = wrong("", "9", "Later.", "");

        assertThat(form.errors()).containsOnlyKeys("date", "time", "moveReasonEn");
        assertThat(form.value("moveReasonNl")).isEqualTo("Later.");
        assertThat(wrong("2026-03-12", "09:30", "", "").errors()).containsOnlyKeys("moveReasonNl", "moveReasonEn");
        assertThat(wrong("2026-03-12", "", "Later.", "Later on.").errors()).containsOnlyKeys("time");
    }

    @Test
    void an_hour_that_the_clock_skips_is_no_moment_here_either() {
        assertThat(wrong("2027-03-28", "02:30", "Later.", "Later on.").error("time"))
                .contains("02:00 to 03:00");
    }
}
