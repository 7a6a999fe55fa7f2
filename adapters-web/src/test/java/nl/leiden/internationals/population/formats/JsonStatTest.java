package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class JsonStatTest {

    private static final Provenance PROVENANCE = new Provenance(
            "https://monitor.example.nl/api/v1/tables/x/data",
            "2024-01-01-r1",
            new Source(
                    new BilingualText("Gemeente Leiden", "Municipality of Leiden"),
                    URI.create("https://creativecommons.org/licenses/by/4.0/"),
                    null),
            List.of(Note.mandatory(new BilingualText("Verzonnen", "Made up"))));

    private static FigureTable table(TableId id) {
        return SampleFigures.growingTown().table(id).orElseThrow();
    }

    private static Selection select(TableId id, Map<String, List<String>> wanted) {
        return (Selection) Selection.of(table(id), wanted, 100_000);
    }

    static JsonNode json(Selection selection, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonStat(selection, language, PROVENANCE).write(out);
            return new ObjectMapper().readTree(out.toByteArray());
        } catch (IOException e) {
            throw new AssertionError("what was written cannot be read", e);
        }
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void dimensions_stand_in_the_order_of_the_table_then_the_year_then_the_measure() {
        JsonNode json = json(
                select(
                        TableRegister.BY_NATIONALITY,
                        Map.of("nationality", List.of("0064", "T"), "measure", List.of("*"))),
                Language.EN);

        assertThat(strings(json.get("id"))).containsExactly("nationality", "year", "measure");
        assertThat(json.get("size").toString()).isEqualTo("[2,2,6]");
        assertThat(json.at("/role/time/0").asText()).isEqualTo("year");
        assertThat(json.at("/role/metric/0").asText()).isEqualTo("measure");
        assertThat(strings(json.at("/dimension/nationality/category/index"))).containsExactly("0064", "T");
        assertThat(json.at("/dimension/nationality/category/label/0064").asText())
                .isEqualTo("Italy");
        assertThat(json.at("/dimension/measure/category/unit/share/decimals").asInt())
                .isEqualTo(1);
    }

    @Test
    void every_value_is_the_figure_of_the_table_in_row_major_order() {
        FigureTable table = table(TableRegister.BY_NATIONALITY);
        JsonNode values = json(
                        select(TableRegister.BY_NATIONALITY, Map.of("nationality", List.of("0064", "T"))), Language.NL)
                .get("value");

        List<Integer> expected = new ArrayList<>();
        for (String code : List.of("0064", "T")) {
            for (int year = 0; year < 2; year++) {
                expected.add(table.count(year, new Code(code)).orElseThrow());
            }
        }
        assertThat(StreamSupport.stream(values.spliterator(), false).map(JsonNode::asInt))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void the_hierarchy_holds_selected_codes_only() {
        JsonNode category = json(
                        select(TableRegister.BY_NATIONALITY, Map.of("nationality", List.of("eu", "0064", "T"))),
                        Language.NL)
                .at("/dimension/nationality/category");

        assertThat(strings(category.at("/child/eu"))).containsExactly("0064");
        assertThat(strings(category.at("/child/T"))).containsExactly("eu");
        assertThat(category.at("/child").size()).isEqualTo(2);
    }

    @Test
    void a_cell_without_a_figure_is_null_and_says_why() {
        Selection selection = select(
                TableRegister.BY_NATIONALITY_AND_DISTRICT,
                Map.of("district", List.of("WK054600"), "nationality", List.of("0064"), "measure", List.of("*")));
        JsonNode json = json(selection, Language.EN);

        for (int cell = 0; cell < selection.size(); cell++) {
            boolean isNull = json.get("value").get(cell).isNull();
            String status = json.at("/status/" + cell).asText();
            boolean saysWhy =
                    CellStatus.find(status).filter(s -> !s.hasFigure()).isPresent();
            assertThat(saysWhy).as("cell " + cell).isEqualTo(isNull);
        }
        assertThat(json.at("/extension/statuses/not-applicable").asText())
                .startsWith("not applicable: There can be no");
    }

    @Test
    void it_tells_where_the_figures_come_from_in_the_language_of_the_reader() {
        JsonNode json = json(select(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT, Map.of()), Language.NL);

        assertThat(json.get("label").asText()).isEqualTo("Inwoners naar herkomst en wijk");
        assertThat(json.get("source").asText()).isEqualTo("Gemeente Leiden");
        assertThat(json.get("updated").asText()).isEqualTo("2024-03-01T08:00:00Z");
        assertThat(json.at("/note/0").asText()).isEqualTo("Verzonnen");
        assertThat(json.at("/note").size()).isEqualTo(3);
        assertThat(json.at("/role/geo/0").asText()).isEqualTo("district");
        assertThat(json.at("/extension/vintages/1/release").asText()).isEqualTo("2024-01-01-r1");
        assertThat(json.at("/extension/checksum").asText())
                .isEqualTo(table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT)
                        .checksum()
                        .value());
    }
}
