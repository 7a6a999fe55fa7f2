package nl.leiden.internationals.population.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.site.ProblemError;
import org.junit.jupiter.api.Test;

class SelectionBodyTest {

    private final List<ProblemError> errors = new ArrayList<>();

    private Optional<TableQuery> read(String body) throws IOException {
        return new SelectionBody(errors).read(new JsonMapper().readTree(body), "");
    }

    @Test
    void a_selection_may_come_back_as_it_was_answered() throws IOException {
        Optional<TableQuery> query = read("""
                {"selection": [{"variableCode": "year", "codelist": null, "valueCodes": ["top(1)"]}],
                 "placement": {"heading": ["year"], "stub": []}, "language": "en",
                 "links": [{"rel": "self", "hreflang": "en", "href": "/pxweb/api/v2/tables/t/defaultselection"}]}""");

        assertThat(errors).isEmpty();
        assertThat(query.orElseThrow().choices())
                .extracting(VariableChoice::variable)
                .containsExactly("year");
    }

    @Test
    void a_misspelt_field_is_refused_and_only_what_chooses_cells_is_offered() throws IOException {
        read("{\"selektion\": []}");

        assertThat(errors).extracting(ProblemError::code).containsExactly("field-unknown");
        assertThat(errors.getFirst().nearest()).containsExactly("placement", "selection");
    }

    @Test
    void a_choice_is_named_by_its_place_in_the_list_though_one_before_it_cannot_be_read() throws IOException {
        SelectionBody reader = new SelectionBody(errors);
        TableQuery query = reader.read(new JsonMapper().readTree("""
                                {"selection": [{"valueCodes": ["x"]},
                                               {"variableCode": "nationality", "valueCodes": ["9999"]}]}"""), "").orElseThrow();
        QueryProblem unknown = new QueryProblem.UnknownCode(new DimensionId("nationality"), "9999", List.of());

        assertThat(reader.place(query, "").name(unknown, "nationality")).isEqualTo("selection[1].valueCodes");
    }
}
