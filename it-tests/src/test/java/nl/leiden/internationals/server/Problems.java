package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

/** What every problem has. */
final class Problems {

    private Problems() {}

    static void assertProblem(Monitor.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }
}
