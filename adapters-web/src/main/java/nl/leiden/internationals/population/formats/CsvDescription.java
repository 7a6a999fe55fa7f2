package nl.leiden.internationals.population.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.Selection;

/**
 * Describes a CSV of figures as CSV on the Web has it: dialect, columns with their types, and everything that is to be known about the
 * figures. The address in the provenance is that of the CSV.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data, W3C</a>
 */
public record CsvDescription(FigureCsv csv) implements FigureFormat {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        About about = About.of(selection, language, provenance);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("@context");
            json.writeString("http://www.w3.org/ns/csvw");
            json.writeStartObject();
            json.writeStringField("@language", language.tag());
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("url", provenance.address());
            json.writeStringField("dc:title", about.title());
            json.writeStringField("dc:description", about.description());
            json.writeStringField("dc:identifier", selection.table().id().value());
            json.writeStringField("dc:source", provenance.source().name().in(language));
            json.writeObjectFieldStart("dc:license");
            json.writeStringField("@id", provenance.source().licence().toString());
            json.writeEndObject();
            json.writeStringField("dc:modified", selection.table().publishedAt().toString());
            json.writeStringField("dc:hasVersion", provenance.vintage());
            writeDialect(json);
            writeNotes(about, language, json);
            writeSchema(selection, language, json);
            json.writeEndObject();
        }
    }

    private void writeDialect(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("dialect");
        json.writeStringField("encoding", "utf-8");
        json.writeStringField("delimiter", String.valueOf(csv.separator().character()));
        json.writeBooleanField("header", true);
        if (csv.about()) {
            json.writeStringField("commentPrefix", String.valueOf(Csv.COMMENT));
        }
        json.writeEndObject();
    }

    private static void writeNotes(About about, Language language, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notes");
        for (About.Fact fact : about.whole(language)) {
            json.writeStartObject();
            json.writeStringField("dc:title", fact.name());
            json.writeStringField("dc:description", fact.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeSchema(Selection selection, Language language, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tableSchema");
        json.writeArrayFieldStart("columns");
        for (Axis axis : selection.axes()) {
            for (String name : csv.pair(axis.id().value())) {
                json.writeStartObject();
                json.writeStringField("name", name);
                json.writeStringField("titles", name);
                json.writeStringField("dc:description", axis.label().in(language));
                json.writeStringField("datatype", "string");
                json.writeBooleanField("required", true);
                json.writeEndObject();
            }
        }
        json.writeStartObject();
        json.writeStringField("name", "value");
        json.writeStringField("titles", "value");
        json.writeObjectFieldStart("datatype");
        json.writeStringField("base", "decimal");
        json.writeObjectFieldStart("format");
        json.writeStringField("decimalChar", String.valueOf(csv.separator().decimalMark()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("name", "status");
        json.writeStringField("titles", "status");
        json.writeStringField("datatype", "string");
        json.writeBooleanField("required", true);
        json.writeEndObject();
        json.writeEndArray();
        if (csv.labels().haveCodes()) {
            json.writeArrayFieldStart("primaryKey");
            for (Axis axis : selection.axes()) {
                json.writeString(axis.id().value());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
