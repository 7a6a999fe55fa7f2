package nl.leiden.internationals.population.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Metadata;
import nl.leiden.internationals.site.SampleInstallations;
import org.junit.jupiter.api.Test;

class SchemaOrgTest {

    private static final Installation MONITOR = SampleInstallations.real(
            "MONITOR_BASE_URL", "https://monitor.example.nl",
            "MONITOR_PUBLISHER_NAME", "</script><script>alert('&')</script><!--",
            "MONITOR_CONTACT_EMAIL", "cijfers@example.nl");
    private static final List<PublishedTable> TABLES =
            SampleFigures.growingTown().tables();

    private static SchemaOrg in(Language language) {
        return new SchemaOrg(MONITOR, new FigureNotes(MONITOR), language);
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void a_table_is_a_dataset_with_all_that_search_engines_ask_for() throws JsonProcessingException {
        JsonNode dataset = read(in(Language.EN).dataset(TABLES.getFirst()));

        assertThat(dataset.path("@context").asText()).isEqualTo("https://schema.org/");
        assertThat(dataset.path("@type").asText()).isEqualTo("Dataset");
        assertThat(dataset.path("name").asText()).isEqualTo("Residents by origin and district");
        // Google Dataset Search wants 50 to 5,000 characters
        assertThat(dataset.path("description").asText()).hasSizeBetween(50, 5000);
        assertThat(dataset.path("url").asText())
                .isEqualTo("https://monitor.example.nl/en/figures/residents-by-origin-and-district");
        assertThat(dataset.path("license").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(dataset.path("temporalCoverage").asText()).isEqualTo("2023-01-01/2024-01-01");
        assertThat(dataset.at("/creator/email").asText()).isEqualTo("cijfers@example.nl");
        assertThat(dataset.path("distribution")).hasSize(DataFormat.values().length);
        assertThat(dataset.path("distribution").findValuesAsText("contentUrl"))
                .allMatch(address -> address.startsWith(
                        "https://monitor.example.nl/api/v1/tables/residents-by-origin-and-district/data?format="));
    }

    @Test
    void all_tables_are_a_catalogue_that_calls_them_by_the_same_names() throws JsonProcessingException {
        JsonNode catalog = read(in(Language.NL).catalog(TABLES));

        List<String> names = new ArrayList<>();
        for (PublishedTable table : TABLES) {
            names.add(read(in(Language.NL).dataset(table)).path("@id").asText());
        }
        assertThat(catalog.path("@type").asText()).isEqualTo("DataCatalog");
        assertThat(catalog.path("dataset").findValuesAsText("@id")).isEqualTo(names);
        assertThat(names)
                .first()
                .isEqualTo("https://monitor.example.nl/catalog#table/residents-by-origin-and-district");
    }

    @Test
    void nothing_in_it_can_end_the_script_it_stands_in() throws JsonProcessingException {
        String json = in(Language.NL).dataset(TABLES.getFirst());

        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(read(json).at("/publisher/name").asText()).isEqualTo("</script><script>alert('&')</script><!--");
    }

    @Test
    void what_could_end_the_script_is_refused_by_the_frame_of_the_page() {
        assertThatThrownBy(() -> new Metadata(null, List.of(), "{\"a\":\"</script>\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
