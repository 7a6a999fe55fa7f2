package nl.leiden.internationals.population.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.WithdrawnYears;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.usecase.QueryFault;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class SavedQueryBodyTest {

    private static final Release.Withdrawn OF_2031 = SampleReleases.withdrawn(SampleReleases.draft(2031));
    private static final String OF_OTHERS = "international-students";
    private static final QueryErrors ERRORS = new QueryErrors(new WithdrawnYears(
            year -> year.equals("2031") ? Optional.of(OF_2031) : Optional.empty(), OF_OTHERS::equals));
    private static final OutsideVersion.Withdrawn VERSION =
            SampleOutsideTables.withdrawal(SampleOutsideTables.students(800)).version();

    private static QueryProblem unknown(DimensionId variable, String code) {
        return new QueryProblem.UnknownCode(variable, code, List.of());
    }

    private static Problem refusal(QueryFault... faults) {
        return SavedQueryBody.ofApi(
                        new ByteArrayInputStream("{\"table\": \"students\"}".getBytes(StandardCharsets.UTF_8)),
                        new MultivaluedHashMap<>(),
                        Language.EN)
                .refusal(List.of(faults), ERRORS);
    }

    @Test
    void a_selection_that_is_missing_is_named_as_the_field_it_should_stand_in() {
        SavedQueryBody body = SavedQueryBody.ofPxWeb(
                new ByteArrayInputStream(
                        "{\"tableId\": \"students\", \"language\": \"en\"}".getBytes(StandardCharsets.UTF_8)),
                new MultivaluedHashMap<>());

        assertThat(body.refusal(List.of(), ERRORS).errors())
                .extracting(ProblemError::name)
                .containsExactly("selection");
    }

    @Test
    void a_query_of_a_year_that_was_withdrawn_is_told_when_and_why() {
        Problem problem = refusal(new QueryFault.Unfit(unknown(DimensionId.YEAR, "2031")));

        assertThat(problem.status()).isEqualTo(410);
        assertThat(problem.errors().getFirst().name()).isEqualTo("selection");
        assertThat(Texts.in(Language.EN).of(problem.detail()))
                .startsWith("The figures of 1 January 2031 were withdrawn on ")
                .endsWith(" Counted twice.");
        assertThat(problem.members()).isEmpty();
    }

    @Test
    void a_code_that_never_was_a_year_is_unknown_with_a_body_that_is_right() {
        for (QueryProblem never :
                List.of(unknown(DimensionId.YEAR, "2032"), unknown(new DimensionId("nationality"), "2031"))) {
            Problem problem = refusal(new QueryFault.Unfit(never));

            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.errors().getFirst().code()).isEqualTo("unknown-code");
            assertThat(problem.members()).containsKey("example");
        }
    }

    @Test
    void cells_of_a_year_that_was_withdrawn_are_gone_by_pxwebapi_too() {
        Problem problem = ERRORS.problem(
                "a-table-of-ours",
                List.of(unknown(DimensionId.YEAR, "2031")),
                new QueryPlace.Parameters(TableQuery.of()));

        assertThat(problem.status()).isEqualTo(410);
        assertThat(Texts.in(Language.NL).of(problem.detail())).endsWith(" Dubbel geteld.");
    }

    @Test
    void a_year_of_ours_that_was_withdrawn_is_only_unknown_to_a_table_of_others() {
        Problem problem = ERRORS.problem(
                OF_OTHERS, List.of(unknown(DimensionId.YEAR, "2031")), new QueryPlace.Parameters(TableQuery.of()));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors().getFirst().code()).isEqualTo("unknown-code");
    }

    @Test
    void a_query_of_a_table_that_was_withdrawn_is_told_when_and_why() {
        Problem counted = refusal(new QueryFault.Withdrawn(OF_2031));
        Problem brought = refusal(new QueryFault.WithdrawnVersion(VERSION));

        assertThat(List.of(counted.status(), brought.status())).containsExactly(410, 410);
        assertThat(brought.errors().getFirst().name()).isEqualTo("table");
        assertThat(Texts.in(Language.EN).of(counted.detail())).endsWith(" Counted twice.");
        assertThat(brought.detail().arguments()).contains(VERSION.why());
    }
}
