package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The condition under which something is changed. */
class IfMatchTest {

    private final Fields order = Fields.read(InputStream.nullInputStream(), new MultivaluedHashMap<>());

    @Test
    void who_says_nothing_changes_whatever_is_there_or_is_not() {
        assertThat(IfMatch.read(null, order)).isEqualTo(IfMatch.ANYTHING);
        assertThat(IfMatch.ANYTHING.names("abc")).isTrue();
        assertThat(IfMatch.ANYTHING.isCondition()).isFalse();
    }

    @Test
    void a_star_names_whatever_is_there_but_something_must_be() {
        IfMatch star = IfMatch.read(" * ", order);

        assertThat(star.names("abc")).isTrue();
        assertThat(star.isCondition()).isTrue();
    }

    @Test
    void one_of_several_tags_is_enough() {
        IfMatch several = IfMatch.read("\"abc\", \"d,e\" ,\"\"", order);

        assertThat(several.isCondition()).isTrue();
        assertThat(several.tags()).containsExactly("abc", "d,e", "");
        assertThat(several.names("d,e")).isTrue();
        assertThat(several.names("ab")).isFalse();
    }

    @Test
    void a_weak_tag_names_nothing() {
        IfMatch weak = IfMatch.read("W/\"abc\"", order);

        assertThat(weak.isCondition()).isTrue();
        assertThat(weak.names("abc")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc", "\"abc\" \"def\"", "*, \"abc\"", "\"abc\", *", "w/\"abc\"", ""})
    void what_is_no_list_of_tags_is_refused_by_name(String header) {
        IfMatch.read(header, order);

        assertThat(order.problem().orElseThrow().errors()).singleElement().satisfies(error -> {
            assertThat(error.in()).isEqualTo(ProblemError.In.HEADER);
            assertThat(error.name()).isEqualTo("If-Match");
        });
    }
}
