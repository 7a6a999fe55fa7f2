package nl.leiden.internationals.population.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.Language;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a graph holds comes out as it went in, in every format. */
class GraphWritersTest {

    private static final Iri THING = new Iri("https://example.nl/catalog#table/x-y/csv.nl?a=1&b=%20");

    /** Every character below the letters, quotation marks and backslashes among them, and some beyond. */
    private static final String ANYTHING =
            IntStream.rangeClosed(1, 0x2ff).mapToObj(Character::toString).collect(Collectors.joining())
                    + "\u2028 \uFFFD 𝄞 </script> <!-- \"\"\" \\u0041";

    @ParameterizedTest
    @EnumSource(CatalogFormat.class)
    void every_character_of_a_text_is_kept(CatalogFormat format) throws IOException {
        Graph graph = new Graph();
        graph.about(THING)
                .with(Vocabulary.DCT.name("identifier"), new Literal.Plain(ANYTHING))
                .with(Vocabulary.DCT.name("title"), new Literal.Words(ANYTHING, Language.EN));

        Model read = Written.read(graph, format);

        Resource thing = read.createResource(THING.value());
        assertThat(thing.getProperty(property(read, "identifier")).getString()).isEqualTo(ANYTHING);
        assertThat(thing.getProperty(property(read, "title"), "en").getString()).isEqualTo(ANYTHING);
    }

    @ParameterizedTest
    @EnumSource(CatalogFormat.class)
    void types_of_things_and_of_values_are_kept(CatalogFormat format) throws IOException {
        Graph graph = new Graph();
        graph.about(THING)
                .isA(new Iri("https://example.nl/types/A"), Vocabulary.DCAT.name("Dataset"))
                .with(
                        new Iri("https://example.nl/says"),
                        new Iri("https://example.nl/types/A"),
                        new Iri("mailto:a@b.nl"))
                .with(Vocabulary.DCT.name("issued"), Literal.of(Instant.parse("2024-03-01T08:00:00Z")));

        Model read = Written.read(graph, format);

        assertThat(read.size()).isEqualTo(5);
        assertThat(read.createResource(THING.value())
                        .getProperty(property(read, "issued"))
                        .getLiteral()
                        .getDatatypeURI())
                .isEqualTo("http://www.w3.org/2001/XMLSchema#dateTime");
        assertThat(read.containsResource(read.createResource("mailto:a@b.nl"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CatalogFormat.class)
    void what_is_said_twice_is_written_once(CatalogFormat format) throws IOException {
        Graph graph = new Graph();
        for (int i = 0; i < 2; i++) {
            graph.about(THING).isA(Vocabulary.DCAT.name("Dataset"));
        }

        assertThat(Written.read(graph, format).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/catalog", "", "https://example.nl/a b", "https://example.nl/<b>", "https://example.nl/\"", "x:"
            })
    void a_name_that_is_not_absolute_or_would_break_out_of_its_brackets_is_refused(String name) {
        assertThatThrownBy(() -> new Iri(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an absolute IRI: '" + name + "'");
    }

    @Test
    void only_what_needs_no_escaping_is_abbreviated() {
        assertThat(Vocabulary.abbreviated(Vocabulary.DCT.name("title"))).contains("dct:title");
        assertThat(Vocabulary.abbreviated(Vocabulary.DCT.name("a/b"))).isEmpty();
        assertThat(Vocabulary.abbreviated(THING)).isEmpty();
    }

    private static Property property(Model model, String name) {
        return model.createProperty(Vocabulary.DCT.name(name).value());
    }
}
