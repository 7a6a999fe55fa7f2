package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.calendar.Plan;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class AnnouncementFormTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    private static AnnouncementForm filled(String date, String expected, String nl, String en) {
        return new AnnouncementForm(
                Form.empty()
                        .with("referenceDate", date)
                        .with("expected", expected)
                        .with("noteNl", nl)
                        .with("noteEn", en),
                Texts.in(Language.EN));
    }

    private static Optional<Plan> plan(AnnouncementForm form) {
        return form.plan(form.date(), TODAY);
    }

    @Test
    void a_day_or_a_month_with_a_note_in_both_languages_makes_a_plan() {
        AnnouncementForm form = filled("2026-01-01", " 2026-06 ", "Met gezinnen.", "With families.");

        assertThat(plan(form))
                .contains(new Plan(Expectation.parse("2026-06"), new BilingualText("Met gezinnen.", "With families.")));
        assertThat(form.form().isWrong()).isFalse();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        AnnouncementForm form = filled("01-01-2026", "in June", "", "With families.");

        assertThat(plan(form)).isEmpty();
        assertThat(form.form().errors()).containsOnlyKeys("referenceDate", "expected", "noteNl");
        assertThat(form.form().error("expected")).contains("a month such as 2025-06");
    }

    @Test
    void a_time_that_has_passed_is_refused_together_with_what_else_is_wrong() {
        AnnouncementForm form = filled("2026-01-01", "2026-01", "", "");

        plan(form);

        assertThat(form.form().error("expected")).contains("2026-01 has passed");
        assertThat(form.form().errors()).containsOnlyKeys("expected", "noteNl", "noteEn");
    }
}
