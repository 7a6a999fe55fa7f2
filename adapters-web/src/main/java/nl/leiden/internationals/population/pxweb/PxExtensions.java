package nl.leiden.internationals.population.pxweb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.formats.About;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.ValueSet;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;

/** Writes what PxWebApi 2 says beyond JSON-stat: what can be eliminated, which notes must be shown, value sets, keywords of PX files. */
final class PxExtensions {

    private final PxDataset dataset;
    private final PublishedTable table;
    private final JsonGenerator json;
    private final Language language;
    private final Provenance provenance;

    PxExtensions(PxDataset dataset, JsonGenerator json, Language language, Provenance provenance) {
        this.dataset = dataset;
        this.table = dataset.table();
        this.json = json;
        this.language = language;
        this.provenance = provenance;
    }

    private String text(BilingualText text) {
        return text.in(language);
    }

    private void strings(String field, List<String> strings) throws IOException {
        json.writeArrayFieldStart(field);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }

    void of(Axis axis, List<Note> own, Map<String, List<Note>> ofValues) throws IOException {
        json.writeObjectFieldStart("extension");
        boolean canBeEliminated = dataset.variables().canBeEliminated(axis.id());
        json.writeBooleanField("elimination", canBeEliminated);
        if (canBeEliminated) {
            json.writeStringField("eliminationValueCode", Code.TOTAL.value());
        }
        mandatory("noteMandatory", own);
        Map<String, List<Note>> mandatory = new LinkedHashMap<>();
        ofValues.forEach((code, of) -> {
            if (of.stream().anyMatch(Note::mandatory)) {
                mandatory.put(code, of);
            }
        });
        if (!mandatory.isEmpty()) {
            json.writeObjectFieldStart("categoryNoteMandatory");
            for (Map.Entry<String, List<Note>> entry : mandatory.entrySet()) {
                mandatory(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        }
        if (axis.id().equals(DimensionId.MEASURE)) {
            aboutMeasures(axis);
        }
        json.writeStringField("show", "value");
        List<ValueSet> sets = dataset.variables().valueSets(axis.id());
        valueSets("codelists", sets);
        valueSets("codeLists", sets);
        json.writeEndObject();
    }

    private void aboutMeasures(Axis axis) throws IOException {
        Optional<String> newest =
                table.vintages().stream().map(TableVintage::referenceDate).reduce((earlier, later) -> later);
        json.writeObjectFieldStart("refperiod");
        for (Measure measure : PxDataset.measures(axis, table)) {
            json.writeStringField(measure.code().value(), newest.orElse(""));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("measuringType");
        for (Measure measure : PxDataset.measures(axis, table)) {
            json.writeStringField(measure.code().value(), measure.code().value().equals("count") ? "Stock" : "Other");
        }
        json.writeEndObject();
    }

    /** Which of these notes must be shown, by their place among them; nothing if none must. */
    private void mandatory(String field, List<Note> of) throws IOException {
        if (of.stream().noneMatch(Note::mandatory)) {
            return;
        }
        json.writeObjectFieldStart(field);
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i).mandatory()) {
                json.writeBooleanField(Integer.toString(i), true);
            }
        }
        json.writeEndObject();
    }

    private void valueSets(String field, List<ValueSet> sets) throws IOException {
        json.writeArrayFieldStart(field);
        for (ValueSet set : sets) {
            json.writeStartObject();
            json.writeStringField("id", set.id());
            json.writeStringField("label", text(set.label()));
            json.writeStringField("type", "Valueset");
            json.writeArrayFieldStart("links");
            json.writeStartObject();
            json.writeStringField("rel", "metadata");
            json.writeStringField("hreflang", language.tag());
            json.writeStringField("href", dataset.addresses().valueSet(set.id(), language, dataset.kept()));
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void ofTable(List<Axis> axes, List<Note> notes, List<TableVintage> vintages) throws IOException {
        json.writeObjectFieldStart("extension");
        mandatory("noteMandatory", notes.stream().filter(Note::isOnTable).toList());
        json.writeObjectFieldStart("px");
        json.writeStringField("tableid", table.id().value());
        json.writeStringField("matrix", table.id().value());
        json.writeNumberField("decimals", table.measures().getFirst().decimals());
        json.writeBooleanField("official-statistics", false);
        // counts are protected one by one and do not add up
        json.writeBooleanField("aggregallowed", false);
        json.writeStringField("language", language.tag());
        json.writeStringField("contents", text(table.title()));
        json.writeStringField("description", text(table.description()));
        strings("heading", here(dataset.layout().heading(), axes));
        strings("stub", here(dataset.layout().stub(), axes));
        json.writeStringField("subject-code", TableListing.SUBJECT);
        json.writeStringField("subject-area", text(TableListing.SUBJECT_LABEL));
        json.writeEndObject();
        List<Category> years = table.time().codes().categories();
        json.writeStringField("firstPeriod", years.getFirst().code().value());
        json.writeStringField("lastPeriod", years.getLast().code().value());
        json.writeBooleanField("discontinued", false);
        contact();
        json.writeStringField("licence", provenance.source().licence().toString());
        json.writeStringField("vintage", provenance.vintage());
        json.writeStringField("checksum", table.checksum().value());
        strings("vintages", vintages.stream().map(TableVintage::id).toList());
        strings(
                "referenceDates",
                vintages.stream().map(TableVintage::referenceDate).distinct().toList());
        json.writeObjectFieldStart("measures");
        for (Axis axis : axes) {
            if (axis.id().equals(DimensionId.MEASURE)) {
                for (Map.Entry<String, String> measure : About.meanings(PxDataset.measures(axis, table), language)
                        .entrySet()) {
                    json.writeStringField(measure.getKey(), measure.getValue());
                }
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("statuses");
        for (CellStatus status : CellStatus.values()) {
            json.writeStringField(status.code(), text(status.label()) + ": " + text(status.meaning()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static List<String> here(List<DimensionId> ids, List<Axis> axes) {
        return ids.stream()
                .filter(id -> axes.stream().anyMatch(axis -> axis.id().equals(id)))
                .map(DimensionId::value)
                .toList();
    }

    private void contact() throws IOException {
        String name = text(dataset.publisher().contact());
        String email = dataset.publisher().email();
        json.writeArrayFieldStart("contact");
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("organization", text(dataset.publisher().name()));
        if (email != null) {
            json.writeStringField("mail", email);
        }
        json.writeStringField("raw", email == null ? name : name + ", " + email);
        json.writeEndObject();
        json.writeEndArray();
    }
}
