package nl.leiden.internationals.population.pages;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.api.TableDataResource;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Refused;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.formats.About;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One table on a reference date.
 *
 * @param time what the periods are: reference dates, or years of a table that others brought
 * @param date of the figures that are shown
 * @param years other dates to choose, newest first
 * @param notes that concern the shown figures, the mandatory ones first
 * @param measures to choose; empty where all are shown, or there is but one
 * @param downloads the whole table, in every format it has
 * @param downloaded what of the table is in them
 * @param citation null for a table so large that not even the figures of this date are in one file
 * @param version which state of the whole table is shown, for citations, and since when its figures of this date are public
 * @param earlier said above everything if the reader asked for a state by its name or moment; null for what is simply public now
 */
public record TablePage(
        Frame frame,
        String id,
        String description,
        String time,
        String date,
        List<Choice> years,
        List<Choice> measures,
        TableView view,
        List<About.NoteLine> notes,
        List<Download> downloads,
        String downloaded,
        SourceLine source,
        @Nullable Cited citation,
        String version,
        @Nullable EarlierState earlier) {

    /**
     * The state that is read.
     *
     * @param frozen whether it was asked for
     * @param newest whether it is what is public now
     * @param gone whether nothing of the table is public now, because its newest state was withdrawn
     * @param lost the periods of it that were withdrawn since
     */
    record ReadState(String id, boolean frozen, boolean newest, boolean gone, List<Category> lost) {

        ReadState {
            lost = List.copyOf(lost);
        }

        ReadState(String id, boolean frozen, boolean newest) {
            this(id, frozen, newest, false, List.of());
        }

        /** What keeps an address in this state: a part of a query, or nothing. */
        List<String> kept() {
            return frozen ? List.of("vintage=" + id) : List.of();
        }
    }

    /** Who counted the figures, and under which licence they may be used. */
    public record SourceLine(
            String sentence, Licence licence, @Nullable String address) {

        static SourceLine of(Frame frame, Source source, TableVintage vintage) {
            URI address = source.address();
            return new SourceLine(
                    frame.say("table.source", source.name(), LocalDate.parse(vintage.referenceDate())),
                    Licence.at(source.licence()),
                    address == null ? null : address.toString());
        }
    }

    /** The whole table in one format. */
    public record Download(String label, String address) {}

    /** A reference date or a measure to choose. */
    public record Choice(String label, String address, boolean chosen) {}

    /**
     * The page of a table on one date.
     *
     * @param figures which of its figures are on it
     * @param source ours too
     * @param citation of the table in this state; null if it is too large to be cited
     */
    static TablePage of(
            Frame frame,
            PublishedTable table,
            ShownFigures figures,
            ReadState state,
            Source source,
            @Nullable Cited citation) {
        int year = figures.year();
        Code shown = figures.yearOf(table);
        TableVintage vintage = table.vintages().stream()
                .filter(v -> v.years().contains(shown))
                .findFirst()
                .orElseThrow();
        return new TablePage(
                frame,
                table.id().value(),
                frame.texts().of(table.description()),
                frame.texts().of(table.time().label()),
                label(frame, table, year, false),
                IntStream.range(0, table.time().codes().size())
                        .map(i -> table.time().codes().size() - 1 - i)
                        .mapToObj(i ->
                                choice(frame, table, label(frame, table, i, true), figures.ofYear(i), i == year, state))
                        .toList(),
                measures(frame, table, figures, state),
                TableView.of(table, figures, frame),
                notes(frame, table, figures),
                downloads(frame, table, figures, state),
                downloaded(frame, table),
                SourceLine.of(frame, source, vintage),
                citation,
                frame.say(
                        "table.version",
                        state.id(),
                        table.checksum().abbreviated(),
                        label(frame, table, year, false),
                        vintage.publishedAt()),
                EarlierState.of(frame, table.id(), state));
    }

    /** The measures by name, where readers see one at a time. */
    private static List<Choice> measures(Frame frame, PublishedTable table, ShownFigures figures, ReadState state) {
        if (TableView.hasMeasuresAsColumns(table) || table.measures().size() == 1) {
            return List.of();
        }
        return IntStream.range(0, table.measures().size())
                .mapToObj(i -> choice(
                        frame,
                        table,
                        frame.texts().of(table.measures().get(i).label()),
                        figures.ofMeasure(i),
                        i == figures.measure(),
                        state))
                .toList();
    }

    private static String downloaded(Frame frame, PublishedTable table) {
        if (table.measures().size() == 1) {
            return frame.say("table.download");
        }
        return frame.say(
                TableDataResource.areAllMeasuresInOneFile(table)
                        ? "table.download-all-measures"
                        : "table.download-one-measure");
    }

    /** Only what is shown needs explaining: of one year, and of every measure where these are the columns. */
    private static List<About.NoteLine> notes(Frame frame, PublishedTable table, ShownFigures figures) {
        Map<String, List<String>> shown = new HashMap<>();
        shown.put(DimensionId.YEAR.value(), List.of(figures.yearOf(table).value()));
        shown.put(
                DimensionId.MEASURE.value(),
                List.of(
                        TableView.hasMeasuresAsColumns(table)
                                ? Selection.ALL
                                : figures.measureOf(table).value()));
        return switch (Selection.of(table, shown, Integer.MAX_VALUE)) {
            case Selection selection -> eachOnce(About.notes(List.of(), selection, frame.language()));
            case Refused refused -> throw new IllegalStateException("no notes of " + table.id() + ": " + refused);
        };
    }

    /** The first of those that say the same of the same: it is the mandatory one if any is. */
    private static List<About.NoteLine> eachOnce(List<About.NoteLine> notes) {
        Set<String> said = new HashSet<>();
        return notes.stream().filter(note -> said.add(note.whole())).toList();
    }

    /**
     * A download that a person makes carries what is to be known about the figures in itself. Where not all measures fit in one file, it
     * has the one that is shown.
     */
    private static List<Download> downloads(Frame frame, PublishedTable table, ShownFigures figures, ReadState state) {
        String measure = TableDataResource.areAllMeasuresInOneFile(table)
                ? Selection.ALL
                : figures.measureOf(table).value();
        return DataFormat.of(table).stream()
                .map(format -> new Download(
                        format.label(),
                        Paths.data(table.id()) + "?lang=" + frame.language().tag() + "&" + format.asFile()
                                + state.kept().stream().map(part -> '&' + part).collect(Collectors.joining())
                                + "&measure=" + measure))
                .toList();
    }

    private static Choice choice(
            Frame frame, PublishedTable table, String label, ShownFigures figures, boolean chosen, ReadState state) {
        return new Choice(label, frame.here().with(query(table, figures, state)).in(frame.language()), chosen);
    }

    /** The query of the page of these figures in this state. */
    static String query(PublishedTable table, ShownFigures figures, ReadState state) {
        return Stream.concat(figures.kept(table).stream(), state.kept().stream())
                .collect(Collectors.joining("&"));
    }

    /** The day that people were counted on; what others brought has periods with labels of their own. */
    static String label(Frame frame, PublishedTable table, int year, boolean brief) {
        if (table instanceof FigureTable counted) {
            LocalDate date = counted.referenceDates().get(year).date();
            return brief ? frame.texts().brief(date) : frame.texts().of(date);
        }
        return frame.texts().of(table.time().codes().at(year).label());
    }
}
