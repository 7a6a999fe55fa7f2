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
import java.util.stream.Collectors;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * A selection as a dataset of JSON-stat 2.0. The dimensions stand as in {@link Selection#axes()}: those of the table, then the year,
 * then the measure; a cell without a figure is null and has a status.
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

    /**
     * What a dataset says of where it comes from, besides what its table knows.
     *
     * @param address where this very selection is found, a URI, or a reference from the root of the server
     * @param source who publishes the figures and from what
     * @param licence address of the licence
     * @param notes to be added to those of the table
     * @param statuses what the statuses of cells mean, by status
     */
    public record Provenance(
            String address,
            BilingualText source,
            String licence,
            List<BilingualText> notes,
            Map<String, BilingualText> statuses) {

        public Provenance {
            notes = List.copyOf(notes);
            statuses = Map.copyOf(statuses);
        }
    }

    public JsonStat(Selection selection, Language language, Provenance provenance) {
        this.selection = selection;
        this.language = language;
        this.provenance = provenance;
    }

    /** Writes in UTF-8; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            FigureTable table = selection.table();
            json.writeStartObject();
            json.writeStringField("version", "2.0");
            json.writeStringField("class", "dataset");
            json.writeStringField("href", provenance.address());
            json.writeStringField("label", text(table.definition().title()));
            json.writeStringField("source", text(provenance.source()));
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
        List<BilingualText> notes = new ArrayList<>(provenance.notes());
        notes.addAll(selection.table().definition().notes());
        json.writeArrayFieldStart("note");
        for (BilingualText note : notes) {
            json.writeString(text(note));
        }
        json.writeEndArray();
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
        json.writeObjectFieldStart("category");
        writeStrings(
                "index", axis.categories().stream().map(c -> c.code().value()).toList(), json);
        json.writeObjectFieldStart("label");
        for (Category category : axis.categories()) {
            json.writeStringField(category.code().value(), text(category.label()));
        }
        json.writeEndObject();
        writeChildren(axis, json);
        if (axis.id().equals(DimensionId.MEASURE)) {
            writeUnits(axis, json);
        }
        json.writeEndObject();
        json.writeEndObject();
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

    private void writeUnits(Axis measures, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("unit");
        for (Category category : measures.categories()) {
            Measure measure = Measure.find(category.code().value()).orElseThrow();
            json.writeObjectFieldStart(measure.code());
            json.writeStringField("label", text(measure.unit()));
            json.writeNumberField("decimals", measure.decimals());
            json.writeStringField("position", "end");
            json.writeEndObject();
        }
        json.writeEndObject();
        if (measures.categories().stream().anyMatch(c -> c.code().value().equals(Measure.SHARE.code()))) {
            json.writeObjectFieldStart("note");
            writeStrings(
                    Measure.SHARE.code(),
                    List.of(text(selection.table().definition().shareLabel())),
                    json);
            json.writeEndObject();
        }
    }

    private void writeCells(JsonGenerator json) throws IOException {
        List<Integer> absent = new ArrayList<>();
        json.writeArrayFieldStart("value");
        selection.read(new Values(json, absent));
        json.writeEndArray();
        if (!absent.isEmpty()) {
            json.writeObjectFieldStart("status");
            for (Integer cell : absent) {
                json.writeStringField(cell.toString(), CellStatus.NOT_APPLICABLE);
            }
            json.writeEndObject();
        }
    }

    private void writeExtension(FigureTable table, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("extension");
        json.writeStringField("table", table.id().value());
        json.writeStringField("description", text(table.definition().description()));
        json.writeStringField("checksum", table.checksum().value());
        json.writeStringField("licence", provenance.licence());
        json.writeArrayFieldStart("vintages");
        for (PublishedVintage published : table.vintages()) {
            json.writeStartObject();
            json.writeStringField(
                    "year",
                    FigureTable.yearCode(published.vintage().release().referenceDate())
                            .value());
            json.writeStringField(
                    "referenceDate",
                    published.vintage().release().referenceDate().toString());
            json.writeStringField("release", published.vintage().release().toString());
            json.writeStringField("checksum", published.vintage().checksum().value());
            json.writeStringField("publishedAt", published.publishedAt().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("statuses");
        for (Map.Entry<String, BilingualText> status : provenance.statuses().entrySet()) {
            json.writeStringField(status.getKey(), text(status.getValue()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static final class Values implements Selection.CellReader {

        private final JsonGenerator json;
        private final List<Integer> absent;
        private int cell;

        Values(JsonGenerator json, List<Integer> absent) {
            this.json = json;
            this.absent = absent;
        }

        @Override
        public void count(int people) {
            write(() -> json.writeNumber(people));
        }

        @Override
        public void share(BigDecimal percent) {
            write(() -> json.writeNumber(percent));
        }

        @Override
        public void absent() {
            absent.add(cell);
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
