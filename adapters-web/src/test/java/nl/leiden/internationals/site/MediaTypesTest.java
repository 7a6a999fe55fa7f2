package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static List<MediaType> accept(String... ranges) {
        return Stream.of(ranges).map(MediaTypesTest::range).toList();
    }

    private static MediaType range(String text) {
        String[] parts = text.split(";", -1);
        String[] type = parts[0].split("/", -1);
        Map<String, String> parameters = new HashMap<>();
        Stream.of(parts).skip(1).map(part -> part.split("=", -1)).forEach(part -> parameters.put(part[0], part[1]));
        return new MediaType(type[0], type[1], parameters);
    }

    @Test
    void what_has_quality_nought_is_not_given_whatever_else_is_accepted() {
        assertThat(CheckMediaTypes.best(accept("*/*", "application/json;q=0"), OFFERED))
                .contains(CSV);
        assertThat(CheckMediaTypes.best(accept("*/*", "text/csv;q=0.0", "application/json;q=0"), OFFERED))
                .isEmpty();
        assertThat(CheckMediaTypes.best(accept("text/csv", "*/*;q=0"), OFFERED)).contains(CSV);
    }

    @Test
    void the_quality_of_a_type_is_that_of_the_range_that_names_it_most_exactly() {
        assertThat(CheckMediaTypes.best(accept("*/*", "application/json;q=0.1"), OFFERED))
                .contains(CSV);
        assertThat(CheckMediaTypes.best(accept("text/csv;q=0.2", "*/*;q=0.1"), OFFERED))
                .contains(CSV);
    }

    @Test
    void another_version_is_another_type() {
        List<MediaType> sdmx = accept("application/vnd.sdmx.data+csv;version=2.0.0");

        assertThat(CheckMediaTypes.best(accept("application/vnd.sdmx.data+csv;version=1.0.0"), sdmx))
                .isEmpty();
        assertThat(CheckMediaTypes.best(accept("application/vnd.sdmx.data+csv;version=2.0.0"), sdmx))
                .isEqualTo(Optional.of(sdmx.getFirst()));
        assertThat(CheckMediaTypes.best(accept("application/vnd.sdmx.data+csv"), sdmx))
                .isPresent();
        assertThat(CheckMediaTypes.best(accept("text/csv;charset=utf-8"), OFFERED))
                .contains(CSV);
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
