package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.PUBLISHER;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2023;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.port.InMemorySavedQueries;
import nl.leiden.internationals.population.port.SampleQueries;
import nl.leiden.internationals.population.port.SavedQueries;
import nl.leiden.internationals.population.queries.QueryProblem;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.UsualQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class SavedQueriesTest {

    private static final int MOST_CELLS = 100_000;
    private static final String TABLE = TableRegister.BY_NATIONALITY.value();

    private final MonitorInMemory monitor = new MonitorInMemory();
    private final SavedQueries queries = new InMemorySavedQueries(monitor.store);
    private final ReadState readState = new ReadState(monitor.readFigures);
    private final SaveQuery saveQuery = new SaveQuery(queries, new CheckQuery(readState));
    private final RunSavedQuery runSavedQuery =
            new RunSavedQuery(queries, readState, new ReadPublications(monitor.readFigures));

    private static TableQuery newest(String... nationalities) {
        return TableQuery.of(
                VariableChoice.of("nationality", nationalities),
                VariableChoice.of("year", "top(1)"),
                VariableChoice.of("measure", "count"));
    }

    private QuerySaving save(TableQuery query, boolean frozen) {
        return saveQuery.save(
                new QueryToSave(TABLE, query, Language.EN, "csv", List.of(), frozen), MOST_CELLS, monitor.now);
    }

    private List<QueryFault> faults(String table, TableQuery query) {
        QuerySaving refused = saveQuery.save(
                new QueryToSave(table, query, Language.EN, "csv", List.of(), false), MOST_CELLS, monitor.now);
        return ((QuerySaving.Refused) refused).faults();
    }

    private SavedQuery saved(TableQuery query, boolean frozen) {
        return ((QuerySaving.Saved) save(query, frozen)).query();
    }

    private QueryRun run(SavedQuery query) {
        return run(query, new WantedState.Now());
    }

    private QueryRun run(SavedQuery query, WantedState state) {
        return runSavedQuery.run(query.id(), state, MOST_CELLS, monitor.now);
    }

    /** Vintage of the figures of a release. */
    private static WantedState in(ReleaseId release) {
        return new WantedState.Vintage(release.toString());
    }

    private static String year(QueryRun run) {
        return ((QueryRun.Ran) run)
                .chosen()
                .selection()
                .axes()
                .get(1)
                .categories()
                .getFirst()
                .code()
                .value();
    }

    @Test
    void a_live_query_follows_the_figures_and_a_frozen_one_stays_with_those_of_its_day() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        SavedQuery live = saved(newest("0064"), false);
        SavedQuery frozen = saved(newest("0064"), true);
        monitor.later(Duration.ofDays(1));
        monitor.published(YEAR_2024, SampleExtract.ofTown());

        assertThat(year(run(live))).isEqualTo("2024");
        assertThat(year(run(frozen))).isEqualTo("2023");
    }

    @Test
    void a_live_query_can_be_read_in_an_earlier_state_by_its_name_its_moment_or_its_checksum() {
        ReleaseId first = monitor.published(YEAR_2023, SampleExtract.ofTown());
        Instant then = monitor.now;
        String checksum = monitor.figures().find(TABLE).orElseThrow().checksum().value();
        monitor.later(Duration.ofDays(1));
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        SavedQuery live = saved(newest("0064"), false);

        assertThat(year(run(live, in(first)))).isEqualTo("2023");
        assertThat(year(run(live, new WantedState.AsOf(then)))).isEqualTo("2023");
        assertThat(year(run(live, new WantedState.Vintage(checksum)))).isEqualTo("2023");
        assertThat(run(live, new WantedState.Vintage("2031-01-01-r1")))
                .isInstanceOfSatisfying(
                        QueryRun.NotInState.class,
                        none -> assertThat(none.why()).isInstanceOf(FoundState.NoSuchState.class));
        assertThat(run(live, new WantedState.AsOf(then.minus(Duration.ofDays(900)))))
                .isInstanceOfSatisfying(
                        QueryRun.NotInState.class,
                        none -> assertThat(none.why()).isInstanceOf(FoundState.BeforeFirst.class));
    }

    @Test
    void a_frozen_query_is_read_in_its_own_state_and_in_no_other() {
        ReleaseId first = monitor.published(YEAR_2023, SampleExtract.ofTown());
        Instant then = monitor.now;
        SavedQuery frozen = saved(newest("0064"), true);
        monitor.later(Duration.ofDays(1));
        ReleaseId second = monitor.published(YEAR_2024, SampleExtract.ofTown());

        assertThat(year(run(frozen, in(first)))).isEqualTo("2023");
        assertThat(year(run(frozen, new WantedState.AsOf(then)))).isEqualTo("2023");
        for (WantedState other : List.of(in(second), new WantedState.AsOf(monitor.now))) {
            assertThat(run(frozen, other)).isEqualTo(new QueryRun.FrozenOtherwise(frozen, first.toString()));
        }
    }

    @Test
    void a_live_query_of_a_table_of_others_that_was_withdrawn_tells_when_and_why() {
        OutsideContent students = SampleOutsideTables.students(800);
        OutsideImporting.Imported brought = (OutsideImporting.Imported) monitor.importOutsideTable.importTable(
                new OutsideOrder(students, null, monitor.by(MonitorInMemory.ANALYST), false), any -> true);
        SavedQuery live = ((QuerySaving.Saved) saveQuery.save(
                        new QueryToSave(
                                SampleOutsideTables.STUDENTS.value(),
                                UsualQuery.of(new OutsideTable(brought.version(), students), MOST_CELLS),
                                Language.EN,
                                "csv",
                                List.of(),
                                false),
                        MOST_CELLS,
                        monitor.now))
                .query();
        assertThat(run(live)).isInstanceOf(QueryRun.Ran.class);
        monitor.withdrawOutsideTable.withdraw(brought.version().id(), monitor.by(PUBLISHER), REASON, any -> true);

        assertThat(run(live))
                .isInstanceOfSatisfying(
                        QueryRun.WithdrawnVersion.class,
                        gone -> assertThat(gone.version().why()).isEqualTo(REASON));
    }

    @Test
    void the_same_query_is_saved_once_whoever_saves_it() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());

        assertThat(save(newest("0064"), false))
                .isInstanceOfSatisfying(
                        QuerySaving.Saved.class, s -> assertThat(s.isNew()).isTrue());
        assertThat(save(newest("0064"), false))
                .isInstanceOfSatisfying(
                        QuerySaving.Saved.class, s -> assertThat(s.isNew()).isFalse());
        assertThat(queries.count()).isEqualTo(1);
    }

    @Test
    void a_frozen_query_whose_figures_were_withdrawn_tells_when_and_why() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        monitor.later(Duration.ofDays(1));
        ReleaseId second = monitor.published(YEAR_2024, SampleExtract.ofTown());
        SavedQuery ofSecond = saved(newest("0064"), true);
        SavedQuery live = saved(newest("0064"), false);
        monitor.later(Duration.ofDays(1));
        changed(monitor.withdrawRelease.withdraw(second, monitor.by(PUBLISHER), REASON));

        assertThat(run(ofSecond))
                .isInstanceOfSatisfying(
                        QueryRun.Withdrawn.class,
                        gone -> assertThat(gone.release().why()).isEqualTo(REASON));
        assertThat(year(run(live))).isEqualTo("2023");
    }

    @Test
    void a_frozen_query_is_withdrawn_if_it_has_lost_a_part_of_its_own_figures_and_no_other_part_of_the_table() {
        ReleaseId first = monitor.published(YEAR_2023, SampleExtract.ofTown());
        monitor.later(Duration.ofDays(1));
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        SavedQuery ofNewest = saved(newest("0064"), true);
        SavedQuery ofBoth =
                saved(TableQuery.of(VariableChoice.of("year", "*"), VariableChoice.of("measure", "count")), true);
        SavedQuery ofChange =
                saved(TableQuery.of(VariableChoice.of("year", "2024"), VariableChoice.of("measure", "change")), true);
        monitor.later(Duration.ofDays(1));
        changed(monitor.withdrawRelease.withdraw(first, monitor.by(PUBLISHER), REASON));

        assertThat(year(run(ofNewest))).isEqualTo("2024");
        assertThat(List.of(ofBoth, ofChange))
                .allSatisfy(lost -> assertThat(run(lost))
                        .isInstanceOfSatisfying(
                                QueryRun.Withdrawn.class,
                                gone -> assertThat(gone.release().id()).isEqualTo(first)));
    }

    @Test
    void a_frozen_query_names_a_withdrawal_of_its_own_state_whatever_was_withdrawn_later() {
        ReleaseId first = monitor.published(YEAR_2023, SampleExtract.ofTown());
        SavedQuery ofFirst = saved(newest("0064"), true);
        monitor.later(Duration.ofDays(1));
        ReleaseId second = monitor.published(YEAR_2024, SampleExtract.ofTown());
        SavedQuery ofBoth =
                saved(TableQuery.of(VariableChoice.of("year", "*"), VariableChoice.of("measure", "count")), true);
        monitor.later(Duration.ofDays(1));
        changed(monitor.withdrawRelease.withdraw(first, monitor.by(PUBLISHER), REASON));
        monitor.later(Duration.ofDays(1));
        ReleaseId third = monitor.published(monitor.order(YEAR_2024, REASON, null), SampleExtract.of(700, 300, 100));
        monitor.later(Duration.ofDays(1));
        changed(monitor.withdrawRelease.withdraw(third, monitor.by(PUBLISHER), REASON));

        assertThat(second).isNotEqualTo(third);
        assertThat(List.of(ofFirst, ofBoth))
                .allSatisfy(lost -> assertThat(run(lost))
                        .isInstanceOfSatisfying(
                                QueryRun.Withdrawn.class,
                                gone -> assertThat(gone.release().id()).isEqualTo(first)));
    }

    @Test
    void changes_since_a_year_that_was_withdrawn_do_not_pass_for_those_of_the_state_that_is_asked_for() {
        ReleaseId first = monitor.published(YEAR_2023, SampleExtract.ofTown());
        monitor.later(Duration.ofDays(1));
        ReleaseId second = monitor.published(YEAR_2024, SampleExtract.ofTown());
        SavedQuery changes =
                saved(TableQuery.of(VariableChoice.of("year", "2024"), VariableChoice.of("measure", "change")), false);
        SavedQuery counts = saved(newest("0064"), false);
        assertThat(run(changes, in(second))).isInstanceOf(QueryRun.Ran.class);
        monitor.later(Duration.ofDays(1));
        changed(monitor.withdrawRelease.withdraw(first, monitor.by(PUBLISHER), REASON));

        assertThat(run(changes, in(second)))
                .isInstanceOfSatisfying(
                        QueryRun.Withdrawn.class,
                        gone -> assertThat(gone.release().id()).isEqualTo(first));
        assertThat(year(run(counts, in(second)))).isEqualTo("2024");
    }

    @Test
    void what_does_not_fit_its_table_is_not_saved() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());

        assertThat(faults(TABLE, newest("9999")))
                .singleElement()
                .isInstanceOfSatisfying(
                        QueryFault.Unfit.class,
                        unfit -> assertThat(unfit.problem()).isInstanceOf(QueryProblem.UnknownCode.class));
        assertThat(faults(TABLE, newest(Collections.nCopies(3_000, "0064").toArray(String[]::new))))
                .singleElement()
                .isInstanceOf(QueryFault.TooLong.class);
        assertThat(faults("nothing", newest("T"))).containsExactly(new QueryFault.NoSuchTable("nothing"));
        assertThat(queries.count()).isZero();
    }

    @Test
    void a_query_on_a_table_of_which_the_newest_was_withdrawn_is_refused_with_that_withdrawal() {
        OutsideImporting.Imported brought = (OutsideImporting.Imported) monitor.importOutsideTable.importTable(
                new OutsideOrder(SampleOutsideTables.students(800), null, monitor.by(MonitorInMemory.ANALYST), false),
                any -> true);
        monitor.withdrawOutsideTable.withdraw(brought.version().id(), monitor.by(PUBLISHER), REASON, any -> true);
        ReleaseId only = monitor.published(YEAR_2024, SampleExtract.ofTown());
        monitor.later(Duration.ofDays(1));
        changed(monitor.withdrawRelease.withdraw(only, monitor.by(PUBLISHER), REASON));

        assertThat(faults(SampleOutsideTables.STUDENTS.value(), newest("T")))
                .singleElement()
                .isInstanceOfSatisfying(
                        QueryFault.WithdrawnVersion.class,
                        gone -> assertThat(gone.version().why()).isEqualTo(REASON));
        assertThat(faults(TABLE, newest("T")))
                .singleElement()
                .isInstanceOfSatisfying(
                        QueryFault.Withdrawn.class,
                        gone -> assertThat(gone.release().id()).isEqualTo(only));
        assertThat(queries.count()).isZero();
    }

    @Test
    void everything_that_hinders_is_told_at_once_as_far_as_it_can_be_known_without_the_table() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        String[] many = Collections.nCopies(3_000, "0064").toArray(String[]::new);
        many[0] = "top(";

        assertThat(faults("nothing", newest(many)))
                .hasExactlyElementsOfTypes(
                        QueryFault.NoSuchTable.class, QueryFault.TooLong.class, QueryFault.Unfit.class);
        assertThat(faults(TABLE, newest(many)))
                .hasExactlyElementsOfTypes(QueryFault.TooLong.class, QueryFault.Unfit.class);
    }

    @Test
    void a_query_that_nobody_saved_or_whose_table_is_gone_is_told_apart() {
        ReleaseId only = monitor.published(YEAR_2024, SampleExtract.ofTown());
        SavedQuery live = saved(newest("0064"), false);
        monitor.later(Duration.ofDays(1));
        changed(monitor.withdrawRelease.withdraw(only, monitor.by(PUBLISHER), REASON));

        assertThat(run(live))
                .isInstanceOfSatisfying(
                        QueryRun.Withdrawn.class,
                        gone -> assertThat(gone.release().id()).isEqualTo(only));
        assertThat(run(SampleQueries.frozenBlocs())).isEqualTo(new QueryRun.NoSuchQuery());
    }
}
