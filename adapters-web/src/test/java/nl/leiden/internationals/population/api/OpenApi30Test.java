package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApi30Test {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode rendered(String schema) {
        ObjectNode document = (ObjectNode) json("{'openapi':'3.1.0','components':{'schemas':{'A':" + schema + "}}}");
        return OpenApi30.of(document).at("/components/schemas/A");
    }

    @Test
    void both_versions_describe_the_same_paths_operations_and_schemas() {
        ObjectNode newer = OpenApiDocument.whole();

        ObjectNode older = OpenApi30.of(newer);

        assertThat(older.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(older.at("/info/version")).isEqualTo(newer.at("/info/version"));
        assertThat(older.findValuesAsText("operationId")).isEqualTo(newer.findValuesAsText("operationId"));
        assertThat(older.findValuesAsText("description").size())
                .as("but for the summary nothing is lost")
                .isEqualTo(newer.findValuesAsText("description").size());
        assertThat(older.at("/components/schemas")).hasSameSizeAs(newer.at("/components/schemas"));
        assertThat(newer).as("the one given stays as it is").isEqualTo(OpenApiDocument.whole());
    }

    @Test
    void what_may_be_null_is_said_in_the_older_way() {
        assertThat(rendered("{'type':['number','null']}")).isEqualTo(json("{'nullable':true,'type':'number'}"));
        assertThat(rendered("{'anyOf':[{'type':'string'},{'type':'null'}]}"))
                .isEqualTo(json("{'nullable':true,'anyOf':[{'type':'string'}]}"));
    }

    @Test
    void one_of_several_types_is_an_alternative() {
        assertThat(rendered("{'type':['string','integer','null']}"))
                .isEqualTo(json("{'nullable':true,'anyOf':[{'type':'string'},{'type':'integer'}]}"));
    }

    @Test
    void what_stands_beside_a_reference_is_not_overlooked() {
        assertThat(rendered("{'$ref':'#/components/schemas/B','description':'b'}"))
                .isEqualTo(json("{'description':'b','allOf':[{'$ref':'#/components/schemas/B'}]}"));
        assertThat(rendered("{'$ref':'#/components/schemas/B'}")).isEqualTo(json("{'$ref':'#/components/schemas/B'}"));
    }

    @Test
    void keywords_of_json_schema_are_said_in_those_there_are() {
        assertThat(rendered("{'const':'a'}")).isEqualTo(json("{'enum':['a']}"));
        assertThat(rendered("{'type':'number','exclusiveMinimum':0}"))
                .isEqualTo(json("{'type':'number','exclusiveMinimum':true,'minimum':0}"));
        assertThat(rendered("{'type':'string','examples':['a','b']}"))
                .isEqualTo(json("{'type':'string','example':'a'}"));
        assertThat(rendered("{'type':'string','contentMediaType':'application/zip'}"))
                .isEqualTo(json("{'type':'string','format':'binary'}"));
    }

    @Test
    void a_property_may_have_the_name_of_a_keyword() {
        String schema = "{'type':'object','properties':{'const':{'type':['string','null']},'examples':{'type':'array',"
                + "'items':{'const':1}}}}";

        assertThat(rendered(schema))
                .isEqualTo(json("{'type':'object','properties':{'const':{'nullable':true,'type':'string'},"
                        + "'examples':{'type':'array','items':{'enum':[1]}}}}"));
    }

    @Test
    void what_the_older_version_cannot_say_is_refused_with_its_place() {
        for (String keyword : List.of("patternProperties", "prefixItems", "if", "unevaluatedProperties")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rendered("{'properties':{'b':{'" + keyword + "':{}}}}"))
                    .withMessage("cannot be said in OpenAPI 3.0.3: #/components/schemas/A/properties/b/" + keyword);
        }
    }
}
