package nl.leiden.internationals.population.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.port.ExtractImports;

/** {@link ExtractImports} on the table {@code extract_import}. */
@Singleton
public class JpaExtractImports implements ExtractImports {

    private static final String NEWEST = "select i from ExtractImportRow i order by i.begun.moment desc, i.id desc";
    private static final String COUNT = "select count(i) from ExtractImportRow i";
    private static final String RUNNING =
            "select i from ExtractImportRow i where i.state = :running order by i.begun.moment, i.id";

    private final EntityManager entityManager;

    @Inject
    public JpaExtractImports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void put(ExtractImport extractImport) {
        entityManager.merge(ExtractImportRow.from(extractImport));
    }

    @Override
    public Optional<ExtractImport> find(ExtractId id) {
        return Optional.ofNullable(entityManager.find(ExtractImportRow.class, id.value()))
                .map(ExtractImportRow::toExtractImport);
    }

    @Override
    public List<ExtractImport> newest(int without, int most) {
        return entityManager
                .createQuery(NEWEST, ExtractImportRow.class)
                .setFirstResult(without)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ExtractImportRow::toExtractImport)
                .toList();
    }

    @Override
    public int count() {
        return Math.toIntExact(entityManager.createQuery(COUNT, Long.class).getSingleResult());
    }

    @Override
    public List<ExtractImport.Running> running() {
        return entityManager
                .createQuery(RUNNING, ExtractImportRow.class)
                .setParameter("running", ExtractImportRow.State.RUNNING)
                .getResultList()
                .stream()
                .map(ExtractImportRow::running)
                .toList();
    }
}
