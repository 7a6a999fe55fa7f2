package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;
import org.junit.jupiter.api.Test;

/** What {@link ExtractImports} promises. */
public interface ExtractImportsContract {

    /** The port under test, without an import at the beginning of every test. */
    ExtractImports extractImports();

    Transactions transactions();

    private void put(ExtractImport extractImport) {
        transactions().inTransaction(() -> extractImports().put(extractImport));
    }

    private Optional<ExtractImport> find(ExtractId id) {
        return transactions().inTransaction(() -> extractImports().find(id));
    }

    private List<ExtractImport> newest(int most) {
        return transactions().inTransaction(() -> extractImports().newest(most));
    }

    @Test
    default void an_import_comes_back_in_whatever_state_it_is() {
        SampleImports.inEveryState().forEach(this::put);

        assertThat(SampleImports.inEveryState())
                .allSatisfy(
                        extractImport -> assertThat(find(extractImport.id())).contains(extractImport));
    }

    @Test
    default void the_samples_hold_every_state() {
        assertThat(SampleImports.inEveryState().stream().<Class<?>>map(Object::getClass))
                .containsAll(Arrays.asList(ExtractImport.class.getPermittedSubclasses()));
    }

    @Test
    default void an_import_that_never_began_is_not_found() {
        put(SampleImports.running(1));

        assertThat(find(SampleImports.id(2))).isEmpty();
    }

    @Test
    default void a_new_state_takes_the_place_of_the_one_before() {
        put(SampleImports.running(2));
        put(SampleImports.drafted(2));

        assertThat(newest(10)).containsExactly(SampleImports.drafted(2));
    }

    @Test
    default void the_newest_import_comes_first_and_no_more_than_asked_for() {
        put(SampleImports.running(2));
        put(SampleImports.running(3));
        put(SampleImports.drafted(1));

        assertThat(newest(2)).containsExactly(SampleImports.running(3), SampleImports.running(2));
        assertThat(newest(10)).hasSize(3).endsWith(SampleImports.drafted(1));
    }

    @Test
    default void those_that_come_before_can_be_left_out_and_all_are_counted() {
        assertThat(transactions().inTransaction(() -> extractImports().count())).isZero();
        put(SampleImports.running(2));
        put(SampleImports.running(3));
        put(SampleImports.drafted(1));

        assertThat(transactions().inTransaction(() -> extractImports().newest(1, 1)))
                .containsExactly(SampleImports.running(2));
        assertThat(transactions().inTransaction(() -> extractImports().newest(2, 10)))
                .containsExactly(SampleImports.drafted(1));
        assertThat(transactions().inTransaction(() -> extractImports().newest(3, 10)))
                .isEmpty();
        assertThat(transactions().inTransaction(() -> extractImports().count())).isEqualTo(3);
    }

    @Test
    default void only_what_has_not_ended_is_running_and_the_oldest_comes_first() {
        put(SampleImports.running(13));
        put(SampleImports.running(11));
        put(SampleImports.running(12));
        SampleImports.inEveryState().stream()
                .filter(extractImport -> !(extractImport instanceof ExtractImport.Running))
                .forEach(this::put);

        assertThat(transactions().inTransaction(() -> extractImports().running()))
                .containsExactly(SampleImports.running(11), SampleImports.running(12), SampleImports.running(13));
    }

    @Test
    default void a_message_comes_back_with_everything_it_mentions() {
        Message why = SampleImports.messageOfEverything();
        put(SampleImports.running(1).breakOff(SampleReleases.marchFirst(2024), why));

        ExtractImport.BrokenOff found =
                (ExtractImport.BrokenOff) find(SampleImports.id(1)).orElseThrow();
        assertThat(found.why()).isEqualTo(why);
    }

    @Test
    default void the_message_of_every_refusal_comes_back() {
        List<ExtractRefusal> refusals = SampleImports.refusals();
        assertThat(refusals.stream().<Class<?>>map(Object::getClass))
                .containsAll(Arrays.asList(ExtractRefusal.class.getPermittedSubclasses()));
        for (int i = 0; i < refusals.size(); i++) {
            put(SampleImports.running(i)
                    .refuse(SampleReleases.marchFirst(2024), refusals.get(i).message(), null));
        }

        for (int i = 0; i < refusals.size(); i++) {
            ExtractImport.Refused found =
                    (ExtractImport.Refused) find(SampleImports.id(i)).orElseThrow();
            assertThat(found.why()).isEqualTo(refusals.get(i).message());
        }
    }

    @Test
    default void a_report_may_list_as_many_rejections_as_there_may_be() {
        ImportReport report = SampleImports.report(ImportReport.LONGEST_LISTING + 5_000);
        Plausibility none = new Plausibility(Optional.empty(), List.of());
        ExtractImport.Drafted drafted = SampleImports.running(1)
                .draft(SampleReleases.marchFirst(2024), SampleReleases.first(2024), report, none);
        put(drafted);

        assertThat(report.listing()).hasSize(ImportReport.LONGEST_LISTING);
        assertThat(find(SampleImports.id(1))).contains(drafted);
    }

    @Test
    default void moments_are_kept_to_the_microsecond() {
        Instant finer = Instant.parse("2024-03-01T08:00:00.123456789Z");
        put(new ExtractImport.Running(
                SampleImports.id(1), ReferenceDate.parse("2024-01-01"), new Signature(SampleReleases.ANALYST, finer)));

        Instant found = find(SampleImports.id(1)).orElseThrow().begun().at();
        assertThat(found.truncatedTo(ChronoUnit.MICROS)).isEqualTo(finer.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    default void nothing_is_put_by_a_transaction_that_failed() {
        put(SampleImports.running(2));

        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    extractImports().put(SampleImports.drafted(2));
                    extractImports().put(SampleImports.running(3));
                    throw new DiskFull();
                }));

        assertThat(newest(10)).containsExactly(SampleImports.running(2));
    }
}
