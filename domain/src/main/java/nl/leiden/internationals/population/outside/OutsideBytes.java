package nl.leiden.internationals.population.outside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Level;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/** The content of an outside table as bytes. What has been written is read for ever: a new format gets a new number. */
final class OutsideBytes {

    private static final int FORMAT = 1;

    private OutsideBytes() {}

    static byte[] write(OutsideDefinition definition, OutsideCells cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(definition.id().value());
            write(out, definition.title());
            write(out, definition.description());
            out.writeInt(definition.dimensions().size());
            for (Dimension dimension : definition.dimensions()) {
                write(out, dimension);
            }
            write(out, definition.timeLabel());
            out.writeInt(definition.periods().size());
            for (SeriesPeriod period : definition.periods()) {
                out.writeUTF(period.code());
            }
            out.writeInt(definition.measures().size());
            for (Measure measure : definition.measures()) {
                out.writeUTF(measure.code().value());
                write(out, measure.label());
                write(out, measure.unit());
                out.writeInt(measure.decimals());
                write(out, measure.meaning());
            }
            out.writeInt(definition.notes().size());
            for (Note note : definition.notes()) {
                write(out, note);
            }
            Source source = definition.source();
            URI address = source.address();
            write(out, source.name());
            out.writeUTF(source.licence().toString());
            out.writeUTF(address == null ? "" : address.toString());
            out.writeUTF(definition.referenceDate().toString());
            Yardstick yardstick = definition.yardstick();
            out.writeUTF(yardstick == null ? "" : yardstick.measure().value());
            out.writeInt(yardstick == null ? 0 : yardstick.roundedTo());
            out.writeInt(cells.size());
            for (int cell = 0; cell < cells.size(); cell++) {
                out.writeByte(cells.statusNumber(cell));
                if (cells.statusOf(cell).hasFigure()) {
                    out.writeLong(cells.unscaled(cell));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    static OutsideContent read(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IllegalArgumentException("an outside table of the unknown format " + format);
            }
            OutsideDefinition definition = new OutsideDefinition(
                    new TableId(in.readUTF()),
                    text(in),
                    text(in),
                    list(in, OutsideBytes::dimension),
                    text(in),
                    list(in, i -> SeriesPeriod.parse(i.readUTF())),
                    list(in, i -> new Measure(new Code(i.readUTF()), text(i), text(i), i.readInt(), text(i))),
                    list(in, OutsideBytes::note),
                    source(in),
                    LocalDate.parse(in.readUTF()),
                    yardstick(in));
            return new OutsideContent(definition, cells(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("an outside table that is cut off", e);
        }
    }

    private static OutsideCells cells(DataInputStream in) throws IOException {
        int size = in.readInt();
        long[] unscaled = new long[size];
        byte[] statuses = new byte[size];
        OutsideCells cells = OutsideCells.stored(unscaled, statuses);
        for (int cell = 0; cell < size; cell++) {
            statuses[cell] = in.readByte();
            if (cells.statusOf(cell).hasFigure()) {
                unscaled[cell] = in.readLong();
            }
        }
        return cells;
    }

    private static @Nullable Yardstick yardstick(DataInputStream in) throws IOException {
        String measure = in.readUTF();
        int roundedTo = in.readInt();
        return measure.isEmpty() ? null : new Yardstick(new Code(measure), roundedTo);
    }

    private static Source source(DataInputStream in) throws IOException {
        BilingualText name = text(in);
        URI licence = URI.create(in.readUTF());
        String address = in.readUTF();
        return new Source(name, licence, address.isEmpty() ? null : URI.create(address));
    }

    private static void write(DataOutputStream out, BilingualText text) throws IOException {
        out.writeUTF(text.nl());
        out.writeUTF(text.en());
    }

    private static BilingualText text(DataInputStream in) throws IOException {
        return new BilingualText(in.readUTF(), in.readUTF());
    }

    private static void write(DataOutputStream out, Dimension dimension) throws IOException {
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
        out.writeInt(dimension.codes().levels().size());
        for (Level level : dimension.codes().levels()) {
            out.writeInt(level.number());
            out.writeUTF(level.id());
            write(out, level.name());
            write(out, level.heading());
        }
    }

    private static Dimension dimension(DataInputStream in) throws IOException {
        DimensionId id = new DimensionId(in.readUTF());
        BilingualText label = text(in);
        CodeList codes = CodeList.of(list(
                in,
                i -> new Category(new Code(i.readUTF()), text(i), i.readInt(), list(i, j -> new Code(j.readUTF())))));
        List<Level> levels = list(in, i -> new Level(i.readInt(), i.readUTF(), text(i), text(i)));
        return new Dimension(id, label, codes.withLevels(levels.toArray(Level[]::new)));
    }

    /** What a note is about, as pairs of dimension and code: none for the table, one without a code for a dimension. */
    private static void write(DataOutputStream out, Note note) throws IOException {
        write(out, note.text());
        out.writeBoolean(note.mandatory());
        Map<String, String> pairs = new TreeMap<>();
        switch (note.about()) {
            case Note.WholeTable table -> {}
            case Note.OneDimension one -> pairs.put(one.dimension().value(), "");
            case Note.OneCategory one ->
                pairs.put(one.dimension().value(), one.code().value());
            case Note.Cells cells -> cells.codes().forEach((id, code) -> pairs.put(id.value(), code.value()));
        }
        out.writeInt(pairs.size());
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            out.writeUTF(pair.getKey());
            out.writeUTF(pair.getValue());
        }
    }

    private static Note note(DataInputStream in) throws IOException {
        BilingualText text = text(in);
        boolean mandatory = in.readBoolean();
        Map<DimensionId, String> pairs = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
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
        if (pairs.size() == 1) {
            Map.Entry<DimensionId, String> only = pairs.entrySet().iterator().next();
            return only.getValue().isEmpty()
                    ? new Note.OneDimension(only.getKey())
                    : new Note.OneCategory(only.getKey(), new Code(only.getValue()));
        }
        Map<DimensionId, Code> codes = new HashMap<>();
        pairs.forEach((dimension, code) -> codes.put(dimension, new Code(code)));
        return new Note.Cells(codes);
    }

    private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(reader.read(in));
        }
        return items;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }
}
