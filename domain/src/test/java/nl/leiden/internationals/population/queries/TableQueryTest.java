package nl.leiden.internationals.population.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableQueryTest {

    private static final int MOST = 100_000;

    private final PublishedTable table = SampleFigures.growingTown()
            .find("internationals-by-nationality-and-district")
            .orElseThrow();

    private final VariableChoice newest = VariableChoice.of("year", "top(1)");
    private final VariableChoice count = VariableChoice.of("measure", "count");

    private Chosen chosen(TableQuery query) {
        return switch (query.readOn(table, MOST)) {
            case Chosen chosen -> chosen;
            case Unfit unfit -> throw new AssertionError(unfit.problems().toString());
        };
    }

    private List<QueryProblem> problems(TableQuery query) {
        return switch (query.readOn(table, MOST)) {
            case Chosen chosen -> List.of();
            case Unfit unfit -> unfit.problems();
        };
    }

    private static List<String> codes(Chosen chosen, String variable) {
        return chosen.selection().axes().stream()
                .filter(axis -> axis.id().value().equals(variable))
                .map(Axis::categories)
                .flatMap(List::stream)
                .map(Category::code)
                .map(Code::value)
                .toList();
    }

    @Test
    void expressions_are_turned_into_codes_and_what_is_not_named_is_held_at_its_total() {
        Chosen chosen = chosen(TableQuery.of(VariableChoice.of("nationality", "0064", "e*"), newest, count));

        assertThat(codes(chosen, "nationality")).startsWith("0064").contains("eu");
        assertThat(codes(chosen, "year")).containsExactly("2024");
        assertThat(chosen.selection().eliminated())
                .extracting(dimension -> dimension.id().value())
                .containsExactly("district");
    }

    @Test
    void a_value_set_shows_the_categories_of_its_level_and_no_others() {
        Chosen chosen = chosen(
                TableQuery.of(new VariableChoice("nationality", "vs_nationality_bloc", List.of("*")), newest, count));

        assertThat(codes(chosen, "nationality")).contains("eu").doesNotContain("T", "0064");
        assertThat(problems(TableQuery.of(
                        new VariableChoice("nationality", "vs_nationality_bloc", List.of("0064")), newest, count)))
                .singleElement()
                .isInstanceOf(QueryProblem.UnknownCode.class);
    }

    @Test
    void time_and_measures_are_known_by_the_names_that_other_offices_use() {
        Chosen chosen = chosen(TableQuery.of(
                VariableChoice.of("Tid", "2023"),
                VariableChoice.of("ContentsCode", "*"),
                VariableChoice.of("DISTRICT", "T")));

        assertThat(codes(chosen, "year")).containsExactly("2023");
        assertThat(codes(chosen, "measure")).hasSize(table.measures().size());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        List<QueryProblem> problems = problems(new TableQuery(
                List.of(
                        VariableChoice.of("nationalty", "*"),
                        VariableChoice.of("nationality", "top(x)", "9999", "zz*"),
                        VariableChoice.of("Nationality", "T"),
                        new VariableChoice("district", "vs_district_street", List.of("*"))),
                new Placement(List.of("street"), List.of("district", "year"))));

        assertThat(problems)
                .hasOnlyElementsOfTypes(
                        QueryProblem.UnknownVariable.class,
                        QueryProblem.Unreadable.class,
                        QueryProblem.UnknownCode.class,
                        QueryProblem.NoMatch.class,
                        QueryProblem.VariableTwice.class,
                        QueryProblem.UnknownValueSet.class,
                        QueryProblem.NothingChosen.class,
                        QueryProblem.PlacedButNotChosen.class)
                .contains(
                        new QueryProblem.NothingChosen(DimensionId.YEAR),
                        new QueryProblem.NothingChosen(DimensionId.MEASURE))
                .hasSize(10);
    }

    @Test
    void variables_are_placed_as_asked_and_a_contradiction_is_refused() {
        TableQuery query = new TableQuery(
                List.of(VariableChoice.of("nationality", "T"), VariableChoice.of("district", "T"), newest, count),
                new Placement(List.of("district"), List.of()));

        assertThat(chosen(query).heading()).containsExactly(new DimensionId("district"));
        assertThat(chosen(query).stub())
                .containsExactly(new DimensionId("nationality"), DimensionId.YEAR, DimensionId.MEASURE);
        assertThat(problems(new TableQuery(
                        query.choices(), new Placement(List.of("district"), List.of("district", "time")))))
                .containsExactlyInAnyOrder(
                        new QueryProblem.PlacedTwice(new DimensionId("district")),
                        new QueryProblem.NotPlaced(new DimensionId("nationality")),
                        new QueryProblem.NotPlaced(DimensionId.MEASURE));
    }

    @Test
    void a_contradiction_of_places_is_told_together_with_what_is_wrong_with_the_values() {
        List<QueryProblem> problems = problems(new TableQuery(
                List.of(VariableChoice.of("nationality", "top("), newest, count),
                new Placement(List.of("nationality", "year"), List.of("year", "measure"))));

        assertThat(problems).hasExactlyElementsOfTypes(QueryProblem.Unreadable.class, QueryProblem.PlacedTwice.class);
    }

    @Test
    void too_many_cells_and_too_many_functions_are_refused() {
        TableQuery all =
                TableQuery.of(VariableChoice.of("nationality", "*"), VariableChoice.of("district", "*"), newest, count);
        String[] masks = IntStream.range(0, 20_000).mapToObj(i -> "*" + i + "*").toArray(String[]::new);

        assertThat(all.readOn(table, 10))
                .isInstanceOfSatisfying(
                        Unfit.class,
                        unfit -> assertThat(unfit.problems())
                                .singleElement()
                                .isInstanceOf(QueryProblem.TooManyCells.class));
        assertThat(problems(TableQuery.of(VariableChoice.of("nationality", masks), newest, count)))
                .contains(new QueryProblem.TooManyExpressions(new DimensionId("nationality"), 20_000, 100));
    }

    @Test
    void the_usual_query_of_every_table_can_be_read_and_is_short() {
        for (PublishedTable any : SampleFigures.growingTown().tables()) {
            assertThat(UsualQuery.of(any, 5_000).readOn(any, 5_000))
                    .as("%s", any.id())
                    .isInstanceOf(Chosen.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 150000, 1, 100000",
        "1, 60000, 1, 60000",
        "400, 300, 1, 99900",
        "50, 45, 50, 99000",
        "20, 19, 300, 99940"
    })
    void the_usual_query_of_a_table_without_totals_fits_one_answer_and_nearly_fills_it(
            int first, int second, int third, int cells) {
        OutsideTable large = SampleOutsideTables.withoutTotals(first, second, third);

        assertThat(UsualQuery.of(large, 100_000).readOn(large, 100_000))
                .isInstanceOfSatisfying(
                        Chosen.class,
                        chosen -> assertThat(chosen.selection().axes().stream()
                                        .mapToInt(Axis::size)
                                        .reduce(1, Math::multiplyExact))
                                .isEqualTo(cells));
    }

    @Test
    void of_one_dimension_that_is_very_long_the_usual_query_has_the_newest_year_and_the_first_values() {
        OutsideTable large = SampleOutsideTables.withoutTotals(80_000);

        assertThat(UsualQuery.of(large, 100_000).choices())
                .extracting(VariableChoice::expressions)
                .containsExactly(List.of("*"), List.of("top(1)"), List.of("residents"));
        assertThat(UsualQuery.of(large, 1_000).choices().getFirst().expressions())
                .containsExactly("top(1000)");
    }

    @Test
    void a_query_that_is_saved_twice_has_one_id_and_any_other_query_another() {
        SavedQuery saved = new SavedQuery(
                TableRegister.BY_NATIONALITY,
                TableQuery.of(newest, count),
                Language.EN,
                "csv",
                List.of(),
                new Keeping.Live());
        SavedQuery same = new SavedQuery(
                TableRegister.BY_NATIONALITY,
                TableQuery.of(VariableChoice.of("year", "top(1)"), VariableChoice.of("measure", "count")),
                Language.EN,
                "csv",
                List.of(),
                new Keeping.Live());
        SavedQuery frozen = new SavedQuery(
                saved.table(),
                saved.query(),
                saved.language(),
                saved.format(),
                saved.formatParameters(),
                new Keeping.Frozen("2024-01-01-r1", Checksum.of(new byte[] {1})));
        SavedQuery otherwiseCut = new SavedQuery(
                saved.table(),
                TableQuery.of(newest, VariableChoice.of("measure", "cou", "nt")),
                saved.language(),
                saved.format(),
                List.of(),
                saved.keeping());

        assertThat(saved.id()).isEqualTo(same.id());
        assertThat(List.of(saved.id(), frozen.id(), otherwiseCut.id())).doesNotHaveDuplicates();
        assertThat(SavedQueryId.parse(saved.id().toString())).isEqualTo(saved.id());
    }

    @Test
    void a_definition_says_what_was_written_for_every_variable() {
        assertThat(QueryDefinition.of(
                        TableQuery.of(
                                new VariableChoice("nationality", "vs_nationality_bloc", List.of("eu", "*")),
                                VariableChoice.of("year", "top(2)", "from(2023)"),
                                count),
                        table))
                .extracting(message -> message.key())
                .containsExactly("query.variable-by-level", "query.variable", "query.variable", "query.variable");
    }
}
