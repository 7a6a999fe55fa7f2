package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.leiden.internationals.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static Fields fields(String json, String... known) throws JsonProcessingException {
        return new Fields(Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))), known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "true",
                "{}",
                "[\"text\"]",
                "\"\"",
                "\" \\n\\t\"",
                "\"\\u200b\\u00a0\"",
                "\"a\\u0000b\"",
                "\"a\\u001bb\"",
                "\"\\ud800\"",
                "\"a\\udc00b\""
            })
    void what_is_no_text_that_can_be_read_is_refused_without_being_repeated(String value) throws IOException {
        Fields fields = fields("{\"reason\": " + value + "}", "reason");

        assertThat(fields.needText("reason")).isEmpty();
        Problem problem = fields.problem().orElseThrow();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(Texts.in(Language.EN).of(problem.detail()))
                .isEqualTo("The field reason does not hold what is expected: text of 1 to 2,000 characters.");
    }

    @Test
    void texts_may_have_line_ends_and_any_letters() throws IOException {
        assertThat(fields("{\"reason\": \"  Wijk 4\\nontbrak: \\ud83d\\ude42 \"}", "reason")
                        .needText("reason"))
                .contains("Wijk 4\nontbrak: \ud83d\ude42");
        assertThat(fields("{\"reason\": \"" + "x".repeat(2_000) + "\"}", "reason")
                        .needText("reason"))
                .isPresent();
        assertThat(fields("{\"reason\": \"" + "x".repeat(2_001) + "\"}", "reason")
                        .needText("reason"))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws IOException {
        Fields fields = fields("{\"reason\": null, \"raeson\": \"x\"}", "reason");
        fields.needText("reason");

        assertThat(fields.problem().orElseThrow().errors())
                .extracting(ProblemError::code)
                .containsExactly("field-unknown", "field-missing");
        assertThat(fields("[1]").problem().orElseThrow().type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void a_name_of_half_characters_does_not_break_the_answer_about_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemJson.write(
                fields("{\"\\ud800\": 1}").problem().orElseThrow(), Texts.in(Language.EN), "/api/v1/x", "1", out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"name\":\"?\"");
    }
}
