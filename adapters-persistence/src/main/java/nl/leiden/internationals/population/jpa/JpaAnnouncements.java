package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.port.Announcements;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import org.hibernate.exception.ConstraintViolationException;

/**
 * {@link Announcements} on the table {@code announcement}. Rows are let go as soon as they are read: what is compared before a change is
 * what the database holds under lock, not what the transaction saw earlier.
 */
@Singleton
public class JpaAnnouncements implements Announcements {

    private static final String ONE = "select a from AnnouncementRow a where a.id = :id";
    private static final String ALL =
            "select a from AnnouncementRow a order by a.id.referenceDate desc, a.id.number desc";

    private final EntityManager entityManager;

    @Inject
    public JpaAnnouncements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Announcement> find(AnnouncementId id) {
        return read(one(id)).stream().findFirst();
    }

    @Override
    public List<Announcement> all() {
        return read(entityManager.createQuery(ALL, AnnouncementRow.class));
    }

    @Override
    public void add(Announcement.Open announcement) {
        if (find(announcement.id()).isPresent()) {
            throw new ChangedMeanwhile(announcement.id());
        }
        try {
            entityManager.persist(AnnouncementRow.from(announcement));
            entityManager.flush();
        } catch (ConstraintViolationException addedMeanwhile) {
            ChangedMeanwhile refused = new ChangedMeanwhile(announcement.id());
            refused.initCause(addedMeanwhile);
            throw refused;
        }
    }

    @Override
    public void replace(Announcement before, Announcement after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(after.id() + " cannot take the place of " + before.id());
        }
        lock(before);
        entityManager.merge(AnnouncementRow.from(after));
    }

    /** Nobody else can change the row of this announcement until the transaction ends. */
    private void lock(Announcement expected) {
        Announcement asStored = AnnouncementRow.from(expected).toAnnouncement();
        for (AnnouncementRow row :
                one(expected.id()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()) {
            if (row.toAnnouncement().equals(asStored)) {
                return;
            }
            entityManager.detach(row);
        }
        throw new ChangedMeanwhile(expected.id());
    }

    private TypedQuery<AnnouncementRow> one(AnnouncementId id) {
        return entityManager.createQuery(ONE, AnnouncementRow.class).setParameter("id", AnnouncementKey.from(id));
    }

    private List<Announcement> read(TypedQuery<AnnouncementRow> query) {
        List<AnnouncementRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.stream().map(AnnouncementRow::toAnnouncement).toList();
    }
}
