package nl.leiden.internationals.population.pages;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * One reference date of a table as rows and columns: of its first two dimensions the longer one stands in the rows, of any further
 * ones only the total is shown. A table of one dimension has the number and the share as columns.
 *
 * @param rowHeading what the rows are
 * @param columnHeading what the columns are
 * @param groups the total, and then each level of categories for itself: levels of one code list overlap
 * @param onlyTotals labels of the dimensions that are not shown
 */
public record TableView(
        String rowHeading, String columnHeading, List<String> columns, List<Group> groups, List<String> onlyTotals) {

    /**
     * Categories that do not overlap.
     *
     * @param heading what they are; null where the table has one kind only
     */
    public record Group(@Nullable String heading, List<Row> rows) {}

    /** A category with its figures. */
    public record Row(String label, boolean total, List<String> figures) {}

    private record Line(int level, Row row) {}

    static TableView of(FigureTable table, int year, Frame frame) {
        List<Dimension> dimensions = table.definition().dimensions();
        return dimensions.size() == 1 ? ofOne(table, year, frame) : ofTwo(table, year, frame);
    }

    private static TableView ofOne(FigureTable table, int year, Frame frame) {
        Dimension dimension = table.definition().dimensions().getFirst();
        Numbers numbers = frame.numbers();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < dimension.codes().size(); i++) {
            Category category = dimension.codes().at(i);
            if (table.count(year, i).isPresent()) {
                lines.add(line(
                        category,
                        List.of(whole(table, year, i, numbers), numbers.percent(table.share(year, i))),
                        frame));
            }
        }
        return new TableView(
                frame.texts().of(dimension.label()),
                "",
                List.of(
                        frame.texts().of(Measure.COUNT.label()),
                        frame.texts().of(table.definition().shareLabel())),
                groups(dimension, lines, frame),
                List.of());
    }

    private static TableView ofTwo(FigureTable table, int year, Frame frame) {
        List<Dimension> dimensions = table.definition().dimensions();
        boolean firstIsLonger =
                dimensions.get(0).codes().size() >= dimensions.get(1).codes().size();
        int down = firstIsLonger ? 0 : 1;
        int across = 1 - down;
        Dimension rowDimension = dimensions.get(down);
        Dimension columnDimension = dimensions.get(across);
        int[] positions = dimensions.stream().mapToInt(Dimension::total).toArray();
        List<Line> lines = new ArrayList<>();
        for (int r = 0; r < rowDimension.codes().size(); r++) {
            positions[down] = r;
            List<String> figures = new ArrayList<>();
            for (int c = 0; c < columnDimension.codes().size(); c++) {
                positions[across] = c;
                figures.add(whole(table, year, table.definition().cell(positions), frame.numbers()));
            }
            Category category = rowDimension.codes().at(r);
            if (figures.stream().anyMatch(figure -> !figure.equals(Numbers.NONE))) {
                lines.add(line(category, figures, frame));
            }
        }
        return new TableView(
                frame.texts().of(rowDimension.label()),
                frame.texts().of(columnDimension.label()),
                columnDimension.codes().categories().stream()
                        .map(c -> frame.texts().of(c.label()))
                        .toList(),
                groups(rowDimension, lines, frame),
                IntStream.range(2, dimensions.size())
                        .mapToObj(d -> frame.texts().of(dimensions.get(d).label()))
                        .toList());
    }

    private static Line line(Category category, List<String> figures, Frame frame) {
        return new Line(category.level(), new Row(frame.texts().of(category.label()), category.level() == 0, figures));
    }

    private static List<Group> groups(Dimension dimension, List<Line> lines, Frame frame) {
        int levels = lines.stream().mapToInt(Line::level).max().orElse(0);
        if (levels <= 1) {
            return List.of(new Group(null, lines.stream().map(Line::row).toList()));
        }
        return IntStream.rangeClosed(0, levels)
                .mapToObj(level -> new Group(
                        level == 0
                                ? null
                                : frame.say("table.level." + dimension.id().value() + "-" + level),
                        ordered(
                                level,
                                lines.stream().filter(l -> l.level() == level).map(Line::row),
                                frame)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /** Single nationalities are looked up by name; everything else has an order of its own. */
    private static List<Row> ordered(int level, Stream<Row> rows, Frame frame) {
        Collator alphabet = Collator.getInstance(frame.language().locale());
        return level == CodeLists.NATIONALITY_LEVEL
                ? rows.sorted(Comparator.comparing(Row::label, alphabet)).toList()
                : rows.toList();
    }

    private static String whole(FigureTable table, int year, int cell, Numbers numbers) {
        var count = table.count(year, cell);
        return count.isPresent() ? numbers.whole(count.getAsInt()) : Numbers.NONE;
    }
}
