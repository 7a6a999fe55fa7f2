package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.release.ReleaseId;

/** {@link KeptTallies} on the table {@code tallies}. */
@Singleton
public class JpaKeptTallies implements KeptTallies {

    private final EntityManager entityManager;

    @Inject
    public JpaKeptTallies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void keep(ReleaseId release, byte[] tallies) {
        entityManager.merge(new TalliesRow(release, tallies));
    }

    @Override
    public Optional<byte[]> find(ReleaseId release) {
        return row(release).map(TalliesRow::content);
    }

    @Override
    public void forget(ReleaseId release) {
        row(release).ifPresent(row -> {
            entityManager.remove(row);
            entityManager.flush();
        });
    }

    private Optional<TalliesRow> row(ReleaseId release) {
        return Optional.ofNullable(entityManager.find(TalliesRow.class, ReleaseKey.from(release)));
    }
}
