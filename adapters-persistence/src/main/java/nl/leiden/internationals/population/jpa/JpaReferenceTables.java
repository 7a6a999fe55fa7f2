package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import nl.leiden.internationals.population.port.LoadedTable;
import nl.leiden.internationals.population.port.ReferenceTables;

/** {@link ReferenceTables} on the table {@code reference_table}. */
@Singleton
public class JpaReferenceTables implements ReferenceTables {

    private final EntityManager entityManager;

    @Inject
    public JpaReferenceTables(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<LoadedTable> find(Table table) {
        return Optional.ofNullable(entityManager.find(ReferenceTableRow.class, table))
                .map(ReferenceTableRow::toLoadedTable);
    }

    @Override
    public void replace(Table table, LoadedTable loaded) {
        entityManager.merge(ReferenceTableRow.from(table, loaded));
    }
}
