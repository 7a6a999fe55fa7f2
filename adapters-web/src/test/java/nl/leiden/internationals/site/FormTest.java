package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void a_field_shows_its_first_error_and_fields_keep_their_order() {
        Form form = Form.empty()
                .with("date", "tomorrow")
                .wrong("date", "not a date")
                .wrong("file", "no file")
                .wrong("date", "in the future");

        assertThat(form.error("date")).isEqualTo("not a date");
        assertThat(form.errors().keySet()).containsExactly("date", "file");
        assertThat(form.value("date")).isEqualTo("tomorrow");
        assertThat(form.value("file")).isEmpty();
        assertThat(form.isWrong()).isTrue();
    }

    @Test
    void everything_that_is_wrong_with_the_whole_is_shown() {
        Form form = Form.empty().wrong(Form.WHOLE, "too small").wrong(Form.WHOLE, "too telling");

        assertThat(form.errors().get(Form.WHOLE)).containsExactly("too small", "too telling");
    }
}
