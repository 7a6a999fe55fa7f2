package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Signature;
import org.junit.jupiter.api.Test;

/** What {@link OutsideTables} promises. */
public interface OutsideTablesContract {

    OutsideContent FIRST = SampleOutsideTables.students(800);
    OutsideContent SECOND = SampleOutsideTables.students(810);
    OutsideContent OTHER = SampleOutsideTables.residents(100, 50, 40);

    /** The port under test, without a table at the beginning of every test. */
    OutsideTables outsideTables();

    Transactions transactions();

    private OutsideVersion.Published add(OutsideContent content, int number) {
        OutsideVersion.Published version = SampleOutsideTables.version(content, number);
        transactions().inTransaction(() -> outsideTables().add(version, content));
        return version;
    }

    private List<OutsideVersion> all() {
        return transactions().inTransaction(() -> outsideTables().all());
    }

    @Test
    default void versions_come_back_by_table_the_oldest_first_with_their_contents() {
        OutsideVersion other = add(OTHER, 1);
        OutsideVersion first = add(FIRST, 1);
        OutsideVersion second = add(SECOND, 2);

        assertThat(all()).containsExactlyInAnyOrder(other, first, second).containsSubsequence(first, second);
        assertThat(transactions()
                        .<List<OutsideVersion>>inTransaction(
                                () -> outsideTables().of(SampleOutsideTables.STUDENTS)))
                .containsExactly(first, second);
        assertThat(transactions().inTransaction(() -> outsideTables().content(second.id())))
                .isEqualTo(SECOND);
        assertThat(transactions()
                        .inTransaction(() -> outsideTables().content(first.id()))
                        .definition())
                .isEqualTo(FIRST.definition());
    }

    @Test
    default void versions_are_held_by_whoever_changes_them_and_there_may_be_none() {
        OutsideVersion first = add(FIRST, 1);
        OutsideVersion second = add(SECOND, 2);

        assertThat(transactions()
                        .<List<OutsideVersion>>inTransaction(
                                () -> outsideTables().hold(SampleOutsideTables.STUDENTS)))
                .containsExactly(first, second);
        assertThat(transactions()
                        .<List<OutsideVersion>>inTransaction(
                                () -> outsideTables().hold(OTHER.definition().id())))
                .isEmpty();
    }

    @Test
    default void a_version_that_is_there_already_is_not_replaced() {
        OutsideVersion first = add(FIRST, 1);

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> add(SECOND, 1));
        assertThat(all()).containsExactly(first);
        assertThat(transactions().inTransaction(() -> outsideTables().content(first.id())))
                .isEqualTo(FIRST);
    }

    @Test
    default void a_withdrawn_version_stays_with_the_reason() {
        OutsideVersion.Published first = add(FIRST, 1);
        OutsideVersion.Withdrawn withdrawn = first.withdraw(
                new Signature(new AccountName("publisher"), Instant.parse("2024-04-01T08:00:00Z")),
                new BilingualText("Verkeerd jaar.", "Wrong year."));

        transactions().inTransaction(() -> outsideTables().replace(first, withdrawn));

        assertThat(all()).containsExactly(withdrawn);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(
                        () -> transactions().inTransaction(() -> outsideTables().replace(first, withdrawn)));
    }

    @Test
    default void there_is_no_content_of_a_version_that_is_not_there() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions()
                        .inTransaction(() -> outsideTables()
                                .content(SampleOutsideTables.version(FIRST, 1).id())));
        assertThat(all()).isEmpty();
    }

    @Test
    default void nothing_is_stored_by_a_transaction_that_failed() {
        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    outsideTables().add(SampleOutsideTables.version(FIRST, 1), FIRST);
                    throw new DiskFull();
                }));

        assertThat(all()).isEmpty();
    }
}
