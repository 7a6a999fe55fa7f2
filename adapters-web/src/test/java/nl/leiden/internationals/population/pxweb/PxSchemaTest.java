package nl.leiden.internationals.population.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.Placement;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.TableVariables;
import nl.leiden.internationals.population.queries.UsualQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Publisher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The answers have the shapes of the specification; skipped where it is not at hand. */
class PxSchemaTest {

    private static final Path SPECIFICATION = Path.of("/work/shared/standards/pxwebapi2/PxAPI-2.yml");
    private static final Path SCHEMA_OF_JSON_STAT = SPECIFICATION
            .resolve("../../jsonstat/jsonstat-2.0-dataset.schema.json")
            .normalize();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BilingualText NAME = new BilingualText("Gemeente", "Municipality");
    private static final Publisher PUBLISHER = new Publisher(
            URI.create("https://example.nl"), NAME, URI.create("https://example.nl/here"), NAME, "a@example.nl");
    private static final Source SOURCE = new Source(NAME, URI.create(FigureNotes.LICENCE), null);

    private static JsonNode specification = JSON.createObjectNode();

    private final PublishedFigures figures = SampleFigures.growingTown();
    private final PxAddresses addresses = new PxAddresses(() -> URI.create("https://example.nl"));

    @BeforeAll
    static void readTheSpecification() throws IOException {
        assumeTrue(Files.exists(SPECIFICATION), "PxAPI-2.yml is not here");
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(SPECIFICATION));
        specification = JSON.<JsonNode>valueToTree(yaml).path("components");
        inWordsOfJsonSchema(specification);
    }

    /** OpenAPI 3.0 has its own words for values that may be null and for bounds. */
    private static void inWordsOfJsonSchema(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("nullable").asBoolean() && object.path("type").isTextual()) {
                ArrayNode types = JSON.createArrayNode().add(object.get("type")).add("null");
                object.set("type", types);
            }
            if (object.path("exclusiveMaximum").isBoolean()) {
                object.remove("exclusiveMaximum");
            }
        }
        node.forEach(PxSchemaTest::inWordsOfJsonSchema);
    }

    private static JsonNode valid(byte[] answer, String schema) throws IOException {
        ObjectNode whole = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        whole.set("components", specification);
        JsonNode node = JSON.readTree(answer);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(whole)
                        .validate(node))
                .as(
                        "%s %s",
                        schema,
                        node.toString()
                                .substring(0, Math.min(300, node.toString().length())))
                .isEmpty();
        return node;
    }

    /** A day must be no moment there, which only who looks at formats can tell apart. */
    private static JsonSchema jsonStat() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        Files.readString(SCHEMA_OF_JSON_STAT),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static JsonNode valid(Object view, String schema) throws IOException {
        return valid(Json.bytes(view), schema);
    }

    private PxDataset dataset(PublishedTable table, Layout layout) {
        return new PxDataset(table, TableVariables.of(table), layout, addresses, "", PUBLISHER);
    }

    private static Provenance provenance() {
        return new Provenance("https://example.nl/here", "2024-01-01-r1", SOURCE, List.of());
    }

    @Test
    void every_table_is_described_as_a_dataset_without_values() throws IOException {
        for (PublishedTable table : figures.tables()) {
            for (Language language : Language.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                dataset(table, Layout.USUAL)
                        .writeMetadata(TableVariables.of(table).axes(), language, provenance(), out);
                JsonNode metadata = valid(out.toByteArray(), "Dataset");

                assertThat(metadata.path("value")).isEqualTo(JSON.createArrayNode());
                assertThat(jsonStat().validate(metadata)).isEmpty();
                metadata.path("dimension")
                        .forEach(dimension -> assertThat(dimension.at("/extension/codeLists"))
                                .isEqualTo(dimension.at("/extension/codelists")));
            }
        }
    }

    private static Chosen chosen(TableQuery query, PublishedTable table) {
        return (Chosen) query.readOn(table, PxLimits.MOST_CELLS);
    }

    private JsonNode data(Chosen chosen) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dataset(chosen.selection().table(), new Layout(chosen.stub(), chosen.heading()))
                .write(chosen.selection(), Language.EN, provenance(), out);
        return valid(out.toByteArray(), "Dataset");
    }

    @Test
    void cells_of_every_table_are_a_dataset_whose_values_fill_it() throws IOException {
        for (PublishedTable table : figures.tables()) {
            JsonNode data = data(chosen(UsualQuery.of(table, PxLimits.MOST_CELLS), table));
            int cells = 1;
            for (JsonNode size : data.path("size")) {
                cells *= size.asInt();
            }
            assertThat(data.path("value")).as("%s", table.id()).hasSize(cells);
            assertThat(jsonStat().validate(data)).as("%s", table.id()).isEmpty();
        }
    }

    @Test
    void the_same_cells_stand_elsewhere_when_variables_are_placed_otherwise() throws IOException {
        PublishedTable table =
                figures.find("internationals-by-nationality-and-district").orElseThrow();
        List<VariableChoice> choices = List.of(
                VariableChoice.of("nationality", "eu", "T"),
                VariableChoice.of("district", "WK*"),
                VariableChoice.of("year", "*"),
                VariableChoice.of("measure", "count"));
        JsonNode usual = data(chosen(new TableQuery(choices, Placement.USUAL), table));
        JsonNode turned = data(chosen(
                new TableQuery(choices, new Placement(List.of("nationality"), List.of("measure", "year", "district"))),
                table));

        assertThat(turned.path("id").toString()).isEqualTo("[\"measure\",\"year\",\"district\",\"nationality\"]");
        int districts = usual.path("size").get(1).asInt();
        for (int n = 0; n < 2; n++) {
            for (int d = 0; d < districts; d++) {
                for (int y = 0; y < 2; y++) {
                    assertThat(turned.path("value").get((y * districts + d) * 2 + n))
                            .isEqualTo(usual.path("value").get((n * districts + d) * 2 + y));
                }
            }
        }
    }

    @Test
    void tables_code_lists_selections_saved_queries_and_limits_have_their_shapes() throws IOException {
        PublishedTable table = figures.tables().getFirst();
        valid(TableListing.alone(table, SOURCE, Language.NL, addresses, ""), "TableResponse");
        Link link = Link.of("self", Language.NL, "https://example.nl/");
        valid(
                new TablesView(
                        "nl",
                        List.of(TableListing.of(table, SOURCE, Language.NL, addresses, "")),
                        new TablesView.Page(1, 10, 1, 1, List.of(link)),
                        List.of(link)),
                "TablesResponse");
        for (String id : ValueSetView.ids(figures)) {
            valid(ValueSetView.find(id, figures, Language.EN, addresses, "").orElseThrow(), "CodelistResponse");
        }
        valid(ConfigView.of("1.0.0", NAME, FigureNotes.LICENCE), "ConfigResponse");
        valid(
                SelectionView.of(chosen(UsualQuery.of(table, PxLimits.MOST_CELLS), table), Language.EN, List.of(link)),
                "SelectionResponse");
        valid(
                SavedQueryView.of(
                        new SavedQuery(
                                table.id(),
                                UsualQuery.of(table, PxLimits.MOST_CELLS),
                                Language.EN,
                                "csv",
                                List.of("UseCodes"),
                                new Keeping.Live()),
                        addresses,
                        ""),
                "SavedQueryResponse");
    }

    /** A client that follows links stays with the figures of the state that it asked for. */
    @Test
    void every_link_of_a_table_or_code_list_in_an_earlier_state_leads_to_that_state() {
        String state = "vintage=2023-01-01-r1";
        PublishedTable table = figures.tables().getFirst();
        List<Link> links = new ArrayList<>(
                TableListing.of(table, SOURCE, Language.NL, addresses, state).links());
        ValueSetView.ids(figures)
                .forEach(id -> links.addAll(ValueSetView.find(id, figures, Language.EN, addresses, state)
                        .orElseThrow()
                        .links()));

        assertThat(links)
                .hasSizeGreaterThan(6)
                .allSatisfy(link -> assertThat(link.href()).endsWith('&' + state));
    }

    @Test
    void the_value_sets_are_the_levels_of_hierarchies() {
        assertThat(ValueSetView.ids(figures))
                .contains(
                        "vs_nationality_bloc", "vs_nationality_continent", "vs_age_life-phase", "vs_district_district");
    }
}
