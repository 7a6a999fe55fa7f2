package nl.leiden.internationals.population.figures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.Universe;

/** The content of a vintage as bytes. What has been written is read for ever: a new format gets a new number. */
final class VintageContent {

    private static final int FORMAT = 1;

    private VintageContent() {}

    static byte[] write(Vintage vintage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            TableDefinition definition = vintage.definition();
            out.writeInt(FORMAT);
            out.writeUTF(vintage.release().toString());
            out.writeUTF(vintage.fingerprint());
            out.writeUTF(definition.id().value());
            write(out, definition.title());
            write(out, definition.description());
            out.writeUTF(definition.universe().name());
            out.writeInt(definition.dimensions().size());
            for (Dimension dimension : definition.dimensions()) {
                write(out, dimension);
            }
            out.writeInt(definition.shareWithin().size());
            for (DimensionId id : definition.shareWithin()) {
                out.writeUTF(id.value());
            }
            write(out, definition.shareLabel());
            out.writeInt(definition.notes().size());
            for (BilingualText note : definition.notes()) {
                write(out, note);
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
            if (format != FORMAT) {
                throw new IllegalArgumentException("a vintage of the unknown format " + format);
            }
            ReleaseId release = ReleaseId.parse(in.readUTF());
            String fingerprint = in.readUTF();
            TableId id = new TableId(in.readUTF());
            BilingualText title = text(in);
            BilingualText description = text(in);
            Universe universe = Universe.valueOf(in.readUTF());
            List<Dimension> dimensions = list(in, VintageContent::dimension);
            List<DimensionId> shareWithin = list(in, i -> new DimensionId(i.readUTF()));
            BilingualText shareLabel = text(in);
            List<BilingualText> notes = list(in, VintageContent::text);
            TableDefinition definition =
                    new TableDefinition(id, title, description, universe, dimensions, shareWithin, shareLabel, notes);
            int[] values = new int[in.readInt()];
            for (int cell = 0; cell < values.length; cell++) {
                values[cell] = in.readInt();
            }
            return new Vintage(release, definition, values, fingerprint);
        } catch (IOException e) {
            throw new IllegalArgumentException("a vintage that is cut off", e);
        }
    }

    private static void write(DataOutputStream out, BilingualText text) throws IOException {
        out.writeUTF(text.nl());
        out.writeUTF(text.en());
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
    }

    private static BilingualText text(DataInputStream in) throws IOException {
        return new BilingualText(in.readUTF(), in.readUTF());
    }

    private static Dimension dimension(DataInputStream in) throws IOException {
        DimensionId id = new DimensionId(in.readUTF());
        BilingualText label = text(in);
        return new Dimension(
                id,
                label,
                CodeList.of(list(
                        in,
                        i -> new Category(
                                new Code(i.readUTF()), text(i), i.readInt(), list(i, j -> new Code(j.readUTF()))))));
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
