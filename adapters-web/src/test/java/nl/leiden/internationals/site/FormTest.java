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
}
