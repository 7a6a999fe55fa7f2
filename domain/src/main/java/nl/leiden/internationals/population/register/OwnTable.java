package nl.leiden.internationals.population.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small table in the format of our own resources: lines of fields separated by semicolons, the names of the columns
 * first. Lines that begin with {@code #} are remarks; the first remark is the title of the table. There is no quoting.
 */
final class OwnTable {

    private final String title;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private OwnTable(String title, List<String> columns) {
        this.title = title;
        this.columns = columns;
    }

    /** The resource of this name beside this class, which must have exactly these columns. */
    static OwnTable shipped(String name, String... columns) {
        try (InputStream resource = OwnTable.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the resource is missing: '" + name + "'");
            }
            return parse(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The table in this text.
     *
     * @param name what to call it in complaints
     * @throws IllegalArgumentException that says in which line what was expected
     */
    static OwnTable parse(String name, String text, String... columns) {
        List<String> expected = List.of(columns);
        List<String> lines = text.lines().toList();
        String title = lines.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .findFirst()
                .orElse(name);
        var table = new OwnTable(title, expected);
        boolean headerSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(line.split(";", -1));
            String place = name + ", line " + (i + 1);
            if (!headerSeen) {
                require(fields.equals(expected), place, "expected the columns " + String.join(";", expected), line);
                headerSeen = true;
                continue;
            }
            require(fields.size() == expected.size(), place, "expected " + expected.size() + " fields", line);
            table.rows.add(table.new Row(place, fields));
        }
        require(headerSeen, name, "expected the columns " + String.join(";", expected), "");
        return table;
    }

    private static void require(boolean condition, String place, String expectation, String found) {
        if (!condition) {
            throw new IllegalArgumentException(place + ": " + expectation + ", found '" + found + "'");
        }
    }

    String title() {
        return title;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One line, its fields by the names of the columns. */
    final class Row {

        private final String place;
        private final List<String> fields;

        private Row(String place, List<String> fields) {
            this.place = place;
            this.fields = fields;
        }

        /** File and line. */
        String place() {
            return place;
        }

        String value(String column) {
            return fields.get(columns.indexOf(column)).strip();
        }

        Optional<String> filled(String column) {
            return Optional.of(value(column)).filter(value -> !value.isEmpty());
        }

        /** Whether the column {@code marks}, words separated by spaces, has this word. */
        boolean marked(String word) {
            return List.of(value("marks").split(" ")).contains(word);
        }
    }
}
