package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import org.jspecify.annotations.Nullable;

/** Reads the notes of a description, which can be about the table, a dimension, a category, or cells. */
final class NotesReading {

    private static final String ALL = "*";

    private NotesReading() {}

    /** Those that can be read; of the others it is told what is wrong. */
    static List<Note> read(JsonNode notes, NoteSubjects subjects, ImportFaults faults) {
        List<Note> all = new ArrayList<>();
        for (Said item : new Said(notes, "/notes", faults).items()) {
            item.knows("text", "mandatory", "about");
            BilingualText text = item.at("text").bilingual();
            if (item.at("mandatory").isGiven() && !item.at("mandatory").node().isBoolean()) {
                item.at("mandatory").wrong("expected.boolean");
            }
            Note.Scope about = about(item.at("about"), subjects, faults);
            if (text != null && about != null) {
                all.add(new Note(about, text, item.at("mandatory").node().asBoolean(false)));
            }
        }
        return all;
    }

    private static Note.@Nullable Scope about(Said said, NoteSubjects subjects, ImportFaults faults) {
        Map<DimensionId, String> codes = new HashMap<>();
        boolean right = true;
        for (Map.Entry<String, Said> entry : said.entries()) {
            String name = entry.getKey();
            String code = entry.getValue().text(ALL);
            if (subjects.lack(name)) {
                faults.inDescription(
                        entry.getValue().pointer(), "unknown-dimension", Message.of("outside.note-dimension", name));
                right = false;
            } else if (!code.equals(ALL) && subjects.lack(name, code)) {
                faults.inDescription(
                        entry.getValue().pointer(), "unknown-code", Message.of("outside.note-code", code, name));
                right = false;
            } else if (subjects.codes(name).isEmpty()) {
                right = false;
            } else {
                codes.put(new DimensionId(name), code);
            }
        }
        return right ? scope(codes, said) : null;
    }

    private static Note.@Nullable Scope scope(Map<DimensionId, String> codes, Said said) {
        if (codes.isEmpty()) {
            return new Note.WholeTable();
        }
        if (codes.size() == 1) {
            DimensionId dimension = codes.keySet().iterator().next();
            String code = codes.values().iterator().next();
            return code.equals(ALL)
                    ? new Note.OneDimension(dimension)
                    : new Note.OneCategory(dimension, new Code(code));
        }
        if (codes.containsValue(ALL)) {
            said.wrong("outside.expected-codes-of-note");
            return null;
        }
        Map<DimensionId, Code> cells = new HashMap<>();
        codes.forEach((dimension, code) -> cells.put(dimension, new Code(code)));
        return new Note.Cells(cells);
    }
}
