package nl.leiden.internationals.population.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.InstallationBeans;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of a small town, read by Apache Jena and held against the shapes of the profile. */
class CatalogShapesTest {

    private static final String EMAIL = "monitor.contact.email";
    private static final String DEMO = "monitor.demo";
    private static final String STATE = "2024-01-01-r1";

    @BeforeEach
    void set() {
        System.setProperty(DEMO, "true");
        System.setProperty(EMAIL, "cijfers@example.nl");
    }

    @AfterEach
    void unset() {
        System.clearProperty(DEMO);
        System.clearProperty(EMAIL);
    }

    private static Model catalog(CatalogFormat format) throws IOException {
        return catalog(format, "");
    }

    private static Model catalog(CatalogFormat format, String asked) throws IOException {
        Installation installation = new InstallationBeans().installation();
        StateQuery.Answer state =
                new StateQuery.Answer(SampleFigures.growingTown(), STATE, asked, Instant.EPOCH, List.of());
        return Written.read(TableCatalog.of(state, installation, new FigureNotes(installation)), format);
    }

    @Test
    void it_breaks_none_of_the_shapes_and_has_all_that_is_recommended() throws IOException {
        ProfileShapes.Findings findings = ProfileShapes.read().judge(catalog(CatalogFormat.TURTLE));

        assertThat(findings.violations()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
    }

    /** Nobody who harvests an earlier state takes it for what is public now, nor downloads other figures than it describes. */
    @Test
    void of_an_earlier_state_it_breaks_no_shape_either_and_names_the_state_in_every_name_and_download()
            throws IOException {
        Model then = catalog(CatalogFormat.TURTLE, "vintage=" + STATE);

        assertThat(ProfileShapes.read().judge(then).violations()).isEmpty();
        assertThat(then.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList())
                .isNotEmpty()
                .allMatch(dataset -> dataset.getURI().contains("/catalog?vintage=" + STATE + "#table/"));
        for (Property leads : List.of(DCAT.downloadURL, DCAT.accessURL, DCAT.landingPage)) {
            assertThat(then.listObjectsOfProperty(leads).toList().stream()
                            .map(address -> address.asResource().getURI())
                            .filter(address -> !address.endsWith("/api")))
                    .as(leads.getURI())
                    .isNotEmpty()
                    .allMatch(address -> address.endsWith("vintage=" + STATE));
        }
    }

    @Test
    void it_says_the_same_in_both_formats() throws IOException {
        Model turtle = catalog(CatalogFormat.TURTLE);

        assertThat(turtle.isIsomorphicWith(catalog(CatalogFormat.JSON_LD))).isTrue();
        assertThat(turtle.size()).isGreaterThan(500);
    }

    @Test
    void it_has_a_dataset_for_every_table_and_a_distribution_for_every_format_in_every_language() throws IOException {
        Model catalog = catalog(CatalogFormat.TURTLE);
        int tables = SampleFigures.growingTown().tables().size();

        assertThat(catalog.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList())
                .hasSize(tables);
        assertThat(catalog.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList())
                .hasSize(SampleFigures.growingTown().tables().stream()
                        .mapToInt(table -> DataFormat.of(table).size() * Language.values().length)
                        .sum());
    }

    @Test
    void without_an_email_address_it_refers_to_a_page_and_breaks_no_shape_either() throws IOException {
        System.clearProperty(EMAIL);
        Model catalog = catalog(CatalogFormat.TURTLE);

        assertThat(catalog.contains(
                        null, catalog.createProperty("http://www.w3.org/2006/vcard/ns#hasEmail"), (RDFNode) null))
                .isFalse();
        assertThat(ProfileShapes.read().judge(catalog).violations()).isEmpty();
    }

    /** The shapes see what is taken away: what must be there, also of what is only referred to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://purl.org/dc/terms/license",
                "http://purl.org/dc/terms/creator",
                "http://www.w3.org/ns/dcat#contactPoint",
                "http://www.w3.org/ns/dcat#accessURL",
                "http://www.w3.org/ns/dcat#endpointDescription",
                "http://www.w3.org/2004/02/skos/core#prefLabel",
                "http://xmlns.com/foaf/0.1/name"
            })
    void a_property_that_is_missing_is_a_violation(String property) throws IOException {
        Model catalog = catalog(CatalogFormat.TURTLE);
        Property missing = catalog.createProperty(property);
        assertThat(catalog.contains(null, missing, (RDFNode) null)).isTrue();
        catalog.removeAll(null, missing, null);

        assertThat(ProfileShapes.read().judge(catalog).violations())
                .isNotEmpty()
                .anyMatch(line -> line.contains(property));
    }

    @Test
    void a_theme_of_no_type_a_second_identifier_and_a_description_in_no_words_are_violations() throws IOException {
        ProfileShapes shapes = ProfileShapes.read();
        Model catalog = catalog(CatalogFormat.TURTLE);
        Resource dataset =
                catalog.listSubjectsWithProperty(RDF.type, DCAT.Dataset).next();

        catalog.add(dataset, DCAT.theme, catalog.createResource("http://example.org/no-theme"));
        assertThat(shapes.judge(catalog).violations()).hasSize(1);
        catalog.add(dataset, DCTerms.identifier, "another");
        assertThat(shapes.judge(catalog).violations()).hasSize(2);
        catalog.add(dataset, DCTerms.description, dataset);
        assertThat(shapes.judge(catalog).violations()).hasSize(3);
    }

    @Test
    void what_is_recommended_and_missing_is_a_warning() throws IOException {
        Model catalog = catalog(CatalogFormat.TURTLE);
        catalog.removeAll(null, DCTerms.language, null);

        assertThat(ProfileShapes.read().judge(catalog).warnings()).isNotEmpty();
    }
}
