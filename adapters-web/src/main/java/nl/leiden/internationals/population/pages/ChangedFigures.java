package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.leiden.internationals.population.api.TwoStates;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one kind between two states of a table, those that changed, came or went, in the order of the table's page.
 *
 * @param summary how many there are
 * @param few whether there are so few that they need not be folded
 * @param lines the first of them
 * @param more how many there are besides those that are shown; 0 if all are
 */
public record ChangedFigures(String summary, boolean few, List<Line> lines, int more) {

    private static final int MOST_LINES = 50;
    private static final int FEW = 10;

    /** A figure: what it is about, and what it was and is. */
    public record Line(List<String> labels, String before, String after) {}

    /** Each kind of which there are any. */
    static List<ChangedFigures> of(Frame frame, TwoStates.Answer.Compared compared) {
        List<ChangedFigures> kinds = new ArrayList<>();
        add(
                kinds,
                frame,
                compared,
                compared.after(),
                "states.figures-changed",
                c -> c.before() != null && c.after() != null);
        add(kinds, frame, compared, compared.after(), "states.figures-added", c -> c.before() == null);
        add(kinds, frame, compared, compared.before(), "states.figures-removed", c -> c.after() == null);
        return kinds;
    }

    private static void add(
            List<ChangedFigures> kinds,
            Frame frame,
            TwoStates.Answer.Compared compared,
            PublishedTable table,
            String summary,
            Predicate<TableDifferences.CellChange> kind) {
        Map<DimensionId, NamedCategories> named = new HashMap<>();
        table.dimensions().forEach(dimension -> named.put(dimension.id(), NamedCategories.of(dimension, frame)));
        named.put(DimensionId.YEAR, NamedCategories.of(table.time(), frame));
        List<TableDifferences.CellChange> all = compared.differences().cells().stream()
                .filter(kind)
                .sorted(inOrder(table, named))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        List<Line> lines = all.stream()
                .limit(MOST_LINES)
                .map(change -> line(frame, compared, table, named, change))
                .toList();
        kinds.add(new ChangedFigures(
                frame.say(summary, all.size()), all.size() <= FEW, lines, all.size() - lines.size()));
    }

    /** Year by year, as the page shows them; the measures of a cell stay as they are. */
    private static Comparator<TableDifferences.CellChange> inOrder(
            PublishedTable table, Map<DimensionId, NamedCategories> named) {
        Comparator<TableDifferences.CellChange> order = by(DimensionId.YEAR, named);
        for (Dimension dimension : table.dimensions()) {
            order = order.thenComparing(by(dimension.id(), named));
        }
        return order;
    }

    private static Comparator<TableDifferences.CellChange> by(
            DimensionId dimension, Map<DimensionId, NamedCategories> named) {
        return Comparator.comparingInt(change -> place(change, dimension, named));
    }

    private static int place(
            TableDifferences.CellChange change, DimensionId dimension, Map<DimensionId, NamedCategories> named) {
        NamedCategories categories = named.get(dimension);
        Code code = change.codes().get(dimension);
        return categories == null || code == null ? 0 : categories.place(code);
    }

    private static Line line(
            Frame frame,
            TwoStates.Answer.Compared compared,
            PublishedTable table,
            Map<DimensionId, NamedCategories> named,
            TableDifferences.CellChange change) {
        List<String> labels = new ArrayList<>();
        for (Map.Entry<DimensionId, Code> entry : change.codes().entrySet()) {
            NamedCategories categories = named.get(entry.getKey());
            if (categories != null) {
                labels.add(categories.name(entry.getValue()));
            } else if (compared.measures().size() > 1) {
                labels.add(table.measure(entry.getValue())
                        .map(m -> frame.texts().of(m.label()))
                        .orElse(entry.getValue().value()));
            }
        }
        return new Line(labels, before(frame, change), after(frame, change));
    }

    private static String before(Frame frame, TableDifferences.CellChange change) {
        Cell before = change.before();
        return before == null ? frame.say("states.cell-added") : said(frame, before, change.after());
    }

    private static String after(Frame frame, TableDifferences.CellChange change) {
        Cell after = change.after();
        return after == null ? frame.say("states.cell-removed") : said(frame, after, change.before());
    }

    /** With its status where that is all that says why there is no figure, or is not that of the other. */
    private static String said(Frame frame, Cell cell, @Nullable Cell other) {
        String status = " (" + frame.texts().of(cell.status().label()) + ")";
        boolean told = other != null && other.status() != cell.status();
        return cell.figure()
                .map(n -> frame.numbers().scaled(n.unscaledValue().longValue(), n.scale()) + (told ? status : ""))
                .orElse(Numbers.NONE + status);
    }
}
