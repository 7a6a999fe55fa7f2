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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.leiden.internationals.SharedData;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The description that the running monitor serves, linted by Spectral with the rulesets of the API Design Rules. Skipped where Spectral or
 * the rulesets are not there; {@code .ci/run} installs Spectral.
 */
@ExtendWith(ArquillianExtension.class)
class SpectralIT {

    /** Wants OpenAPI 3.0. */
    private static final String RULES_2_1 = "standards/adr/adr-ruleset-2.1.0.yml";

    private static final String RULES_2_2 = "standards/adr/adr-ruleset-2.2.0-rc.1.yaml";

    private static final String OPENAPI_3_1 = "openapi-3.1.json";
    private static final String OPENAPI_3_0 = "openapi-3.0.json";
    private static final String BROKEN = "broken.json";
    private static final int ERROR = 0;

    @TempDir
    private static Path folder;

    /** By the ruleset and the name of the document; each as severity (0 is an error), rule and place. */
    private static final Map<String, Map<String, List<String>>> COMPLAINTS = new HashMap<>();

    /** Spectral takes longer to begin than to read, so it reads all documents at once, under both rulesets side by side. */
    @BeforeAll
    static void lint() throws Exception {
        Monitor monitor = new Monitor(WarDeployment.root());
        ObjectNode older = served(monitor, "?version=3.0");
        write(OPENAPI_3_1, served(monitor, ""));
        write(OPENAPI_3_0, older);
        write(BROKEN, broken(older));
        Process inForce = begin(RULES_2_1, OPENAPI_3_0, BROKEN);
        Process coming = begin(RULES_2_2, OPENAPI_3_1, OPENAPI_3_0, BROKEN);
        COMPLAINTS.put(RULES_2_1, found(RULES_2_1, inForce));
        COMPLAINTS.put(RULES_2_2, found(RULES_2_2, coming));
    }

    private static ObjectNode served(Monitor monitor, String query) {
        return (ObjectNode) monitor.get("/api/v1/openapi.json" + query).json();
    }

    private static void write(String name, JsonNode document) throws IOException {
        Files.writeString(folder.resolve(name), document.toString());
    }

    /** Without an address of whom to ask, and with a path that is not in kebab case. */
    private static ObjectNode broken(ObjectNode document) {
        ObjectNode broken = document.deepCopy();
        ((ObjectNode) broken.at("/info/contact")).remove("email");
        ((ObjectNode) broken.path("paths")).set("/keyFigures", document.at("/paths/~1tables"));
        return broken;
    }

    private static Process begin(String rules, String... documents) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                spectral(),
                "lint",
                "--ruleset",
                SharedData.file(rules).toAbsolutePath().toString(),
                "--format",
                "json",
                "--output",
                result(rules).toString()));
        Stream.of(documents).map(name -> folder.resolve(name).toString()).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(rules).toFile())
                .start();
    }

    private static Path result(String rules) {
        return folder.resolve(Path.of(rules).getFileName() + ".found");
    }

    private static Path log(String rules) {
        return folder.resolve(Path.of(rules).getFileName() + ".log");
    }

    private static Map<String, List<String>> found(String rules, Process linting) throws Exception {
        assertThat(linting.waitFor(3, TimeUnit.MINUTES)).as("Spectral is done").isTrue();
        // 0: no error, 1: some; 2: it did not work at all
        assertThat(linting.exitValue()).as(Files.readString(log(rules))).isIn(0, 1);
        Map<String, List<String>> found = new HashMap<>();
        for (JsonNode one : new ObjectMapper().readTree(result(rules).toFile())) {
            List<String> place = new ArrayList<>();
            one.path("path").forEach(step -> place.add(step.asText()));
            String document = Path.of(one.path("source").asText()).getFileName().toString();
            found.computeIfAbsent(document, any -> new ArrayList<>())
                    .add(one.path("severity").asInt() + " " + one.path("code").asText() + " "
                            + String.join("/", place));
        }
        return found;
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

    private static List<String> complaints(String rules, String document) {
        return COMPLAINTS.getOrDefault(rules, Map.of()).getOrDefault(document, List.of());
    }

    @Test
    void the_description_in_openapi_3_1_has_no_error_under_the_coming_rules() {
        assertThat(complaints(RULES_2_2, OPENAPI_3_1)).isEqualTo(onlyThatNoHostIsNamed("nlgov:servers-use-https"));
    }

    @Test
    void the_description_in_openapi_3_0_has_no_error_under_the_coming_rules() {
        assertThat(complaints(RULES_2_2, OPENAPI_3_0)).isEqualTo(onlyThatNoHostIsNamed("nlgov:servers-use-https"));
    }

    @Test
    void the_description_in_openapi_3_0_has_no_error_under_the_rules_in_force() {
        assertThat(complaints(RULES_2_1, OPENAPI_3_0)).isEqualTo(onlyThatNoHostIsNamed("servers-use-https"));
    }

    /** The server under test has no public address, so its description leads from the root of the server. */
    private static List<String> onlyThatNoHostIsNamed(String rule) {
        return List.of("1 " + rule + " servers/0/url");
    }

    @Test
    void a_description_that_breaks_a_rule_is_seen() {
        for (String rules : List.of(RULES_2_1, RULES_2_2)) {
            assertThat(complaints(rules, BROKEN))
                    .as(rules)
                    .anyMatch(complaint -> complaint.startsWith(ERROR + " ") && complaint.contains("info/contact"))
                    .anyMatch(complaint -> complaint.contains("paths-kebab-case"));
        }
    }
}
