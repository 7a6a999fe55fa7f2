package nl.leiden.internationals.population.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PxParametersTest {

    private static PxParameters of(String... pairs) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.add(pairs[i], pairs[i + 1]);
        }
        return new PxParameters(
                given,
                PxParameters.VALUE_CODES,
                PxParameters.VALUE_SETS,
                PxParameters.HEADING,
                PxParameters.STUB,
                Output.FORMAT,
                Output.PARAMETERS,
                StateQuery.VINTAGE,
                StateQuery.AS_OF);
    }

    private static List<VariableChoice> choices(String... pairs) {
        return of(pairs).query().map(TableQuery::choices).orElse(List.of());
    }

    @Test
    void names_are_read_in_any_case_because_the_specification_and_its_clients_differ() {
        assertThat(choices("valuecodes[year]", "2023", "VALUECODES[measure]", "count", "codeList[district]", "vs_x"))
                .containsExactlyInAnyOrder(
                        VariableChoice.of("year", "2023"),
                        VariableChoice.of("measure", "count"),
                        new VariableChoice("district", "vs_x", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"valueCodes", "valuecodes", "codelist", "valueCodes[]", "codelist[ ]"})
    void a_choice_that_does_not_say_of_which_variable_is_refused_and_not_passed_over(String name) {
        assertThat(of(name, "0064").errors())
                .singleElement()
                .satisfies(error -> assertThat(error.name()).isEqualTo(name));
        assertThat(of(name, "").errors()).as("empty, as some clients send it").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"heading[year]", "stub[]", "outputFormat[csv]", "vintage[year]"})
    void what_is_of_no_variable_is_not_passed_over_with_one(String name) {
        String parameter = name.substring(0, name.indexOf('['));
        assertThat(of(name, "x").errors()).singleElement().satisfies(error -> {
            assertThat(error.name()).isEqualTo(name);
            assertThat(error.nearest()).containsExactly(parameter);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,2,3                       | 1;2;3
                    [range(a,b)],c              | [range(a,b)];c
                    range(a,b),top(2,1)         | range(a,b);top(2,1)
                    ' a , ,b '                  | a;b
                    range(a,b                   | range(a,b
                    a),b                        | a);b
                    """)
    void values_are_cut_at_commas_but_not_within_expressions(String value, String expected) {
        assertThat(String.join(";", PxParameters.separated(value))).isEqualTo(expected);
    }

    /** Read as written only, one in lower case would be overlooked and get the figures of today. */
    @Test
    void a_state_is_named_in_any_case_too() {
        assertThat(of("asof", "2023-01-01", "VINTAGE", "2023-01-01-r1").ofState())
                .containsEntry(StateQuery.AS_OF, List.of("2023-01-01"))
                .containsEntry(StateQuery.VINTAGE, List.of("2023-01-01-r1"));
        assertThat(of("lang", "nl").ofState()).isEmpty();
    }

    @Test
    void a_plus_sign_that_was_not_escaped_is_put_back() {
        assertThat(choices("valueCodes[age]", "95 ,from(95 ),range(0-4,95 )"))
                .containsExactly(VariableChoice.of("age", "95+", "from(95+)", "range(0-4,95+)"));
    }

    @Test
    void what_clients_send_out_of_habit_is_passed_over_and_what_is_misspelt_is_not() {
        assertThat(of("outputValues[x]", "aggregated", "metadataOutputFormat", "x", "lang", "nl")
                        .errors())
                .isEmpty();
        assertThat(of("valuecode[x]", "1").errors())
                .singleElement()
                .satisfies(error -> assertThat(error.nearest()).startsWith("valueCodes"));
    }

    private static List<ProblemError> wrong(Optional<String> format, String... parameters) {
        List<ProblemError> errors = new ArrayList<>();
        Output.read(format, List.of(parameters), Output.USUAL, In.QUERY, errors);
        return errors;
    }

    @Test
    void formats_are_read_in_any_case_and_what_is_not_offered_or_contradicts_itself_is_refused() {
        assertThat(wrong(Optional.of("CSV"), "separatorsemicolon", "usetexts")).isEmpty();
        assertThat(wrong(Optional.of("json-px"))).extracting(ProblemError::code).containsExactly("format-not-offered");
        assertThat(wrong(Optional.of("parquet"), "UseEverything"))
                .extracting(ProblemError::code)
                .containsExactly("format-not-offered", "format-parameter-unknown");
        assertThat(wrong(Optional.of("csv"), "UseCodes", "UseTexts", "SeparatorTab", "SeparatorSpace"))
                .extracting(ProblemError::code)
                .containsExactly("contradiction", "contradiction");
        assertThat(wrong(Optional.of("html"), "SeparatorTab"))
                .extracting(ProblemError::code)
                .containsExactly("contradiction");
    }
}
