package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.PUBLISHER;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2023;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selected;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class ReadStateTest {

    private static final String TABLE = TableRegister.BY_NATIONALITY.value();
    private static final Duration A_DAY = Duration.ofDays(1);

    private final MonitorInMemory monitor = new MonitorInMemory();
    private final ReadState readState = new ReadState(monitor.readFigures);

    private FoundState find(WantedState wanted) {
        return readState.find(TABLE, wanted, monitor.now);
    }

    private FoundState vintage(String name) {
        return find(new WantedState.Vintage(name));
    }

    private PublishedTable table(FoundState found) {
        return ((FoundState.Found) found).figures().find(TABLE).orElseThrow();
    }

    private List<String> years(FoundState found) {
        return table(found).time().codes().categories().stream()
                .map(c -> c.code().value())
                .toList();
    }

    /** Publishes 2023, and 2024 a day later. */
    private ReleaseId theOlderOfTwoYears() {
        ReleaseId older = monitor.published(YEAR_2023, SampleExtract.ofTown());
        monitor.later(A_DAY);
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        return older;
    }

    private void withdrawADayLater(ReleaseId release) {
        monitor.later(A_DAY);
        changed(monitor.withdrawRelease.withdraw(release, monitor.by(PUBLISHER), REASON));
    }

    private Optional<Release.Withdrawn> lost(String state, String year, String measure) {
        Function<PublishedTable, Selected> choosing =
                table -> Selection.of(table, Map.of("year", List.of(year), "measure", List.of(measure)), 10_000);
        Selection left = (Selection) choosing.apply(table(vintage(state)));
        return readState.lostOf(left, state, choosing, monitor.now);
    }

    @Test
    void changes_since_a_year_that_was_withdrawn_are_not_what_was_cited() {
        ReleaseId older = theOlderOfTwoYears();
        String state = ((FoundState.Found) find(new WantedState.Now())).state();
        assertThat(lost(state, "2024", "change")).isEmpty();

        withdrawADayLater(older);

        assertThat(lost(state, "2024", "change")).get().extracting(Release::id).isEqualTo(older);
        assertThat(lost(state, "2024", "*")).isPresent();
        assertThat(lost(state, "2024", "count")).isEmpty();
        assertThat(lost(state, "*", "*"))
                .as("all years are those that are left")
                .isEmpty();
    }

    private ReleaseId revised() {
        return monitor.published(monitor.order(YEAR_2024, REASON, null), SampleExtract.of(700, 300, 100));
    }

    @Test
    void what_was_public_at_a_moment_is_read_as_it_was_then() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        Instant then = monitor.now;
        monitor.later(A_DAY);
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        assertThat(years(find(new WantedState.AsOf(then)))).containsExactly("2023");
        assertThat(years(find(new WantedState.AsOf(monitor.now)))).containsExactly("2023", "2024");
        assertThat(find(new WantedState.Now())).isEqualTo(find(new WantedState.AsOf(monitor.now)));
    }

    @Test
    void before_the_first_publication_there_is_nothing_and_its_moment_is_told() {
        Instant before = monitor.now;
        monitor.later(A_DAY);
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        assertThat(find(new WantedState.AsOf(before)))
                .isInstanceOfSatisfying(
                        FoundState.BeforeFirst.class, b -> assertThat(b.first()).isAfter(before));
    }

    @Test
    void a_superseded_vintage_keeps_its_figures_and_is_found_by_release_and_by_checksum() {
        ReleaseId first = monitor.published(YEAR_2024, SampleExtract.ofTown());
        String checksum = table(find(new WantedState.Now())).checksum().value();
        monitor.later(A_DAY);
        ReleaseId second = revised();
        assertThat(table(vintage(first.toString())).checksum().value()).isEqualTo(checksum);
        assertThat(vintage(checksum.substring(0, 12))).isEqualTo(vintage(first.toString()));
        assertThat(table(vintage(second.toString())).checksum().value()).isNotEqualTo(checksum);
        assertThat(readState.all(TABLE, monitor.now))
                .extracting(StateOfTable::id)
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void the_checksum_of_another_table_names_that_table() {
        monitor.published(YEAR_2024, SampleExtract.ofTown());
        String other = monitor.figures()
                .table(TableRegister.BY_BLOC_AND_LENGTH_OF_STAY)
                .orElseThrow()
                .checksum()
                .value();
        assertThat(vintage(other))
                .isEqualTo(new FoundState.StateOfOtherTable(TableRegister.BY_BLOC_AND_LENGTH_OF_STAY));
    }

    /** With hundreds of states, whoever lists or searches them must not wait for the cells of all. */
    @Test
    void states_are_listed_and_searched_by_checksum_without_putting_any_together() {
        AtomicInteger together = new AtomicInteger();
        ReadFigures counting =
                new ReadFigures(
                        new PublishDueReleases(monitor.releases, monitor.announcements),
                        monitor.vintages,
                        monitor.outsideTables,
                        Runnable::run) {
                    @Override
                    PublishedFigures assembled(Assembly.Parts wanted, List<Release> releases) {
                        together.incrementAndGet();
                        return super.assembled(wanted, releases);
                    }
                };
        ReadState reading = new ReadState(counting);
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        for (int revision = 0; revision < 5; revision++) {
            monitor.later(A_DAY);
            monitor.published(monitor.order(YEAR_2023, REASON, null), SampleExtract.of(700, 300 + revision, 100));
        }
        counting.at(monitor.now);
        int now = together.get();

        List<StateOfTable> states = reading.all(TABLE, monitor.now);
        assertThat(states).hasSize(6);
        assertThat(reading.find(TABLE, new WantedState.Vintage("0123456789ab"), monitor.now))
                .isInstanceOf(FoundState.NoSuchState.class);
        assertThat(together).as("put together besides what is public now").hasValue(now);

        String oldest = states.getFirst().checksum().value();
        assertThat(reading.find(TABLE, new WantedState.Vintage(oldest), monitor.now))
                .isInstanceOfSatisfying(
                        FoundState.Found.class,
                        found -> assertThat(found.figures()
                                        .find(TABLE)
                                        .orElseThrow()
                                        .checksum()
                                        .value())
                                .isEqualTo(oldest));
        assertThat(together).as("the one that is read").hasValue(now + 1);
    }

    @Test
    void a_state_that_was_withdrawn_leaves_a_tombstone_with_the_checksum_that_it_had() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        monitor.later(A_DAY);
        ReleaseId gone = monitor.published(YEAR_2024, SampleExtract.ofTown());
        Instant since = monitor.now;
        String cited = table(find(new WantedState.Now())).checksum().value();
        assertThat(readState.withdrawn(TABLE, monitor.now)).isEmpty();
        withdrawADayLater(gone);

        assertThat(readState.withdrawn(TABLE, monitor.now)).singleElement().satisfies(tombstone -> {
            assertThat(tombstone.id()).isEqualTo(gone.toString());
            assertThat(tombstone.at()).isEqualTo(since);
            assertThat(tombstone.withdrawnAt()).isEqualTo(monitor.now);
            assertThat(tombstone.why()).isEqualTo(REASON);
            assertThat(tombstone.checksum().value()).isEqualTo(cited);
        });
        assertThat(readState.withdrawn("no-such-table", monitor.now)).isEmpty();
    }

    @Test
    void a_state_that_never_was_is_refused_with_those_there_are() {
        ReleaseId release = monitor.published(YEAR_2024, SampleExtract.ofTown());
        assertThat(vintage("2031-01-01-r1")).isEqualTo(new FoundState.NoSuchState(List.of(release.toString())));
    }

    @Test
    void what_was_withdrawn_is_shown_in_no_state_and_its_own_says_why() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        monitor.later(A_DAY);
        ReleaseId gone = monitor.published(YEAR_2024, SampleExtract.ofTown());
        Instant whilePublic = monitor.now;
        withdrawADayLater(gone);

        assertThat(find(new WantedState.AsOf(whilePublic)))
                .as("what is left of that state is not what was public then")
                .isEqualTo(vintage(gone.toString()));
        assertThat(readState.find(new WantedState.AsOf(whilePublic), monitor.now))
                .as("nor of all tables")
                .isInstanceOf(FoundState.Withdrawn.class);
        assertThat(readState.all(TABLE, monitor.now))
                .extracting(StateOfTable::id)
                .containsExactly("2023-01-01-r1", "without-" + gone);
        assertThat(vintage(gone.toString()))
                .isInstanceOfSatisfying(
                        FoundState.Withdrawn.class,
                        w -> assertThat(w.release().why()).isEqualTo(REASON));
        assertThat(years(vintage("without-" + gone))).containsExactly("2023");
    }

    @Test
    void who_asks_for_a_state_that_never_was_is_offered_those_that_can_be_read_the_newest_first() {
        ReleaseId gone = theOlderOfTwoYears();
        monitor.later(A_DAY);
        ReleaseId newest = revised();
        withdrawADayLater(gone);

        FoundState.NoSuchState offered =
                new FoundState.NoSuchState(List.of("without-" + gone, newest.toString(), "2024-01-01-r1"));
        assertThat(vintage("2031-01-01-r1")).isEqualTo(offered);
        assertThat(readState.find(new WantedState.Vintage("2031-01-01-r1"), monitor.now))
                .isEqualTo(offered);
    }

    @Test
    void a_table_is_as_new_as_the_last_withdrawal_and_an_earlier_state_as_it_was() {
        ReleaseId gone = theOlderOfTwoYears();
        Instant published = monitor.now;
        withdrawADayLater(gone);

        for (FoundState now : List.of(find(new WantedState.Now()), vintage("without-" + gone))) {
            assertThat(table(now).publishedAt()).isEqualTo(monitor.now);
            assertThat(((FoundState.Found) now).figures().countedAt())
                    .as("the figures themselves came before")
                    .contains(published);
        }
        assertThat(table(vintage("2024-01-01-r1")).publishedAt()).isEqualTo(published);
    }

    @Test
    void a_state_that_comes_back_when_something_after_it_is_withdrawn_is_as_old_as_it_was() {
        monitor.published(YEAR_2023, SampleExtract.ofTown());
        Instant published = monitor.now;
        monitor.later(A_DAY);
        ReleaseId gone = monitor.published(YEAR_2024, SampleExtract.ofTown());
        withdrawADayLater(gone);

        assertThat(table(vintage("2023-01-01-r1")).publishedAt()).isEqualTo(published);
        assertThat(table(vintage("without-" + gone)).publishedAt()).isEqualTo(monitor.now);
    }

    @Test
    void a_table_of_which_nothing_is_left_is_told_as_withdrawn() {
        ReleaseId gone = monitor.published(YEAR_2023, SampleExtract.ofTown());
        withdrawADayLater(gone);

        assertThat(monitor.readState.find(TABLE, new WantedState.Now(), monitor.now))
                .isInstanceOfSatisfying(
                        FoundState.Withdrawn.class,
                        w -> assertThat(w.release().id()).isEqualTo(gone));
        assertThat(monitor.readState.find("no-such-table", new WantedState.Now(), monitor.now))
                .isInstanceOf(FoundState.Found.class);
    }

    @Test
    void a_checksum_that_was_cited_before_a_withdrawal_is_told_as_withdrawn() {
        ReleaseId gone = theOlderOfTwoYears();
        String cited = monitor.readFigures
                .at(monitor.now)
                .find(TABLE)
                .orElseThrow()
                .checksum()
                .value();
        withdrawADayLater(gone);

        for (String name : List.of(cited, cited.substring(0, 12))) {
            assertThat(vintage(name))
                    .isInstanceOfSatisfying(
                            FoundState.Withdrawn.class,
                            w -> assertThat(w.release().id()).isEqualTo(gone));
        }
        assertThat(vintage("0123456789ab"))
                .as("a checksum that nobody ever cited")
                .isInstanceOf(FoundState.NoSuchState.class);
        assertThat(vintage("2024-01-01-r1"))
                .as("what is left of the state, by its name")
                .isInstanceOf(FoundState.Found.class);
    }

    @Test
    void a_state_tells_what_it_has_lost_and_by_which_checksum_it_was_cited_before() {
        ReleaseId gone = theOlderOfTwoYears();
        Checksum cited = table(find(new WantedState.Now())).checksum();
        withdrawADayLater(gone);

        List<StateOfTable> states = readState.all(TABLE, monitor.now);
        assertThat(states).extracting(StateOfTable::id).containsExactly("2024-01-01-r1", "without-" + gone);
        assertThat(states.getFirst().periods())
                .extracting(year -> year.code().value())
                .containsExactly("2024");
        assertThat(states.getFirst().lost())
                .extracting(year -> year.code().value())
                .containsExactly("2023");
        assertThat(states.getFirst().checksumAtFirst())
                .isEqualTo(cited)
                .isNotEqualTo(states.getFirst().checksum());
        assertThat(states.getLast().lost()).isEmpty();
        assertThat(states.getLast().checksumAtFirst())
                .isEqualTo(states.getLast().checksum());
    }

    @Test
    void a_state_of_which_a_part_was_withdrawn_since_says_which_and_why() {
        ReleaseId gone = theOlderOfTwoYears();
        withdrawADayLater(gone);

        PublishedTable left = table(vintage("2024-01-01-r1"));
        assertThat(left.notes()).anySatisfy(note -> {
            assertThat(note.mandatory()).isTrue();
            assertThat(note.text().en()).contains("2023", "withdrawn", REASON.en());
            assertThat(note.text().nl()).contains("2023", "ingetrokken", REASON.nl());
        });
        assertThat(table(vintage("without-" + gone)).notes())
                .as("what is public now never had that part")
                .noneSatisfy(note -> assertThat(note.text().en()).contains("withdrawn"));
        assertThat(table(find(new WantedState.Now())).checksum()).isEqualTo(left.checksum());
    }
}
