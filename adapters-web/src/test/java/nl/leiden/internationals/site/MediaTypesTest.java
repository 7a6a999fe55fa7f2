package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import org.junit.jupiter.api.Test;

class MediaTypesTest {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON_TYPE, CSV);

    @Test
    void the_first_acceptable_type_that_is_offered_is_given() {
        assertThat(CheckMediaTypes.best(List.of(MediaType.TEXT_HTML_TYPE, CSV), OFFERED))
                .contains(CSV);
        assertThat(CheckMediaTypes.best(List.of(MediaType.WILDCARD_TYPE), OFFERED))
                .contains(MediaType.APPLICATION_JSON_TYPE);
        assertThat(CheckMediaTypes.best(List.of(new MediaType("text", "*")), OFFERED))
                .contains(CSV);
        assertThat(CheckMediaTypes.best(List.of(), OFFERED)).contains(MediaType.APPLICATION_JSON_TYPE);
    }

    @Test
    void nothing_is_given_to_who_accepts_none_of_them() {
        assertThat(CheckMediaTypes.best(List.of(MediaType.TEXT_HTML_TYPE), OFFERED))
                .isEmpty();
    }

    @Test
    void a_format_that_is_not_offered_is_not_acceptable_and_beside_other_errors_it_is_one_of_them() {
        ProblemError error = CheckMediaTypes.notOffered("pdf", List.of("json-stat", "csv"));

        Problem alone = Problem.of(error);
        assertThat(alone.status()).isEqualTo(406);
        assertThat(alone.errors().getFirst().nearest()).containsExactly("json-stat", "csv");
        assertThat(Texts.in(Language.EN).of(alone.detail())).contains("‘pdf’", "json-stat, csv");

        ProblemError other = ProblemError.of(ProblemError.In.QUERY, "x", "unknown-dimension", Message.of("any"));
        Problem both = Problem.of(List.of(error, other));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.errors()).containsExactly(error, other);
    }
}
