package nl.leiden.internationals.population.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.formats.Csv;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two states of a table as CSV, one record each: {@code what} changed (a text, a code, a note or a cell) and in
 * what {@code place}, a cell by its codes; then what it was and what it is, empty for what came or went.
 */
final class DifferencesCsv {

    private final Language language;
    private final List<DimensionId> dimensions = new ArrayList<>();
    private final Csv csv;

    private DifferencesCsv(PublishedTable before, PublishedTable after, Language language, OutputStream out) {
        this.language = language;
        Stream.of(after, before)
                .flatMap(table -> table.dimensions().stream())
                .map(Dimension::id)
                .distinct()
                .forEach(dimensions::add);
        dimensions.add(after.time().id());
        dimensions.add(DimensionId.MEASURE);
        this.csv = new Csv(out);
    }

    /**
     * A column for every dimension that the table has in either state; last the language of the texts, which is not that of the answer
     * where a text reads otherwise in the other language alone.
     */
    static void write(
            TableDifferences differences,
            PublishedTable before,
            PublishedTable after,
            Language language,
            OutputStream out)
            throws IOException {
        DifferencesCsv csv = new DifferencesCsv(before, after, language, out);
        csv.header();
        for (TableDifferences.TextChange change : differences.texts()) {
            Language changed = change.language(language);
            csv.record(
                    "text",
                    change.place(),
                    change.before().in(changed),
                    change.after().in(changed),
                    changed);
        }
        for (TableDifferences.CodeChange change : differences.codes()) {
            String place = change.dimension() + "/" + change.category().code();
            csv.cameOrWent("code", place, change.category().label(), change.added());
        }
        for (TableDifferences.NoteChange change : differences.notes()) {
            csv.cameOrWent("note", place(change.note()), change.note().text(), change.added());
        }
        for (TableDifferences.CellChange change : differences.cells()) {
            csv.cell(change);
        }
        csv.csv.end();
    }

    private void header() throws IOException {
        csv.text("what").text("place");
        for (DimensionId dimension : dimensions) {
            csv.text(dimension.value());
        }
        csv.text("before")
                .text("statusBefore")
                .text("after")
                .text("statusAfter")
                .text("language")
                .record();
    }

    private void cameOrWent(String what, String place, BilingualText text, boolean came) throws IOException {
        record(what, place, came ? "" : text.in(language), came ? text.in(language) : "", language);
    }

    private void record(String what, String place, String before, String after, Language of) throws IOException {
        csv.text(what).text(place);
        for (int dimension = 0; dimension < dimensions.size(); dimension++) {
            csv.number("");
        }
        csv.text(before).number("").text(after).number("").text(of.tag()).record();
    }

    private void cell(TableDifferences.CellChange change) throws IOException {
        csv.text("cell").number("");
        for (DimensionId dimension : dimensions) {
            Code code = change.codes().get(dimension);
            csv.text(code == null ? "" : code.value());
        }
        value(change.before());
        value(change.after());
        csv.number("").record();
    }

    private void value(@Nullable Cell cell) throws IOException {
        if (cell == null) {
            csv.number("").number("");
        } else {
            csv.number(cell.figure().map(figure -> figure.toPlainString()).orElse(""))
                    .text(cell.status().code());
        }
    }

    private static String place(Note note) {
        return switch (note.about()) {
            case Note.WholeTable whole -> "";
            case Note.OneDimension one -> one.dimension().value();
            case Note.OneCategory one -> one.dimension() + "/" + one.code();
            case Note.Cells cells ->
                cells.codes().entrySet().stream()
                        .map(code -> code.getKey() + "/" + code.getValue())
                        .collect(Collectors.joining(" "));
        };
    }
}
