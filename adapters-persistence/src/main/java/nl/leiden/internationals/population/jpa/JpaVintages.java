package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.ReleaseId;

/** {@link Vintages} on the table {@code vintage}: rows are added and, before publication, removed; none is ever changed. */
@Singleton
public class JpaVintages implements Vintages {

    private static final String OF_RELEASE =
            " from VintageRow v where v.id.referenceDate = :referenceDate and v.id.revision = :revision";

    private final EntityManager entityManager;

    @Inject
    public JpaVintages(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(List<Vintage> vintages) {
        ReleaseId release = vintages.getFirst().release();
        long stored = of(release, entityManager.createQuery("select count(v)" + OF_RELEASE, Long.class))
                .getSingleResult();
        if (stored > 0) {
            throw new IllegalStateException("release " + release + " has vintages already, which never change");
        }
        List<VintageRow> rows = IntStream.range(0, vintages.size())
                .mapToObj(place -> VintageRow.from(vintages.get(place), place))
                .toList();
        rows.forEach(entityManager::persist);
        entityManager.flush();
        rows.forEach(entityManager::detach);
    }

    @Override
    public List<Vintage> of(ReleaseId release) {
        List<VintageRow> rows = of(
                        release,
                        entityManager.createQuery("select v" + OF_RELEASE + " order by v.place", VintageRow.class))
                .getResultList();
        rows.forEach(entityManager::detach);
        return rows.stream().map(VintageRow::toVintage).toList();
    }

    @Override
    public void discard(ReleaseId release) {
        of(release, entityManager.createQuery("delete" + OF_RELEASE)).executeUpdate();
    }

    private static <Q extends Query> Q of(ReleaseId release, Q query) {
        query.setParameter("referenceDate", release.referenceDate().date());
        query.setParameter("revision", release.revision());
        return query;
    }
}
