package nl.leiden.internationals.population.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a PX file sign by sign. */
final class PxReader {

    private final Map<String, List<String>> keywords = new LinkedHashMap<>();
    private final List<String> data = new ArrayList<>();
    private final Map<List<String>, List<String>> cellNotes = new LinkedHashMap<>();
    private int longestText;

    private PxReader() {}

    static PxReader of(byte[] bytes) {
        PxReader px = new PxReader();
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = 0;
        while (at < text.length()) {
            int equals = outsideQuotes(text, at, '=');
            String keyword = text.substring(at, equals).strip();
            int end = outsideQuotes(text, equals + 1, ';');
            px.take(keyword, text.substring(equals + 1, end));
            at = end + 1;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return px;
    }

    private static int outsideQuotes(String text, int from, char wanted) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        throw new AssertionError("no '" + wanted + "' behind place " + from);
    }

    private void take(String keyword, String value) {
        if (keyword.equals("DATA")) {
            data.addAll(List.of(value.strip().split("\\s+")));
            return;
        }
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < value.length()) {
            char c = value.charAt(from);
            if (c == '"') {
                int to = value.indexOf('"', from + 1);
                longestText = Math.max(longestText, to - from - 1);
                text.append(value, from + 1, to);
                from = to + 1;
            } else if (c == ',') {
                texts.add(text.toString());
                text.setLength(0);
                from++;
            } else {
                if (!Character.isWhitespace(c)) {
                    text.append(c);
                }
                from++;
            }
        }
        texts.add(text.toString());
        if (keyword.startsWith("CELLNOTE")) {
            String places = keyword.substring(keyword.indexOf('(') + 2, keyword.length() - 2);
            cellNotes
                    .computeIfAbsent(List.of(places.split("\",\"", -1)), k -> new ArrayList<>())
                    .addAll(texts);
        } else if (keywords.put(keyword, texts) != null) {
            throw new AssertionError("twice: " + keyword);
        }
    }

    List<String> texts(String keyword) {
        List<String> texts = keywords.get(keyword);
        if (texts == null) {
            throw new AssertionError("no " + keyword + " among " + keywords.keySet());
        }
        return texts;
    }

    String text(String keyword) {
        return texts(keyword).getFirst();
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    List<String> data() {
        return data;
    }

    int longestText() {
        return longestText;
    }

    /** All texts, one behind the other. */
    String everything() {
        return keywords.values() + " " + cellNotes.values();
    }

    /** The note on a cell, or on more of which it is one, that is among these texts. */
    @Nullable
    String noteOn(List<String> place, Collection<String> texts) {
        return cellNotes.entrySet().stream()
                .filter(note -> matches(note.getKey(), place))
                .flatMap(note -> note.getValue().stream())
                .filter(texts::contains)
                .findFirst()
                .orElse(null);
    }

    private static boolean matches(List<String> note, List<String> place) {
        for (int i = 0; i < place.size(); i++) {
            if (!note.get(i).equals("*") && !note.get(i).equals(place.get(i))) {
                return false;
            }
        }
        return true;
    }
}
