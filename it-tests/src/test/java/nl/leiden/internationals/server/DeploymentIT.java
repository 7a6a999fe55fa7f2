package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("either-database")
@ExtendWith(ArquillianExtension.class)
class DeploymentIT {
    @BeforeAll
    static void wait_for_the_monitor() throws Exception {
        WarDeployment.awaitReady();
    }

    @Test
    void the_application_answers_at_the_root_of_the_server() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(WarDeployment.root().resolve("/no-such-page"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
