package nl.leiden.internationals.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every row that the monitor keeps, read from a copy of its H2 file while it runs. */
final class StoredRows {

    private static final String REPORTS = "extract_import";

    private StoredRows() {}

    /** Looks through every value of every table. */
    static void search(Path dataDirectory, Channel channel) throws IOException, SQLException {
        Path copy = Files.createTempDirectory("attacked");
        try {
            Files.copy(dataDirectory.resolve("monitor.mv.db"), copy.resolve("monitor.mv.db"));
            String address = "jdbc:h2:file:" + copy.resolve("monitor").toAbsolutePath();
            try (Connection connection = DriverManager.getConnection(address, "sa", "sa")) {
                for (String table : tables(connection)) {
                    search(connection, table, channel);
                }
            }
        } finally {
            Files.deleteIfExists(copy.resolve("monitor.mv.db"));
            Files.deleteIfExists(copy.resolve("monitor.trace.db"));
            Files.delete(copy);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE", "TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static void search(Connection connection, String table, Channel channel) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            for (int row = 1; rows.next(); row++) {
                for (int c = 1; c <= columns; c++) {
                    Object value = rows.getObject(c);
                    if (value != null) {
                        String column = rows.getMetaData().getColumnName(c);
                        channel.readStored(
                                "row " + row + " of " + table + "." + column,
                                content(value),
                                table.toLowerCase(Locale.ROOT).equals(REPORTS));
                    }
                }
            }
        }
    }

    private static Object content(Object value) throws SQLException {
        return switch (value) {
            case Blob bytes -> bytes.getBytes(1, Math.toIntExact(bytes.length()));
            case Clob text -> text.getSubString(1, Math.toIntExact(text.length()));
            default -> value;
        };
    }
}
