package nl.leiden.internationals.population.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.api.WithdrawnYears;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.queries.Placement;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.Unfit;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.site.ProblemError;
import org.junit.jupiter.api.Test;

class QueryPlaceTest {

    private static final QueryErrors ERRORS =
            new QueryErrors(new WithdrawnYears(year -> Optional.empty(), table -> false));

    /** Everything that can be wrong with a query: an unknown variable, code and code list, one twice, one in no place. */
    private static final TableQuery WRONG = new TableQuery(
            List.of(
                    VariableChoice.of("nationality", "9999"),
                    VariableChoice.of("yaer", "2024"),
                    new VariableChoice("district", "vs_nothing", List.of()),
                    VariableChoice.of("year", "top("),
                    VariableChoice.of("year", "2024")),
            new Placement(List.of("nationality", "colour"), List.of("nationality")));

    private static List<String> names(QueryPlace place) {
        PublishedTable table = SampleFigures.growingTown()
                .find("internationals-by-nationality-and-district")
                .orElseThrow();
        Unfit unfit = (Unfit) WRONG.readOn(table, 1_000);
        return ERRORS.besides(table.id().value(), List.of(), unfit.problems(), place).stream()
                .map(ProblemError::name)
                .toList();
    }

    @Test
    void in_an_address_what_is_wrong_is_named_by_its_parameter() {
        assertThat(names(new QueryPlace.Parameters(WRONG)))
                .contains(
                        "valueCodes[nationality]",
                        "valueCodes[yaer]",
                        "codelist[district]",
                        "valueCodes[year]",
                        "valueCodes[measure]",
                        "heading")
                .doesNotContain("year", "nationality");
    }

    @Test
    void in_a_body_it_is_named_by_its_field() {
        assertThat(names(new QueryPlace.Body(WRONG, "selection.", List.of(0, 1, 2, 3, 5))))
                .contains(
                        "selection.selection[0].valueCodes",
                        "selection.selection[1].variableCode",
                        "selection.selection[2].codelist",
                        "selection.selection[3].valueCodes",
                        "selection.selection[5].variableCode",
                        "selection.selection",
                        "selection.placement.heading");
    }
}
