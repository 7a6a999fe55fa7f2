package nl.leiden.internationals.population.figures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Level;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.Universe;

/** The content of a vintage as bytes. What has been written is read for ever: a new format gets a new number. */
final class VintageContent {

    /** Notes are texts about the whole table, and levels have no names. */
    private static final int PLAIN_NOTES = 1;

    /** Notes say what they are about and whether they are mandatory; levels have names. */
    static final int NEWEST_FORMAT = 2;

    private VintageContent() {}

    static byte[] write(Vintage vintage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            TableDefinition definition = vintage.definition();
            out.writeInt(vintage.format());
            out.writeUTF(vintage.release().toString());
            out.writeUTF(vintage.fingerprint());
            out.writeUTF(definition.id().value());
            write(out, definition.title());
            write(out, definition.description());
            out.writeUTF(definition.universe().name());
            out.writeInt(definition.dimensions().size());
            for (Dimension dimension : definition.dimensions()) {
                write(out, dimension, vintage.format());
            }
            out.writeInt(definition.shareWithin().size());
            for (DimensionId id : definition.shareWithin()) {
                out.writeUTF(id.value());
            }
            write(out, definition.shareLabel());
            out.writeInt(definition.notes().size());
            for (Note note : definition.notes()) {
                write(out, note.text());
                if (vintage.format() != PLAIN_NOTES) {
                    write(out, note);
                }
            }
            out.writeInt(vintage.values().length);
            for (int value : vintage.values()) {
                out.writeInt(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    static Vintage read(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            int format = in.readInt();
            if (format != PLAIN_NOTES && format != NEWEST_FORMAT) {
                throw new IllegalArgumentException("a vintage of the unknown format " + format);
            }
            ReleaseId release = ReleaseId.parse(in.readUTF());
            String fingerprint = in.readUTF();
            TableId id = new TableId(in.readUTF());
            BilingualText title = text(in);
            BilingualText description = text(in);
            Universe universe = Universe.valueOf(in.readUTF());
            List<Dimension> dimensions = list(in, i -> dimension(i, format));
            List<DimensionId> shareWithin = list(in, i -> new DimensionId(i.readUTF()));
            BilingualText shareLabel = text(in);
            List<Note> notes = list(in, i -> note(i, format));
            TableDefinition definition =
                    new TableDefinition(id, title, description, universe, dimensions, shareWithin, shareLabel, notes);
            int[] values = new int[in.readInt()];
            for (int cell = 0; cell < values.length; cell++) {
                values[cell] = in.readInt();
            }
            return new Vintage(release, definition, values, fingerprint, format);
        } catch (IOException e) {
            throw new IllegalArgumentException("a vintage that is cut off", e);
        }
    }

    private static void write(DataOutputStream out, BilingualText text) throws IOException {
        out.writeUTF(text.nl());
        out.writeUTF(text.en());
    }

    /** What a note is about, as pairs of dimension and code: none for the table, one without a code for a dimension. */
    private static void write(DataOutputStream out, Note note) throws IOException {
        out.writeBoolean(note.mandatory());
        switch (note.about()) {
            case Note.WholeTable table -> out.writeInt(0);
            case Note.OneDimension one -> writePairs(out, Map.of(one.dimension().value(), ""));
            case Note.OneCategory one ->
                writePairs(out, Map.of(one.dimension().value(), one.code().value()));
            case Note.Cells cells -> {
                Map<String, String> pairs = new TreeMap<>();
                cells.codes().forEach((dimension, code) -> pairs.put(dimension.value(), code.value()));
                writePairs(out, pairs);
            }
        }
    }

    private static void writePairs(DataOutputStream out, Map<String, String> pairs) throws IOException {
        out.writeInt(pairs.size());
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            out.writeUTF(pair.getKey());
            out.writeUTF(pair.getValue());
        }
    }

    private static Note note(DataInputStream in, int format) throws IOException {
        BilingualText text = text(in);
        if (format == PLAIN_NOTES) {
            return Note.of(text);
        }
        boolean mandatory = in.readBoolean();
        Map<DimensionId, String> pairs = new LinkedHashMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            pairs.put(new DimensionId(in.readUTF()), in.readUTF());
        }
        return new Note(about(pairs), text, mandatory);
    }

    private static Note.Scope about(Map<DimensionId, String> pairs) {
        if (pairs.isEmpty()) {
            return new Note.WholeTable();
        }
        Map.Entry<DimensionId, String> first = pairs.entrySet().iterator().next();
        if (pairs.size() == 1) {
            return first.getValue().isEmpty()
                    ? new Note.OneDimension(first.getKey())
                    : new Note.OneCategory(first.getKey(), new Code(first.getValue()));
        }
        Map<DimensionId, Code> codes = new LinkedHashMap<>();
        pairs.forEach((dimension, code) -> codes.put(dimension, new Code(code)));
        return new Note.Cells(codes);
    }

    private static void write(DataOutputStream out, Dimension dimension, int format) throws IOException {
        out.writeUTF(dimension.id().value());
        write(out, dimension.label());
        out.writeInt(dimension.codes().size());
        for (Category category : dimension.codes().categories()) {
            out.writeUTF(category.code().value());
            write(out, category.label());
            out.writeInt(category.level());
            out.writeInt(category.parents().size());
            for (Code parent : category.parents()) {
                out.writeUTF(parent.value());
            }
        }
        if (format != PLAIN_NOTES) {
            out.writeInt(dimension.codes().levels().size());
            for (Level level : dimension.codes().levels()) {
                out.writeInt(level.number());
                out.writeUTF(level.id());
                write(out, level.name());
                write(out, level.heading());
            }
        }
    }

    private static BilingualText text(DataInputStream in) throws IOException {
        return new BilingualText(in.readUTF(), in.readUTF());
    }

    private static Dimension dimension(DataInputStream in, int format) throws IOException {
        DimensionId id = new DimensionId(in.readUTF());
        BilingualText label = text(in);
        CodeList codes = CodeList.of(list(
                in,
                i -> new Category(new Code(i.readUTF()), text(i), i.readInt(), list(i, j -> new Code(j.readUTF())))));
        return new Dimension(
                id,
                label,
                format == PLAIN_NOTES
                        ? codes
                        : codes.withLevels(list(in, i -> new Level(i.readInt(), i.readUTF(), text(i), text(i)))
                                .toArray(Level[]::new)));
    }

    private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(reader.read(in));
        }
        return items;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }
}
