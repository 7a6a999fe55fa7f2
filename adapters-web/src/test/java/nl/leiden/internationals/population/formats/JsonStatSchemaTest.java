package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import org.junit.jupiter.api.Test;

class JsonStatSchemaTest {

    private static final Path SCHEMA = Path.of(System.getProperty("shared.dir", "../../shared"))
            .resolve("standards/jsonstat/jsonstat-2.0-dataset.schema.json");

    @Test
    void every_table_in_both_languages_is_a_dataset_by_the_schema_of_json_stat() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "the schema of JSON-stat is not here");
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));

        for (PublishedTable table : SampleFigures.growingTown().tables()) {
            for (Language language : Language.values()) {
                Selection selection = (Selection) Selection.of(table, Map.of("measure", List.of("*")), 1_000_000);
                assertThat(schema.validate(JsonStatTest.json(selection, language)))
                        .as(table.id().value())
                        .isEmpty();
            }
        }
    }
}
