package nl.leiden.internationals.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Looks whether the database can be reached before the persistence unit starts, which happens before anything of the monitor does
 * and would fail without naming the setting that is wrong.
 */
public final class ReachableDatabase implements ServiceContributor {

    private final Consumer<String> failure;

    /** As the server finds it. */
    public ReachableDatabase() {
        this(FailedStart::because);
    }

    /**
     * @param failure is told in one sentence why the database cannot be reached
     */
    ReachableDatabase(Consumer<String> failure) {
        this.failure = failure;
    }

    @Override
    public void contribute(StandardServiceRegistryBuilder registry) {
        Stream.of(JdbcSettings.JAKARTA_JTA_DATASOURCE, JdbcSettings.JAKARTA_NON_JTA_DATASOURCE)
                .map(setting -> registry.getSettings().get(setting))
                .filter(DataSource.class::isInstance)
                .map(DataSource.class::cast)
                .forEach(this::connect);
    }

    private void connect(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            failure.accept("the database of MONITOR_DB_URL cannot be reached: "
                    + origin(e).getMessage());
        }
    }

    /** What the driver said, beneath what the server's pool says about it. */
    private static Throwable origin(SQLException failed) {
        Throwable origin = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                origin = cause;
            }
        }
        return origin;
    }
}
