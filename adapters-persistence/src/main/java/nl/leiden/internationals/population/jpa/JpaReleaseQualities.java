package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.port.ReleaseQualities;
import nl.leiden.internationals.population.release.ReleaseId;

/** {@link ReleaseQualities} on the table {@code release_quality}. */
@Singleton
public class JpaReleaseQualities implements ReleaseQualities {

    private final EntityManager entityManager;

    @Inject
    public JpaReleaseQualities(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void keep(ReleaseId release, ReleaseQuality quality) {
        entityManager.merge(new ReleaseQualityRow(release, quality));
    }

    @Override
    public Optional<ReleaseQuality> find(ReleaseId release) {
        return Optional.ofNullable(entityManager.find(ReleaseQualityRow.class, ReleaseKey.from(release)))
                .map(ReleaseQualityRow::toQuality);
    }
}
