package nl.leiden.internationals.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.leiden.internationals.population.extract.ImportReport;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Migration 7: the reports of imports kept exact counts of groups; from now on they keep the shares that are shown, and nothing else. */
final class SharesInReports implements JavaMigration {

    private static final String COUNTS = "groupBasis";
    private static final String READ = "SELECT id, report FROM extract_import WHERE report LIKE '%\"" + COUNTS + "\"%'";
    private static final String WRITE = "UPDATE extract_import SET report = ? WHERE id = ?";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7");
    }

    @Override
    public String getDescription() {
        return "shares in reports";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, JsonProcessingException {
        Map<String, String> reports = new HashMap<>();
        try (PreparedStatement read = context.getConnection().prepareStatement(READ);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                reports.put(rows.getString(1), withShares(rows.getString(2)));
            }
        }
        try (PreparedStatement write = context.getConnection().prepareStatement(WRITE)) {
            for (Map.Entry<String, String> report : reports.entrySet()) {
                write.setString(1, report.getValue());
                write.setString(2, report.getKey());
                write.executeUpdate();
            }
        }
    }

    private static String withShares(String stored) throws JsonProcessingException {
        ObjectNode report = (ObjectNode) MAPPER.readTree(stored);
        SortedMap<String, Long> counts = new TreeMap<>();
        report.path(COUNTS)
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        report.remove(COUNTS);
        report.set("groupShares", MAPPER.valueToTree(ImportReport.shares(counts)));
        return MAPPER.writeValueAsString(report);
    }
}
