package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.leiden.internationals.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();

    private Fields fields(String json, String... known) {
        return Fields.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), query, known);
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
    void what_is_no_text_that_can_be_read_is_refused_without_being_repeated(String value) {
        Fields fields = fields("{\"reason\": " + value + "}", "reason");

        assertThat(fields.needText("reason")).isEmpty();
        Problem problem = fields.problem().orElseThrow();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(Texts.in(Language.EN).of(problem.detail()))
                .isEqualTo(
                        "The field reason does not hold what is expected: text of 1 to 2,000 characters, without control characters.");
    }

    @Test
    void texts_may_have_line_ends_and_any_letters() {
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
    void everything_that_is_wrong_is_told_at_once() {
        Fields fields = fields("{\"reason\": null, \"raeson\": \"x\"}", "reason");
        fields.needText("reason");

        assertThat(fields.problem().orElseThrow().errors())
                .extracting(ProblemError::code)
                .containsExactly("field-unknown", "field-missing");
        assertThat(fields("[1]").problem().orElseThrow().type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void what_is_wrong_with_the_query_is_told_with_what_is_wrong_with_the_body_even_if_that_is_no_json() {
        query.putSingle("lang", "fy");

        Fields fields = fields("{\"reason\": null}", "reason");
        fields.needText("reason");
        assertThat(fields.problem().orElseThrow().errors())
                .extracting(ProblemError::code)
                .containsExactly("unknown-language", "field-missing");
        for (String noObject : new String[] {"{\"reason\": ", "[1]"}) {
            Fields unreadable = fields(noObject, "reason");
            unreadable.needText("reason");
            assertThat(unreadable.problem().orElseThrow().errors())
                    .extracting(ProblemError::code)
                    .containsExactly("unknown-language", "malformed-json");
        }
    }

    @Test
    void a_name_of_half_characters_does_not_break_the_answer_about_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemJson.write(
                fields("{\"\\ud800\": 1}").problem().orElseThrow(), Texts.in(Language.EN), "/api/v1/x", "1", out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"name\":\"?\"");
    }
}
