package nl.leiden.internationals.population.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of facts about the demo town: columns separated by semicolons, their names first; lines that begin with
 * {@code #} explain it. A fact that cannot be read is complained about with file, line and column.
 */
record FactTable(String name, List<Line> lines) {

    /** The table in this resource beside this class. */
    static FactTable shipped(String name) {
        try (InputStream resource = FactTable.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the resource is missing: '" + name + "'");
            }
            return parse(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FactTable parse(String name, String text) {
        List<String> written = text.lines().toList();
        List<String> columns = List.of();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(";", -1));
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            String place = name + ", line " + (i + 1);
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        place + ": expected " + columns.size() + " cells, found '" + line + "'");
            }
            List<String> header = columns;
            lines.add(new Line(
                    place,
                    IntStream.range(0, cells.size()).boxed().collect(Collectors.toMap(header::get, cells::get))));
        }
        return new FactTable(name, List.copyOf(lines));
    }

    /** What each line tells, in the order of the table. */
    <T> List<T> map(Function<Line, T> reading) {
        return lines.stream().map(reading).toList();
    }

    /** The value of the line that has this key in its first column, in a table of names and values. */
    Line line(String column, String key) {
        return lines.stream()
                .filter(line -> line.text(column).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": expected a line '" + key + "'"));
    }

    /** One line, its cells by the names of the columns. */
    record Line(String place, Map<String, String> cells) {

        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException(place + ": expected a column '" + column + "'");
            }
            return cell.strip();
        }

        /** The words of a cell, separated by spaces. */
        List<String> words(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split(" +"));
        }

        int number(String column) {
            return read(column, text(column), Integer::valueOf);
        }

        List<Integer> numbers(String column) {
            return words(column).stream()
                    .map(word -> read(column, word, Integer::valueOf))
                    .toList();
        }

        /** A number of at least 0. */
        double amount(String column) {
            double amount = read(column, text(column), Double::valueOf);
            if (!(amount >= 0)) {
                throw wrong(column, text(column));
            }
            return amount;
        }

        /** Names and weights, written as {@code name:weight name:weight}. */
        Map<String, Double> weights(String column) {
            return words(column).stream()
                    .map(word -> List.of(word.split(":", -1)))
                    .collect(Collectors.toMap(
                            pair -> pair.getFirst(), pair -> read(column, pair.getLast(), Double::valueOf)));
        }

        <T> T read(String column, String text, Function<String, T> reading) {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(wrong(column, text).getMessage(), unreadable);
            }
        }

        IllegalArgumentException wrong(String column, String found) {
            return new IllegalArgumentException(place + ", column " + column + ": cannot be '" + found + "'");
        }
    }
}
