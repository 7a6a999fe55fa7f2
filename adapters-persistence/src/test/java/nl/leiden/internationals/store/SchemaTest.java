package nl.leiden.internationals.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    /** The databases that the monitor runs on, without a table. */
    enum Empty {
        H2,
        POSTGRESQL;

        DataSource named(String name) {
            return switch (this) {
                case H2 -> TestDatabase.emptyH2(name);
                case POSTGRESQL -> TestDatabase.emptyPostgres(name);
            };
        }
    }

    private static Schema schema(DataSource dataSource) {
        return new Schema(dataSource, TestDatabase.entityManagers(dataSource));
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> migrations(DataSource dataSource) throws SQLException {
        List<String> scripts = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT \"script\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\"")) {
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
        }
        return scripts;
    }

    @ParameterizedTest
    @EnumSource
    void the_tables_that_the_migrations_make_are_those_that_are_written_to(Empty empty) {
        Schema schema = schema(empty.named("made"));

        schema.bringUpToDate();
        schema.check();
    }

    @ParameterizedTest
    @EnumSource
    void every_migration_runs_once(Empty empty) throws SQLException {
        DataSource dataSource = empty.named("twice");
        schema(dataSource).bringUpToDate();
        List<String> first = migrations(dataSource);

        schema(dataSource).bringUpToDate();

        assertThat(first).contains("V1__population.sql", "V2__recalled_releases.sql");
        assertThat(migrations(dataSource)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void reports_of_before_keep_the_shares_of_groups_and_no_exact_count(Empty empty) throws SQLException {
        DataSource dataSource = empty.named("counts");
        schema(dataSource).bringUpToDate();
        execute(dataSource, "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '7'");
        execute(dataSource, """
                INSERT INTO extract_import (id, reference_date, state, begun_by, begun_at, report)
                VALUES ('1', DATE '2024-01-01', 'DRAFTED', 'analyst', TIMESTAMP WITH TIME ZONE '2024-01-02 08:00:00+00',
                    '{"rows":9000,"groupBasis":{"student/DUO":2187,"overig":5813},"separator":";"}'),
                    ('2', DATE '2024-01-01', 'RUNNING', 'analyst', TIMESTAMP WITH TIME ZONE '2024-01-02 08:00:00+00', NULL)
                """);

        schema(dataSource).bringUpToDate();

        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT report FROM extract_import ORDER BY id")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1))
                    .isEqualTo(
                            "{\"rows\":9000,\"separator\":\";\",\"groupShares\":{\"overig\":73,\"student/DUO\":27}}");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_somebody_changed_stops_the_start_and_is_named(Empty empty) throws SQLException {
        DataSource dataSource = empty.named("drifted");
        Schema schema = schema(dataSource);
        schema.bringUpToDate();
        execute(dataSource, "ALTER TABLE vintage DROP COLUMN checksum");

        assertThatIllegalStateException()
                .isThrownBy(schema::check)
                .withMessageContaining("not those of this version")
                .withMessageContaining("checksum")
                .withMessageContaining("vintage");
    }

    @ParameterizedTest
    @EnumSource
    void a_database_of_a_newer_version_is_left_alone(Empty empty) throws SQLException {
        DataSource dataSource = empty.named("newer");
        schema(dataSource).bringUpToDate();
        execute(dataSource, """
                INSERT INTO "flyway_schema_history"
                    ("installed_rank", "version", "description", "type", "script", "checksum", "installed_by",
                     "execution_time", "success")
                VALUES (1000, '1000', 'of tomorrow', 'SQL', 'V1000__of_tomorrow.sql', 1, 'somebody', 1, TRUE)
                """);

        assertThatIllegalStateException()
                .isThrownBy(() -> schema(dataSource).bringUpToDate())
                .withMessageContaining("MONITOR_DB_URL belongs to another version")
                .withMessageContaining("1000");
    }

    @ParameterizedTest
    @EnumSource
    void tables_of_somebody_else_are_left_alone(Empty empty) throws SQLException {
        DataSource dataSource = empty.named("of_somebody_else");
        execute(dataSource, "CREATE TABLE invoice (number INTEGER)");

        assertThatIllegalStateException()
                .isThrownBy(() -> schema(dataSource).bringUpToDate())
                .withMessageContaining("non-empty schema");
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_without_its_password() {
        JdbcDataSource wrong = new JdbcDataSource();
        wrong.setURL("jdbc:h2:mem:secured;DB_CLOSE_DELAY=-1");
        wrong.setUser("monitor");
        wrong.setPassword("right-horse");
        EntityManagerFactory entityManagers = TestDatabase.entityManagers(wrong);
        wrong.setPassword("wrong-horse");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Schema(wrong, entityManagers).bringUpToDate())
                .withMessageContaining("MONITOR_DB_URL")
                .withMessageNotContaining("horse");
    }

    @Test
    void a_database_that_cannot_be_reached_is_noticed_before_the_persistence_unit_starts() {
        JdbcDataSource wrong = new JdbcDataSource();
        wrong.setURL("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");
        List<String> told = new ArrayList<>();
        StandardServiceRegistryBuilder starting =
                new StandardServiceRegistryBuilder().applySetting(JdbcSettings.JAKARTA_JTA_DATASOURCE, wrong);

        new ReachableDatabase(told::add).contribute(starting);

        assertThat(told).singleElement(STRING).contains("MONITOR_DB_URL", "nowhere");
    }

    @Test
    void a_database_that_can_be_reached_is_no_news() {
        List<String> told = new ArrayList<>();
        StandardServiceRegistryBuilder starting = new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_JTA_DATASOURCE, TestDatabase.emptyH2("reached"));

        new ReachableDatabase(told::add).contribute(starting);

        assertThat(told).isEmpty();
    }
}
