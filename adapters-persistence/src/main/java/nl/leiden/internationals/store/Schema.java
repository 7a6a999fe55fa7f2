package nl.leiden.internationals.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * Brings the database to the schema of this version when the server starts. What must be settled before, such as the settings,
 * observes {@link Startup} with a priority below {@value #PRIORITY}; whatever uses the database observes it with a higher one or none.
 */
@Singleton
public class Schema {

    /** When it happens among all observers of {@link Startup}; an observer that names no priority has 2500. */
    public static final int PRIORITY = 1000;

    private static final String[] NONE_OF_A_NEWER_VERSION = {};

    private final DataSource database;
    private final EntityManagerFactory entityManagers;

    @Inject
    public Schema(DataSource database, EntityManagerFactory entityManagers) {
        this.database = database;
        this.entityManagers = entityManagers;
    }

    void atStart(@Observes @Priority(PRIORITY) Startup startup) {
        try {
            bringUpToDate();
            check();
        } catch (IllegalStateException unusable) {
            FailedStart.because(String.valueOf(unusable.getMessage()));
        }
    }

    /**
     * Runs the migrations that the database has not seen yet.
     *
     * @throws IllegalStateException if the database cannot be reached, was changed by a newer version of the monitor, or refuses a
     *     migration; one sentence says which
     */
    public void bringUpToDate() {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .javaMigrations(new SharesInReports())
                    .placeholders(typesOfLongContent())
                    .ignoreMigrationPatterns(NONE_OF_A_NEWER_VERSION)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayValidateException otherVersion) {
            throw new IllegalStateException(
                    "the database of MONITOR_DB_URL belongs to another version of the monitor: "
                            + String.valueOf(otherVersion.getMessage()).replace('\n', ' '),
                    otherVersion);
        } catch (SQLException | FlywayException e) {
            throw new IllegalStateException(
                    "the database of MONITOR_DB_URL cannot be brought to the schema of this version: " + e.getMessage(),
                    e);
        }
    }

    /**
     * Compares the tables with the rows that are written into them.
     *
     * @throws IllegalStateException if they differ; the sentence names the first difference
     */
    public void check() {
        try {
            entityManagers.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        } catch (SchemaManagementException drift) {
            throw new IllegalStateException(
                    "the tables of the database are not those of this version: " + drift.getMessage(), drift);
        }
    }

    /** The one thing in which the two databases differ: how they call long content. */
    private Map<String, String> typesOfLongContent() throws SQLException {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "PostgreSQL" -> Map.of("bytes", "bytea", "text", "text");
                case "H2" -> Map.of("bytes", "blob", "text", "clob");
                default -> throw new IllegalStateException("the monitor runs on PostgreSQL and H2, not on " + product);
            };
        }
    }
}
