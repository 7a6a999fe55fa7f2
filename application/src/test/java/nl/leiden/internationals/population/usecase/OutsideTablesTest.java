package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.PUBLISHER;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.outside.Reconciliation;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Analysts bring tables of others; readers find them among ours. */
class OutsideTablesTest {

    private static final String STUDENTS = SampleOutsideTables.STUDENTS.value();

    private final MonitorInMemory monitor = new MonitorInMemory();

    private OutsideImporting bring(OutsideContent content, @Nullable BilingualText reason, boolean dryRun) {
        return monitor.importOutsideTable.importTable(
                new OutsideOrder(content, reason, monitor.by(MonitorInMemory.ANALYST), dryRun), any -> true);
    }

    private OutsideVersion.Published brought(int law, @Nullable BilingualText reason) {
        return switch (bring(SampleOutsideTables.students(law), reason, false)) {
            case OutsideImporting.Imported imported -> imported.version();
            case OutsideImporting.LookedAt lookedAt -> throw new AssertionError(lookedAt);
            case OutsideImporting.Unchanged unchanged -> throw new AssertionError(unchanged);
            case OutsideImporting.ChangedMeanwhile meanwhile -> throw new AssertionError(meanwhile);
            case OutsideImporting.Refused refused -> throw new AssertionError(refused.objections());
        };
    }

    private FoundState find(WantedState wanted) {
        return monitor.readState.find(STUDENTS, wanted, monitor.now);
    }

    private PublishedTable found(WantedState wanted) {
        return switch (find(wanted)) {
            case FoundState.Found found -> found.figures().find(STUDENTS).orElseThrow();
            case FoundState other -> throw new AssertionError(other);
        };
    }

    @Test
    void a_table_is_public_as_soon_as_it_is_imported_and_stands_behind_our_own() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        brought(800, null);

        assertThat(monitor.figures().tables().getLast().id()).isEqualTo(SampleOutsideTables.STUDENTS);
        assertThat(monitor.figures().counted()).isNotEmpty();
        assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing() {
        brought(800, null);

        OutsideImporting outcome = bring(SampleOutsideTables.students(850), null, true);

        assertThat(outcome).isInstanceOfSatisfying(OutsideImporting.LookedAt.class, lookedAt -> {
            assertThat(lookedAt.next().name()).isEqualTo("v2");
            assertThat(lookedAt.differences()).isNotNull();
            assertThat(lookedAt.objections()).containsExactly(Message.of("outside.reason-needed", "v2"));
        });
        assertThat(monitor.readOutsideTables.all(monitor.now)).hasSize(1);
    }

    @Test
    void a_second_version_needs_a_reason() {
        brought(800, null);

        assertThat(bring(SampleOutsideTables.students(850), null, false))
                .isEqualTo(new OutsideImporting.Refused(List.of(Message.of("outside.reason-needed", "v2"))));
    }

    @Test
    void the_same_content_makes_no_version() {
        OutsideVersion.Published first = brought(800, null);

        assertThat(bring(SampleOutsideTables.students(800), REASON, false))
                .isEqualTo(new OutsideImporting.Unchanged(first, List.of(first)));
    }

    @Test
    void versions_are_found_by_name_by_checksum_and_by_moment() {
        OutsideVersion.Published first = brought(800, null);
        Instant then = monitor.now;
        monitor.later(Duration.ofDays(1));
        OutsideVersion.Published second = brought(850, REASON);

        assertThat(found(new WantedState.Now()).checksum()).isEqualTo(second.checksum());
        assertThat(found(new WantedState.Vintage("v1")).checksum()).isEqualTo(first.checksum());
        assertThat(found(new WantedState.Vintage(first.checksum().abbreviated()))
                        .checksum())
                .isEqualTo(first.checksum());
        assertThat(found(new WantedState.AsOf(then)).checksum()).isEqualTo(first.checksum());
        assertThat(find(new WantedState.AsOf(then.minusSeconds(1)))).isEqualTo(new FoundState.BeforeFirst(then));
        assertThat(find(new WantedState.Vintage("v3"))).isEqualTo(new FoundState.NoSuchState(List.of("v2", "v1")));
        assertThat(monitor.readState.all(STUDENTS, monitor.now))
                .extracting(StateOfTable::id)
                .containsExactly("v1", "v2");
    }

    @Test
    void what_was_withdrawn_is_shown_to_nobody_and_the_version_before_does_not_come_back() {
        brought(800, null);
        OutsideVersion.Published second = brought(850, REASON);

        OutsideWithdrawing outcome =
                monitor.withdrawOutsideTable.withdraw(second.id(), monitor.by(PUBLISHER), REASON, any -> true);

        assertThat(outcome).isInstanceOf(OutsideWithdrawing.Withdrawn.class);
        assertThat(monitor.figures().find(STUDENTS)).isEmpty();
        assertThat(find(new WantedState.Vintage("v2"))).isInstanceOf(FoundState.WithdrawnVersion.class);
        assertThat(found(new WantedState.Vintage("v1")).vintages().getFirst().id())
                .isEqualTo("v1");
        assertThat(monitor.readOutsideTables.withdrawal(STUDENTS, monitor.now)).isPresent();
        assertThat(brought(860, REASON).id().name()).isEqualTo("v3");
        assertThat(monitor.figures().find(STUDENTS)).isPresent();
    }

    @Test
    void all_tables_of_a_moment_are_those_of_the_register_and_of_others_then() {
        brought(800, null);
        Instant then = monitor.now;
        monitor.later(Duration.ofDays(1));
        monitor.published(YEAR_2024, SampleExtract.ofTown());

        FoundState found = monitor.readState.find(new WantedState.AsOf(then), monitor.now);

        assertThat(found)
                .isInstanceOfSatisfying(
                        FoundState.Found.class,
                        state -> assertThat(state.figures().tables())
                                .extracting(PublishedTable::id)
                                .containsExactly(SampleOutsideTables.STUDENTS));
    }

    private List<PublicChange.OutsideWithdrawn> withdrawnAt(Instant moment) {
        return switch (monitor.readState.find(new WantedState.AsOf(moment), monitor.now)) {
            case FoundState.Found found ->
                monitor.readOutsideTables.withdrawnFromReconciliation(found.figures(), found.at(), monitor.now);
            case FoundState other -> throw new AssertionError(other);
        };
    }

    /** Beside figures of a moment a withdrawal is told only of what was there at that moment. */
    @Test
    void what_is_told_as_withdrawn_beside_the_figures_of_a_moment_was_there_at_that_moment() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        Instant before = monitor.now;
        monitor.later(Duration.ofDays(1));
        bring(SampleOutsideTables.residents(100, 50, 40), null, false);
        Instant ofFirst = monitor.now;
        monitor.later(Duration.ofDays(1));
        bring(SampleOutsideTables.residents(110, 60, 40), REASON, false);
        Instant ofSecond = monitor.now;
        monitor.later(Duration.ofDays(1));
        monitor.withdrawOutsideTable.withdraw(
                new OutsideVersionId(new TableId("residents-elsewhere"), 2),
                monitor.by(PUBLISHER),
                REASON,
                any -> true);

        assertThat(withdrawnAt(before)).as("it was not brought yet").isEmpty();
        assertThat(withdrawnAt(ofFirst)).as("the first version is still there").isEmpty();
        assertThat(withdrawnAt(ofSecond)).hasSize(1);
        assertThat(withdrawnAt(monitor.now)).hasSize(1);
    }

    @Test
    void our_residents_are_laid_beside_those_that_others_counted() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        bring(SampleOutsideTables.residents(100, 50, 40), null, false);

        assertThat(monitor.readOutsideTables.reconcile(monitor.figures()))
                .singleElement()
                .extracting(Reconciliation::noise)
                .isEqualTo(9);
    }

    @Test
    void figures_of_ours_that_were_withdrawn_are_told_where_they_stood_beside_others() {
        Instant before = monitor.now;
        bring(SampleOutsideTables.residents(100, 50, 40), null, false);
        monitor.later(Duration.ofDays(1));
        ReleaseId ours = monitor.published(YEAR_2024, SampleExtract.ofTown());
        assertThat(oursWithdrawnAt(monitor.now)).isEmpty();

        monitor.later(Duration.ofDays(1));
        monitor.withdrawRelease.withdraw(ours, monitor.by(PUBLISHER), REASON);

        assertThat(monitor.readOutsideTables.reconcile(monitor.figures())).isEmpty();
        assertThat(oursWithdrawnAt(monitor.now)).singleElement().satisfies(gone -> {
            assertThat(gone.release().id()).isEqualTo(ours);
            assertThat(gone.release().why()).isEqualTo(REASON);
            assertThat(gone.beside()).extracting(OutsideTable::id).containsExactly(new TableId("residents-elsewhere"));
        });
        assertThat(oursWithdrawnAt(before)).as("they were not published yet").isEmpty();
    }

    private List<OursWithdrawn> oursWithdrawnAt(Instant moment) {
        return monitor.readOutsideTables.oursWithdrawnFromReconciliation(monitor.figures(), moment, monitor.now);
    }

    @Test
    void a_table_that_stood_beside_ours_is_told_as_withdrawn_until_it_comes_back() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        OutsideVersion.Published students = brought(800, null);
        bring(SampleOutsideTables.residents(100, 50, 40), null, false);
        assertThat(withdrawnAt(monitor.now)).isEmpty();

        monitor.later(Duration.ofDays(1));
        monitor.withdrawOutsideTable.withdraw(students.id(), monitor.by(PUBLISHER), REASON, any -> true);
        monitor.withdrawOutsideTable.withdraw(
                new OutsideVersionId(new TableId("residents-elsewhere"), 1),
                monitor.by(PUBLISHER),
                SampleOutsideTables.REASON,
                any -> true);

        assertThat(monitor.readOutsideTables.reconcile(monitor.figures())).isEmpty();
        assertThat(withdrawnAt(monitor.now)).singleElement().satisfies(gone -> {
            assertThat(gone.title().en()).isEqualTo("Residents as counted elsewhere");
            assertThat(gone.at()).isEqualTo(monitor.now);
            assertThat(gone.version().why()).isEqualTo(SampleOutsideTables.REASON);
        });

        bring(SampleOutsideTables.residents(110, 60, 40), REASON, false);
        assertThat(withdrawnAt(monitor.now)).isEmpty();
    }

    @Test
    void readers_who_follow_the_changes_hear_of_every_version_and_why_it_came_and_went() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        monitor.later(Duration.ofDays(1));
        brought(800, null);
        monitor.later(Duration.ofDays(1));
        OutsideVersion.Published second = brought(850, REASON);
        monitor.later(Duration.ofDays(1));
        monitor.withdrawOutsideTable.withdraw(
                second.id(), monitor.by(PUBLISHER), SampleOutsideTables.REASON, any -> true);

        List<PublicChange> changes = monitor.readReleaseCalendar.changes(monitor.now);

        assertThat(changes)
                .extracting(PublicChange::id)
                .containsExactly(
                        STUDENTS + "/v2/withdrawn",
                        STUDENTS + "/v2/published",
                        STUDENTS + "/v1/published",
                        "2024-01-01-r1/published");
        assertThat(changes.getFirst()).isInstanceOfSatisfying(PublicChange.OutsideWithdrawn.class, withdrawn -> {
            assertThat(withdrawn.version().why()).isEqualTo(SampleOutsideTables.REASON);
            assertThat(withdrawn.title().en()).isEqualTo("International students");
        });
    }

    @Test
    void who_has_seen_other_versions_than_there_are_neither_brings_nor_withdraws_one() {
        OutsideVersion.Published first = brought(800, null);
        OutsideOrder order = new OutsideOrder(
                SampleOutsideTables.students(850),
                SampleOutsideTables.REASON,
                monitor.by(MonitorInMemory.ANALYST),
                false);

        assertThat(monitor.importOutsideTable.importTable(order, versions -> versions.isEmpty()))
                .isEqualTo(new OutsideImporting.ChangedMeanwhile(SampleOutsideTables.STUDENTS));
        assertThat(monitor.withdrawOutsideTable.withdraw(
                        first.id(), monitor.by(PUBLISHER), REASON, versions -> versions.size() == 2))
                .isEqualTo(new OutsideWithdrawing.ChangedMeanwhile(SampleOutsideTables.STUDENTS));
        assertThat(monitor.importOutsideTable.importTable(order, List.of(first)::equals))
                .isInstanceOf(OutsideImporting.Imported.class);
    }

    @Test
    void a_table_under_a_name_of_ours_is_not_even_looked_at() {
        OutsideContent students = SampleOutsideTables.students(800);
        OutsideDefinition theirs = students.definition();
        OutsideContent named = new OutsideContent(
                new OutsideDefinition(
                        TableRegister.BY_NATIONALITY,
                        theirs.title(),
                        theirs.description(),
                        theirs.dimensions(),
                        theirs.timeLabel(),
                        theirs.periods(),
                        theirs.measures(),
                        theirs.notes(),
                        theirs.source(),
                        theirs.referenceDate(),
                        null),
                students.cells());

        for (boolean dryRun : List.of(true, false)) {
            assertThat(bring(named, null, dryRun))
                    .isEqualTo(new OutsideImporting.Refused(
                            List.of(Message.of("outside.id-of-register", TableRegister.BY_NATIONALITY.value()))));
        }
    }
}
