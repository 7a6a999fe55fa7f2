package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leiden.internationals.site.Gzip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'deflate, gzip;q=0.5', true",
        "'br, GZIP', true",
        "gzip;q=0, false",
        "'gzip; q=0.0', false",
        "identity, false",
        "'', false"
    })
    void an_answer_is_packed_for_those_who_can_unpack_it(String acceptEncoding, boolean packed) {
        assertThat(Gzip.isAccepted(acceptEncoding)).isEqualTo(packed);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"abc\"', true",
        "'\"abc-gz\"', true",
        "'W/\"abc\"', true",
        "'\"xyz\", \"abc\"', true",
        "*, true",
        "abc, false",
        "'\"xyz\"', false"
    })
    void who_has_the_answer_plain_or_packed_does_not_get_it_again(String ifNoneMatch, boolean has) {
        assertThat(Answers.has(ifNoneMatch, "abc")).isEqualTo(has);
    }
}
