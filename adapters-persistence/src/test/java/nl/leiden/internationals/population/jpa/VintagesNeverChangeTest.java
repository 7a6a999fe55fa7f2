package nl.leiden.internationals.population.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stored vintage cannot be changed through the monitor, and is not read if it was changed past it. */
class VintagesNeverChangeTest {

    private static final List<Vintage> STORED =
            SampleFigures.vintages(SampleReleases.first(2024), SampleFigures.town(60, 30, 20));

    private static Vintages stored(TestDatabase database) {
        Vintages vintages = new JpaVintages(database.entityManager());
        database.inTransaction(() -> vintages.add(STORED));
        return vintages;
    }

    @ParameterizedTest
    @EnumSource
    void a_value_that_was_changed_in_the_table_is_not_read(Product product) {
        TestDatabase database = product.emptied();
        Vintages vintages = stored(database);
        String changed = switch (product) {
            case H2 -> "UPDATE vintage SET content = content || X'00' WHERE place = 3";
            case POSTGRESQL -> "UPDATE vintage SET content = set_byte(content, 400, 7) WHERE place = 3";
        };
        assertThat(database.execute(changed)).isEqualTo(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> database.inTransaction(() -> vintages.of(SampleReleases.first(2024))))
                .withMessageContaining("2024-01-01-r1")
                .withMessageContaining(STORED.get(3).definition().id().value());
    }

    @ParameterizedTest
    @EnumSource
    void a_vintage_that_was_put_in_the_place_of_another_release_is_not_read(Product product) {
        TestDatabase database = product.emptied();
        Vintages vintages = stored(database);
        database.execute("UPDATE vintage SET revision = 2");

        assertThatIllegalStateException()
                .isThrownBy(() -> database.inTransaction(() -> vintages.of(SampleReleases.second(2024))))
                .withMessageContaining("2024-01-01-r2");
    }

    @ParameterizedTest
    @EnumSource
    void there_is_no_way_to_update_one(Product product) {
        TestDatabase database = product.emptied();
        Vintages vintages = stored(database);
        EntityManager entityManager = database.entityManager();

        assertThatThrownBy(() -> database.inTransaction(() -> entityManager
                        .createQuery("update VintageRow v set v.place = v.place + 100")
                        .executeUpdate()))
                .hasMessageContaining("immutable");
        Vintage other = SampleFigures.vintages(SampleReleases.first(2024), SampleFigures.town(90, 60, 50))
                .getFirst();
        database.inTransaction(() -> entityManager.merge(VintageRow.from(other, 0)));

        assertThat(database.inTransaction(() -> vintages.of(SampleReleases.first(2024))))
                .isEqualTo(STORED);
    }

    @Test
    void the_samples_differ() {
        assertThat(Stream.of(60, 90)
                        .map(dutch -> SampleFigures.vintages(
                                        SampleReleases.first(2024), SampleFigures.town(dutch, 60, 50))
                                .getFirst()
                                .checksum())
                        .map(Checksum::value))
                .doesNotHaveDuplicates();
    }
}
