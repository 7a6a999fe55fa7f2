package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL stops in the middle of an import, and comes back. */
@ExtendWith(ArquillianExtension.class)
@Tag("postgresql")
class DatabaseGoneIT {

    private static final String DATE = "2022-09-30";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @Test
    void an_import_says_that_the_database_is_gone_and_leaves_nothing_when_it_is_back() throws IOException {
        HeldUpload upload = HeldUpload.begin(monitor, DATE);
        DatabaseOfTheRun.stopPostgresql();
        try {
            assertUnavailable(upload.rest(), "The database does not answer");
            assertUnavailable(
                    monitor.to("/api/v1/extracts?lang=nl").as("analyst").answer(), "De database antwoordt niet");
            assertUnavailable(HeldUpload.allAtOnce(monitor, DATE), "The database does not answer");
        } finally {
            DatabaseOfTheRun.startPostgresql();
        }
        assertThat(monitor.await("/api/v1/key-figures", a -> a.status() == 200).status())
                .isEqualTo(200);
        upload.assertBrokenOffAndNothingLeft();

        Monitor.Answer again = HeldUpload.allAtOnce(monitor, DATE);
        assertThat(again.status()).as(again.body()).isEqualTo(202);
        monitor.discard(again.json().path("release").asText());
        HeldUpload.assertNobodyInTheLog();
    }

    private static void assertUnavailable(Monitor.Answer answer, String why) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asText()).contains(why);
    }
}
