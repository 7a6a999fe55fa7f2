package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class CommonHeadersTest {

    @Test
    void a_host_that_the_caller_made_up_is_not_repeated() {
        assertThat(CommonHeaders.withoutHost(URI.create("http://evil.example/nl/aanmelden?next=%2Fnl")))
                .hasToString("/nl/aanmelden?next=%2Fnl");
        assertThat(CommonHeaders.withoutHost(URI.create("http://evil.example/en/figures?to=v2#differences")))
                .hasToString("/en/figures?to=v2#differences");
        assertThat(CommonHeaders.withoutHost(URI.create("http://evil.example:81/api/v1/extracts/1")))
                .hasToString("/api/v1/extracts/1");
    }

    @Test
    void other_sites_may_read_and_select_and_nothing_else() {
        assertThat(CommonHeaders.fromElsewhere("/pxweb/api/v2/tables/a/data", "GET, HEAD, OPTIONS, POST"))
                .isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(CommonHeaders.fromElsewhere("/api/v1/saved-queries", "POST, OPTIONS"))
                .isEqualTo("POST, OPTIONS");
        assertThat(CommonHeaders.fromElsewhere("/api/v1/tables", "GET, HEAD, OPTIONS"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(CommonHeaders.fromElsewhere("/api/v1/extracts", "GET,HEAD,POST,OPTIONS"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(CommonHeaders.fromElsewhere("/api/v1/releases/2024-01-01-r1/recall", "PUT, OPTIONS"))
                .isEqualTo("OPTIONS");
        assertThat(CommonHeaders.fromElsewhere("/api/v1/nothing", "")).isEqualTo("OPTIONS");
    }

    @Test
    void methods_are_listed_in_the_order_in_which_people_expect_them() {
        assertThat(CommonHeaders.inOrder("HEAD, DELETE, GET, OPTIONS")).isEqualTo("GET, HEAD, DELETE, OPTIONS");
        assertThat(CommonHeaders.inOrder("OPTIONS,PUT")).isEqualTo("PUT, OPTIONS");
    }
}
