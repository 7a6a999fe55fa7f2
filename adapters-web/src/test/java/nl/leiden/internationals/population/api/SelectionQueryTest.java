package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class SelectionQueryTest {

    private static final FigureTable TABLE =
            SampleFigures.growingTown().table(TableRegister.BY_NATIONALITY).orElseThrow();

    private static final WithdrawnYears NONE_WITHDRAWN = new WithdrawnYears(year -> Optional.empty(), table -> false);

    private static SelectionQuery query(String... namesAndValues) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return SelectionQuery.of(parameters, List.of("lang", "format", "eliminate"));
    }

    @Test
    void codes_come_in_lists_or_in_repeated_parameters() {
        assertThat(query("nationality", "0064,0052", "nationality", "T", "lang", "en")
                        .wanted())
                .isEqualTo(Map.of("nationality", List.of("0064", "0052", "T")));
    }

    @Test
    void a_level_whose_parenthesis_is_not_closed_is_told_where_it_should_be() {
        Refused refused =
                (Refused) Selection.of(TABLE, Map.of("nationality", List.of("level(continent")), Set.of(), 1_000);

        assertThat(SelectionQuery.errors(TABLE, refused, Set.of(), NONE_WITHDRAWN))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("expression-unreadable");
                    assertThat(Texts.in(Language.EN).of(error.detail())).contains("character 16", "level(continent");
                    assertThat(error.nearest()).contains("level(continent)");
                });
    }

    @Test
    void a_plus_sign_that_was_not_escaped_is_understood() {
        assertThat(query("age", "95 ,0-4").wanted()).isEqualTo(Map.of("age", List.of("95+", "0-4")));
    }

    @Test
    void what_cannot_be_meant_is_told_of_every_dimension_at_once() {
        List<ProblemError> slips = query(
                        "year",
                        "2023,,2024",
                        "nationality",
                        "0064",
                        "nationality",
                        "0064,0064",
                        "measure",
                        "*,count",
                        "eliminate",
                        "district,district")
                .slips();

        assertThat(slips)
                .extracting(error -> error.name() + ' ' + error.code())
                .containsExactlyInAnyOrder(
                        "year empty-code", "nationality code-twice", "measure contradiction", "eliminate code-twice");
        assertThat(slips.stream().map(error -> Texts.in(Language.NL).of(error.detail())))
                .contains("In nationality staat de code ‘0064’ meer dan één keer.");
        assertThat(slips.stream().map(error -> Texts.in(Language.EN).of(error.detail())))
                .contains("year holds an empty code. Expected: codes with one comma between them.");
    }

    @Test
    void what_is_well_written_is_no_slip() {
        assertThat(query(
                                "year",
                                "2023,2024",
                                "nationality",
                                "*",
                                "measure",
                                "",
                                "age",
                                "95 ,0-4",
                                "eliminate",
                                "district")
                        .slips())
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_what_was_probably_meant() {
        Refused refused = (Refused) Selection.of(
                TABLE,
                query("nationalty", "0064", "nationality", "Italie,0064", "year", "")
                        .wanted(),
                100_000);

        List<ProblemError> errors = SelectionQuery.errors(TABLE, refused, Set.of(), NONE_WITHDRAWN);

        assertThat(errors.stream().map(ProblemError::code))
                .containsExactlyInAnyOrder("unknown-dimension", "unknown-code", "nothing-chosen");
        assertThat(errors.stream()
                        .filter(error -> error.code().equals("unknown-dimension"))
                        .map(error -> error.nearest().getFirst()))
                .containsExactly("nationality");
        assertThat(errors.stream()
                        .filter(error -> error.code().equals("unknown-code"))
                        .flatMap(error -> error.nearest().stream()))
                .contains("0064");
    }

    @Test
    void more_cells_than_an_answer_holds_are_refused_with_both_numbers() {
        Refused refused = (Refused) Selection.of(TABLE, Map.of(), 10);

        assertThat(SelectionQuery.errors(TABLE, refused, Set.of(), NONE_WITHDRAWN))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("too-many-cells");
                    assertThat(error.detail().arguments().get(1)).isEqualTo(10);
                });
    }

    @Test
    void of_very_many_errors_the_first_are_told_and_how_many_there_are() {
        String codes = IntStream.range(0, 60).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        Refused refused =
                (Refused) Selection.of(TABLE, query("nationality", codes).wanted(), 100_000);

        Problem problem = Problem.of(SelectionQuery.errors(TABLE, refused, Set.of(), NONE_WITHDRAWN));
        assertThat(problem.errors()).hasSize(50);
        assertThat(Texts.in(Language.EN).of(problem.detail())).contains("the first 50 of 60");
        assertThat(Texts.in(Language.NL).of(problem.detail())).contains("de eerste 50 van 60");
    }

    @Test
    void who_asks_for_a_year_that_was_withdrawn_is_told_when_and_why() {
        Release.Withdrawn withdrawn = SampleReleases.withdrawn(SampleReleases.draft(2031));
        Refused refused = (Refused)
                Selection.of(TABLE, query("nationality", "0064", "year", "2031").wanted(), 100_000);

        Problem problem = Problem.of(SelectionQuery.errors(
                TABLE, refused, Set.of(), new WithdrawnYears(year -> Optional.of(withdrawn), table -> false)));

        assertThat(problem.status()).isEqualTo(410);
        assertThat(Texts.in(Language.EN).of(problem.detail()))
                .startsWith("The figures of 1 January 2031 were withdrawn on ")
                .endsWith(" Counted twice.");
        assertThat(Texts.in(Language.NL).of(problem.detail())).endsWith(" Dubbel geteld.");
    }

    @Test
    void a_table_of_others_that_never_had_a_year_of_ours_says_nothing_of_its_withdrawal() {
        Release.Withdrawn withdrawn = SampleReleases.withdrawn(SampleReleases.draft(2031));
        WithdrawnYears years = new WithdrawnYears(
                year -> Optional.of(withdrawn), table -> table.equals(TABLE.id().value()));
        Refused refused = (Refused) Selection.of(TABLE, query("year", "2031").wanted(), 100_000);

        Problem problem = Problem.of(SelectionQuery.errors(TABLE, refused, Set.of(), years));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("unknown-code"));
        assertThat(years.withdrawal(TABLE.id().value(), "2031")).isEmpty();
        assertThat(years.withdrawal("another-table", "2031")).contains(withdrawn);
    }

    @Test
    void the_vintages_of_a_selection_are_those_of_its_years_and_no_others() {
        Selection selection = (Selection) Selection.of(TABLE, Map.of("year", List.of("2024")), 100_000);

        assertThat(new FigureFile(selection, "2024-01-01-r1", URI.create(FigureNotes.LICENCE), List.of()).vintages())
                .matches("\"2024-01-01-r1\";sha256=\"[0-9a-f]{64}\"");
    }
}
