package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.Releases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.hibernate.exception.ConstraintViolationException;

/**
 * {@link Releases} on the table {@code release}. Rows are let go as soon as they are read: what is compared before a change is what
 * the database holds under lock, not what the transaction saw earlier.
 */
@Singleton
public class JpaReleases implements Releases {

    private static final String ONE = "select r from ReleaseRow r where r.id = :id";
    private static final String ALL = "select r from ReleaseRow r order by r.id.referenceDate desc, r.id.revision desc";

    private final EntityManager entityManager;

    @Inject
    public JpaReleases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Release> find(ReleaseId id) {
        return read(one(id)).stream().findFirst();
    }

    @Override
    public List<Release> all() {
        return read(entityManager.createQuery(ALL, ReleaseRow.class));
    }

    @Override
    public void add(Release.Draft draft) {
        if (find(draft.id()).isPresent()) {
            throw new ChangedMeanwhile(draft.id());
        }
        try {
            entityManager.persist(ReleaseRow.from(draft));
            entityManager.flush();
        } catch (ConstraintViolationException addedMeanwhile) {
            ChangedMeanwhile refused = new ChangedMeanwhile(draft.id());
            refused.initCause(addedMeanwhile);
            throw refused;
        }
    }

    @Override
    public void replace(Release before, Release after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(after.id() + " cannot take the place of " + before.id());
        }
        locked(before);
        entityManager.merge(ReleaseRow.from(after));
    }

    @Override
    public void remove(Release.Draft draft) {
        entityManager.remove(locked(draft));
    }

    /** The row of a release that nobody else can change until the transaction ends. */
    private ReleaseRow locked(Release expected) {
        Release asStored = ReleaseRow.from(expected).toRelease();
        for (ReleaseRow row :
                one(expected.id()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()) {
            if (row.toRelease().equals(asStored)) {
                return row;
            }
            entityManager.detach(row);
        }
        throw new ChangedMeanwhile(expected.id());
    }

    private TypedQuery<ReleaseRow> one(ReleaseId id) {
        return entityManager.createQuery(ONE, ReleaseRow.class).setParameter("id", ReleaseKey.from(id));
    }

    private List<Release> read(TypedQuery<ReleaseRow> query) {
        List<ReleaseRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.stream().map(ReleaseRow::toRelease).toList();
    }
}
