package nl.leiden.internationals.population.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import nl.leiden.internationals.population.queries.SavedQuery;
import org.junit.jupiter.api.Test;

/** What {@link SavedQueries} promises. */
public interface SavedQueriesContract {

    Instant MOMENT = Instant.parse("2024-03-01T08:00:00.123456Z");

    /** The port under test, without queries at the beginning of every test. */
    SavedQueries savedQueries();

    Transactions transactions();

    private boolean keep(SavedQuery query) {
        return transactions().inTransaction(() -> savedQueries().keep(query, MOMENT));
    }

    private Optional<SavedQuery> find(SavedQuery query) {
        return transactions().inTransaction(() -> savedQueries().find(query.id()));
    }

    private long count() {
        return transactions().inTransaction(() -> savedQueries().count());
    }

    @Test
    default void a_query_comes_back_as_it_was_saved() {
        keep(SampleQueries.newestItalians());
        keep(SampleQueries.frozenBlocs());
        keep(SampleQueries.strange());

        assertThat(find(SampleQueries.newestItalians())).hasValue(SampleQueries.newestItalians());
        assertThat(find(SampleQueries.frozenBlocs())).hasValue(SampleQueries.frozenBlocs());
        assertThat(find(SampleQueries.strange())).hasValue(SampleQueries.strange());
        assertThat(count()).isEqualTo(3);
    }

    @Test
    default void a_query_that_nobody_saved_is_not_there() {
        assertThat(find(SampleQueries.newestItalians())).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    default void the_same_query_is_kept_once_however_often_it_is_saved() {
        assertThat(keep(SampleQueries.newestItalians())).isTrue();
        assertThat(keep(SampleQueries.newestItalians())).isFalse();
        assertThat(transactions().inTransaction(() -> {
                    savedQueries().keep(SampleQueries.newestItalians(), MOMENT);
                    return savedQueries().keep(SampleQueries.newestItalians(), MOMENT);
                }))
                .isFalse();

        assertThat(count()).isEqualTo(1);
    }

    @Test
    default void nothing_is_kept_by_a_transaction_that_failed() {
        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> transactions().inTransaction(() -> {
                    savedQueries().keep(SampleQueries.newestItalians(), MOMENT);
                    throw new DiskFull();
                }));

        assertThat(find(SampleQueries.newestItalians())).isEmpty();
    }
}
