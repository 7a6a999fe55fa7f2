package nl.leiden.internationals.population.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Figures of districts as GeoJSON: a feature per district, without geometry if its outline is not known. Its figures are properties,
 * each under the codes of the other dimensions with slashes between them ({@code 2024/count}), and beside it the status under the same
 * name and {@code /status}; {@code dimensions} of the collection says what the codes mean.
 *
 * @param within only the districts that have a place in it; null for all
 * @see <a href="https://www.rfc-editor.org/info/rfc7946">GeoJSON, RFC 7946</a>
 */
public record FigureGeoJson(
        DistrictOutlines outlines, @Nullable BoundingBox within) implements FigureFormat {

    /** The dimension that a selection must have. */
    public static final DimensionId DISTRICT = new DimensionId("district");

    /** The coordinates: degrees of longitude and latitude. */
    public static final String CRS = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void write(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        List<DimensionId> others = selection.axes().stream()
                .map(Axis::id)
                .filter(id -> !id.equals(DISTRICT))
                .toList();
        CrossTable table = CrossTable.of(selection, new Layout(List.of(DISTRICT), others));
        Cells cells = Cells.of(selection);
        List<String> names = IntStream.range(0, table.columns())
                .mapToObj(column -> table.over(column).stream()
                        .map(category -> category.code().value())
                        .collect(Collectors.joining("/")))
                .toList();
        List<Integer> shown = IntStream.range(0, table.rows())
                .filter(row -> isShown(district(table, row)))
                .boxed()
                .toList();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            Optional<BoundingBox> box = shown.stream()
                    .flatMap(row -> outlines.of(district(table, row).code()).stream())
                    .map(DistrictOutlines.Outline::box)
                    .reduce(BoundingBox::with);
            if (box.isPresent()) {
                writeBox(box.get(), json);
            }
            writeAbout(selection, language, provenance, json);
            writeDimensions(table.heading(), selection.measures(), language, json);
            json.writeArrayFieldStart("features");
            for (int row : shown) {
                writeFeature(district(table, row), table, row, names, cells, language, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static Category district(CrossTable table, int row) {
        return table.before(row).getFirst();
    }

    private boolean isShown(Category district) {
        return within == null
                || outlines.of(district.code())
                        .filter(outline -> outline.box().meets(Objects.requireNonNull(within)))
                        .isPresent();
    }

    private static void writeBox(BoundingBox box, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("bbox");
        json.writeNumber(box.west());
        json.writeNumber(box.south());
        json.writeNumber(box.east());
        json.writeNumber(box.north());
        json.writeEndArray();
    }

    private void writeAbout(Selection selection, Language language, Provenance provenance, JsonGenerator json)
            throws IOException {
        About about = About.of(selection, language, provenance);
        json.writeStringField("title", about.title());
        json.writeStringField("description", about.description());
        json.writeStringField("source", provenance.source().name().in(language));
        json.writeStringField("licence", provenance.source().licence().toString());
        json.writeStringField("table", selection.table().id().value());
        json.writeStringField("vintage", provenance.vintage());
        json.writeStringField("checksum", selection.table().checksum().value());
        json.writeStringField("updated", selection.table().publishedAt().toString());
        json.writeStringField("href", provenance.address());
        json.writeBooleanField("schematic", outlines.schematic());
        json.writeArrayFieldStart("notes");
        if (outlines.schematic()) {
            writeNote(Texts.in(language).of("figures.schematic-outlines"), true, json);
        }
        for (About.NoteLine note : about.notes()) {
            writeNote(note.whole(), note.mandatory(), json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("facts");
        for (About.Fact fact : about.facts()) {
            json.writeStringField(fact.name(), fact.text());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        for (Map.Entry<String, String> measure :
                About.meanings(selection.measures(), language).entrySet()) {
            json.writeStringField(measure.getKey(), measure.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("statuses");
        for (About.StatusLine status : about.statuses()) {
            json.writeStringField(status.status().code(), status.label() + ": " + status.meaning());
        }
        json.writeEndObject();
    }

    private static void writeNote(String text, boolean mandatory, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeBooleanField("mandatory", mandatory);
        json.writeEndObject();
    }

    private static void writeDimensions(List<Axis> axes, List<Measure> measures, Language language, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("dimensions");
        for (Axis axis : axes) {
            json.writeStartObject();
            json.writeStringField("id", axis.id().value());
            json.writeStringField("label", axis.label().in(language));
            json.writeObjectFieldStart("labels");
            for (Category category : axis.categories()) {
                json.writeStringField(category.code().value(), category.label().in(language));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("units");
        for (Measure measure : measures) {
            json.writeObjectFieldStart(measure.code().value());
            json.writeStringField("label", measure.unit().in(language));
            json.writeNumberField("decimals", measure.decimals());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeFeature(
            Category district,
            CrossTable table,
            int row,
            List<String> names,
            Cells cells,
            Language language,
            JsonGenerator json)
            throws IOException {
        Code code = district.code();
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", code.value());
        Optional<DistrictOutlines.Outline> outline = outlines.of(code);
        json.writeFieldName("geometry");
        if (outline.isPresent()) {
            json.writeTree(outline.get().geometry());
        } else {
            json.writeNull();
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("statcode", code.value());
        json.writeStringField("statnaam", district.label().in(language));
        for (int column = 0; column < table.columns(); column++) {
            int cell = table.cell(row, column);
            CellStatus status = cells.status(cell);
            Optional<BigDecimal> figure = cells.figure(cell);
            json.writeFieldName(names.get(column));
            if (figure.isPresent()) {
                json.writeNumber(figure.get());
            } else {
                json.writeNull();
            }
            json.writeStringField(names.get(column) + "/status", status.code());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
