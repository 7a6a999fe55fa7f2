package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void every_fragment_that_was_written_is_in_it() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(OpenApiDocument.class.getResource("openapi"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> written = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".json", ""))
                    .toList();
            assertThat(OpenApiDocument.FRAGMENTS).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void a_fragment_brings_its_paths_and_its_components() throws IOException {
        ObjectNode document = json("{'paths':{'/a':{}},'components':{'schemas':{'A':{}}}}");

        OpenApiDocument.add(
                document, "b", json("{'paths':{'/b':{}},'components':{'schemas':{'B':{}},'parameters':{'Page':{}}}}"));

        assertThat(document)
                .isEqualTo(
                        json(
                                "{'paths':{'/a':{},'/b':{}},'components':{'schemas':{'A':{},'B':{}},'parameters':{'Page':{}}}}"));
    }

    @Test
    void a_path_or_a_component_that_is_described_twice_is_refused_by_its_name() throws IOException {
        ObjectNode document = json("{'paths':{'/a':{}},'components':{'schemas':{'A':{}}}}");

        assertThatIllegalStateException()
                .isThrownBy(() -> OpenApiDocument.add(document, "second", json("{'paths':{'/a':{}}}")))
                .withMessage("/a is described twice, by second too");
        assertThatIllegalStateException()
                .isThrownBy(() -> OpenApiDocument.add(document, "second", json("{'components':{'schemas':{'A':{}}}}")))
                .withMessage("A is described twice, by second too");
    }

    @Test
    void a_fragment_that_would_say_what_the_api_is_is_refused() throws IOException {
        ObjectNode document = json("{'info':{}}");

        assertThatIllegalStateException()
                .isThrownBy(() -> OpenApiDocument.add(document, "second", json("{'info':{'title':'Other'}}")))
                .withMessageContaining("info");
    }
}
