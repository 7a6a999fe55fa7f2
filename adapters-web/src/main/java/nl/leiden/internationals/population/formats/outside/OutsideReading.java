package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.ProblemError;
import org.jspecify.annotations.Nullable;

/** What comes of reading a table that was brought. */
public sealed interface OutsideReading {

    /** The longest JSON-stat document: it is read as a whole. */
    int LONGEST_JSON = 8 << 20;

    /**
     * Nothing is wrong with it.
     *
     * @param reason of a version after the first; null if none was given
     * @param rows how many lines, or values of a JSON-stat document, were read
     * @param withoutRow how many cells nothing was said of, which therefore count as not collected
     * @param leftOut columns of a file of StatLine that were passed over
     * @param notices what is odd about it, though not wrong; of very much of one kind the first
     * @param noticed how much that is in all
     */
    record Read(
            OutsideContent content,
            @Nullable BilingualText reason,
            int rows,
            int withoutRow,
            List<String> leftOut,
            List<ProblemError> notices,
            int noticed)
            implements OutsideReading {

        public Read {
            leftOut = List.copyOf(leftOut);
            notices = List.copyOf(notices);
        }
    }

    /**
     * All that is wrong with it.
     *
     * @param claim what its description says, if nothing is wrong with that; else null
     */
    record Refused(ImportFaults faults, @Nullable Claim claim) implements OutsideReading {

        private Refused(ImportFaults faults) {
            this(faults, null);
        }
    }

    /**
     * What a right description says that may still stand in the way of an import.
     *
     * @param reasoned whether it gives a reason for a newer version
     */
    record Claim(LocalDate referenceDate, boolean reasoned) {}

    /** Reads what an analyst sent as the table with this id. */
    static OutsideReading of(TableId id, OutsideUpload upload) {
        ImportFaults faults = new ImportFaults();
        JsonNode description = upload.part(OutsideUpload.DESCRIPTION)
                .flatMap(bytes -> json(bytes, OutsideUpload.DESCRIPTION, faults))
                .orElse(JsonNodeFactory.instance.objectNode());
        Optional<byte[]> data = upload.part(OutsideUpload.DATA);
        if (data.isEmpty()) {
            faults.in(
                    OutsideUpload.DATA,
                    "data-missing",
                    Message.of(upload.isEmpty(OutsideUpload.DATA) ? "outside.data-empty" : "outside.data-missing"));
        }
        List<JsonStatDocument> documents = List.of();
        if (data.isPresent() && isJson(data.get())) {
            documents = documents(upload, description, faults);
            description = Merging.merge(JsonStatDescription.of(documents), description);
        } else if (upload.part(OutsideUpload.DESCRIPTION).isEmpty()) {
            faults.in(OutsideUpload.DESCRIPTION, "description-missing", Message.of("outside.description-missing"));
        }
        // a description that leaves its dimensions to a document cannot be judged without it
        boolean onlyDataMissing = data.isEmpty() && faults.count() == 1 && description.has("dimensions");
        if (!faults.none() && !onlyDataMissing) {
            return new Refused(faults);
        }
        HalfLabels.tell(documents, description, faults);
        // what is wrong with the data is told together with what is wrong with the description
        Optional<Described> described = DescriptionReading.read(id, description, faults);
        if (described.isEmpty()) {
            NotesReading.read(description.path("notes"), NoteSubjects.unread(), faults);
            return new Refused(faults);
        }
        Described table = described.get();
        Claim claim = new Claim(table.referenceDate(), table.reason() != null);
        Optional<FoundCells> found = Optional.empty();
        if (data.isPresent()) {
            found = documents.isEmpty()
                    ? SeriesCsv.read(data.get(), table, faults)
                    : JsonStatCells.read(documents.getFirst(), table, faults);
        }
        if (documents.size() == 2) {
            TwoDocuments.compare(documents.getFirst(), documents.getLast(), table, faults);
        }
        LabelsApart.check(
                table, found.map(cells -> table.timeLabel(cells.periods())).orElse(table.timeLabel()), faults);
        List<Note> notes = NotesReading.read(table.notes(), NoteSubjects.of(table, found), faults);
        if (found.isEmpty() || !faults.none()) {
            return new Refused(faults, claim);
        }
        FoundCells cells = found.get();
        OutsideContent content = new OutsideContent(table.over(cells.periods(), notes), cells.cells());
        OddFiguresTold.tell(content, table, cells.places(), faults);
        return new Read(
                content,
                table.reason(),
                cells.rows(),
                cells.withoutRow(),
                cells.leftOut(),
                faults.notices(),
                faults.noticed());
    }

    private static boolean isJson(byte[] data) {
        int at = data.length >= 3 && data[0] == (byte) 0xEF ? 3 : 0;
        while (at < data.length && Character.isWhitespace(data[at])) {
            at++;
        }
        return at < data.length && data[at] == '{';
    }

    /** One in either language, or one of which the description says the language. */
    private static List<JsonStatDocument> documents(OutsideUpload upload, JsonNode description, ImportFaults faults) {
        Language first = upload.part(OutsideUpload.DATA_EN).isPresent()
                ? Language.NL
                : Language.find(description.path("dataLanguage").asText("nl")).orElse(Language.NL);
        List<JsonStatDocument> documents = new ArrayList<>();
        document(upload, OutsideUpload.DATA, first, faults).ifPresent(documents::add);
        document(upload, OutsideUpload.DATA_EN, Language.EN, faults).ifPresent(documents::add);
        if (documents.size() == 2 && !documents.get(0).hasTheShapeOf(documents.get(1))) {
            faults.in(OutsideUpload.DATA_EN, "other-table", Message.of("outside.documents-differ"));
        }
        return documents;
    }

    private static Optional<JsonStatDocument> document(
            OutsideUpload upload, String part, Language language, ImportFaults faults) {
        Optional<byte[]> bytes = upload.part(part);
        if (bytes.isPresent() && bytes.get().length > LONGEST_JSON) {
            faults.in(part, "too-long", Message.of("problem.upload-longer-than", LONGEST_JSON));
            return Optional.empty();
        }
        return bytes.flatMap(content -> json(content, part, faults))
                .flatMap(node -> JsonStatDocument.of(node, language, part, faults));
    }

    private static Optional<JsonNode> json(byte[] bytes, String part, ImportFaults faults) {
        JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
                .build();
        try {
            JsonNode node = mapper.readTree(bytes);
            if (!node.isObject()) {
                faults.in(part, "not-json", Message.of("outside.not-an-object", part));
                return Optional.empty();
            }
            return Optional.of(node);
        } catch (JsonProcessingException notJson) {
            var place = notJson.getLocation();
            faults.in(
                    part,
                    "malformed-json",
                    Message.of(
                            "outside.not-json",
                            part,
                            place == null ? 1 : place.getLineNr(),
                            place == null ? 1 : place.getColumnNr()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }
}
