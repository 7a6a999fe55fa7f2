package nl.leiden.internationals.population.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;

/**
 * A selection as a dataset of JSON-stat 2.0. The dimensions stand as in {@link Selection#axes()}: those of the table, then the year,
 * then the measure; a cell without a
 * figure is null; one whose figure is not final, or that has none, has a status.
 *
 * @see <a href="https://json-stat.org/full/">JSON-stat 2.0</a>
 */
public final class JsonStat {

    /** The dimensions along which people are counted by where they live. */
    private static final Set<String> GEOGRAPHICAL = Set.of("district", "neighbourhood");

    private static final JsonFactory JSON = new JsonFactory();

    private final Selection selection;
    private final Language language;
    private final Provenance provenance;

    public JsonStat(Selection selection, Language language, Provenance provenance) {
        this.selection = selection;
        this.language = language;
        this.provenance = provenance;
    }

    /** Writes in UTF-8; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            PublishedTable table = selection.table();
            json.writeStartObject();
            json.writeStringField("version", "2.0");
            json.writeStringField("class", "dataset");
            json.writeStringField("href", provenance.address());
            json.writeStringField("label", text(table.title()));
            json.writeStringField("source", text(provenance.source().name()));
            json.writeStringField("updated", table.publishedAt().toString());
            writeNotes(json);
            writeShape(json);
            json.writeObjectFieldStart("dimension");
            for (Axis axis : selection.axes()) {
                writeDimension(axis, json);
            }
            json.writeEndObject();
            writeCells(json);
            writeExtension(table, json);
            json.writeEndObject();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private String text(BilingualText text) {
        return text.in(language);
    }

    private void writeNotes(JsonGenerator json) throws IOException {
        writeStrings("note", notes().filter(Note::isOnTable).map(this::text).toList(), json);
    }

    private Stream<Note> notes() {
        return Stream.concat(provenance.notes().stream(), selection.notes().stream());
    }

    private String text(Note note) {
        return text(note.text());
    }

    private void writeShape(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("id");
        for (Axis axis : selection.axes()) {
            json.writeString(axis.id().value());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("size");
        for (Axis axis : selection.axes()) {
            json.writeNumber(axis.size());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("role");
        writeStrings("time", List.of(DimensionId.YEAR.value()), json);
        List<String> geographical = selection.axes().stream()
                .map(axis -> axis.id().value())
                .filter(GEOGRAPHICAL::contains)
                .toList();
        if (!geographical.isEmpty()) {
            writeStrings("geo", geographical, json);
        }
        writeStrings("metric", List.of(DimensionId.MEASURE.value()), json);
        json.writeEndObject();
    }

    private static void writeStrings(String field, List<String> strings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }

    private void writeDimension(Axis axis, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(axis.id().value());
        json.writeStringField("label", text(axis.label()));
        List<String> notes = notes().filter(note -> note.about() instanceof Note.OneDimension one
                        && one.dimension().equals(axis.id()))
                .map(this::text)
                .toList();
        if (!notes.isEmpty()) {
            writeStrings("note", notes, json);
        }
        json.writeObjectFieldStart("category");
        writeStrings(
                "index", axis.categories().stream().map(c -> c.code().value()).toList(), json);
        json.writeObjectFieldStart("label");
        for (Category category : axis.categories()) {
            json.writeStringField(category.code().value(), text(category.label()));
        }
        json.writeEndObject();
        writeChildren(axis, json);
        writeNotesOfCategories(axis, json);
        if (axis.id().equals(DimensionId.MEASURE)) {
            writeUnits(json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeNotesOfCategories(Axis axis, JsonGenerator json) throws IOException {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        notes().forEach(note -> {
            if (note.about() instanceof Note.OneCategory one && one.dimension().equals(axis.id())) {
                notes.computeIfAbsent(one.code().value(), code -> new ArrayList<>())
                        .add(text(note));
            }
        });
        if (!notes.isEmpty()) {
            json.writeObjectFieldStart("note");
            for (Map.Entry<String, List<String>> entry : notes.entrySet()) {
                writeStrings(entry.getKey(), entry.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    /** The hierarchy as far as parent and child are both selected. */
    private static void writeChildren(Axis axis, JsonGenerator json) throws IOException {
        Set<Code> selected = axis.categories().stream().map(Category::code).collect(Collectors.toSet());
        Map<Code, List<String>> children = new LinkedHashMap<>();
        for (Category category : axis.categories()) {
            for (Code parent : category.parents()) {
                if (selected.contains(parent)) {
                    children.computeIfAbsent(parent, p -> new ArrayList<>())
                            .add(category.code().value());
                }
            }
        }
        if (!children.isEmpty()) {
            json.writeObjectFieldStart("child");
            for (Map.Entry<Code, List<String>> entry : children.entrySet()) {
                writeStrings(entry.getKey().value(), entry.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    private void writeUnits(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("unit");
        for (Measure measure : selection.measures()) {
            json.writeObjectFieldStart(measure.code().value());
            json.writeStringField("label", text(measure.unit()));
            json.writeNumberField("decimals", measure.decimals());
            json.writeStringField("position", "end");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeCells(JsonGenerator json) throws IOException {
        Map<Integer, CellStatus> statuses = new LinkedHashMap<>();
        json.writeArrayFieldStart("value");
        selection.read(new Values(json, statuses));
        json.writeEndArray();
        if (!statuses.isEmpty()) {
            json.writeObjectFieldStart("status");
            for (Map.Entry<Integer, CellStatus> cell : statuses.entrySet()) {
                json.writeStringField(cell.getKey().toString(), cell.getValue().code());
            }
            json.writeEndObject();
        }
    }

    private void writeExtension(PublishedTable table, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("extension");
        json.writeStringField("table", table.id().value());
        json.writeStringField("description", text(table.description()));
        json.writeStringField("vintage", provenance.vintage());
        json.writeStringField("checksum", table.checksum().value());
        json.writeStringField("licence", provenance.source().licence().toString());
        writeEliminated(json);
        json.writeArrayFieldStart("vintages");
        for (TableVintage vintage : selection.vintages()) {
            json.writeStartObject();
            json.writeStringField("release", vintage.id());
            writeStrings("years", vintage.years().stream().map(Code::value).toList(), json);
            json.writeStringField("referenceDate", vintage.referenceDate());
            json.writeStringField("checksum", vintage.checksum().value());
            json.writeStringField("publishedAt", vintage.publishedAt().toString());
            BilingualText reason = vintage.reason();
            if (reason != null) {
                json.writeStringField("reason", text(reason));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        writeNotesInFull(json);
        json.writeObjectFieldStart("measures");
        for (Map.Entry<String, String> measure :
                About.meanings(selection.measures(), language).entrySet()) {
            json.writeStringField(measure.getKey(), measure.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("statuses");
        for (CellStatus status : CellStatus.values()) {
            json.writeStringField(status.code(), text(status.label()) + ": " + text(status.meaning()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The dimensions that are held at their total, which are no dimensions of this dataset. */
    private void writeEliminated(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("eliminated");
        for (Dimension dimension : selection.eliminated()) {
            json.writeStringField(
                    dimension.id().value(),
                    text(dimension.codes().at(dimension.total()).label()));
        }
        json.writeEndObject();
    }

    /** With what JSON-stat has no place for: which notes are mandatory, and those on cells. */
    private void writeNotesInFull(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notes");
        for (Note note : notes().toList()) {
            json.writeStartObject();
            json.writeStringField("text", text(note));
            json.writeBooleanField("mandatory", note.mandatory());
            switch (note.about()) {
                case Note.WholeTable whole -> {}
                case Note.OneDimension one ->
                    json.writeStringField("dimension", one.dimension().value());
                case Note.OneCategory one -> writeCodes(Map.of(one.dimension(), one.code()), json);
                case Note.Cells cells -> writeCodes(cells.codes(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCodes(Map<DimensionId, Code> codes, JsonGenerator json) throws IOException {
        Map<String, String> sorted = new TreeMap<>();
        codes.forEach((dimension, code) -> sorted.put(dimension.value(), code.value()));
        json.writeObjectFieldStart("codes");
        for (Map.Entry<String, String> entry : sorted.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static final class Values implements CellReader {

        private final JsonGenerator json;
        private final Map<Integer, CellStatus> statuses;
        private int cell;

        Values(JsonGenerator json, Map<Integer, CellStatus> statuses) {
            this.json = json;
            this.statuses = statuses;
        }

        @Override
        public void figure(long unscaled, int decimals, CellStatus status) {
            if (status != CellStatus.FINAL) {
                statuses.put(cell, status);
            }
            write(() -> {
                if (decimals == 0) {
                    json.writeNumber(unscaled);
                } else {
                    json.writeNumber(BigDecimal.valueOf(unscaled, decimals));
                }
            });
        }

        @Override
        public void nothing(CellStatus status) {
            statuses.put(cell, status);
            write(json::writeNull);
        }

        private void write(Writing value) {
            try {
                value.run();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            cell++;
        }

        private interface Writing {
            void run() throws IOException;
        }
    }
}
