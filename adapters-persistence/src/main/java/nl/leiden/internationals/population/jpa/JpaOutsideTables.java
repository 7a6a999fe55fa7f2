package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.port.ChangedMeanwhile;
import nl.leiden.internationals.population.port.OutsideTables;
import nl.leiden.internationals.population.tables.TableId;
import org.hibernate.exception.ConstraintViolationException;

/** {@link OutsideTables} on the tables {@code outside_version}, which is looked at every second, and {@code outside_content}, which is large. */
@Singleton
public class JpaOutsideTables implements OutsideTables {

    private static final String ALL = "select v from OutsideVersionRow v order by v.id.table, v.id.number";
    private static final String OF_TABLE =
            "select v from OutsideVersionRow v where v.id.table = :table order by v.id.number";
    private static final String ONE = "select v from OutsideVersionRow v where v.id = :id";

    private final EntityManager entityManager;

    @Inject
    public JpaOutsideTables(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<OutsideVersion> all() {
        return read(entityManager.createQuery(ALL, OutsideVersionRow.class));
    }

    @Override
    public List<OutsideVersion> of(TableId table) {
        return read(entityManager.createQuery(OF_TABLE, OutsideVersionRow.class).setParameter("table", table.value()));
    }

    @Override
    public List<OutsideVersion> hold(TableId table) {
        // the first version stands for the table, and what others did while it was waited for is read after it
        one(new OutsideVersionId(table, 1))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(entityManager::detach);
        return of(table);
    }

    @Override
    public OutsideContent content(OutsideVersionId id) {
        OutsideVersion version = read(one(id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such version: " + id));
        OutsideContentRow row = entityManager.find(OutsideContentRow.class, OutsideKey.from(id));
        if (row == null) {
            throw new IllegalStateException("the content of " + id + " is gone");
        }
        entityManager.detach(row);
        return row.toContent(version.checksum());
    }

    @Override
    public void add(OutsideVersion.Published version, OutsideContent content) {
        if (!read(one(version.id())).isEmpty()) {
            throw new ChangedMeanwhile(version.id());
        }
        OutsideVersionRow row = OutsideVersionRow.from(version);
        OutsideContentRow contentRow = OutsideContentRow.from(version.id(), content);
        try {
            entityManager.persist(row);
            entityManager.persist(contentRow);
            entityManager.flush();
        } catch (ConstraintViolationException addedMeanwhile) {
            ChangedMeanwhile refused = new ChangedMeanwhile(version.id());
            refused.initCause(addedMeanwhile);
            throw refused;
        }
        entityManager.detach(row);
        entityManager.detach(contentRow);
    }

    @Override
    public void replace(OutsideVersion.Published before, OutsideVersion.Withdrawn after) {
        OutsideVersion asStored = OutsideVersionRow.from(before).toVersion();
        for (OutsideVersionRow row :
                one(before.id()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()) {
            if (row.toVersion().equals(asStored)) {
                entityManager.merge(OutsideVersionRow.from(after));
                return;
            }
            entityManager.detach(row);
        }
        throw new ChangedMeanwhile(before.id());
    }

    private TypedQuery<OutsideVersionRow> one(OutsideVersionId id) {
        return entityManager.createQuery(ONE, OutsideVersionRow.class).setParameter("id", OutsideKey.from(id));
    }

    private List<OutsideVersion> read(TypedQuery<OutsideVersionRow> query) {
        List<OutsideVersionRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.stream().map(OutsideVersionRow::toVersion).toList();
    }
}
