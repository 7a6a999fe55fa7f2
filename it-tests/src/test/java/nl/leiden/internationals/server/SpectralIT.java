package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.leiden.internationals.SharedData;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The description that the running monitor serves, linted by Spectral with the rulesets of the API Design Rules. Skipped where Spectral or
 * the rulesets are not there; {@code .ci/run} installs Spectral.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SpectralIT {

    /** Wants OpenAPI 3.0. */
    private static final String RULES_2_1 = "standards/adr/adr-ruleset-2.1.0.yml";

    private static final String RULES_2_2 = "standards/adr/adr-ruleset-2.2.0-rc.1.yaml";

    private static final String OLDER = "?version=3.0";
    private static final int ERROR = 0;

    private final Monitor monitor = new Monitor(WarDeployment.root());

    @TempDir
    private Path folder;

    @Deployment(testable = false)
    static WebArchive war() {
        return WarDeployment.war();
    }

    @Test
    void the_description_in_openapi_3_1_has_no_error_under_the_coming_rules() throws Exception {
        assertThat(complaints(served(""), RULES_2_2)).isEqualTo(onlyThatNoHostIsNamed("nlgov:servers-use-https"));
    }

    @Test
    void the_description_in_openapi_3_0_has_no_error_under_the_coming_rules() throws Exception {
        assertThat(complaints(served(OLDER), RULES_2_2)).isEqualTo(onlyThatNoHostIsNamed("nlgov:servers-use-https"));
    }

    @Test
    void the_description_in_openapi_3_0_has_no_error_under_the_rules_in_force() throws Exception {
        assertThat(complaints(served(OLDER), RULES_2_1)).isEqualTo(onlyThatNoHostIsNamed("servers-use-https"));
    }

    /** The server under test has no public address, so its description leads from the root of the server. */
    private static List<String> onlyThatNoHostIsNamed(String rule) {
        return List.of("1 " + rule + " servers/0/url");
    }

    @Test
    void a_description_that_breaks_a_rule_is_seen() throws Exception {
        ObjectNode document = served(OLDER);
        ((ObjectNode) document.at("/info/contact")).remove("email");
        ((ObjectNode) document.path("paths")).set("/keyFigures", document.at("/paths/~1tables"));

        for (String rules : List.of(RULES_2_1, RULES_2_2)) {
            assertThat(complaints(document, rules))
                    .as(rules)
                    .anyMatch(complaint -> complaint.startsWith(ERROR + " ") && complaint.contains("info/contact"))
                    .anyMatch(complaint -> complaint.contains("paths-kebab-case"));
        }
    }

    private ObjectNode served(String query) {
        return (ObjectNode) monitor.get("/api/v1/openapi.json" + query).json();
    }

    /** Each as severity (0 is an error), rule and place. */
    private List<String> complaints(JsonNode document, String rules) throws Exception {
        Path ruleset = SharedData.file(rules);
        String spectral = spectral();
        Path written = Files.writeString(folder.resolve("openapi.json"), document.toString());
        Path found = folder.resolve("found.json");
        Path log = folder.resolve("log.txt");
        Process linting = new ProcessBuilder(
                        spectral,
                        "lint",
                        "--ruleset",
                        ruleset.toAbsolutePath().toString(),
                        "--format",
                        "json",
                        "--output",
                        found.toString(),
                        written.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(linting.waitFor(2, TimeUnit.MINUTES)).as("Spectral is done").isTrue();
        // 0: no error, 1: some; 2: it did not work at all
        assertThat(linting.exitValue()).as(Files.readString(log)).isIn(0, 1);
        List<String> complaints = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(found.toFile())) {
            List<String> place = new ArrayList<>();
            one.path("path").forEach(step -> place.add(step.asText()));
            complaints.add(
                    one.path("severity").asInt() + " " + one.path("code").asText() + " " + String.join("/", place));
        }
        return complaints;
    }

    private static String spectral() throws IOException {
        Path installed = Path.of("target", "spectral", "node_modules", ".bin", "spectral");
        Optional<Path> spectral = Stream.concat(
                        Stream.of(installed),
                        Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                                        .orElse("")
                                        .split(File.pathSeparator))
                                .map(directory -> Path.of(directory, "spectral")))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                spectral.isPresent(),
                () -> "Spectral is not installed, neither on the path nor at " + installed.toAbsolutePath()
                        + ": the description of the API is not linted");
        return spectral.orElseThrow().toRealPath().toString();
    }
}
