package nl.leiden.internationals.population.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * A national table as the register authority (RvIG) publishes it: CSV with commas and quotes, UTF-16LE with byte order
 * mark; UTF-8 is read too. The first line names the columns, each beginning with the number of its element.
 */
final class AuthorityFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int SHORTEST_UTF_16 = 2;

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** Says where the file is not what it should be; caught where the table is read and never seen outside. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String column;
        private final String rule;
        private final String found;

        Broken(int line, String column, String rule, String found) {
            super(rule);
            this.line = line;
            this.column = column;
            this.rule = rule;
            this.found = found;
        }

        <T> TableReading<T> reading() {
            return new TableReading.Unreadable<>(
                    line, column, Message.of("reference-table." + rule, line, column, found));
        }
    }

    /**
     * Reads a file.
     *
     * @param elements the numbers of the elements that must be among the columns
     */
    AuthorityFile(byte[] bytes, String... elements) throws Broken {
        List<Line> all = split(decode(bytes));
        if (all.isEmpty()) {
            throw new Broken(0, "", "empty", "");
        }
        Line header = all.getFirst();
        for (int i = 0; i < header.fields.size(); i++) {
            places.put(header.fields.get(i).strip().split(" ", 2)[0], i);
        }
        for (String element : elements) {
            if (!places.containsKey(element)) {
                throw new Broken(header.number, element, "column", String.join(",", header.fields));
            }
        }
        for (Line line : all.subList(1, all.size())) {
            if (line.fields.size() != header.fields.size()) {
                throw new Broken(line.number, "", "field-count", String.valueOf(line.fields.size()));
            }
            lines.add(line);
        }
    }

    List<Line> lines() {
        return lines;
    }

    private static String decode(byte[] bytes) throws Broken {
        boolean utf16 = bytes.length >= SHORTEST_UTF_16 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        Charset charset = utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException neither) {
            throw new Broken(0, "", "encoding", charset.name());
        }
    }

    private static List<Line> split(String text) throws Broken {
        List<Line> lines = new ArrayList<>();
        List<String> texts = text.lines().toList();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                lines.add(Line.parse(i + 1, texts.get(i)));
            }
        }
        return lines;
    }

    private int place(String element) {
        Integer place = places.get(element);
        if (place == null) {
            throw new IllegalArgumentException("not an element that was asked for: '" + element + "'");
        }
        return place;
    }

    /** A code of so many digits. */
    String code(Line line, String element, int digits) throws Broken {
        String value = line.fields.get(place(element)).strip();
        if (!Digits.areAll(value, digits)) {
            throw new Broken(line.number, element, "code", value);
        }
        return value;
    }

    String description(Line line, String element) throws Broken {
        String value = line.fields.get(place(element)).strip();
        if (value.isEmpty()) {
            throw new Broken(line.number, element, "description", value);
        }
        return value;
    }

    /** From 99.98 to 99.99, either of them possibly empty. */
    Period validity(Line line) throws Broken {
        @Nullable LocalDate from = day(line, "99.98");
        @Nullable LocalDate until = day(line, "99.99");
        if (from != null && until != null && until.isBefore(from)) {
            throw new Broken(line.number, "99.99", "end-before-begin", until.toString());
        }
        return new Period(from, until);
    }

    private @Nullable LocalDate day(Line line, String element) throws Broken {
        String value = line.fields.get(place(element)).strip();
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException wrong) {
            throw new Broken(line.number, element, "date", value);
        }
    }

    /** One line and its number, from 1. */
    record Line(int number, List<String> fields) {

        private static Line parse(int number, String text) throws Broken {
            List<String> fields = new ArrayList<>();
            var field = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (character == '"') {
                    boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                    if (doubled) {
                        field.append('"');
                        i++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (character == ',' && !quoted) {
                    fields.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append(character);
                }
            }
            if (quoted) {
                throw new Broken(number, "", "quotes", "");
            }
            fields.add(field.toString());
            return new Line(number, List.copyOf(fields));
        }
    }
}
