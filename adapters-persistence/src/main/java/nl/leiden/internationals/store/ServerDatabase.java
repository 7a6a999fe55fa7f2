package nl.leiden.internationals.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import javax.sql.DataSource;

/**
 * What the server provides: the data source that is configured by {@code MONITOR_DB_*}, and an entity manager that belongs to the
 * transaction in which it is used.
 */
@Singleton
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by the server, handed out by CDI
class ServerDatabase {

    @Produces
    @Resource(lookup = "java:jboss/datasources/MonitorDS")
    private DataSource dataSource;

    @Produces
    @PersistenceUnit(unitName = "monitor")
    private EntityManagerFactory entityManagerFactory;

    @Produces
    @PersistenceContext(unitName = "monitor")
    private EntityManager entityManager;
}
