package nl.leiden.internationals.population.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the figures that the reference implementation of the counting rules wrote: JSON of objects, arrays, strings
 * without escapes, and whole numbers. An object becomes a map in the order of its names.
 */
final class ExpectedFigures {

    private final String text;
    private int at;

    private ExpectedFigures(String text) {
        this.text = text;
    }

    static Map<String, Object> read(Path file) throws IOException {
        return new ExpectedFigures(Files.readString(file)).object();
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> number();
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',' || text.charAt(at) == ':') {
            at++;
        }
        return text.charAt(at);
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new TreeMap<>();
        at++;
        while (next() != '}') {
            String name = string();
            object.put(name, value());
        }
        at++;
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        while (next() != ']') {
            array.add(value());
        }
        at++;
        return array;
    }

    private String string() {
        int end = text.indexOf('"', at + 1);
        String string = text.substring(at + 1, end);
        at = end + 1;
        return string;
    }

    private Object number() {
        int start = at;
        while (Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Integer.valueOf(text.substring(start, at));
    }
}
