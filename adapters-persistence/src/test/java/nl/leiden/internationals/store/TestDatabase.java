package nl.leiden.internationals.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.leiden.internationals.population.port.Transactions;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * A real database with the schema of the monitor, and transactions on it as the server makes them: the entity manager that adapters
 * are given belongs to the transaction of the thread that uses it.
 */
public final class TestDatabase implements Transactions {

    private final DataSource dataSource;
    private final EntityManagerFactory entityManagers;

    @SuppressWarnings("ThreadLocalUsage") // a transaction is one of this database, and there are two
    private final ThreadLocal<@Nullable EntityManager> ofThisThread = new ThreadLocal<>();

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        this.entityManagers = entityManagers(dataSource);
        Schema schema = new Schema(dataSource, entityManagers);
        schema.bringUpToDate();
        schema.check();
    }

    private static final class H2 {
        private static final TestDatabase DATABASE = new TestDatabase(emptyH2("contracts"));
    }

    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = started();
        private static final TestDatabase DATABASE = new TestDatabase(SERVER.getPostgresDatabase());

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("lock_timeout", "20s")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }

    /** The one H2 of this run. */
    public static TestDatabase h2() {
        return H2.DATABASE;
    }

    /** The one PostgreSQL of this run. */
    public static TestDatabase postgres() {
        return Postgres.DATABASE;
    }

    /** A database without tables on the PostgreSQL of this run. */
    public static DataSource emptyPostgres(String name) {
        TestDatabase.postgres().execute("CREATE DATABASE " + name);
        return Postgres.SERVER.getDatabase("postgres", name);
    }

    /** A database in memory without tables, of the same kind as the server's by default. */
    public static DataSource emptyH2(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    /** The persistence unit of the server, on this data source and with transactions of its own. */
    public static EntityManagerFactory entityManagers(DataSource dataSource) {
        return Persistence.createEntityManagerFactory(
                "monitor",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource));
    }

    /** The same database with nothing in it. */
    public TestDatabase emptied() {
        entityManagers.unwrap(SessionFactory.class).getSchemaManager().truncateMappedObjects();
        return this;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs one statement on a connection of its own, as somebody does who goes past the monitor. */
    public int execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        try (EntityManager entityManager = entityManagers.createEntityManager()) {
            ofThisThread.set(entityManager);
            return inTransaction(entityManager.getTransaction(), work);
        } finally {
            ofThisThread.remove();
        }
    }

    private static <T> T inTransaction(EntityTransaction transaction, Supplier<T> work) {
        transaction.begin();
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    /** To be given to adapters: stands for the entity manager of the transaction in which it is used. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current(), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private EntityManager current() {
        EntityManager current = ofThisThread.get();
        if (current == null) {
            throw new IllegalStateException("adapters are used within a transaction");
        }
        return current;
    }
}
