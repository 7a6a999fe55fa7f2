package nl.leiden.internationals.population.pxweb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.Cells;
import nl.leiden.internationals.population.formats.CrossTable;
import nl.leiden.internationals.population.formats.FigureFormat;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.TableVariables;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.site.Publisher;

/**
 * The {@code Dataset} of PxWebApi 2: JSON-stat 2.0 in the narrower shape of its schema, with the extensions that its clients read. The
 * positions of categories stand in an object, because the front end of PxWeb reads no array; days are days without a time; and value sets
 * are named {@code codelists}, as the schema has it, and {@code codeLists}, as most clients read it.
 *
 * @param variables of the table; what is written of each is what the layout or the selection has
 * @param layout which variables stand before the figures and which above
 * @param kept what keeps the addresses of code lists in the state of the table
 */
record PxDataset(
        PublishedTable table,
        TableVariables variables,
        Layout layout,
        PxAddresses addresses,
        String kept,
        Publisher publisher)
        implements FigureFormat {

    private static final Set<String> GEOGRAPHICAL = Set.of("district", "neighbourhood");
    private static final JsonFactory JSON = new JsonFactory();

    /** The cells of a selection, in the order of the layout: what stands before the figures, then what stands above them. */
    @Override
    public void write(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        CrossTable cross = CrossTable.of(selection, layout);
        List<Axis> axes =
                Stream.concat(cross.stub().stream(), cross.heading().stream()).toList();
        List<Note> notes = Stream.concat(provenance.notes().stream(), selection.notes().stream())
                .toList();
        try (JsonGenerator json = generator(out)) {
            Writing writing = new Writing(json, language, axes, notes, provenance);
            json.writeStartObject();
            writing.describe();
            writing.cells(cross, Cells.of(selection));
            writing.extensions.ofTable(axes, notes, selection.vintages());
            json.writeEndObject();
        }
    }

    /**
     * The table without its cells: {@code value} is an empty array. The schemas of PxWebApi and of JSON-stat both want the field; the one
     * knows no object there, the other no null.
     */
    void writeMetadata(List<Axis> axes, Language language, Provenance provenance, OutputStream out) throws IOException {
        List<Note> notes = Stream.concat(provenance.notes().stream(), table.notes().stream())
                .toList();
        try (JsonGenerator json = generator(out)) {
            Writing writing = new Writing(json, language, axes, notes, provenance);
            json.writeStartObject();
            writing.describe();
            json.writeArrayFieldStart("value");
            json.writeEndArray();
            writing.extensions.ofTable(axes, notes, table.vintages());
            json.writeEndObject();
        }
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** The day of a moment, as the schema wants it. */
    static String day(PublishedTable table) {
        return table.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** The measures that stand on an axis. */
    static List<Measure> measures(Axis axis, PublishedTable table) {
        return axis.categories().stream()
                .map(category -> table.measure(category.code()).orElseThrow())
                .toList();
    }

    /** Writes one dataset in one language. */
    private final class Writing {

        private final JsonGenerator json;
        private final Language language;
        private final List<Axis> axes;
        private final List<Note> notes;
        private final Provenance provenance;
        private final PxExtensions extensions;

        Writing(JsonGenerator json, Language language, List<Axis> axes, List<Note> notes, Provenance provenance) {
            this.json = json;
            this.language = language;
            this.axes = axes;
            this.notes = notes;
            this.provenance = provenance;
            this.extensions = new PxExtensions(PxDataset.this, json, language, provenance);
        }

        private String text(BilingualText text) {
            return text.in(language);
        }

        void describe() throws IOException {
            json.writeStringField("version", "2.0");
            json.writeStringField("class", "dataset");
            json.writeStringField("href", provenance.address());
            json.writeStringField("label", text(table.title()));
            json.writeStringField("source", text(provenance.source().name()));
            json.writeStringField("updated", day(table));
            List<Note> ofTable = notes.stream().filter(Note::isOnTable).toList();
            if (!ofTable.isEmpty()) {
                strings("note", ofTable.stream().map(note -> text(note.text())).toList());
            }
            json.writeObjectFieldStart("role");
            strings("time", List.of(DimensionId.YEAR.value()));
            List<String> geographical = axes.stream()
                    .map(axis -> axis.id().value())
                    .filter(GEOGRAPHICAL::contains)
                    .toList();
            if (!geographical.isEmpty()) {
                strings("geo", geographical);
            }
            strings("metric", List.of(DimensionId.MEASURE.value()));
            json.writeEndObject();
            strings("id", axes.stream().map(axis -> axis.id().value()).toList());
            json.writeArrayFieldStart("size");
            for (Axis axis : axes) {
                json.writeNumber(axis.size());
            }
            json.writeEndArray();
            json.writeObjectFieldStart("dimension");
            for (Axis axis : axes) {
                dimension(axis);
            }
            json.writeEndObject();
        }

        private void strings(String field, List<String> strings) throws IOException {
            json.writeArrayFieldStart(field);
            for (String string : strings) {
                json.writeString(string);
            }
            json.writeEndArray();
        }

        private void dimension(Axis axis) throws IOException {
            json.writeObjectFieldStart(axis.id().value());
            json.writeStringField("label", text(axis.label()));
            List<Note> own = notes.stream()
                    .filter(note -> note.about().equals(new Note.OneDimension(axis.id())))
                    .toList();
            if (!own.isEmpty()) {
                strings("note", own.stream().map(note -> text(note.text())).toList());
            }
            json.writeObjectFieldStart("category");
            json.writeObjectFieldStart("index");
            for (int i = 0; i < axis.size(); i++) {
                json.writeNumberField(axis.categories().get(i).code().value(), i);
            }
            json.writeEndObject();
            json.writeObjectFieldStart("label");
            for (Category category : axis.categories()) {
                json.writeStringField(category.code().value(), text(category.label()));
            }
            json.writeEndObject();
            Map<String, List<Note>> ofValues = notesOfValues(axis);
            if (!ofValues.isEmpty()) {
                json.writeObjectFieldStart("note");
                for (Map.Entry<String, List<Note>> entry : ofValues.entrySet()) {
                    strings(
                            entry.getKey(),
                            entry.getValue().stream()
                                    .map(note -> text(note.text()))
                                    .toList());
                }
                json.writeEndObject();
            }
            children(axis);
            if (axis.id().equals(DimensionId.MEASURE)) {
                units(axis);
            }
            json.writeEndObject();
            extensions.of(axis, own, ofValues);
            json.writeEndObject();
        }

        private Map<String, List<Note>> notesOfValues(Axis axis) {
            Map<String, List<Note>> found = new LinkedHashMap<>();
            for (Note note : notes) {
                if (note.about() instanceof Note.OneCategory one
                        && one.dimension().equals(axis.id())
                        && axis.categories().stream()
                                .anyMatch(category -> category.code().equals(one.code()))) {
                    found.computeIfAbsent(one.code().value(), code -> new ArrayList<>())
                            .add(note);
                }
            }
            return found;
        }

        /** The hierarchy as far as parent and child are both there. */
        private void children(Axis axis) throws IOException {
            Map<Code, List<String>> children = new LinkedHashMap<>();
            for (Category category : axis.categories()) {
                for (Code parent : category.parents()) {
                    if (axis.categories().stream()
                            .anyMatch(other -> other.code().equals(parent))) {
                        children.computeIfAbsent(parent, p -> new ArrayList<>())
                                .add(category.code().value());
                    }
                }
            }
            if (!children.isEmpty()) {
                json.writeObjectFieldStart("child");
                for (Map.Entry<Code, List<String>> entry : children.entrySet()) {
                    strings(entry.getKey().value(), entry.getValue());
                }
                json.writeEndObject();
            }
        }

        private void units(Axis axis) throws IOException {
            json.writeObjectFieldStart("unit");
            for (Measure measure : measures(axis, table)) {
                json.writeObjectFieldStart(measure.code().value());
                json.writeStringField("base", text(measure.unit()));
                json.writeNumberField("decimals", measure.decimals());
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        void cells(CrossTable cross, Cells cells) throws IOException {
            Map<Integer, CellStatus> statuses = new LinkedHashMap<>();
            json.writeArrayFieldStart("value");
            int at = 0;
            for (int row = 0; row < cross.rows(); row++) {
                for (int column = 0; column < cross.columns(); column++) {
                    int cell = cross.cell(row, column);
                    Optional<BigDecimal> figure = cells.figure(cell);
                    if (figure.isPresent()) {
                        json.writeNumber(figure.get());
                    } else {
                        json.writeNull();
                    }
                    if (cells.status(cell) != CellStatus.FINAL) {
                        statuses.put(at, cells.status(cell));
                    }
                    at++;
                }
            }
            json.writeEndArray();
            if (!statuses.isEmpty()) {
                json.writeObjectFieldStart("status");
                for (Map.Entry<Integer, CellStatus> cell : statuses.entrySet()) {
                    json.writeStringField(
                            cell.getKey().toString(), cell.getValue().code());
                }
                json.writeEndObject();
            }
        }
    }
}
