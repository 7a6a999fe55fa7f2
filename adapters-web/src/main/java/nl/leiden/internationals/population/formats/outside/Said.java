package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.site.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A part of a description with the place where it stands. What is wrong with it is gathered; null is what could not be read.
 *
 * @param pointer JSON pointer to it
 */
record Said(JsonNode node, String pointer, ImportFaults faults) {

    /** The part under a name, which may be missing. */
    Said at(String name) {
        return new Said(node.path(name), pointer + '/' + name, faults);
    }

    boolean isGiven() {
        return !node.isMissingNode() && !node.isNull();
    }

    /**
     * A code. A spreadsheet takes what begins with a sign for a formula, so such a code could not be the same in every format, and is wrong.
     */
    @Nullable
    Code code() {
        return parsed("expected.code", text -> {
            if (text.startsWith("+") || text.startsWith("-")) {
                throw new IllegalArgumentException("a code that begins with a sign: '" + text + "'");
            }
            return new Code(text);
        });
    }

    /** Its parts if it is a list; none, and a fault, if it is something else. */
    List<Said> items() {
        List<Said> items = new ArrayList<>();
        if (isGiven() && !node.isArray()) {
            wrong("expected.list");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new Said(node.get(i), pointer + '/' + i, faults));
        }
        return items;
    }

    /** Says which names there are; any other is a fault, because a misspelt name must not pass for one that was left out. */
    void knows(String... names) {
        if (!node.isObject()) {
            if (isGiven()) {
                wrong("expected.object");
            }
            return;
        }
        List<String> known = List.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.inDescription(
                        pointer + '/' + name,
                        "field-unknown",
                        Nearest.slip(name, known)
                                .map(near -> Message.of("outside.field-unknown-nearest", name, near))
                                .orElse(Message.of("problem.field-unknown", name)));
            }
        });
    }

    /** A text in both languages that must be given. */
    @Nullable
    BilingualText bilingual() {
        if (!isGiven()) {
            missing();
            return null;
        }
        if (!node.isObject()) {
            faults.inDescription(pointer, "text-half", Message.of("outside.text-not-bilingual", pointer));
            return null;
        }
        knows("nl", "en");
        String nl = half("nl");
        String en = half("en");
        return nl == null || en == null ? null : new BilingualText(nl, en);
    }

    /** The same, or null if it is not given. */
    @Nullable
    BilingualText bilingualIfGiven() {
        return isGiven() ? bilingual() : null;
    }

    private @Nullable String half(String language) {
        Said half = at(language);
        if (!half.isGiven() || half.node.asText().isBlank()) {
            faults.inDescription(
                    half.pointer,
                    "text-half",
                    Message.of(
                            "outside.text-half",
                            pointer,
                            Message.of(language.equals("nl") ? "outside.dutch" : "outside.english")));
            return null;
        }
        return half.text();
    }

    /** A text that must be given. */
    @Nullable
    String text() {
        if (!isGiven()) {
            missing();
            return null;
        }
        if (!node.isTextual()) {
            wrong("expected.text");
            return null;
        }
        try {
            return PlainText.parse(node.textValue());
        } catch (IllegalArgumentException notText) {
            wrong("expected.text");
            return null;
        }
    }

    /** A text, or something else if it is not given. */
    String text(String otherwise) {
        String found = isGiven() ? text() : otherwise;
        return found == null ? otherwise : found;
    }

    /** What a text says, which must be given. */
    <T> @Nullable T parsed(String expected, Function<String, T> parse) {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException notAsExpected) {
            wrong(expected);
            return null;
        }
    }

    /** A whole number between two others, both included, which must be given; the least if it cannot be read. */
    int number(int least, int most) {
        if (!isGiven()) {
            missing();
            return least;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            faults.inDescription(
                    pointer,
                    "field-wrong",
                    Message.of("problem.field-not", pointer, Message.of("expected.number-from-to", least, most)));
            return least;
        }
        return node.intValue();
    }

    /** The entries of an object of texts. */
    List<Map.Entry<String, Said>> entries() {
        if (isGiven() && !node.isObject()) {
            wrong("expected.object");
        }
        List<Map.Entry<String, Said>> entries = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> entries.add(Map.entry(name, at(name))));
        return entries;
    }

    void missing() {
        faults.inDescription(pointer, "field-missing", Message.of("outside.field-missing", pointer));
    }

    void wrong(String expected) {
        faults.inDescription(pointer, "field-wrong", Message.of("problem.field-not", pointer, Message.of(expected)));
    }
}
