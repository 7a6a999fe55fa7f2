package nl.leiden.internationals.population.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.site.Texts;

/**
 * Figures as a PX file, version 2013, in one language: codes and labels. A cell without a figure
 * has a number of points, one for each status, whose names stand in {@code DATASYMBOL}; a figure that is not final has a note on its
 * cell that names the status.
 *
 * @param layout which dimensions stand before the rows and which over the columns
 */
public record FigurePx(Layout layout) implements FigureFormat {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd HH:mm", Locale.ROOT).withZone(Texts.CLOCK);
    private static final Set<String> ON_A_MAP = Set.of("district", "neighbourhood");
    /** All values of a dimension, in a note on cells. */
    private static final String ANY = "*";

    private static final int MOST_DECIMALS = 6;

    @Override
    public void write(Selection selection, Language language, Provenance provenance, OutputStream out)
            throws IOException {
        PxFile px = new PxFile(out);
        CrossTable table = CrossTable.of(selection, layout);
        List<Axis> order =
                Stream.concat(table.stub().stream(), table.heading().stream()).toList();
        writeHead(selection, table, language, provenance, px);
        Cells cells = Cells.of(selection);
        writeNotes(selection, order, language, provenance, px);
        writeStatuses(selection, order, cells, language, px);
        writeCells(table, cells, px);
        px.end();
    }

    private static void writeHead(
            Selection selection, CrossTable laidOut, Language language, Provenance provenance, PxFile px)
            throws IOException {
        Texts texts = Texts.in(language);
        PublishedTable table = selection.table();
        List<Measure> measures = selection.measures();
        List<Axis> axes = selection.axes();
        String content = axes.getLast().label().in(language);
        String published = MOMENT.format(table.publishedAt());
        int least = measures.stream().mapToInt(Measure::decimals).min().orElse(0);
        px.text("CHARSET", "ANSI")
                .text("AXIS-VERSION", "2013")
                .text("CODEPAGE", "utf-8")
                .text("LANGUAGE", language.tag())
                .text("CREATION-DATE", published)
                .bare(
                        "DECIMALS",
                        Integer.toString(measures.stream()
                                .mapToInt(Measure::decimals)
                                .max()
                                .orElse(0)))
                .bare("SHOWDECIMALS", Integer.toString(Math.min(least, MOST_DECIMALS)))
                .text("MATRIX", table.id().value())
                .bare("COPYRIGHT", "YES")
                .text("SUBJECT-CODE", "POP")
                .text("SUBJECT-AREA", texts.of("px.subject-area"))
                .text("DESCRIPTION", table.title().in(language))
                .text("TITLE", table.title().in(language))
                .text("CONTENTS", table.title().in(language))
                .text("UNITS", measures.getFirst().unit().in(language));
        px.texts("STUB", labels(laidOut.stub(), language));
        px.texts("HEADING", labels(laidOut.heading(), language));
        px.text("CONTVARIABLE", content);
        for (Axis axis : axes) {
            px.texts(
                    PxFile.about("VALUES", axis.label().in(language)),
                    axis.categories().stream()
                            .map(category -> category.label().in(language))
                            .toList());
        }
        writeTime(axes.get(axes.size() - 2), language, px);
        for (Axis axis : axes) {
            px.texts(
                    PxFile.about("CODES", axis.label().in(language)),
                    axis.categories().stream()
                            .map(category -> category.code().value())
                            .toList());
        }
        for (Measure measure : measures) {
            if (measure.decimals() > least) {
                px.bare(
                        PxFile.about("PRECISION", content, measure.label().in(language)),
                        Integer.toString(Math.min(measure.decimals(), MOST_DECIMALS)));
            }
        }
        for (Axis axis : axes) {
            String label = axis.label().in(language);
            for (Category category : axis.categories()) {
                if (category.code().equals(Code.TOTAL)) {
                    px.text(PxFile.about("ELIMINATION", label), category.label().in(language));
                }
            }
            if (ON_A_MAP.contains(axis.id().value())) {
                px.text(PxFile.about("MAP", label), axis.id().value());
            }
        }
        for (Measure measure : measures) {
            String label = measure.label().in(language);
            px.text(PxFile.about("LAST-UPDATED", label), published)
                    .text(PxFile.about("UNITS", label), measure.unit().in(language))
                    .text(PxFile.about("REFPERIOD", label), String.join(", ", selection.referenceDates()));
        }
        px.text("SOURCE", provenance.source().name().in(language)).text("INFOFILE", provenance.address());
    }

    /** Programs know a period as such by its kind and by codes that are years. */
    private static void writeTime(Axis years, Language language, PxFile px) throws IOException {
        List<String> codes =
                years.categories().stream().map(c -> c.code().value()).toList();
        if (codes.stream().allMatch(code -> code.matches("[0-9]{4}"))) {
            px.bare(PxFile.about("TIMEVAL", years.label().in(language)), "TLIST(A1)," + PxFile.list(codes));
        }
    }

    private static List<String> labels(List<Axis> axes, Language language) {
        return axes.stream().map(axis -> axis.label().in(language)).toList();
    }

    /** Several notes on the same part are paragraphs of one. */
    private static void writeNotes(
            Selection selection, List<Axis> order, Language language, Provenance provenance, PxFile px)
            throws IOException {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        Stream.concat(provenance.notes().stream(), selection.notes().stream())
                .forEach(
                        note -> notes.computeIfAbsent(keyword(note, selection, order, language), k -> new ArrayList<>())
                                .add(note.text().in(language)));
        List<String> whole = notes.computeIfAbsent("NOTE", k -> new ArrayList<>());
        About about = About.of(selection, language, provenance);
        whole.add(about.description());
        about.facts().forEach(fact -> whole.add(fact.name() + ": " + fact.text()));
        about.measures().forEach(measure -> whole.add(measure.name() + ": " + measure.text()));
        about.statuses()
                .forEach(status ->
                        whole.add(Texts.in(language).of("about.status", status.label()) + ": " + status.meaning()));
        for (Map.Entry<String, List<String>> note : notes.entrySet()) {
            px.text(note.getKey(), String.join("\n\n", note.getValue()));
        }
    }

    private static String keyword(Note note, Selection selection, List<Axis> order, Language language) {
        String shown = note.mandatory() ? "X" : "";
        return switch (note.about()) {
            case Note.WholeTable whole -> "NOTE" + shown;
            case Note.OneDimension one -> PxFile.about("NOTE" + shown, labelOf(one.dimension(), selection, language));
            case Note.OneCategory one ->
                PxFile.about(
                        "VALUENOTE" + shown,
                        labelOf(one.dimension(), selection, language),
                        labelOf(one.dimension(), one.code(), selection, language));
            case Note.Cells cells ->
                PxFile.about(
                        "CELLNOTE" + shown,
                        order.stream()
                                .map(axis -> {
                                    Code code = cells.codes().get(axis.id());
                                    return code == null ? ANY : labelOf(axis.id(), code, selection, language);
                                })
                                .toArray(String[]::new));
        };
    }

    private static String labelOf(DimensionId id, Selection selection, Language language) {
        return selection.axes().stream()
                .filter(axis -> axis.id().equals(id))
                .map(axis -> axis.label().in(language))
                .findFirst()
                .orElse(id.value());
    }

    private static String labelOf(DimensionId id, Code code, Selection selection, Language language) {
        return selection.axes().stream()
                .filter(axis -> axis.id().equals(id))
                .flatMap(axis -> axis.categories().stream())
                .filter(category -> category.code().equals(code))
                .map(category -> category.label().in(language))
                .findFirst()
                .orElse(code.value());
    }

    /** The sign of a status without a figure: one to three points. */
    static String sign(CellStatus status) {
        return switch (status) {
            case NOT_APPLICABLE -> ".";
            case NOT_COLLECTED -> "..";
            case WITHHELD -> "...";
            case FINAL, PROVISIONAL, REVISED, BREAK_IN_SERIES ->
                throw new IllegalArgumentException("a status with a figure: " + status);
        };
    }

    /** Where all figures of a year and a measure have one status, one note says so. */
    private static void writeStatuses(Selection selection, List<Axis> order, Cells cells, Language language, PxFile px)
            throws IOException {
        List<Axis> axes = selection.axes();
        int measures = axes.getLast().size();
        int columns = measures * axes.get(axes.size() - 2).size();
        for (int column = 0; column < columns; column++) {
            Set<CellStatus> found = statuses(cells, column, columns, selection.size());
            for (int cell = column; cell < selection.size() && !found.isEmpty(); cell += columns) {
                CellStatus status = cells.status(cell);
                if (found.size() == 1) {
                    writeStatus(found.iterator().next(), places(axes, order, column, false, language), language, px);
                    break;
                }
                if (status.hasFigure()) {
                    writeStatus(status, places(axes, order, cell, true, language), language, px);
                }
            }
        }
        for (CellStatus status : CellStatus.values()) {
            if (!status.hasFigure()) {
                px.text("DATASYMBOL" + sign(status).length(), status.label().in(language));
            }
        }
    }

    private static void writeStatus(CellStatus status, String[] places, Language language, PxFile px)
            throws IOException {
        if (status != CellStatus.FINAL) {
            px.text(PxFile.about("CELLNOTE", places), status.label().in(language));
        }
    }

    /** Those that figures of a column have. */
    private static Set<CellStatus> statuses(Cells cells, int column, int columns, int size) {
        Set<CellStatus> found = EnumSet.noneOf(CellStatus.class);
        for (int cell = column; cell < size; cell += columns) {
            if (cells.status(cell).hasFigure()) {
                found.add(cells.status(cell));
            }
        }
        return found;
    }

    /** The labels of a cell along every dimension in the order of stub and heading, or all of them along those before year and measure. */
    private static String[] places(List<Axis> axes, List<Axis> order, int cell, boolean one, Language language) {
        String[] places = new String[axes.size()];
        int rest = cell;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            int size = axes.get(axis).size();
            places[order.indexOf(axes.get(axis))] =
                    one || axis >= axes.size() - 2 ? label(axes.get(axis), rest % size, language) : ANY;
            rest /= size;
        }
        return places;
    }

    private static String label(Axis axis, int category, Language language) {
        return axis.categories().get(category).label().in(language);
    }

    private static void writeCells(CrossTable table, Cells cells, PxFile px) throws IOException {
        px.raw("DATA=\r\n");
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                int cell = table.cell(row, column);
                String written =
                        cells.figure(cell).map(BigDecimal::toPlainString).orElse("");
                px.raw(written.isEmpty() ? PxFile.quoted(sign(cells.status(cell))) : written);
                px.raw(" ");
            }
            px.raw("\r\n");
        }
        px.raw(";\r\n");
    }
}
